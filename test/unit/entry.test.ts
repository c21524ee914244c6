import { encode } from 'cborg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { systemRandom } from '../../electron/keeper/box'
import { freshDevice, verifySignature } from '../../electron/keeper/device'
import { beforeFounding, packBlob, type Said, writeEntry } from '../../electron/keeper/pen'
import { encodeBody, encodeEntry, readAnyEntry, readEntry, signedBytes } from '../../shared/entry'

const { device } = freshDevice(systemRandom)
const packed = packBlob(Buffer.from('what was decided'))
const said: Said = {
  k: 'rec',
  r: new Uint8Array(16).fill(1),
  title: 'Charter',
  kind: 'charter',
  b: packed.b,
  z: packed.z,
}
const assembly = '00112233445566778899aabbccddeeff'
const stand = { ...beforeFounding, genesis: new Uint8Array(32).fill(9) }
const { entry } = writeEntry(said, 'open', assembly, device, stand, 1_772_564_707)

describe('EN1 an entry is its canonical bytes and nothing else', () => {
  it('reads back what was written', () => {
    const read = readEntry(entry, verifySignature)
    expect(read).toMatchObject({
      ok: true,
      value: { body: { k: 'rec', n: 1, p: null, t: 1, title: 'Charter' } },
    })
  })

  it('refuses every byte changed, every cut, anything behind', () => {
    for (let at = 0; at < entry.length; at += 1) {
      for (const bit of [1, 16, 128]) {
        const changed = Uint8Array.from(entry)
        changed[at] = (changed[at] ?? 0) ^ bit
        expect(readEntry(changed, verifySignature).ok).toBe(false)
      }
      expect(readEntry(entry.subarray(0, at), verifySignature).ok).toBe(false)
    }
    expect(readEntry(Buffer.concat([entry, Buffer.from([0])]), verifySignature).ok).toBe(false)
  })

  it('refuses the same meaning in other bytes, though signed', () => {
    const read = readEntry(entry, verifySignature)
    if (!read.ok) throw new Error('not read')
    const sealed = (body: Uint8Array) => encodeEntry(body, device.sign(signedBytes(body)))
    const unsorted = encode(read.value.body, { mapSorter: () => 0 })
    const wide = encode({ ...read.value.body, z: 1.5 })
    const more = encode({ ...read.value.body, note: 'unknown' })
    for (const body of [unsorted, wide, more]) {
      if (Buffer.compare(body, encodeBody(read.value.body)) === 0) continue
      expect(readEntry(sealed(body), verifySignature)).toMatchObject({ ok: false, refusal: { rule: 'EN1' } })
    }
  })

  it('is total: any bytes come back as a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readEntry(bytes, verifySignature).ok).toBe(false)
      }),
      { seed: 20260303, numRuns: 2000 },
    )
  })
})

describe('EN2 an entry counts only under the signature of the device it names', () => {
  it('refuses the signature of another device', () => {
    const read = readEntry(entry, verifySignature)
    if (!read.ok) throw new Error('not read')
    const body = encodeBody(read.value.body)
    const other = freshDevice(systemRandom).device
    expect(readEntry(encodeEntry(body, other.sign(signedBytes(body))), verifySignature)).toMatchObject({
      ok: false,
      refusal: { rule: 'EN2' },
    })
    // Signed, but not as an entry.
    expect(readEntry(encodeEntry(body, device.sign(body)), verifySignature).ok).toBe(false)
  })
})

describe('EN6 what a newer app wrote is kept, not interpreted', () => {
  const read = readEntry(entry, verifySignature)
  if (!read.ok) throw new Error('not read')
  const { v, s, f, e, n, p, a, t, w } = read.value.body
  const common = { v, s, f, e, n, p, a, t, w }
  const sealed = (body: unknown) => {
    const bytes = encode(body)
    return encodeEntry(bytes, device.sign(signedBytes(bytes)))
  }

  it('comes back with its header, whatever else it holds', () => {
    for (const more of [
      { k: 'witness-card', anything: [1, { deep: 'er' }] },
      { k: 'auth', x: { op: 'refence', dev: f, fence: [] } },
    ]) {
      const bytes = sealed({ ...common, ...more })
      expect(readAnyEntry(bytes, verifySignature)).toMatchObject({
        ok: true,
        value: { type: 'future', body: { ...common, k: more.k } },
      })
      expect(readEntry(bytes, verifySignature)).toMatchObject({ ok: false, refusal: { rule: 'EN1' } })
    }
  })

  it('a known kind with something more, or nested without end, is of no app', () => {
    let nested: unknown = 1
    for (let depth = 0; depth < 3000; depth += 1) nested = [nested]
    for (const more of [
      { k: 'chg', d: s, h: null, b: f, z: 1, more: true },
      { k: 'auth', x: { op: 'policy', openTo: 'everyone' } },
      { k: 'auth', x: { op: 'policy', openTo: 'tree' }, b: f, z: 1 },
      { k: 'card', nested },
    ]) {
      expect(readAnyEntry(sealed({ ...common, ...more }), verifySignature)).toMatchObject({
        ok: false,
        refusal: { rule: 'EN1' },
      })
    }
  })
})
