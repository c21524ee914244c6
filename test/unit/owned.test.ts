import '../fixtures/automerge-in-node'
import * as A from '@automerge/automerge'
import { describe, expect, it } from 'vitest'
import { owned } from '../../renderer/data/owned'

const noted = (words: string) =>
  A.change(A.init<{ words: string }>(), (draft) => Object.assign(draft, { words }))

describe('LV5 a document that was freed is reached by nobody', () => {
  it('it reads on what it showed last; nothing is asked of it, and nothing comes in', () => {
    const document = owned(noted('The roof leaks.'))
    document.free()
    document.free()
    document.grow(() => expect.fail())
    expect(document.ask(() => 'asked')).toBeUndefined()
    expect(document.shown().words).toBe('The roof leaks.')
    expect(document.isFreed()).toBe(true)
  })

  it('another in its place frees the one before; one that comes too late is freed itself', () => {
    const [first, second, late] = [noted('one'), noted('two'), noted('three')] as const
    const document = owned(first)
    document.replace(second)
    expect(() => A.getHeads(first)).toThrow()
    expect(document.ask(A.getHeads)).toHaveLength(1)
    document.free()
    document.replace(late)
    expect(document.shown().words).toBe('two')
    for (const gone of [second, late]) expect(() => A.getHeads(gone)).toThrow()
  })
})
