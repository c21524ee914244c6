import * as A from '@automerge/automerge'
import fc from 'fast-check'
import '../../fixtures/automerge-in-node'
import { describe, expect, it } from 'vitest'
import { free, load } from '../../../renderer/worker/automerge'

type Page = { readonly said: Record<string, number>; readonly text: string }

/** A document of two who wrote side by side, change by change; `whole` is what it comes to. */
function written(): {
  readonly changes: readonly Uint8Array[]
  readonly whole: Page
  readonly heads: readonly string[]
} {
  let one = A.from<Page>({ said: {}, text: '' }, { actor: '01'.repeat(16) })
  let other = A.clone(one, { actor: '02'.repeat(16) })
  for (let at = 0; at < 6; at += 1) {
    one = A.change(one, (page) => {
      page.said[`one ${at}`] = at
    })
    other = A.change(other, (page) => A.splice(page, ['text'], 0, 0, `${at} `))
    if (at % 3 === 2) [one, other] = [A.merge(one, other), A.merge(other, one)]
  }
  const whole = JSON.parse(JSON.stringify(one)) as Page
  return { changes: A.getAllChanges(one), whole, heads: A.getHeads(one) }
}

const { changes, whole, heads } = written()
const isIt = (parts: readonly Uint8Array[]) => {
  const loaded = load(parts)
  expect(JSON.parse(JSON.stringify(loaded))).toEqual(whole)
  expect(A.getHeads(loaded)).toEqual(heads)
  free(loaded)
}

describe('a document is put together from its parts in one go', () => {
  it('in whatever order they lie, and with some of them twice', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...changes], { minLength: changes.length }),
        fc.nat(5),
        (parts, twice) => {
          isIt([...parts, ...parts.slice(0, twice)])
        },
      ),
      { numRuns: 60 },
    )
  })
  it('of a checkpoint and what came later, also where the checkpoint does not come first', () => {
    const early = load(changes.slice(0, 5))
    const checkpoint = A.save(early)
    free(early)
    isIt([checkpoint, ...changes.slice(3)])
    isIt([...changes.slice(3), checkpoint])
  })
  it('of which one is missing: all that does not rest on it is there', () => {
    const loaded = load([...changes.slice(0, 3), ...changes.slice(4)])
    expect(A.getMissingDeps(loaded, []).length).toBeGreaterThan(0)
    free(loaded)
  })
})
