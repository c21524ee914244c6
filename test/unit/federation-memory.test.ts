import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { systemRandom } from '../../electron/keeper/box'
import { hexOf } from '../../shared/bytes'
import { encodeBody, encodeEntry } from '../../shared/entry'
import { bytesOf } from '../../shared/sync/bytes'
import { entryIn, fileEntry } from '../../shared/sync/filed'
import { crypto } from '../fixtures/peers'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes of the heap that what is made holds on to, for each. */
function heldEach(count: number, make: (at: number) => unknown): number {
  const all: unknown[] = Array.from({ length: count }, () => null)
  collect()
  const before = process.memoryUsage().heapUsed
  for (let at = 0; at < count; at += 1) all[at] = make(at)
  collect()
  const each = (process.memoryUsage().heapUsed - before) / count
  expect(all).toHaveLength(count)
  return each
}

const trusting = { ...crypto, verify: () => true }

function recordEntry(n: number): Uint8Array {
  const body = encodeBody({
    v: 1,
    s: new Uint8Array(16).fill(7),
    f: new Uint8Array(32).fill(8),
    e: 0,
    n,
    p: n === 1 ? null : bytesOf('ab'.repeat(32)),
    a: [new Uint8Array(32).fill(9)],
    t: n,
    w: 1_790_000_000 + n,
    k: 'rec',
    r: systemRandom(16),
    title: 'Monthly meeting',
    kind: 'record',
    b: systemRandom(32),
    z: 4000,
  })
  return encodeEntry(body, systemRandom(64))
}

test('FE6 a hash is kept in one piece', () => {
  expect(hexOf(Uint8Array.from([0, 1, 15, 16, 255]))).toBe('00010f10ff')
  expect(hexOf(new Uint8Array(10_000).fill(171))).toBe('ab'.repeat(10_000))
  // Sixty-four letters; in pieces they would be a thousand bytes.
  expect(heldEach(20_000, () => hexOf(systemRandom(32)))).toBeLessThan(200)
})

test('FE6 of many filed entries little more is held than they are, and each is read again as it was', () => {
  const filed = Array.from({ length: 2000 }, (_, at) => fileEntry(recordEntry(at + 1), trusting))
  const [first] = filed
  if (first?.ok !== true) throw new Error('not filed')
  const read = entryIn(first.value)
  expect(read.body).toMatchObject({ k: 'rec', n: 1, w: first.value.wall })
  let n = 0
  const each = heldEach(4000, () => {
    n += 1
    const one = fileEntry(recordEntry(n), trusting)
    if (!one.ok) throw new Error('not filed')
    return one.value
  })
  expect(each).toBeLessThan(2500)
})
