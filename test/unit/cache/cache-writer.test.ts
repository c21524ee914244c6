import { describe, expect, it } from 'vitest'
import { writeBehind } from '../../../renderer/worker/cache-writer'
import { type Rows, rowsInMemory } from '../../../renderer/worker/rows'

const content = new Uint8Array([1])
const row = (name: string) => ({ name, content })

describe('CA3 the cache is written behind the journal', () => {
  it('gathers what comes while one write runs', async () => {
    const memory = rowsInMemory()
    const batches: number[] = []
    const slow: Rows = {
      ...memory,
      async write(rows, removed) {
        batches.push(rows.length)
        await new Promise((resolve) => setTimeout(resolve, 5))
        await memory.write(rows, removed)
      },
    }
    const writer = writeBehind(
      () => slow,
      async () => undefined,
    )
    for (let at = 0; at < 50; at += 1) writer.write([row(`chunk/a/${at}`)])
    await writer.settled()
    expect((await memory.under('chunk/')).length).toBe(50)
    expect(batches.length).toBeLessThan(4)
  })

  it('keeps the order of a removal and a write of the same row', async () => {
    const memory = rowsInMemory()
    const writer = writeBehind(
      () => memory,
      async () => undefined,
    )
    writer.write([row('chunk/a/1')])
    writer.write([row('chunk/a/1')], ['chunk/a/1'])
    writer.write([], ['chunk/a/2'])
    await writer.settled()
    expect(await memory.get('chunk/a/1')).toEqual(content)
  })

  it('goes on in a new store, filled from the journal, when the old one fails', async () => {
    const memory = rowsInMemory()
    const told: string[] = []
    let store: Rows = { ...rowsInMemory(), write: () => Promise.reject(new Error('no space')) }
    const writer = writeBehind(
      () => store,
      async (cause) => {
        told.push(cause)
        store = memory
        await memory.write([row('from the journal')])
      },
    )
    writer.write([row('a')])
    await writer.settled()
    writer.write([row('b')])
    await writer.settled()
    expect(told).toEqual(['Error: no space'])
    expect((await memory.under('')).map(({ name }) => name)).toEqual(['b', 'from the journal'])
  })
})
