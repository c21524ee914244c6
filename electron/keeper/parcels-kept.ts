import { join } from 'node:path'
import { decode, encode } from 'cborg'
import * as v from 'valibot'
import type { Crypto } from '../../shared/sync/filed'
import { type Addressed, readParcel } from '../../shared/sync/parcel'
import { derive, hex, openBox, type Random, sealBox, sha256, unhex, utf8 } from './box'
import { codeOf, type Disk, listIfThere, makeDurableFolder, readIfThere, replaceFile } from './disk'
import { takingTurns } from './turns'

/**
 * Letters and cards that are carried (LT6): sealed files in a folder beside the journals, in no backup. Whoever sent one still has the
 * record; so a file that is lost or damaged costs another journey, and is passed over.
 */
export type Handed = { readonly name: string; readonly at: string }
export type KeptParcel = Addressed & {
  readonly length: number
  /** The road by which it came; null: it was sent here. */
  readonly through: string | null
  /** To whom it was handed last, and when. */
  readonly handed: Handed | null
}
export type ParcelsKept = {
  readonly all: () => readonly KeptParcel[]
  readonly get: (id: string) => KeptParcel | null
  /** False: the disk takes nothing. */
  readonly keep: (parcel: KeptParcel, bytes: Uint8Array) => Promise<boolean>
  readonly noteHanded: (id: string, handed: Handed) => Promise<void>
  readonly bytes: (id: string) => Promise<Uint8Array | null>
  readonly drop: (id: string) => Promise<void>
  readonly settled: () => Promise<void>
}

const parcelsFolder = 'carried'
const bytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const shape = v.strictTuple([
  bytes,
  v.nullable(v.string()),
  v.nullable(v.strictTuple([v.string(), v.string()])),
])
const bound = utf8('folkmoot/carried/1')

export async function openParcels(
  folder: string,
  masterKey: Uint8Array,
  { disk, random, crypto }: { readonly disk: Disk; readonly random: Random; readonly crypto: Crypto },
): Promise<ParcelsKept> {
  const key = derive(masterKey, 'carried')
  const inside = join(folder, parcelsFolder)
  const kept = new Map<string, KeptParcel>()
  /** What an id is called on the disk tells nobody which letter that is. */
  const pathOf = (id: string): string => join(inside, hex(sha256(key, unhex(id))).slice(0, 32))

  async function read(path: string) {
    const sealed = await readIfThere(disk, path)
    const plain = sealed === null ? null : openBox(key, bound, sealed)
    return plain === null ? null : v.safeParse(shape, decoded(plain))
  }

  for (const name of await listIfThere(disk, inside)) {
    const found = await read(join(inside, name))
    if (!found?.success) continue
    const [body, through, handed] = found.output
    // What is sealed here was verified when it came (decisions 3).
    const parcel = readParcel(Uint8Array.from(body), { ...crypto, verify: () => true })
    if (parcel === null) continue
    const { contents: _, ...addressed } = parcel
    const last = handed === null ? null : { name: handed[0], at: handed[1] }
    kept.set(parcel.id, { ...addressed, length: body.length, through, handed: last })
  }

  async function write(parcel: KeptParcel, body: Uint8Array): Promise<boolean> {
    const { through, handed } = parcel
    const plain = encode([Uint8Array.from(body), through, handed === null ? null : [handed.name, handed.at]])
    try {
      await makeDurableFolder(disk, inside)
      await replaceFile(disk, pathOf(parcel.id), sealBox(key, bound, plain, random))
    } catch (error) {
      if (codeOf(error) === '') throw error
      return false
    }
    kept.set(parcel.id, parcel)
    return true
  }

  async function bodyOf(id: string): Promise<Uint8Array | null> {
    const found = kept.has(id) ? await read(pathOf(id)) : null
    return found?.success ? Uint8Array.from(found.output[0]) : null
  }

  /** One at a time: two would meet in one temporary file. */
  const inTurn = takingTurns()

  return {
    all: () => [...kept.values()],
    get: (id) => kept.get(id) ?? null,
    keep: (parcel, body) => inTurn(() => write(parcel, body)),
    noteHanded: (id, handed) =>
      inTurn(async () => {
        const parcel = kept.get(id)
        const body = parcel === undefined ? null : await bodyOf(id)
        if (parcel !== undefined && body !== null) await write({ ...parcel, handed }, body)
      }),
    bytes: (id) => inTurn(() => bodyOf(id)),
    drop: (id) =>
      inTurn(async () => {
        if (!kept.delete(id)) return
        await disk.remove(pathOf(id)).catch(() => undefined)
      }),
    settled: async () => {
      await inTurn(async () => undefined)
    },
  }
}

function decoded(plain: Uint8Array): unknown {
  try {
    return decode(plain)
  } catch {
    return null
  }
}
