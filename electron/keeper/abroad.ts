import type { Authority } from '../../shared/authority/authority'
import type { Through } from '../../shared/record/abroad'
import { standInAmong } from '../../shared/record/stand-in'
import { entryIn, type Filed } from '../../shared/sync/filed'
import type { Change, Holding } from '../../shared/sync/holding'
import type { AbroadRecord, AbroadRecords, AbroadState } from '../../shared/wire/abroad'
import { deviceName } from './device'
import { unpackBlob } from './pen'

/**
 * What lies here of every assembly's open circle, for whoever keeps track of many (GD1). Asked for again it costs what has changed: a
 * digest tells an assembly that is the same, and of one that is not only what the asker lacks is read.
 */
export type Abroad = {
  readonly states: () => readonly AbroadState[]
  /** `what`: only those of that kind. */
  readonly records: (
    assembly: string,
    known: ReadonlySet<string>,
    what?: 'charter' | 'offices',
  ) => Promise<AbroadRecords>
  /** By which road something came. */
  readonly note: (change: Change, through: Through) => void
}
export type AbroadTools = {
  readonly holding: () => Holding
  readonly authorityOf: (assembly: string, among: Holding) => Authority | null
  readonly blob: (hash: string) => Promise<Uint8Array | null>
  readonly isOwn: (assembly: string) => boolean
}

/** Of one assembly at a time. */
const mostRecords = 512

export function abroadIn({ holding, authorityOf, blob, isOwn }: AbroadTools): Abroad {
  const roads = new Map<string, Through>()
  const heard = new Map<string, { readonly digest: string | null; readonly at: number | null }>()

  const openOf = (assembly: string) =>
    holding()
      .spacesOf(assembly)
      .find(({ circle }) => circle === 'open')
  const digestOf = (assembly: string): string =>
    holding()
      .spacesOf(assembly)
      .filter(({ circle }) => circle === 'open' || circle === 'log')
      .map(({ id }) => `${holding().shelf(id).digest()?.slice(0, 16) ?? ''}.${holding().missing(id).length}`)
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
    const packed = await blob(entry.blob)
    const text = packed === null ? null : unpackBlob(packed)
    if (text === null) return null
    const device = deviceName({ publicKey: body.f })
    return {
      entry: entry.hash,
      what: body.kind,
      time: body.t,
      at: body.w,
      device,
      text: Uint8Array.from(text),
    }
  }

  return {
    states: () =>
      holding()
        .assemblies()
        .map((assembly): AbroadState => {
          const authority = authorityOf(assembly, holding())
          const digest = digestOf(assembly)
          const standIn = authority === null ? null : standInAmong(authority.offices)
          return {
            assembly,
            own: isOwn(assembly),
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
        }),
    records: async (assembly, known, what) => {
      const space = openOf(assembly)
      const entries = space === undefined ? [] : holding().shelf(space.id).entries()
      const here = new Set(entries.map(({ hash }) => hash))
      const records: AbroadRecord[] = []
      let more = false
      for (const entry of entries) {
        if (entry.isAuthority || known.has(entry.hash)) continue
        if (what !== undefined && kindOf(entry) !== what) continue
        const record = await read(entry)
        if (record !== null) records.push(record)
        more = records.length === mostRecords
        if (more) break
      }
      return { records, gone: [...known].filter((hash) => !here.has(hash)), more }
    },
    note: ({ admitted }, through) => {
      for (const entry of admitted) {
        const assembly = holding().placeOf(entry)?.assembly
        if (assembly !== undefined) roads.set(assembly, through)
      }
    },
  }
}
