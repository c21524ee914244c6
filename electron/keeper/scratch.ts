import { dirname, join } from 'node:path'
import { done, type Result, refused } from '../../shared/result'
import type { KeeperRefused } from '../../shared/wire/keeper'
import { derive, openBox, type Random, sealBox, unhex } from './box'
import { causeOf, codeOf, type Disk, makeDurableFolder, readIfThere, replaceFile } from './disk'
import { takingTurns } from './turns'

/**
 * What a person has begun and not put on record, kept aside on this computer alone: small sealed files beside the journal,
 * in no entry and, but for what is said for good, in no backup. Each is written whole and is durable when that is answered (SX1); dropped, it is gone (SX4).
 */
export type Scratch = {
  readonly keep: (assembly: string, id: string, bytes: Uint8Array) => Promise<Result<null, KeeperRefused>>
  /** Null where nothing is kept under that name. */
  readonly read: (assembly: string, id: string) => Promise<Result<Uint8Array | null, KeeperRefused>>
  /** Whatever was asked is done. */
  readonly settled: () => Promise<void>
  readonly drop: (assembly: string, id: string) => Promise<Result<null, KeeperRefused>>
}

export const scratchFolder = 'scratch'
const lengthBytes = 4
/** Sizes are rounded up, so that a file on the disk does not tell how much is in it. */
const grain = 4096

export function scratchIn(
  assemblies: string,
  masterKey: Uint8Array,
  { disk, random }: { readonly disk: Disk; readonly random: Random },
): Scratch {
  const folderOf = (assembly: string): string => join(assemblies, assembly, scratchFolder)
  const pathOf = (assembly: string, id: string): string => join(folderOf(assembly), id)

  /** One write at a time: two would meet in one temporary file. */
  const turns = takingTurns()
  const inTurn = <T>(deed: () => Promise<Result<T, KeeperRefused>>): Promise<Result<T, KeeperRefused>> =>
    turns(() => deed().catch(refusal))

  return {
    async settled() {
      await turns(async () => undefined)
    },
    keep: (assembly, id, bytes) =>
      inTurn(async () => {
        await makeDurableFolder(disk, join(assemblies, assembly), scratchFolder)
        const sealed = sealBox(keyOf(masterKey, assembly), bound(assembly, id), padded(bytes), random)
        await replaceFile(disk, pathOf(assembly, id), sealed)
        return done(null)
      }),
    read: (assembly, id) =>
      inTurn(async () => {
        const sealed = await readIfThere(disk, pathOf(assembly, id))
        if (sealed === null) return done(null)
        const bytes = openAside(masterKey, assembly, id, sealed)
        // SX5: not half of it.
        return bytes === null ? refused({ rule: 'SX5', cause: 'failed' }) : done(bytes)
      }),
    drop: (assembly, id) =>
      inTurn(async () => {
        const path = pathOf(assembly, id)
        if ((await readIfThere(disk, path)) === null) return done(null)
        await disk.remove(path)
        await disk.syncFolder(dirname(path))
        return done(null)
      }),
  }
}

/** Null: it is not what was kept, or not under this key. */
export function openAside(
  masterKey: Uint8Array,
  assembly: string,
  id: string,
  sealed: Uint8Array,
): Uint8Array | null {
  return unpadded(openBox(keyOf(masterKey, assembly), bound(assembly, id), sealed))
}

/** SX2: a key of its own for each assembly, and a file is itself only under its own name. */
const keyOf = (masterKey: Uint8Array, assembly: string): Uint8Array =>
  derive(masterKey, `scratch/${assembly}`)
const bound = (assembly: string, id: string): Uint8Array => Buffer.concat([unhex(assembly), unhex(id)])

function refusal(error: unknown): Result<never, KeeperRefused> {
  if (codeOf(error) === '') throw error
  return refused({ rule: 'JO2', cause: causeOf(error), detail: codeOf(error) })
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(Math.ceil((lengthBytes + bytes.length) / grain) * grain)
  whole.writeUInt32BE(bytes.length, 0)
  whole.set(bytes, lengthBytes)
  return whole
}

function unpadded(whole: Uint8Array | null): Uint8Array | null {
  if (whole === null || whole.length < lengthBytes) return null
  const length = Buffer.from(whole).readUInt32BE(0)
  return length > whole.length - lengthBytes
    ? null
    : Uint8Array.from(whole.subarray(lengthBytes, lengthBytes + length))
}
