import { entryIn, type Filed } from '../../shared/sync/filed'
import type { Holding } from '../../shared/sync/holding'
import { limits } from '../../shared/sync/limits'
import { cardRecord, dayOf, type Packed, parcelId, readParcel, writeParcel } from '../../shared/sync/parcel'
import type { Assembly, Clock } from './assembly'
import { hex } from './box'
import type { Carrier } from './carrier'
import { verifyingTools } from './change'
import type { Handed } from './parcels-kept'
import type { Realm } from './realm'

/** What this computer sends for its own assemblies to be carried: their letters, and the card of each (LT6, LT10). */
export type SendingParcels = {
  /** Answers to whom each was handed last; null: to nobody yet, or it is not one that is carried. */
  readonly letters: (
    assembly: string,
    sent: readonly { readonly entry: string; readonly to: string; readonly seen: readonly string[] }[],
  ) => Promise<readonly { readonly entry: string; readonly handed: Handed | null }[]>
  /** Cards of which something has changed, or that are half as old as they may be. */
  readonly cards: () => Promise<void>
}
export type SendingTools = {
  readonly realm: Pick<Realm, 'assemblies' | 'assembly'>
  readonly holding: () => Holding
  readonly blob: (hash: string) => Promise<Uint8Array | null>
  readonly carrier: Carrier
  readonly clock: Pick<Clock, 'now'>
}

export function sendingParcels({ realm, holding, blob, carrier, clock }: SendingTools): SendingParcels {
  const today = (): number => dayOf(clock.now().getTime())
  /** What a card was last looked at for. */
  const looked = new Map<string, string>()

  /** In office, and open to more than its direct hosts: an assembly that is not writes by file alone (LT6). */
  function writesFrom(assembly: Assembly): boolean {
    const { offices, openTo } = assembly.authority()
    const key = hex(assembly.scribe.device().publicKey)
    return openTo === 'tree' && offices.some((office) => office.key === key)
  }

  function packed(assembly: string, record: Filed | null, more: Omit<Packed, 'entries' | 'blobs' | 'from'>) {
    const deeds = holding().authority(assembly)
    return { ...more, from: assembly, entries: record === null ? deeds : [...deeds, record] }
  }

  async function send(assembly: Assembly, given: Omit<Packed, 'blobs'>): Promise<void> {
    const blobs: Uint8Array[] = []
    for (const hash of given.entries.flatMap((entry) => entry.blob ?? [])) {
      const found = await blob(hash)
      if (found !== null) blobs.push(found)
    }
    const bytes = writeParcel({ ...given, blobs }, assembly.scribe.device(), verifyingTools.sha256)
    const parcel = bytes === null ? null : readParcel(bytes, verifyingTools)
    if (bytes !== null && parcel !== null) await carrier.send(parcel, bytes)
  }

  function charterOf(assembly: string): Filed | null {
    const open = holding()
      .spacesOf(assembly)
      .find(({ circle }) => circle === 'open')
    const all = open === undefined ? [] : holding().shelf(open.id).entries()
    const charters = all.filter((entry) => {
      const { body } = entryIn(entry)
      return 'kind' in body && body.kind === cardRecord
    })
    return charters.reduce<Filed | null>(
      (one, other) => (one === null || isLater(other, one) ? other : one),
      null,
    )
  }

  async function card(assembly: Assembly): Promise<void> {
    const digest = holding()
      .spacesOf(assembly.id)
      .filter(({ circle }) => circle === 'open' || circle === 'log')
      .map(({ id }) => holding().shelf(id).digest())
    const now = `${today()}/${digest.join()}`
    if (looked.get(assembly.id) === now) return
    looked.set(assembly.id, now)
    if (!writesFrom(assembly) || assembly.authority().hosts.length === 0) return
    const given = packed(assembly.id, charterOf(assembly.id), {
      kind: 'card',
      to: null,
      day: today(),
      seen: [],
    })
    const kept = carrier.all().filter((one) => one.kind === 'card' && one.from === assembly.id)
    const isFresh = kept.some(
      ({ id, day }) =>
        day > today() - limits.parcelDays / 2 && id === parcelId({ ...given, day }, verifyingTools.sha256),
    )
    if (!isFresh) await send(assembly, given)
  }

  return {
    letters: async (id, sent) => {
      const assembly = realm.assembly(id)
      if (assembly === null || !writesFrom(assembly)) return []
      for (const { entry, to, seen } of sent) {
        const record = holding().find(entry)
        if (record === null || record.isAuthority || carrier.kept(entry) !== null) continue
        const day = dayOf(record.wall * 1000)
        if (holding().placeOf(record)?.assembly === id && today() - day <= limits.parcelDays)
          await send(assembly, packed(id, record, { kind: 'letter', to, day: today(), seen }))
      }
      return sent.map(({ entry }) => ({ entry, handed: carrier.kept(entry)?.handed ?? null }))
    },
    cards: async () => {
      for (const assembly of realm.assemblies()) await card(assembly)
    },
  }
}

const isLater = (one: Filed, other: Filed): boolean =>
  one.time !== other.time ? one.time > other.time : one.hash > other.hash
