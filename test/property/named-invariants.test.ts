import { deflateRawSync } from 'node:zlib'
import * as A from '@automerge/automerge'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyLength, openBox, sealBox, sha256 } from '../../electron/keeper/box'
import { changeTools } from '../../electron/keeper/change'
import { deviceTag } from '../../electron/keeper/device'
import { listed, packBlob } from '../../electron/keeper/pen'
import { vetBlob } from '../../shared/authority/acceptance'
import { canonical } from '../../shared/canonical'
import { readAnyEntry } from '../../shared/entry'
import { deviceFrom, founderOf, writerWith } from '../fixtures/peers'
import { seededBytes } from '../unit/journal-disk'

const seed = Number(process.env.FOLKMOOT_SEED ?? 20261128)
const writer = founderOf(1)
const una = deviceFrom(3)

type Page = { words: string; notes: Record<string, string> }
type Gesture = readonly [who: number, text: string]
const gestures = fc.array(fc.tuple(fc.nat(3), fc.string({ maxLength: 80 })), { minLength: 1, maxLength: 12 })

/** Two devices write in one page; each change carries the actor of the device that made it. */
function pageOf(list: readonly Gesture[]) {
  const mine = A.from<Page>({ words: '', notes: {} }, `${deviceTag(writer.device)}00000001`)
  let page = mine
  const last: Uint8Array[] = [A.getLastLocalChange(mine) ?? new Uint8Array(0)]
  for (const [who, text] of list) {
    const tag = deviceTag(who === 3 ? una : writer.device)
    page = A.change(A.clone(page, `${tag}0000${last.length.toString(16).padStart(4, '0')}`), (draft) => {
      A.splice(draft, ['words'], 0, Math.min(draft.words.length, who), text)
      draft.notes[`${last.length}`] = text.repeat(30)
    })
    last.push(A.getLastLocalChange(page) ?? new Uint8Array(0))
  }
  return { page, changes: last }
}

describe(`invariant 6: what is published leaks no history (seed ${seed})`, () => {
  it('a word that was taken out again stands in no sealed bytes, though the document still holds it', () => {
    fc.assert(
      fc.property(gestures, fc.nat(10), (list, at) => {
        const word = 'Weißdorn-7f3a'
        const { page } = pageOf(list)
        const place = Math.min(at, page.words.length)
        const wrote = A.change(A.clone(page), (draft) => A.splice(draft, ['words'], place, 0, word))
        const after = A.change(wrote, (draft) => A.splice(draft, ['words'], place, word.length))
        expect(A.getAllChanges(after).length).toBe(A.getAllChanges(page).length + 2)
        const { blob } = packBlob(Buffer.from(canonical(A.toJS(after))))
        const read = Buffer.from(changeTools.inflate(blob, 1 << 24) ?? [])
        expect(read.includes(word)).toBe(false)
        expect(read.toString()).toBe(canonical(A.toJS(page)))
      }),
      { seed, numRuns: 40 },
    )
  })
})

describe(`invariant 10: a change counts only as its signer's own (seed ${seed})`, () => {
  it('AD5 a blob is sound if and only if every change in it has the tag of who signs', () => {
    fc.assert(
      fc.property(gestures, (list) => {
        const { changes } = pageOf(list)
        const packed = packBlob(listed(changes))
        const h = A.decodeChange(changes.at(-1) ?? new Uint8Array(0)).hash
        const body = { k: 'chg', d: new Uint8Array(16), h: Buffer.from(h, 'hex'), b: packed.b, z: packed.z }
        const author = writerWith(writer.device, writer.founding, writer.standing())
        const { hash, bytes } = author.write('inner', body as Parameters<typeof author.write>[1])
        const entry = readAnyEntry(bytes, () => true)
        if (!entry.ok) throw new Error('An entry of one’s own was refused')
        const signed = { hash: hash as Parameters<typeof vetBlob>[0]['hash'], entry: entry.value }
        expect(vetBlob(signed, packed.blob, changeTools)).toBe(list.every(([who]) => who !== 3))
      }),
      { seed, numRuns: 60 },
    )
  })
})

describe(`invariant 15: one value has one canonical text (seed ${seed})`, () => {
  it('whatever way it was learnt: read back, in another order, kept in a document and merged', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 3 })), (value) => {
        const text = canonical(value)
        expect(canonical(JSON.parse(text))).toBe(text)
        expect(canonical(Object.fromEntries(Object.entries(value).reverse()))).toBe(text)
      }),
      { seed, numRuns: 300 },
    )
    fc.assert(
      fc.property(gestures, (list) => {
        const { page } = pageOf(list)
        const text = canonical(A.toJS(page))
        expect(canonical(A.toJS(A.load<Page>(A.save(page))))).toBe(text)
        const merged = A.merge(A.init<Page>(), A.clone(page))
        expect(canonical(A.toJS(merged))).toBe(text)
        expect(deflateRawSync(canonical(A.toJS(merged)))).toEqual(deflateRawSync(text))
      }),
      { seed, numRuns: 40 },
    )
  })
})

describe(`invariant 18: what is kept can be read by its key, in its own place, and no other way (seed ${seed})`, () => {
  it('any bytes come back; swapped with another row, or with a bit changed, nothing does', () => {
    const row = fc.record({
      name: fc.uint8Array({ maxLength: 40 }),
      plain: fc.uint8Array({ maxLength: 300 }),
    })
    fc.assert(
      fc.property(row, row, fc.nat(), (one, other, at) => {
        const key = sha256(Buffer.from('key')).subarray(0, keyLength)
        const random = seededBytes(at)
        const box = sealBox(key, one.name, one.plain, random)
        expect(Buffer.from(openBox(key, one.name, box) ?? [0])).toEqual(Buffer.from(one.plain))
        if (Buffer.compare(one.name, other.name) !== 0) expect(openBox(key, other.name, box)).toBeNull()
        const spoilt = Uint8Array.from(box)
        spoilt[at % box.length] = (spoilt[at % box.length] ?? 0) ^ (1 << (at % 8))
        expect(openBox(key, one.name, spoilt)).toBeNull()
      }),
      { seed, numRuns: 300 },
    )
  })
})
