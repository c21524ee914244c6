import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as A from '@automerge/automerge'
import { afterEach, describe, expect, it } from 'vitest'
import type { Assembly, Clock } from '../../electron/keeper/assembly'
import { hex, systemRandom } from '../../electron/keeper/box'
import { decodeContent } from '../../electron/keeper/content'
import { type Correspondence, openCorrespondence } from '../../electron/keeper/correspondence'
import { deviceTag } from '../../electron/keeper/device'
import { nodeDisk } from '../../electron/keeper/disk'
import { openRealm, type Realm } from '../../electron/keeper/realm'
import { done } from '../../shared/result'
import type { KeeperTold, ReadFrame } from '../../shared/wire/keeper'
import { pipe } from '../fixtures/pipe'

const folders: string[] = []
const open: Desk[] = []
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const clock: Clock = {
  now: () => new Date(),
  after: (milliseconds, deed) => {
    const timer = setTimeout(deed, milliseconds)
    return () => clearTimeout(timer)
  },
}

type Desk = {
  readonly key: string
  readonly realm: Realm
  readonly letters: Correspondence
  readonly told: KeeperTold[]
  readonly close: () => Promise<void>
}

async function desk(name: string): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-letters-'))
  folders.push(folder)
  const tools = { disk: nodeDisk, random: systemRandom, clock }
  const realm = await openRealm(folder, systemRandom(32), tools)
  const letters = await openCorrespondence(realm, clock, name)
  const told: KeeperTold[] = []
  letters.onTold((one) => told.push(one))
  const made = {
    key: hex(systemRandom(32)),
    realm,
    letters,
    told,
    close: async () => {
      await letters.close()
      await realm.close()
    },
  }
  open.push(made)
  return made
}

const person = 'ab'.repeat(16)
const document = '07'.repeat(16)

async function founded(asha: Desk): Promise<Assembly> {
  const answer = await asha.realm.found(new TextEncoder().encode('{}'), false, {
    sheet: asha.realm.freshSheet(),
    person,
  })
  if (!answer.ok) throw new Error('not founded')
  const assembly = asha.realm.assembly(answer.value.assembly)
  if (assembly === null) throw new Error('not here')
  return assembly
}

/** Björn becomes a deputy, as pairing makes him one; both know each other's key from then on. */
async function admitted(asha: Desk, bjorn: Desk, assembly: Assembly): Promise<Assembly> {
  const device = await bjorn.realm.prospect(assembly.id)
  const grant = {
    op: 'grant' as const,
    dev: device.publicKey,
    person: new Uint8Array(16),
    role: 'deputy' as const,
  }
  const granted = await assembly.enact((ledger) => done({ op: grant, heads: ledger.heads() }))
  expect(granted.ok).toBe(true)
  await know(asha, bjorn, assembly.id)
  await know(bjorn, asha, assembly.id)
  const joined = await bjorn.realm.join(await foundingOf(assembly))
  if (!joined.ok) throw new Error('not joined')
  return joined.value
}

const know = (one: Desk, other: Desk, assembly: string) =>
  one.letters.roads.add({
    key: other.key,
    name: 'the other laptop',
    addresses: [],
    shared: [assembly],
    kin: [],
    secret: new Uint8Array(32),
    pairedAt: '2026-03-03T19:05:07.000Z',
    sameAt: null,
    heardAt: null,
  })

async function foundingOf(assembly: Assembly) {
  for await (const { body } of assembly.journal.read(null)) {
    const content = decodeContent(body)
    if (content?.type === 'entry' && content.room === 'founding') return content
  }
  throw new Error('no founding')
}

function connect(one: Desk, other: Desk) {
  const [here, there] = pipe(one.key, other.key)
  void one.letters.meet(here, one.key)
  void other.letters.meet(there, other.key)
  return () => here.close()
}

async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    if (await isSo()) return
    await new Promise((go) => setTimeout(go, 25))
  }
  throw new Error(`Waited in vain: ${what}`)
}

/** The changes that a reader of the journal finds of others, as one document. */
async function readBy(assembly: Assembly): Promise<Record<string, unknown>> {
  const frames: ReadFrame[] = []
  const reading = assembly.read(null)
  for (let step = await reading.next(); !step.done; step = await reading.next()) frames.push(step.value.frame)
  let read = A.init<Record<string, unknown>>()
  for (const frame of frames) {
    if (frame.type === 'frame') read = A.loadIncremental(read, frame.bytes)
    if (frame.type === 'entry' && frame.room === 'elsewhere')
      for (const change of changesIn(frame.blob)) read = A.loadIncremental(read, change)
  }
  return A.toJS(read)
}

function changesIn(blob: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = []
  const view = Buffer.from(blob)
  for (let at = 0; at < view.length; at += 4 + view.readUInt32BE(at))
    parts.push(Uint8Array.from(view.subarray(at + 4, at + 4 + view.readUInt32BE(at))))
  return parts
}

/** One change by this desk's device, durable. */
async function write(assembly: Assembly, before: A.Doc<Record<string, unknown>>, key: string, value: string) {
  const after = A.change(before, { time: 0 }, (draft) => {
    draft[key] = value
  })
  const bytes = A.getLastLocalChange(after)
  if (bytes === undefined) throw new Error('nothing written')
  const kept = await assembly.append([{ kind: 'change', document, room: 'meeting', bytes }])
  expect(kept.ok).toBe(true)
  return after
}

const begun = (assembly: Assembly) =>
  A.init<Record<string, unknown>>({ actor: deviceTag(assembly.scribe.device()) + hex(systemRandom(8)) })

describe('AD10 SY7 what others wrote stands in the journal of an assembly, as far as it counts', () => {
  it('Björn joins as a deputy and has what Asha wrote; both then write, apart and together', async () => {
    const asha = await desk('asha')
    const bjorn = await desk('bjorn')
    const hers = await founded(asha)
    await write(hers, begun(hers), 'opened', '19:05')
    await hers.cut()
    const his = await admitted(asha, bjorn, hers)
    const pull = connect(asha, bjorn)
    await until('Asha’s change', async () => (await readBy(his)).opened === '19:05')
    expect(bjorn.told.some((told) => told.type === 'grew' && told.assembly === his.id)).toBe(true)

    pull()
    await until('the cut', () => asha.letters.connected().size === 0)
    await write(his, begun(his), 'arrived', 'Chidi 19:15')
    await write(hers, begun(hers), 'left', 'Eleni 20:00')
    connect(bjorn, asha)
    const both = { opened: '19:05', arrived: 'Chidi 19:15', left: 'Eleni 20:00' }
    await until('both', async () => sameAs(await readBy(hers), both) && sameAs(await readBy(his), both))
    await until('the same', () => asha.letters.exchange.isSame(bjorn.key))
  })

  it('and after a start anew nothing is missing and nothing is laid twice', async () => {
    const asha = await desk('asha')
    const bjorn = await desk('bjorn')
    const hers = await founded(asha)
    await write(hers, begun(hers), 'opened', '19:05')
    await hers.cut()
    const his = await admitted(asha, bjorn, hers)
    connect(asha, bjorn)
    await until('Asha’s change', async () => (await readBy(his)).opened === '19:05')
    await bjorn.letters.settled()
    const before = his.journal.head()?.frame
    await bjorn.letters.close()
    const again = await openCorrespondence(bjorn.realm, clock, 'bjorn')
    await again.settled()
    expect(his.journal.head()?.frame).toBe(before)
    await again.close()
    open.splice(open.indexOf(bjorn), 1)
    await bjorn.realm.close()
  })

  it('SY18 what is told live comes with the device’s name, and is kept nowhere', async () => {
    const asha = await desk('asha')
    const bjorn = await desk('bjorn')
    const hers = await founded(asha)
    const his = await admitted(asha, bjorn, hers)
    connect(asha, bjorn)
    await until('the office', () => his.head().signs)
    await until('the same', () => asha.letters.exchange.isSame(bjorn.key))
    const before = hers.journal.head()?.frame
    bjorn.letters.tellLive(his.id, new TextEncoder().encode('here'))
    await until('the caret', () => asha.told.some(({ type }) => type === 'live'))
    const told = asha.told.find((one) => one.type === 'live')
    expect(told?.type === 'live' && told.device).toBe(his.head().device)
    expect(hers.journal.head()?.frame).toBe(before)
  })

  it('AD4 removed while away, what Björn wrote afterwards is withdrawn where it had come in', async () => {
    const asha = await desk('asha')
    const bjorn = await desk('bjorn')
    const chidi = await desk('chidi')
    const hers = await founded(asha)
    const his = await admitted(asha, bjorn, hers)
    const theirs = await admitted(asha, chidi, hers)
    await know(bjorn, chidi, hers.id)
    await know(chidi, bjorn, hers.id)
    const pull = connect(asha, bjorn)
    await until('Björn’s office', () => his.head().signs)
    pull()
    await until('the cut', () => asha.letters.connected().size === 0)
    connect(bjorn, chidi)
    await until('Chidi’s office', () => theirs.head().signs)
    await write(his, begun(his), 'arrived', 'Eleni 19:15')
    await until('Björn’s change at Chidi’s', async () => (await readBy(theirs)).arrived === 'Eleni 19:15')
    expect((await hers.revoke(hex(his.scribe.device().publicKey))).ok).toBe(true)
    connect(asha, chidi)
    await until('withdrawn', async () => (await readBy(theirs)).arrived === undefined)
    expect(chidi.told.some(({ type }) => type === 'rewritten')).toBe(true)
    expect((await readBy(his)).arrived).toBe('Eleni 19:15')
  })
})

const sameAs = (one: object, other: object): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
const sorted = (value: object) => Object.entries(value).sort()
