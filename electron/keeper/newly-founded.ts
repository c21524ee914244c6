import { done, type Result, refused } from '../../shared/result'
import type { KeeperRefused } from '../../shared/wire/keeper'
import { hex, sha256, unhex } from './box'
import { encodeContent } from './content'
import { type Device, freshDevice, storeDevice } from './device'
import { causeOf, codeOf, makeDurableFolder } from './disk'
import { createJournal, type Journal, type JournalPlace } from './journal'
import { beforeFounding, packBlob, writeEntry } from './pen'
import type { Recalled } from './recall'
import type { Sheet } from './sheet'
import type { Tools } from './tools'
import { uncutChanges } from './uncut'

/** A founding, signed by a key made for it and durable in a journal of its own; the assembly's name is the founding's hash (AU1). */
export type NewlyFounded = {
  readonly id: string
  readonly journal: Journal
  readonly device: Device
  readonly recalled: Recalled
}
type Given = {
  readonly founding: Uint8Array
  readonly practice: boolean
  readonly sheet: Sheet | null
  readonly person: string | undefined
  /** Only to stand in, until this second (AU15). */
  readonly until: number | undefined
}
type Where = {
  readonly folder: string
  readonly placeOf: (id: string) => JournalPlace
  readonly deviceKey: (id: string) => Uint8Array
  readonly tools: Tools
}

export async function newlyFounded(
  { founding, practice, sheet, person, until }: Given,
  { folder, placeOf, deviceKey, tools: { disk, random, clock } }: Where,
): Promise<Result<NewlyFounded, KeeperRefused>> {
  const { device, seed } = freshDevice(random)
  const { blob, b, z } = packBlob(founding)
  const x = {
    op: 'found' as const,
    dev: device.publicKey,
    recovery: sheet?.key.publicKey ?? new Uint8Array(32),
    practice,
    nonce: random(16),
    ...(person === undefined ? {} : { person: Uint8Array.from(unhex(person)) }),
    ...(until === undefined ? {} : { acting: { until } }),
  }
  const seconds = Math.max(0, Math.floor(clock.now().getTime() / 1000))
  const said = { k: 'auth' as const, x, b, z }
  const { entry, standing } = writeEntry(said, 'open', null, device, beforeFounding, seconds)
  const id = hex(sha256(entry).subarray(0, 16))
  const place = placeOf(id)
  try {
    await makeDurableFolder(disk, folder, 'assemblies', id)
    await storeDevice(disk, place.folder, deviceKey(id), seed, device.incarnation, random)
    const journal = await createJournal(place)
    const body = encodeContent({ type: 'entry', entry, blob, room: 'founding', covers: 0 })
    const kept = await journal.append([body])
    if (!kept.ok) {
      await journal.close()
      return kept
    }
    const uncut = uncutChanges()
    const stones = { founding: body }
    return done({
      id,
      journal,
      device,
      recalled: { practice, standing, stones, authority: [entry], withdrawn: [], uncut },
    })
  } catch (error) {
    if (codeOf(error) === '') throw error
    return refused({ rule: 'JO2', cause: causeOf(error), detail: codeOf(error) })
  } finally {
    seed.fill(0)
  }
}
