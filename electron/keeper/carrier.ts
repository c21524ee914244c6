import type { Authority } from '../../shared/authority/authority'
import { type Carrying, carryingBy, type Reached } from '../../shared/sync/carrying'
import type { Court } from '../../shared/sync/court'
import type { Among, Holding } from '../../shared/sync/holding'
import { limits } from '../../shared/sync/limits'
import type { Mail, Offered } from '../../shared/sync/mail-with'
import { dayOf, type Parcel, readParcel } from '../../shared/sync/parcel'
import type { Readers, Standing } from '../../shared/sync/readers'
import type { Clock } from './assembly'
import { verifyingTools } from './change'
import type { KeptParcel, ParcelsKept } from './parcels-kept'
import { takingTurns } from './turns'

/**
 * Carries letters and cards of others (LT6 to LT10): what is on its way through here is kept for a time and handed on; what has arrived where
 * it was going is taken in by the way of a file. Nothing of a letter can be read by whoever carries it.
 */
export type Carrier = Mail & {
  /** A parcel that a peer brought and was asked for. */
  readonly take: (id: string, bytes: Uint8Array, peer: string) => Promise<'kept' | 'full' | 'false'>
  readonly bytes: (id: string) => Promise<Uint8Array | null>
  readonly handed: (ids: readonly string[], peer: string) => void
  /** One that is sent from here. */
  readonly send: (parcel: Parcel, bytes: Uint8Array) => Promise<void>
  readonly kept: (id: string) => KeptParcel | null
  readonly all: () => readonly KeptParcel[]
  /** Whoever is called hears that something may be handed on now. */
  readonly onStir: (hear: () => void) => void
  /** Drops what is too old. */
  readonly tick: () => void
}
export type CarrierTools = {
  readonly parcels: ParcelsKept
  readonly holding: () => Holding
  readonly court: Pick<Court, 'logOf'>
  readonly readers: Pick<Readers, 'isIn'>
  readonly standing: (peer: string) => Standing
  readonly own: () => Standing
  readonly nameOf: (peer: string) => string
  readonly clock: Pick<Clock, 'now'>
  /** Takes in what came for an assembly kept here, or for everybody below its host. */
  readonly deliver: (parcel: Parcel, peer: string) => Promise<void>
}

export function carrierOf(tools: CarrierTools): Carrier {
  const { parcels, holding, court, standing, own, clock } = tools
  const authorityOf = (assembly: string, among: Among): Authority | null =>
    court.logOf(assembly, among)?.now ?? null
  const ways: Carrying = carryingBy(authorityOf, tools.readers)
  /** Who had or has it, as far as this start knows. */
  const hadBy = new Map<string, Set<string>>()
  let stir: () => void = () => undefined
  const today = (): number => dayOf(clock.now().getTime())
  const reached = (who: Standing): Reached => ways.reached(who, holding().assemblies(), holding())
  const note = (id: string, peer: string): void => {
    hadBy.set(id, (hadBy.get(id) ?? new Set()).add(peer))
  }

  const isSeen = ({ id, from, to }: Pick<KeptParcel, 'id' | 'from'> & { readonly to: string | null }) =>
    parcels.all().some((one) => one.from === to && one.to === from && one.seen.includes(id))
  const isOver = (day: number): boolean => day < today() - limits.parcelDays
  /** Signed by somebody who is in office there by what is known now. */
  const stands = ({ from, device }: KeptParcel): boolean =>
    authorityOf(from, holding())?.offices.some((office) => office.device === device) ?? true

  /** LT8: so much of one sender, by one who brings it, and in all. Of its own an assembly sends what it likes. */
  function isRoom({ from, length }: Offered, through: string): boolean {
    const all = parcels.all()
    const [ofOne, fromOne] = [
      all.filter((one) => one.from === from),
      all.filter((one) => one.through === through),
    ]
    return (
      all.length < limits.parcels &&
      sizeOf(all) + length <= limits.parcelBytes &&
      ofOne.length < limits.parcelsOfOne &&
      sizeOf(ofOne) + length <= limits.parcelBytesOfOne &&
      sizeOf(fromOne) + length <= limits.parcelBytesFromOne
    )
  }

  /** LT7: judged by its own log together with what is known of it here, so that nobody hides a removal from whoever knows of it. */
  function isLawful({ contents, from, device }: Parcel): boolean {
    const here = holding()
    const known = new Set(here.authority(from).map(({ hash }) => hash))
    const more = contents.entries.filter(({ isAuthority, hash }) => isAuthority && !known.has(hash))
    const deeds = [...here.authority(from), ...more]
    const among: Among = { ...here, authority: (one) => (one === from ? deeds : here.authority(one)) }
    return authorityOf(from, among)?.offices.some((office) => office.device === device) ?? false
  }

  /** A newer card takes the place of the one before; an older one is not kept. */
  const olderCards = ({ kind, from, id }: Parcel | KeptParcel): readonly KeptParcel[] =>
    kind === 'card'
      ? parcels.all().filter((one) => one.kind === 'card' && one.from === from && one.id !== id)
      : []

  async function keep(parcel: Parcel, bytes: Uint8Array, through: string | null): Promise<boolean> {
    const { contents: _, ...addressed } = parcel
    const before = olderCards(parcel)
    if (before.some(({ day }) => day > parcel.day)) return true
    const kept = await parcels.keep({ ...addressed, length: bytes.length, through, handed: null }, bytes)
    if (!kept) return false
    const here = reached(own())
    // LT9: what is known to have arrived need not be carried; at the addressee's it stays for its other computers.
    const arrived = parcels
      .all()
      .filter((one) => one.to === null || !here.in.has(one.to))
      .filter(isSeen)
    for (const { id } of [...before, ...arrived]) await parcels.drop(id)
    stir()
    return true
  }

  async function takeOne(id: string, bytes: Uint8Array, peer: string): Promise<'kept' | 'full' | 'false'> {
    const parcel = readParcel(bytes, verifyingTools)
    if (parcel === null || parcel.id !== id || !isLawful(parcel)) return 'false'
    note(id, peer)
    const { from, to, day } = parcel
    const [here, giver] = [reached(own()), reached(standing(peer))]
    // What was named is not taken for what came.
    if (isOver(day) || day > today() + 2 || !ways.takes(parcel, here, giver, holding())) return 'false'
    if (!isRoom({ id, from, to, day, length: bytes.length }, peer)) return 'full'
    // LT10: a host reads what its member publishes, and only hands the card on.
    const isHost = [...ways.above(from, holding())].some((host) => here.in.has(host))
    if (to === null ? !isHost : here.in.has(to)) await tools.deliver(parcel, peer)
    return (await keep(parcel, bytes, peer)) ? 'kept' : 'full'
  }

  /** LT8: one after the other, so that several at once do not find the same room. */
  const inTurn = takingTurns()

  return {
    offers: (peer) => {
      const who = reached(standing(peer))
      return parcels
        .all()
        .filter((one) => !isOver(one.day) && hadBy.get(one.id)?.has(peer) !== true)
        .filter((one) => ways.leads(one, who, holding()) && !isSeen(one) && stands(one))
        .map(({ id, from, to, day, length }) => ({ id, from, to, day, length }))
    },
    judge: (offers, peer) => {
      const [here, giver] = [reached(own()), reached(standing(peer))]
      return offers.map((offer) => {
        if (parcels.get(offer.id) !== null || isSeen(offer)) {
          note(offer.id, peer)
          return 'has'
        }
        // A day that is still to come is somebody's clock; two are not.
        if (isOver(offer.day) || offer.day > today() + 2) return 'unwanted'
        if (offer.to === null && parcels.all().some((one) => isLaterCard(one, offer))) return 'unwanted'
        if (here.in.has(offer.from) && offer.to !== null) return 'unwanted'
        return ways.takes(offer, here, giver, holding()) && isRoom(offer, peer) ? 'wanted' : 'unwanted'
      })
    },
    take: (id, bytes, peer) => inTurn(() => takeOne(id, bytes, peer)),
    bytes: parcels.bytes,
    handed: (ids, peer) => {
      const at = clock.now().toISOString()
      for (const id of ids) {
        if (hadBy.get(id)?.has(peer) === true) continue
        note(id, peer)
        if (parcels.get(id)?.through === null)
          void parcels.noteHanded(id, { name: tools.nameOf(peer), at }).then(() => stir())
      }
    },
    send: async (parcel, bytes) => {
      if (parcels.get(parcel.id) === null && !isSeen(parcel)) await keep(parcel, bytes, null)
    },
    kept: parcels.get,
    all: parcels.all,
    onStir: (hear) => {
      stir = hear
    },
    tick: () => {
      for (const { id, day } of parcels.all()) if (isOver(day)) void parcels.drop(id)
    },
  }
}

const isLaterCard = (one: KeptParcel, { from, day }: Offered): boolean =>
  one.kind === 'card' && one.from === from && one.day > day
const sizeOf = (all: readonly { readonly length: number }[]): number =>
  all.reduce((sum, { length }) => sum + length, 0)
