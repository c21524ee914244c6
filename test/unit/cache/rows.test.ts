import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { openRows, RowsUnwell, rowsInMemory, within } from '../../../renderer/worker/rows'
import { makeSeal } from '../../../renderer/worker/seal'

const key = new Uint8Array(32).fill(7)
const text = (value: string) => new TextEncoder().encode(value)
const read = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('CA5 the cache at rest is ciphertext', () => {
  it('gives Asha her words back, and a thief nothing', async () => {
    const rows = await openRows('canary', await makeSeal(key))
    await rows.write([{ name: 'chunk/ab/1', content: text('Lena blocks: the ramp is too steep') }])
    expect(read(await rows.get('chunk/ab/1'))).toBe('Lena blocks: the ramp is too steep')
    rows.close()

    const raw = await new Promise<unknown[]>((resolve, reject) => {
      const open = indexedDB.open('canary')
      open.onerror = () => reject(open.error)
      open.onsuccess = () => {
        const all = open.result.transaction('rows').objectStore('rows').getAll()
        all.onsuccess = () => resolve(all.result as unknown[])
      }
    })
    expect(JSON.stringify(raw)).not.toContain('Lena')
    const bytes = (raw[0] as { sealed: Uint8Array }).sealed
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('ramp')
  })

  it('refuses a row that was moved to another name', async () => {
    const seal = await makeSeal(key)
    const sealed = await seal.close('projection/a', text('minutes of March'))
    await expect(seal.open('projection/b', sealed)).rejects.toThrow()
  })

  it('refuses a row of which one byte was changed', async () => {
    const seal = await makeSeal(key)
    const sealed = await seal.close('head/a', text('41'))
    for (let at = 0; at < sealed.length; at += 1) {
      const flipped = sealed.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 1
      await expect(seal.open('head/a', flipped)).rejects.toThrow()
    }
  })
})

describe('CA2 every write is strict', () => {
  it('asks IndexedDB for strict durability in each transaction that writes', async () => {
    const asked: (string | undefined)[] = []
    const before = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      if (mode === 'readwrite') asked.push(options?.durability)
      return before.call(this, names, mode, options)
    }
    const rows = await openRows('strict', await makeSeal(key))
    await rows.write([{ name: 'head/a', content: text('1') }], ['head/b'])
    await rows.clear()
    rows.close()
    IDBDatabase.prototype.transaction = before
    expect(asked.length).toBeGreaterThan(0)
    expect(new Set(asked)).toEqual(new Set(['strict']))
  })
})

describe('CA3 nobody waits for a cache that hangs', () => {
  it('gives up after its time', async () => {
    const forever = new Promise<void>(() => undefined)
    await expect(within(forever, 'writing', 10)).rejects.toBeInstanceOf(RowsUnwell)
  })
})

describe('rows in memory answer like rows on disk', () => {
  it.each(['disk', 'memory'] as const)('%s', async (sort) => {
    const rows = sort === 'memory' ? rowsInMemory() : await openRows('same', await makeSeal(key))
    await rows.write(['b/2', 'b/1', 'a/1', 'c/1'].map((name) => ({ name, content: text(name) })))
    await rows.write([{ name: 'b/3', content: text('b/3') }], ['b/1'])
    expect((await rows.under('b/')).map(({ name }) => name)).toEqual(['b/2', 'b/3'])
    expect(await rows.get('b/1')).toBeUndefined()
    expect(read(await rows.get('c/1'))).toBe('c/1')
    await rows.clear()
    expect(await rows.under('')).toEqual([])
    rows.close()
  })
})
