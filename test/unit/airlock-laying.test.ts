import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Airlock, airlockOver } from '../../electron/keeper/airlock'
import { deviceName } from '../../electron/keeper/device'
import { knownDocuments } from '../../electron/keeper/known-documents'
import { noNetwork, openNetwork } from '../../electron/keeper/network'
import { peersView } from '../../electron/keeper/peers-view'
import { airlockIn, builtAirlock } from '../fixtures/airlock'
import { chunkOf, manyDeeds } from '../fixtures/hostile-change'
import {
  admitted,
  begun,
  clock,
  closeDesks,
  connect,
  desk,
  document,
  founded,
  readBy,
  until,
  write,
} from '../fixtures/letters'

const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-laying-'))
let airlock: Airlock
beforeAll(async () => {
  airlock = airlockOver(
    airlockIn(await builtAirlock(folder), () => undefined),
    clock,
  )
})
afterEach(closeDesks)
afterAll(() => {
  airlock.close()
  rmSync(folder, { recursive: true, force: true })
})

/** With the actor of the device that signs: nothing about it is forged. */
const gigabytes = (tag: string): Uint8Array =>
  chunkOf(Uint8Array.from(manyDeeds(20_000_000, [...Buffer.from(`${tag}00000000`, 'hex')])))

describe('AL1 AL6 what another device wrote is laid only when it is sound', () => {
  it('Björn’s computer signs sixty bytes that take gigabytes: Asha’s keeps them aside, and what he writes after comes in', async () => {
    const asha = await desk('asha', airlock.inspect)
    const bjorn = await desk('bjorn')
    const hers = await founded(asha)
    await write(hers, begun(hers), 'opened', '19:05')
    await hers.cut()
    const his = await admitted(asha, bjorn, hers)
    connect(asha, bjorn)
    await until('Björn’s office', () => his.head().signs)
    await write(his, begun(his), 'arrived', 'Chidi 19:15')
    await until('his first', async () => (await readBy(hers)).arrived === 'Chidi 19:15')

    const bytes = gigabytes(his.head().deviceTag)
    expect((await his.append([{ kind: 'change', document, room: 'meeting', bytes }])).ok).toBe(true)
    await his.cut()
    await until('it was looked at', () => asha.letters.unsound().size === 1)
    await write(his, begun(his), 'left', 'Eleni 20:00')
    await until('his last', async () => (await readBy(hers)).left === 'Eleni 20:00')
    expect((await readBy(hers)).a).toBeUndefined()
    // It counts all the same: both hold the same, and Asha’s screen says why it is not to be seen.
    await until('the same', () => asha.letters.exchange.isSame(bjorn.key))
    const network = await openNetwork(asha.letters, clock, noNetwork)
    expect(peersView(asha.realm, asha.letters, network).waiting).toEqual([
      { assembly: hers.id, device: deviceName(his.scribe.device()), count: 1, why: 'refused', rule: 'AL6' },
    ])
    await network.close()
  })
})

describe('AL1 what is known of a document', () => {
  it('is gathered once and read on; what this computer signed is not told twice', async () => {
    const asha = await desk('asha')
    const hers = await founded(asha)
    const known = knownDocuments(hers)
    expect(await known.of(document)).toEqual([])
    const first = await write(hers, begun(hers), 'opened', '19:05')
    await hers.cut()
    const list = await known.of(document)
    expect(list.length).toBe(1)
    await write(hers, first, 'left', 'Eleni 20:00')
    expect((await known.of('08'.repeat(16))).length).toBe(0)
    expect(await known.of(document)).toBe(list)
    expect(list.length).toBe(2)
    expect(await knownDocuments(hers).of(document)).toEqual(list)
  })
})
