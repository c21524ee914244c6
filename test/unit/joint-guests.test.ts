import { encode } from 'cborg'
import { afterEach, describe, expect, it } from 'vitest'
import type { Assembly } from '../../electron/keeper/assembly'
import { hex, systemRandom } from '../../electron/keeper/box'
import { pairCrypto } from '../../electron/keeper/pair-box'
import { packBlob, spaceOf } from '../../electron/keeper/pen'
import { encodeEntry, signedBytes } from '../../shared/entry'
import { readBundle, writeBundle } from '../../shared/sync/bundle'
import { fileEntry } from '../../shared/sync/filed'
import type { ReadFrame } from '../../shared/wire/keeper'
import { come, deed, genesisIn, thing } from '../fixtures/joint-thing'
import { closeDesks, connect, readBy, until, writeJoint } from '../fixtures/letters'

afterEach(closeDesks)

async function spokenIn(assembly: Assembly): Promise<readonly Extract<ReadFrame, { type: 'entry' }>[]> {
  const found: Extract<ReadFrame, { type: 'entry' }>[] = []
  for await (const { frame } of assembly.read(null))
    if (frame.type === 'entry' && frame.entryKind === 'rec') found.push(frame)
  return found
}

const word = (text: string) => ({
  record: hex(systemRandom(16)),
  title: '',
  what: 'thing-acceptance',
  circle: 'joint' as const,
  blob: new TextEncoder().encode(text),
})

describe('JC1 who is called by another assembly has it beside the own one, by itself', () => {
  it('Björn’s computer opens the Thing as West’s guest, and both write in it', async () => {
    const told = await thing()
    const his = await come(told)
    expect(his.head()).toMatchObject({ guest: told.west.id, office: null, signs: true })
    expect(told.made.head().guest).toBeUndefined()
    await until('Asha’s words', async () => (await readBy(his)).asha === 'welcome')
    expect((await deed(told.west, 'affiliate', told.made)).ok).toBe(true)
    await writeJoint(his, 'björn', 'thank you')
    await until('Björn’s words', async () => (await readBy(told.made)).björn === 'thank you')
  })

  it('nothing is opened that has nothing for its members to read', async () => {
    const { asha, bjorn, made } = await thing()
    connect(asha, bjorn)
    await until('the deeds', () => bjorn.letters.exchange.holding.founding(made.id) !== null)
    await bjorn.letters.settled()
    expect(bjorn.realm.assembly(made.id)).toBeNull()
  })
})

describe('JC3 whose word it is, the signature says', () => {
  it('Asha, in office in the Thing and secretary of North, signs for North where she says so; never for West', async () => {
    const told = await thing()
    const his = await come(told)
    const { made, north, west } = told
    expect((await deed(west, 'affiliate', made)).ok).toBe(true)
    expect((await made.seal({ ...word('north'), as: north.id })).ok).toBe(true)
    expect((await made.seal({ ...word('not west'), as: west.id })).ok).toBe(false)
    expect((await his.seal({ ...word('west'), as: west.id })).ok).toBe(true)
    expect((await his.seal({ ...word('not north'), as: north.id })).ok).toBe(false)
    for (const one of [made, his])
      await until('both words', async () => {
        const spoken = (await spokenIn(one)).map(({ speaks, blob }) => [
          speaks,
          new TextDecoder().decode(blob),
        ])
        return (
          JSON.stringify(spoken.sort()) ===
          JSON.stringify(
            [
              [north.id, 'north'],
              [west.id, 'west'],
            ].sort(),
          )
        )
      })
  })

  it('with his rightful keys Björn gets nothing into the Thing’s charter, log or inner circle, nor North’s name under his word', async () => {
    const told = await thing()
    const his = await come(told)
    const { asha, made, north, west } = told
    expect((await deed(west, 'affiliate', made)).ok).toBe(true)
    await until('West’s log at Asha’s', () =>
      asha.letters.exchange.holding.authority(west.id).some(({ n }) => n > 1),
    )
    const { device } = his.scribe.hand('joint') ?? {}
    if (device === undefined) throw new Error('no hand')
    const heads = (assembly: Assembly) =>
      [...(assembly.scribe === his.scribe ? [] : []), genesisIn(assembly)].map(bytes)
    const { blob, b, z } = packBlob(new TextEncoder().encode('{"name":"Björn’s Thing"}'))
    const own = { o: { g: bytes(genesisIn(west)), a: heads(west) } }
    const as = { o: { g: bytes(genesisIn(north)), a: heads(north) } }
    const charter = { k: 'rec', r: systemRandom(16), title: '', kind: 'charter', b, z }
    const sign = (circle: 'open' | 'inner' | 'joint', said: object): Uint8Array => {
      const body = encode({
        v: 1,
        s: spaceOf(made.id, circle),
        f: device.publicKey,
        e: device.incarnation,
        n: 1,
        p: null,
        a: heads(made),
        t: 99,
        w: 1_800_000_000,
        ...said,
      })
      return encodeEntry(body, device.sign(signedBytes(body)))
    }
    const forged = [
      sign('open', charter),
      sign('open', { ...charter, ...own }),
      sign('inner', { ...charter, ...own }),
      sign('inner', { k: 'chg', d: systemRandom(16), h: null, ...own, b, z }),
      sign('open', {
        k: 'auth',
        x: { op: 'grant', dev: device.publicKey, person: systemRandom(16), role: 'secretary' },
      }),
      sign('joint', { ...charter, ...as }),
      sign('joint', charter),
    ]
    const entries = forged.flatMap((entry) => {
      const filed = fileEntry(entry, pairCrypto)
      return filed.ok ? [filed.value] : []
    })
    expect(entries).toHaveLength(forged.length)
    const before = made.journal.head()?.frame
    const bundle = writeBundle({ entries, blobs: [blob] }, pairCrypto.sha256)
    await asha.letters.takeBundle(readBundle(bundle, pairCrypto), 'forged')
    await asha.letters.settled()
    const { holding } = asha.letters.exchange
    const counted = holding.spacesOf(made.id).flatMap(({ id }) => holding.shelf(id).entries())
    expect(counted.filter(({ hash }) => entries.some((one) => one.hash === hash))).toEqual([])
    expect(made.authority().offices.map(({ isHere }) => isHere)).toEqual([true])
    expect(made.journal.head()?.frame).toBe(before)
    // And a charter among guests is a guest's word, not the host's (JC3).
    expect((await his.seal({ ...word('{}'), what: 'charter', as: west.id })).ok).toBe(true)
    await until('his word', async () => (await spokenIn(made)).some(({ speaks }) => speaks === west.id))
    expect((await spokenIn(made)).filter(({ speaks }) => speaks === undefined)).toEqual([])
  })
})

describe('JC2 RD1 a member reads nothing of what is another assembly’s own', () => {
  it('West is told nothing of North’s inner circle, nor of the Thing’s', async () => {
    const told = await thing()
    const { north, made, bjorn } = told
    const { write, begun } = await import('../fixtures/letters')
    await write(north, begun(north), 'roll', 'who is in North')
    await write(made, begun(made), 'draft', 'rehearsed')
    await north.cut()
    await made.cut()
    const his = await come(told)
    expect((await deed(told.west, 'affiliate', made)).ok).toBe(true)
    await writeJoint(made, 'asha', 'welcome, all')
    await until('the words', async () => (await readBy(his)).asha !== undefined)
    const { holding } = bjorn.letters.exchange
    const inner = [north.id, made.id].flatMap((id) =>
      holding.spacesOf(id).filter(({ circle }) => circle === 'inner'),
    )
    expect(inner.flatMap(({ id }) => holding.shelf(id).entries())).toEqual([])
  })
})

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))
