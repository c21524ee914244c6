import { absentBy } from './absent'
import type { Hash } from './bytes'
import type { Filed } from './filed'
import { emptyShelf, type Shelf } from './shelf'
import { noSpaces, type Space } from './space'
import { type Spares, sparesNothing } from './spared'
import { noneWaiting } from './waiting'

/**
 * What this device holds, durably: entries, each admitted, waiting or set aside, and which blobs. Nothing comes in here
 * before it is in the journal, and nothing is sent that is not in here (SY7: persist, then publish).
 */
export type Verdict =
  | { readonly type: 'accepted' }
  | { readonly type: 'waiting' }
  | { readonly type: 'refused'; readonly rule: string }

/** What an entry is judged by: every entry of its assembly that is kept, whatever became of it. */
export type Among = {
  readonly find: (hash: Hash) => Filed | null
  readonly authority: (assembly: string) => readonly Filed[]
  /** The blob is here and is not what the entry says. */
  readonly isUnsound: (entry: Hash) => boolean
}
export type Judge = (entry: Filed, place: Space, among: Among) => Verdict

export type Holding = Among & {
  readonly assemblies: () => readonly string[]
  readonly founding: (assembly: string) => Filed | null
  /** By the whole id, or by its first eight bytes. */
  readonly space: (id: string) => Space | null
  readonly placeOf: (entry: Filed) => Space | null
  readonly shelf: (space: string) => Shelf
  readonly spaces: () => readonly Space[]
  readonly spacesOf: (assembly: string) => readonly Space[]
  readonly keeps: (hash: Hash) => boolean
  /** What a device has signed, whatever became of it. */
  readonly signedBy: (device: Hash) => readonly Filed[]
  readonly blobLength: (hash: Hash) => number | null
  /** Kept entries that name the blob, whatever became of them. */
  readonly naming: (blob: Hash) => readonly Filed[]
  /** The spaces these stand in: whoever may read one of them may have the blob. */
  readonly spacesOfBlob: (hash: Hash) => readonly Space[]
  /** Blobs that admitted entries of the space name and that are not here, and wanted. */
  readonly missing: (space: string) => readonly Hash[]
  /** How many are not here, wanted or spared. */
  readonly absent: (space: string) => number
  /** Whether it is not here, and not fetched before somebody wants it (TR3). */
  readonly isSpared: (blob: Hash) => boolean
  readonly spares: Spares
  /** Somebody wants these to read (TR5); answers which of them were spared until now, as many as may be wanted at a time. */
  readonly want: (blobs: readonly Hash[]) => readonly Hash[]
  /** The assembly is one of one's own now: nothing of it is spared any more. */
  readonly review: (assembly: string) => void
  readonly waiting: () => readonly Filed[]
  readonly waitingFrom: (peer: string) => { readonly count: number; readonly bytes: number }
  readonly aside: () => readonly { readonly entry: Filed; readonly rule: string }[]
  /** Takes in what is durable now; from whom, or null for what is this device's own. */
  readonly take: (taken: Taken, from: string | null) => Change
}

export type Taken = {
  readonly entries: readonly Filed[]
  readonly blobs: readonly { readonly hash: Hash; readonly length: number }[]
  /** Entries whose blob is not what they say. */
  readonly unsound?: readonly Hash[]
}
/** What became different by taking something in. */
export type Change = {
  readonly admitted: readonly Filed[]
  /** Admitted before and not any more: authority has grown (SY8). */
  readonly withdrawn: readonly Filed[]
  readonly authority: boolean
  readonly blobs: readonly Hash[]
  /** Of which something is here, counts or is missing that was otherwise before. */
  readonly assemblies: readonly string[]
}

type Kept = { readonly entry: Filed; readonly place: Space; readonly from: string; verdict: Verdict }

const none: readonly Filed[] = []

export function emptyHolding(
  judge: Judge,
  sha256: (bytes: Uint8Array) => Uint8Array,
  spares: Spares = sparesNothing,
): Holding {
  const kept = new Map<Hash, Kept>()
  const inAssembly = new Map<string, Set<Kept>>()
  const byDevice = new Map<Hash, Filed[]>()
  const authorities = new Map<string, readonly Filed[]>()
  const spaces = noSpaces(sha256)
  const shelves = new Map<string, Shelf>()
  const blobs = new Map<Hash, number>()
  /** For each blob, the kept entries that name it. */
  const naming = new Map<Hash, Kept[]>()
  const unsound = new Set<Hash>()
  const waiting = noneWaiting<Kept>()
  /** What stands in joint circles, which the growth of another assembly's authority may change. */
  const joint = new Set<Kept>()
  const absent = absentBy({
    isHere: (blob) => blobs.has(blob),
    naming: (blob, space) =>
      (naming.get(blob) ?? []).flatMap(({ entry, place, verdict }) =>
        place.id === space && verdict.type === 'accepted' ? spares(entry, place) : [],
      ),
    spacesOf: (blob) => (naming.get(blob) ?? []).map(({ place }) => place.id),
  })

  function found(founding: Filed): void {
    const assembly = spaces.found(founding)
    inAssembly.set(assembly, new Set())
    for (const { id } of spaces.of(assembly)) {
      shelves.set(id, emptyShelf(id, sha256))
      absent.begin(id)
    }
  }

  function shelfOf(space: string): Shelf {
    const shelf = shelves.get(space)
    if (shelf === undefined) throw new Error('No such space is held')
    return shelf
  }

  const among: Among = {
    find: (hash) => kept.get(hash)?.entry ?? null,
    authority: (assembly) => authorities.get(assembly) ?? none,
    isUnsound: (hash) => unsound.has(hash),
  }

  /** Judges one kept entry anew and moves it; answers whether it changed sides. */
  function rejudge(one: Kept): 'in' | 'out' | null {
    const before = one.verdict.type === 'accepted'
    one.verdict = judge(one.entry, one.place, among)
    waiting.note(one, one.verdict.type === 'waiting')
    const after = one.verdict.type === 'accepted'
    if (before === after) return null
    const shelf = shelfOf(one.place.id)
    if (after) shelf.put(one.entry)
    else shelf.take(one.entry.hash)
    noteMissing(one)
    return after ? 'in' : 'out'
  }

  /**
   * SY8: where authority has grown everything is judged anew, and the joint circles in which its secretaries may write;
   * elsewhere what waits, and what has turned out not to be what it says.
   */
  function toJudgeAgain(
    touched: ReadonlySet<string>,
    grown: ReadonlySet<string>,
    spoilt: readonly Hash[],
  ): readonly Kept[] {
    const again = new Set<Kept>(spoilt.flatMap((hash) => kept.get(hash) ?? []))
    for (const assembly of grown) for (const one of inAssembly.get(assembly) ?? []) again.add(one)
    if (grown.size > 0) for (const one of joint) again.add(one)
    for (const one of waiting.all()) if (touched.has(one.place.assembly) || grown.size > 0) again.add(one)
    return [...again]
  }

  function noteMissing({ entry: { blob }, place }: Kept): void {
    if (blob !== null) absent.note(blob, place.id)
  }

  return {
    ...among,
    assemblies: spaces.assemblies,
    founding: spaces.founding,
    space: spaces.byId,
    placeOf: spaces.placeOf,
    shelf: shelfOf,
    spaces: spaces.all,
    spacesOf: spaces.of,
    keeps: (hash) => kept.has(hash),
    signedBy: (device) => byDevice.get(device) ?? [],
    blobLength: (hash) => blobs.get(hash) ?? null,
    naming: (blob) => (naming.get(blob) ?? []).map(({ entry }) => entry),
    spacesOfBlob: (blob) => [...new Set((naming.get(blob) ?? []).map(({ place }) => place))],
    missing: absent.missing,
    absent: absent.count,
    isSpared: absent.isSpared,
    spares,
    want: absent.want,
    review: (assembly) => {
      for (const { id } of spaces.of(assembly)) for (const blob of absent.spared(id)) absent.note(blob, id)
    },
    waiting: () => [...waiting.all()].map(({ entry }) => entry),
    waitingFrom: waiting.from,
    aside: () =>
      [...kept.values()].flatMap(({ entry, verdict }) =>
        verdict.type === 'refused' ? [{ entry, rule: verdict.rule }] : [],
      ),
    take: (taken, from) => {
      const spoilt = (taken.unsound ?? []).filter((hash) => !unsound.has(hash))
      for (const hash of spoilt) unsound.add(hash)
      for (const { hash, length } of taken.blobs) {
        blobs.set(hash, length)
        absent.came(hash)
      }
      const touched = new Set<string>()
      const grown = new Set<string>()
      for (const entry of taken.entries) {
        if (kept.has(entry.hash)) continue
        if (entry.space === null && entry.isAuthority && entry.n === 1) found(entry)
        const place = spaces.placeOf(entry)
        if (place === null) continue
        const one: Kept = { entry, place, from: from ?? '', verdict: { type: 'waiting' } }
        kept.set(entry.hash, one)
        waiting.note(one, true)
        if (place.circle === 'joint') joint.add(one)
        if (entry.blob !== null) naming.set(entry.blob, [...(naming.get(entry.blob) ?? []), one])
        const signed = byDevice.get(entry.device)
        if (signed === undefined) byDevice.set(entry.device, [entry])
        else signed.push(entry)
        inAssembly.get(place.assembly)?.add(one)
        touched.add(place.assembly)
        if (!entry.isAuthority) continue
        grown.add(place.assembly)
        authorities.set(place.assembly, [...among.authority(place.assembly), entry])
      }
      const admitted: Filed[] = []
      const withdrawn: Filed[] = []
      for (const one of toJudgeAgain(touched, grown, spoilt)) {
        const moved = rejudge(one)
        if (moved !== null) touched.add(one.place.assembly)
        if (moved === 'in') admitted.push(one.entry)
        if (moved === 'out') withdrawn.push(one.entry)
      }
      for (const { hash } of taken.blobs)
        for (const one of naming.get(hash) ?? []) {
          noteMissing(one)
          touched.add(one.place.assembly)
        }
      return {
        admitted,
        withdrawn,
        authority: grown.size > 0,
        blobs: taken.blobs.map(({ hash }) => hash),
        assemblies: [...touched],
      }
    },
  }
}
