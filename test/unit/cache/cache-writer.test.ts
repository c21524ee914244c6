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
    const writer = writeBehind(slow)
    for (let at = 0; at < 50; at += 1) writer.write([row(`chunk/a/${at}`)])
    await writer.settled()
    expect((await memory.under('chunk/')).length).toBe(50)
    expect(batches.length).toBeLessThan(4)
  })

  it('keeps the order of a removal and a write of the same row', async () => {
    const memory = rowsInMemory()
    const writer = writeBehind(memory)
    writer.write([row('chunk/a/1')])
    writer.write([row('chunk/a/1')], ['chunk/a/1'])
    writer.write([], ['chunk/a/2'])
    await writer.settled()
    expect(await memory.get('chunk/a/1')).toEqual(content)
  })
})
