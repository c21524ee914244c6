import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { finishPdf } from '../../../electron/pdf-post'
import { type PressChild, press } from '../../../electron/pdf-press'

const printed = readFileSync(path.resolve(import.meta.dirname, '../../fixtures/pdf/two-headings.pdf'))
const facts = { title: 'Digest of October 2026', language: 'en' }

/** A press of which the test decides when it has finished, or ends. */
function fakePress() {
  const child = new EventEmitter()
  const said: unknown[] = []
  let isGone = false
  const kill = () => {
    if (isGone) return false
    isGone = true
    child.emit('exit', 0)
    return true
  }
  const made = Object.assign(child, { postMessage: (message: unknown) => said.push(message), kill })
  return { fork: () => made as unknown as PressChild, child, said, isGone: () => isGone }
}

describe('SH44 a PDF is finished in a process of its own', () => {
  test('it is handed the pages and what they are called, gives them back finished, and ends', async () => {
    const { fork, child, said, isGone } = fakePress()
    const { finished } = press(printed, facts, fork)
    expect(said).toEqual([{ printed, ...facts }])
    const pages = await finishPdf(printed, facts)
    child.emit('message', pages)
    expect(await finished).toBe(pages)
    expect(isGone()).toBe(true)
  })

  test('EX31 stopped, it ends at once, and nothing comes of it', async () => {
    const { fork, isGone } = fakePress()
    const { finished, stop } = press(printed, facts, fork)
    stop()
    expect(await finished).toBeNull()
    expect(isGone()).toBe(true)
  })

  test('one that ends by itself, or says anything but a file, is a fault and no empty PDF', async () => {
    const [one, other] = [fakePress(), fakePress()]
    const first = press(printed, facts, one.fork).finished
    one.child.emit('exit', 1)
    await expect(first).rejects.toThrow('press ended')
    const second = press(printed, facts, other.fork).finished
    other.child.emit('message', 'finished')
    await expect(second).rejects.toThrow('press ended')
  })
})
