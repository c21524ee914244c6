import { encode } from 'cborg'
import { afterEach, describe, expect, it } from 'vitest'
import type { Assembly } from '../../electron/keeper/assembly'
import { systemRandom, unhex } from '../../electron/keeper/box'
import { keyPairOf } from '../../electron/keeper/device'
import { closeLetter, openLetter } from '../../electron/keeper/letter'
import { packBlob, spaceOf } from '../../electron/keeper/pen'
import { openAbroad } from '../../renderer/worker/abroad'
import { readPost } from '../../renderer/worker/passing-letters'
import { passingRow } from '../../renderer/worker/passing-rows'
import { rowsInMemory } from '../../renderer/worker/rows'
import { canonical } from '../../shared/canonical'
import { type Circle, encodeEntry, signedBytes } from '../../shared/entry'
import { letterRecord, passingRecord, readPassing } from '../../shared/meeting/referral/passing'
import { positionRecord } from '../../shared/meeting/said/assembly-word'
import { questionRecord } from '../../shared/meeting/said/question-word'
import { cardRecord } from '../../shared/record/status-card'
import { readBundle, writeBundle } from '../../shared/sync/bundle'
import { entryIn, type Filed } from '../../shared/sync/filed'
import { limits } from '../../shared/sync/limits'
import { attack, hello } from '../fixtures/attacker'
import { closeDesks, connect, type Desk, desk, founded, foundingOf, member, until } from '../fixtures/letters'
import { crypto, filed } from '../fixtures/peers'
import { answer, only, referredRamp, sentBy } from '../fixtures/referral'

afterEach(closeDesks)

/**
 * Eve keeps the Region, whose member is Asha's North; Uma, the general secretary, keeps the Union above. Whatever Uma hears of North she
 * hears through Eve, who has North's entries, her own keys, and bad intentions.
 */
async function throughEve() {
  const [uma, eve, asha] = [await desk('uma'), await desk('eve'), await desk('asha')]
  const [union, region, north] = [await founded(uma), await founded(eve), await founded(asha)]
  const regionInUnion = await member(uma, union, eve, region)
  await member(eve, region, asha, north)
  const card = async (on: string, record: string) => {
    const text = JSON.stringify({ format: 'folkmoot/card/1', assembly: north.id, on, meetings: [] })
    const blob = new TextEncoder().encode(text)
    const sealed = await north.seal({ record, title: '', what: cardRecord, blob })
    expect(sealed.ok).toBe(true)
  }
  await card('2026-05-12', '0a'.repeat(16))
  const pull = connect(asha, eve)
  await until('North’s card with Eve', () => cardsAt(eve, north).length === 1)
  const part = connect(eve, uma)
  await until('North’s card with Uma', () => cardsAt(uma, north).length === 1)
  return { uma, eve, asha, union, region, north, regionInUnion, card, pull, part }
}

const openAt = ({ letters }: Desk, { id }: Assembly): readonly Filed[] => {
  const { holding } = letters.exchange
  return holding
    .spacesOf(id)
    .filter(({ circle }) => circle === 'open' || circle === 'log')
    .flatMap((space) => holding.shelf(space.id).entries())
}
const cardsAt = (at: Desk, of: Assembly): readonly Filed[] =>
  openAt(at, of).filter((entry) => {
    const { body } = entryIn(entry)
    return 'kind' in body && body.kind === cardRecord
  })
const stateAt = ({ letters }: Desk, { id }: Assembly) =>
  letters.abroad.states().find(({ assembly }) => assembly === id)

/** The board's line of an assembly, as Uma's window reads it. */
async function lineAt({ letters }: Desk, { id }: Assembly) {
  const { news, records } = letters.abroad
  const abroad = openAbroad(
    {
      abroad: async (since) => news(since),
      abroadRecords: async (assembly, known) => records(assembly, new Set(known)),
    },
    rowsInMemory(),
  )
  await abroad.look()
  return (await abroad.lines()).find(({ assembly }) => assembly === id)
}

/** An entry that Eve's program writes by itself, with the key that she has. */
async function forged(
  at: Desk,
  by: Assembly,
  circle: Circle,
  where: Assembly,
  kind: string,
  text: string,
  o?: object,
) {
  const { b, z, blob } = packBlob(new TextEncoder().encode(text))
  const { publicKey, sign } = by.scribe.device()
  const heads = headsAt(at, where)
  const said = { k: 'rec', r: Uint8Array.from(b.subarray(0, 16)), title: '', kind, b: Uint8Array.from(b), z }
  const place = { v: 1, s: Uint8Array.from(spaceOf(where.id, circle)), f: publicKey, e: 9, n: 1, p: null }
  const body = encode({
    ...place,
    a: heads,
    t: 90,
    w: 1_780_000_000,
    ...said,
    ...(o === undefined ? {} : { o }),
  })
  return { entry: filed(encodeEntry(body, sign(signedBytes(body)))), blob }
}
const headsAt = ({ letters }: Desk, { id }: Assembly) => (letters.authorityOf(id)?.heads ?? []).map(unhex)
const genesisOf = async (assembly: Assembly) =>
  Uint8Array.from(crypto.sha256((await foundingOf(assembly)).entry))
const takes = ({ letters }: Desk, entries: readonly Filed[], blobs: readonly Uint8Array[]) =>
  letters.takeBundle(readBundle(writeBundle({ entries, blobs }, crypto.sha256), crypto), 'by hand.moot')

describe('SY11 SY15 what a hostile host relays', () => {
  it('altered by one bit it is nothing: Uma’s line of North stays, and the third such entry ends the connection', async () => {
    const { uma, eve, north, region, part } = await throughEve()
    part()
    const before = stateAt(uma, north)?.digest
    const [card] = cardsAt(eve, north)
    const attacker = await attack(uma, eve.key, [region.scribe.device()])
    await attacker.say(hello)
    for (let turn = 0; turn < limits.badSignatures; turn += 1) {
      const bytes = Uint8Array.from(card?.bytes ?? [])
      const at = Math.floor(bytes.length / 2) + turn
      bytes[at] = 1 ^ (bytes[at] ?? 0)
      await attacker.say(['ents', [bytes]])
    }
    await until('the end of the line', attacker.isClosed)
    expect(attacker.messages().at(-1)).toEqual(['bye', 'signatures', ''])
    expect(stateAt(uma, north)?.digest).toBe(before)
    expect((await lineAt(uma, north))?.card?.on).toBe('2026-05-12')
  })

  it('an old card again, or under her own name, is no news: the line of North stays, that of the Region has none', async () => {
    const { uma, eve, asha, north, region, card, part } = await throughEve()
    await card('2026-06-09', '0b'.repeat(16))
    await until('the new card with Uma', () => cardsAt(uma, north).length === 2)
    part()
    const before = stateAt(uma, north)
    const [old] = cardsAt(asha, north)
    const attacker = await attack(uma, eve.key, [region.scribe.device()])
    await attacker.say(
      hello,
      ['ents', [old?.bytes ?? new Uint8Array(0)]],
      ['push', old?.bytes ?? new Uint8Array(0), null],
    )
    await attacker.quiet()
    expect(stateAt(uma, north)).toEqual(before)
    const text = JSON.stringify({
      format: 'folkmoot/card/1',
      assembly: north.id,
      on: '2026-07-01',
      meetings: [],
    })
    const copy = await forged(eve, region, 'open', region, cardRecord, text)
    await takes(uma, [copy.entry], [copy.blob])
    expect((await lineAt(uma, north))?.card?.on).toBe('2026-06-09')
    expect((await lineAt(uma, region))?.card ?? null).toBeNull()
  })

  it('GD1 what she keeps back shows: last heard when, and through whom; a file by another road brings it', async () => {
    const { uma, asha, north, card, part } = await throughEve()
    part()
    const line = await lineAt(uma, north)
    expect(line?.through).toMatchObject({ type: 'peer', name: 'the other laptop' })
    const heard = line?.heard ?? 0
    expect(heard).toBe(entryIn(cardsAt(asha, north)[0] as Filed).body.w)
    // A second later, so that it is told apart.
    await new Promise((go) => setTimeout(go, 1100))
    await card('2026-06-09', '0b'.repeat(16))
    expect(await lineAt(uma, north)).toMatchObject({ heard, card: { on: '2026-05-12' } })
    const blobs: Uint8Array[] = []
    for (const { blob } of openAt(asha, north)) {
      const found = blob === null ? null : await asha.letters.stock.blob(blob)
      if (found !== null) blobs.push(found)
    }
    expect(await takes(uma, openAt(asha, north), blobs)).toEqual([])
    const after = await lineAt(uma, north)
    expect(after).toMatchObject({
      card: { on: '2026-06-09' },
      through: { type: 'file', name: 'by hand.moot' },
    })
    expect(after?.heard).toBeGreaterThan(heard)
  })
})

describe('AD8 QA3 JC3 what a hostile host says for others', () => {
  it('she answers for North: Asha and Uma take nothing of it, by the rule', async () => {
    const { eve, asha, region, north } = await throughEve()
    const g = await genesisOf(north)
    const claim = { g, a: headsAt(eve, north) }
    const { entry, blob } = await forged(eve, region, 'joint', region, positionRecord, '{}', claim)
    const left = await takes(asha, [entry], [blob])
    expect(left.map(({ rule }) => rule)).toEqual(['AD8'])
    expect(asha.letters.exchange.holding.keeps(entry.hash)).toBe(false)
  })

  it('she puts a question in the Union’s name: Uma takes nothing of it, by the rule', async () => {
    const { uma, eve, region, union } = await throughEve()
    const claim = { g: await genesisOf(union), a: headsAt(eve, union) }
    const asUnion = await forged(eve, region, 'joint', union, questionRecord, '{}', claim)
    const bare = await forged(eve, region, 'joint', union, questionRecord, '{}')
    const left = await takes(uma, [asUnion.entry, bare.entry], [asUnion.blob])
    expect(left.map(({ rule }) => rule).sort()).toEqual(['AD2', 'AD8'])
  })
})

describe('RF8 LT2 what a hostile host says about matters', () => {
  it('a result in the name of the addressee is no word, whichever circle it stands in', () => {
    const of = only(sentBy(referredRamp()))
    const meeting = { title: 'Never held', date: '2026-03-10' }
    const said = { outcome: 'adopted' as const, meeting, minute: '1', decisions: [] }
    const result = answer(of, { ...said, type: 'result', id: 'ab'.repeat(16) })
    const text = new TextEncoder().encode(JSON.stringify(result))
    const eves = 'e7'.repeat(16)
    expect(readPassing(JSON.stringify(result), eves)).toMatchObject({
      refusal: { rule: 'ST10', why: 'not the word of whoever signed it' },
    })
    expect(passingRow(eves, { entry: '1', what: passingRecord, text })).toBeNull()
    expect(passingRow(of.to, { entry: '1', what: passingRecord, text })).not.toBeNull()
  })

  it('a letter of North’s that she seals again as her own is opened, and is no word of hers', async () => {
    const dilip = keyPairOf(systemRandom(32))
    const [word] = sentBy(referredRamp())
    if (word === undefined) throw new Error('nothing was sent')
    const closed = closeLetter(new TextEncoder().encode(canonical(word)), [dilip.publicKey], systemRandom)
    const rows = rowsInMemory()
    const readBy = async (by: string) => {
      const row = passingRow(by, { entry: by, what: letterRecord, text: closed ?? new Uint8Array(0) })
      await rows.write(row === null ? [] : [row], [])
      const post = await readPost(
        rows,
        { openLetter: async (given) => openLetter(given, [dilip]) },
        new Set(),
      )
      return post.words
    }
    expect(await readBy('e7'.repeat(16))).toEqual([])
    expect(await readBy(word.from)).toEqual([word])
  })
})
