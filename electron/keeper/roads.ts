import { join } from 'node:path'
import { decode, encode } from 'cborg'
import * as v from 'valibot'
import { derive, openBox, type Random, sealBox, utf8 } from './box'
import { type Disk, readIfThere, replaceFile } from './disk'

/**
 * This computer's own key on the roads, its switches, and the devices it was paired with: one sealed file, in no backup and
 * no log (decisions 14). What it loses with it is the way to the others, never a record.
 */
const bytes = (length: number) =>
  v.pipe(
    v.custom<Uint8Array>((given) => given instanceof Uint8Array),
    v.length(length),
  )
const key = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const instant = v.nullable(v.string())

/** A device somebody has compared four words with. */
const peer = v.object({
  key,
  /** As it was called then. */
  name: v.pipe(v.string(), v.maxLength(200)),
  /** Where it was reached last, the newest first. */
  addresses: v.array(v.pipe(v.string(), v.maxLength(300))),
  /** Assemblies in which both hold offices: ours and its secretary's or deputy's. */
  shared: v.array(id),
  /** Host or member it stands for, and our assembly that it was paired with. */
  kin: v.array(v.object({ mine: id, theirs: id })),
  /** Known to both ends alone: what they find each other by on a local network. */
  secret: bytes(32),
  pairedAt: v.string(),
  sameAt: instant,
  heardAt: instant,
  /** What it had then: for each circle how far each feed went (BU8). */
  has: v.optional(v.record(id, v.record(v.string(), v.number()))),
  /** The signing keys it has proved last (WH1). */
  keys: v.optional(v.array(key)),
})
export type Peer = v.InferOutput<typeof peer>

const shape = v.object({
  seed: bytes(32),
  port: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)),
  on: v.boolean(),
  helps: v.boolean(),
  discovers: v.boolean(),
  peers: v.array(peer),
})
export type RoadsKept = v.InferOutput<typeof shape>

export type Roads = {
  readonly now: () => RoadsKept
  readonly peer: (key: string) => Peer | null
  /** Resolves when it is on the disk. */
  readonly change: (change: Partial<Omit<RoadsKept, 'seed'>>) => Promise<void>
  /** Adds a device, or what it was paired for besides. */
  readonly add: (peer: Peer) => Promise<void>
  readonly note: (
    key: string,
    change: Partial<Pick<Peer, 'addresses' | 'sameAt' | 'heardAt' | 'has' | 'keys'>>,
  ) => Promise<void>
  readonly forget: (key: string) => Promise<void>
  /** Whatever was asked is on the disk, or could not be. */
  readonly settled: () => Promise<void>
}

const file = 'roads'
const bound = utf8('folkmoot/roads/1')
const mostAddresses = 12

export async function openRoads(
  disk: Disk,
  folder: string,
  masterKey: Uint8Array,
  random: Random,
): Promise<Roads> {
  const sealing = derive(masterKey, 'roads')
  const path = join(folder, file)
  let now = read(await readIfThere(disk, path), sealing) ?? fresh(random)
  let writing: Promise<void> = Promise.resolve()

  function change(next: Partial<Omit<RoadsKept, 'seed'>>): Promise<void> {
    now = { ...now, ...next }
    const sealed = () => sealBox(sealing, bound, encode(now), random)
    writing = writing.catch(() => undefined).then(() => replaceFile(disk, path, sealed()))
    return writing
  }

  function replace(one: Peer): Promise<void> {
    return change({ peers: [...now.peers.filter(({ key: other }) => other !== one.key), one] })
  }

  const peerOf = (wanted: string): Peer | null => now.peers.find((one) => one.key === wanted) ?? null

  return {
    now: () => now,
    peer: peerOf,
    change,
    add: (one) => {
      const before = peerOf(one.key)
      return replace({
        ...one,
        addresses: [...new Set([...one.addresses, ...(before?.addresses ?? [])])].slice(0, mostAddresses),
        shared: [...new Set([...(before?.shared ?? []), ...one.shared])],
        kin: [...(before?.kin ?? []), ...one.kin],
      })
    },
    forget: (wanted) => change({ peers: now.peers.filter(({ key: other }) => other !== wanted) }),
    settled: () => writing.catch(() => undefined),
    note: async (wanted, noted) => {
      const before = peerOf(wanted)
      if (before === null) return
      const addresses = noted.addresses ?? before.addresses
      await replace({ ...before, ...noted, addresses: [...new Set(addresses)].slice(0, mostAddresses) })
    },
  }
}

function fresh(random: Random): RoadsKept {
  return {
    seed: Uint8Array.from(random(32)),
    port: 0,
    on: false,
    helps: false,
    discovers: false,
    peers: [],
  }
}

function read(sealed: Uint8Array | null, sealing: Uint8Array): RoadsKept | null {
  if (sealed === null) return null
  const plain = openBox(sealing, bound, sealed)
  if (plain === null) return null
  try {
    const parsed = v.safeParse(shape, decode(plain))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
