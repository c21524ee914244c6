import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Assembly } from '../../electron/keeper/assembly'
import { hex, sha256, systemRandom, unhex } from '../../electron/keeper/box'
import { type Device, freshDevice } from '../../electron/keeper/device'
import type { Said } from '../../electron/keeper/pen'
import { done } from '../../shared/result'
import type { SpaceVector } from '../../shared/sync/message'
import { digestsOf, entriesOf, forged, publish, questions, spacesIn } from '../fixtures/access'
import { type Attacker, attack, hello } from '../fixtures/attacker'
import {
  admitted,
  begun,
  closeDesks,
  connect,
  type Desk,
  desk,
  founded,
  foundingOf,
  know,
  member,
  readBy,
  until,
  write,
  writeJoint,
} from '../fixtures/letters'

/**
 * Every "nothing" of the table of who may do what: a client with the rightful keys of its role asks for the roll, the positions
 * and the drafts, and writes, in every way the wire knows.
 */
let asha: Desk
let harbour: Assembly

beforeEach(async () => {
  asha = await desk('asha')
  harbour = await founded(asha)
  // The roll, a position and a draft stand in the inner circle; a record is published.
  await write(harbour, begun(harbour), 'roll', 'Chidi Okafor')
  await harbour.cut()
  await write(harbour, begun(harbour), 'position', 'Chidi objects')
  await harbour.cut()
  await publish(harbour, 'what was decided')
})
afterEach(closeDesks)

const innerOf = (one: Desk, assembly: string) =>
  spacesIn(one, assembly)
    .filter(({ circle }) => circle === 'inner')
    .flatMap(({ id }) => one.letters.exchange.holding.shelf(id).entries())

/** Asks and writes; what of the inner circle came is none, and nothing of what was written stands. */
async function tries(attacker: Attacker, device: Device, writesTogether = false): Promise<void> {
  asha.told.length = 0
  const before = digestsOf(asha, harbour.id)
  const inner = innerOf(asha, harbour.id)
  expect(inner).toHaveLength(2)
  await attacker.quiet()
  await attacker.say(...questions(asha, harbour.id), ...forged(device, harbour))
  await attacker.quiet()
  // It was heard to the end.
  expect(attacker.isClosed()).toBe(false)
  expect(digestsOf(asha, harbour.id)).toEqual(before)
  const got = new Set(attacker.entries())
  expect(inner.filter(({ bytes }) => got.has(hex(bytes)))).toEqual([])
  const blobs = new Set(attacker.blobs().map((blob) => hex(sha256(blob))))
  expect(inner.filter(({ blob }) => blobs.has(blob ?? ''))).toEqual([])
  // SY18: where it is in a text is told of the joint circle alone, by who writes there.
  expect(asha.told.filter(({ type }) => type === 'live')).toHaveLength(writesTogether ? 1 : 0)
}

const stranger = () => freshDevice(systemRandom).device
const meddling = 'in every way the wire knows: by digest, by name, by number, by hash, by writing'

/** Bea is the secretary of Quay, a member of Harbour. */
async function linked(): Promise<{ bea: Desk; quay: Assembly }> {
  const bea = await desk('bea')
  const quay = await founded(bea)
  await member(asha, harbour, bea, quay)
  const pull = connect(bea, asha)
  await until('Quay’s log at Asha’s', () => entriesOf(asha, quay.id).length > 1)
  pull()
  await until('the cut', () => asha.letters.connected().size === 0)
  return { bea, quay }
}

describe(`SY12 RD1 whoever is nobody in Harbour gets nothing of it, ${meddling}`, () => {
  it('a stranger of the local network, should it ever have a line', async () => {
    const device = stranger()
    const attacker = await attack(asha, hex(systemRandom(32)), [device])
    await tries(attacker, device)
    expect(attacker.entries()).toEqual([])
    expect(attacker.blobs()).toEqual([])
  })

  it('a relay: paired, and in no assembly', async () => {
    const relay = await desk('relay')
    await know(asha, relay, null)
    const device = stranger()
    const attacker = await attack(asha, relay.key, [device])
    await tries(attacker, device)
    expect(attacker.entries()).toEqual([])
    expect(attacker.blobs()).toEqual([])
  })

  it('and cannot tell whether Harbour is kept here: to the byte it hears what it hears where Harbour never was', async () => {
    const bea = await desk('bea')
    const quay = await founded(bea)
    const elsewhere = await desk('elsewhere')
    for (const one of [asha, elsewhere])
      await know(one, bea, null, { mine: 'cd'.repeat(16), theirs: quay.id })
    const founding = await foundingOf(harbour)
    const heard = []
    for (const one of [asha, elsewhere]) {
      const attacker = await attack(one, bea.key, [quay.scribe.device()])
      await attacker.say(...questions(asha, harbour.id), ['gen', [Uint8Array.from(founding.entry)]])
      const asked = spacesIn(asha, harbour.id).map(
        ({ id }): SpaceVector => [unhex(id.slice(0, 16)), new Uint8Array(8), true, []],
      )
      await attacker.say(['vec', asked])
      await attacker.quiet()
      heard.push(attacker.messages().filter(([kind]) => kind !== 'hello'))
    }
    expect(heard[0]).toEqual(heard[1])
  })
})

describe(`RD1 RD2 RD3 Bea, the secretary of a member of Harbour, gets no roll, no position, no draft, ${meddling}`, () => {
  it('what is published and the deeds she has, the inner circle not', async () => {
    const { bea, quay } = await linked()
    const attacker = await attack(asha, bea.key, [quay.scribe.device()])
    await tries(attacker, quay.scribe.device(), true)
    expect(attacker.entries().length).toBeGreaterThan(0)
  })

  it('RD3 where Harbour publishes to its hosts alone, nothing that is published either', async () => {
    const { bea, quay } = await linked()
    const only = { op: 'policy' as const, openTo: 'hosts' as const }
    expect((await harbour.enact((ledger) => done({ op: only, heads: ledger.heads() }))).ok).toBe(true)
    const attacker = await attack(asha, bea.key, [quay.scribe.device()])
    await tries(attacker, quay.scribe.device(), true)
    const own = new Set(entriesOf(asha, harbour.id).map(({ bytes }) => hex(bytes)))
    expect(attacker.entries().filter((entry) => own.has(entry))).toEqual([])
  })

  it('RD2 a deputy of Quay has no part in the joint circle', async () => {
    const { bea, quay } = await linked()
    const dan = await desk('dan')
    const quayByDan = await admitted(bea, dan, quay)
    const pull = connect(bea, asha)
    await until('Dan’s grant at Asha’s', () =>
      entriesOf(asha, quay.id).some(({ bytes }) =>
        hex(bytes).includes(hex(quayByDan.scribe.device().publicKey)),
      ),
    )
    pull()
    await know(asha, dan, null, { mine: harbour.id, theirs: quay.id })
    await writeJoint(harbour, 'minutes', 'as they are written')
    await harbour.cut()
    const joint = spacesIn(asha, harbour.id).find(({ circle }) => circle === 'joint')
    const written = asha.letters.exchange.holding.shelf(joint?.id ?? '').entries()
    expect(written).toHaveLength(1)
    const attacker = await attack(asha, dan.key, [quayByDan.scribe.device()])
    await tries(attacker, quayByDan.scribe.device())
    const got = new Set(attacker.entries())
    expect(written.filter(({ bytes }) => got.has(hex(bytes)))).toEqual([])
  })

  it('RD7 nor by naming a draft’s blob in a record of her own', async () => {
    const { bea, quay } = await linked()
    const sent = innerOf(asha, harbour.id).map(({ blob }) => blob ?? '')
    const attacker = await attack(asha, bea.key, [quay.scribe.device()])
    await attacker.quiet()
    const entries = sent.map((blob, at) => {
      const said: Said = {
        k: 'rec',
        r: new Uint8Array(16).fill(at),
        title: '',
        kind: 'record',
        b: unhex(blob),
        z: 1,
      }
      return quay.scribe.write(said, 'open').entry
    })
    await attacker.say(hello, ['ents', entries], ['want', sent.map(unhex)])
    await attacker.quiet()
    await attacker.say(['want', sent.map(unhex)])
    await attacker.quiet()
    const blobs = attacker.blobs().map((blob) => hex(sha256(blob)))
    expect(blobs.filter((blob) => sent.includes(blob))).toEqual([])
  })
})

describe(`RD1 SY19 Uma was a secretary of Harbour and is none any more, ${meddling}`, () => {
  async function removed() {
    const uma = await desk('uma')
    const hers = await admitted(asha, uma, harbour, 'secretary')
    const pull = connect(uma, asha)
    await until('Uma’s office', () => hers.head().signs)
    const device = hers.scribe.device()
    pull()
    await until('the cut', () => asha.letters.connected().size === 0)
    return { uma, device }
  }

  it('she is told the deed and nothing after it: not a draft, not a record, not a deed, not a count', async () => {
    const { uma, device } = await removed()
    expect((await harbour.revoke(hex(device.publicKey))).ok).toBe(true)
    const attacker = await attack(asha, uma.key, [device])
    await tries(attacker, device)
    expect([...new Set(attacker.entries())]).toHaveLength(1)
    expect(attacker.blobs()).toEqual([])
    expect(entriesOf(asha, harbour.id).map(({ bytes }) => hex(bytes))).toContain(attacker.entries()[0])

    // And however long she listens, that there is more is nothing she hears.
    const frames = attacker.heard.length
    await write(harbour, begun(harbour), 'draft', 'after Uma')
    await harbour.cut()
    await publish(harbour, 'after Uma')
    const grant = {
      op: 'grant' as const,
      dev: stranger().publicKey,
      person: new Uint8Array(16),
      role: 'deputy' as const,
    }
    expect((await harbour.enact((ledger) => done({ op: grant, heads: ledger.heads() }))).ok).toBe(true)
    await new Promise((go) => setTimeout(go, 3500))
    expect(attacker.heard.slice(frames)).toEqual([])
  })

  it('removed while she listens: from that moment on', async () => {
    const { uma, device } = await removed()
    const attacker = await attack(asha, uma.key, [device])
    await attacker.say(hello, ...questions(asha, harbour.id).slice(1))
    await until('what she may read', () => attacker.blobs().length > 0)
    expect((await harbour.revoke(hex(device.publicKey))).ok).toBe(true)
    await write(harbour, begun(harbour), 'draft', 'after Uma')
    await harbour.cut()
    const after = innerOf(asha, harbour.id).slice(2)
    expect(after).toHaveLength(1)
    await attacker.say(...questions(asha, harbour.id).slice(1), ...forged(device, harbour))
    await attacker.quiet()
    const got = new Set(attacker.entries())
    expect(after.filter(({ bytes }) => got.has(hex(bytes)))).toEqual([])
    expect((await readBy(harbour)).draft).toBe('after Uma')
  })
})
