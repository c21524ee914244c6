import type { Authority } from '../../shared/authority/authority'
import type { Through } from '../../shared/record/abroad'
import { standInAmong } from '../../shared/record/stand-in'
import { entryIn, type Filed } from '../../shared/sync/filed'
import type { Change, Holding } from '../../shared/sync/holding'
import type {
  AbroadNews,
  AbroadRecord,
  AbroadRecords,
  AbroadState,
  TextsAbroad,
} from '../../shared/wire/abroad'
import { deviceName } from './device'
import type { Exchange } from './exchange'
import { unpackBlob } from './pen'
import { plainTitle } from './title-in-entry'
import type { Whereabouts } from './whereabouts'

/**
 * What lies here of every assembly's open circle, for whoever keeps track of many (GD1). Asked for again it costs what has changed: a
 * digest tells an assembly that is the same, and of one that is not only what the asker lacks is read.
 */
export type Abroad = {
  readonly states: () => readonly AbroadState[]
  /** Those that are different since the moment of an earlier answer (FE6). */
  readonly news: (since: string | null) => AbroadNews
  /** `what`: only those of that kind. */
  readonly records: (
    assembly: string,
    known: ReadonlySet<string>,
    what?: 'charter' | 'offices',
    /** Of these the asker knows the title record alone. */
    short?: ReadonlySet<string>,
  ) => Promise<AbroadRecords>
  /** Where the texts of these entries are (TR5); with `ask` they are wanted from now on. */
  readonly texts: (entries: readonly string[], ask: boolean) => Promise<TextsAbroad>
  /** Something is here, or counts, that did not. */
  readonly after: (change: Pick<Change, 'assemblies'>) => void
  /** By which road something came. */
  readonly brought: (change: Pick<Change, 'admitted'>, through: Through) => void
}
export type AbroadTools = {
  readonly holding: () => Holding
  readonly authorityOf: (assembly: string, among: Holding) => Authority | null
  readonly blob: (hash: string) => Promise<Uint8Array | null>
  /** Those that are kept here. */
  readonly own: () => readonly string[]
  /** Names this start of the keeper: a moment of another is not known. */
  readonly start: string
  readonly want: Exchange['want']
  readonly whereabouts: Exchange['whereabouts']
}

/** Of one assembly at a time. */
const mostRecords = 512

export function abroadIn({ holding, authorityOf, blob, own, start, want, whereabouts }: AbroadTools): Abroad {
  const roads = new Map<string, Through>()
  const heard = new Map<string, { readonly digest: string | null; readonly at: number | null }>()
  /** When each was last different, counted from the start. */
  const moments = new Map<string, number>()
  let now = 0
  let ownBefore: ReadonlySet<string> = new Set(own())

  function mark(assemblies: Iterable<string>): void {
    now += 1
    for (const assembly of assemblies) moments.set(assembly, now)
  }

  /** One that was founded, or joined, is one's own from then on. */
  function markOwn(): void {
    const ownNow = new Set(own())
    const moved = [...ownNow].filter((one) => !ownBefore.has(one))
    const gone = [...ownBefore].filter((one) => !ownNow.has(one))
    ownBefore = ownNow
    if (moved.length + gone.length > 0) mark([...moved, ...gone])
  }

  const openOf = (assembly: string) =>
    holding()
      .spacesOf(assembly)
      .find(({ circle }) => circle === 'open')
  const digestOf = (assembly: string): string =>
    holding()
      .spacesOf(assembly)
      .filter(({ circle }) => circle === 'open' || circle === 'log')
      .map(({ id }) => `${holding().shelf(id).digest()?.slice(0, 16) ?? ''}.${holding().absent(id)}`)
      .join('/')

  function heardOf(assembly: string, digest: string): number | null {
    const known = heard.get(assembly)
    if (known?.digest === digest) return known.at
    const spaces = holding()
      .spacesOf(assembly)
      .filter(({ circle }) => circle === 'open' || circle === 'log')
    const times = spaces.flatMap(({ id }) =>
      holding()
        .shelf(id)
        .entries()
        .map(({ wall }) => wall),
    )
    const at = times.length === 0 ? null : times.reduce((one, other) => Math.max(one, other))
    heard.set(assembly, { digest, at })
    return at
  }

  function kindOf(entry: Filed): string | null {
    const { body } = entryIn(entry)
    return 'kind' in body ? body.kind : null
  }

  async function read(entry: Filed): Promise<AbroadRecord | null> {
    const { body } = entryIn(entry)
    if (!('kind' in body) || entry.blob === null) return null
    const title = 'y' in body ? plainTitle(body.y) : null
    const isHere = holding().blobLength(entry.blob) !== null
    const packed = isHere ? await blob(entry.blob) : null
    const text = packed === null ? null : unpackBlob(packed)
    // TR3: what was wanted and has not come is shown by its title as before.
    const isShort = !isHere && title !== null && isForOpening(entry)
    const said = isShort ? title : text
    if (said === null) return null
    const device = deviceName({ publicKey: body.f })
    return {
      entry: entry.hash,
      what: body.kind,
      time: body.t,
      at: body.w,
      device,
      text: Uint8Array.from(said),
      ...(isShort ? { short: true as const } : title !== null && { title: Uint8Array.from(title) }),
    }
  }

  function isForOpening(entry: Filed): boolean {
    const place = holding().placeOf(entry)
    return place !== null && holding().spares(entry, place)
  }
  const hasCome = ({ hash, blob: named }: Filed, short: ReadonlySet<string>): boolean =>
    short.has(hash) && named !== null && holding().blobLength(named) !== null

  function stateOf(assembly: string): AbroadState {
    const authority = authorityOf(assembly, holding())
    const digest = digestOf(assembly)
    const standIn = authority === null ? null : standInAmong(authority.offices)
    return {
      assembly,
      own: ownBefore.has(assembly),
      digest,
      hosts: (authority?.hosts ?? []).map(({ genesis }) => genesis.slice(0, 32)),
      members: (authority?.members ?? []).map(({ genesis }) => genesis.slice(0, 32)),
      repeats: Object.fromEntries(
        (authority?.members ?? []).flatMap(({ genesis, remits }) =>
          remits.length === 0 ? [] : [[genesis.slice(0, 32), remits]],
        ),
      ),
      ...(standIn !== null && { standIn }),
      heard: heardOf(assembly, digest),
      through: roads.get(assembly) ?? null,
    }
  }

  function states(): readonly AbroadState[] {
    markOwn()
    return holding().assemblies().map(stateOf)
  }

  /** Null where it is a moment of another start. */
  function momentIn(said: string | null): number | null {
    const [of, at] = said?.split('/') ?? []
    return of === start ? Number(at) : null
  }

  return {
    states,
    news: (since) => {
      markOwn()
      const before = momentIn(since)
      const at = `${start}/${now}`
      if (before === null) return { at, isAll: true, states: states() }
      const isDifferent = ([assembly, moment]: readonly [string, number]) =>
        moment > before && holding().founding(assembly) !== null
      return {
        at,
        isAll: false,
        states: [...moments].filter(isDifferent).map(([assembly]) => stateOf(assembly)),
      }
    },
    records: async (assembly, known, what, short = new Set()) => {
      const space = openOf(assembly)
      const entries = space === undefined ? [] : holding().shelf(space.id).entries()
      const here = new Set(entries.map(({ hash }) => hash))
      const records: AbroadRecord[] = []
      let more = false
      for (const entry of entries) {
        if (entry.isAuthority || (known.has(entry.hash) && !hasCome(entry, short))) continue
        if (what !== undefined && kindOf(entry) !== what) continue
        const record = await read(entry)
        if (record !== null) records.push(record)
        more = records.length === mostRecords
        if (more) break
      }
      return { records, gone: [...known].filter((hash) => !here.has(hash)), more }
    },
    texts: async (entries, ask) => {
      const blobs = entries.flatMap((entry) => holding().find(entry)?.blob ?? [])
      if (ask) await want(blobs)
      const places = blobs.map(whereabouts)
      const count = (one: Whereabouts) => places.filter((place) => place === one).length
      return { here: count('here'), coming: count('coming'), nobody: count('nobody') }
    },
    after: ({ assemblies }) => mark(assemblies),
    brought: ({ admitted }, through) => {
      const assemblies = admitted.flatMap((entry) => holding().placeOf(entry)?.assembly ?? [])
      for (const assembly of assemblies) roads.set(assembly, through)
      mark(assemblies)
    },
  }
}
