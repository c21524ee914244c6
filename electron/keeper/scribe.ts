import type { Role } from '../../shared/authority/op'
import type { Circle, EntryBody } from '../../shared/entry'
import { letterRecord } from '../../shared/meeting/referral/passing'
import { hex, sameBytes } from './box'
import type { Device } from './device'
import type { Ledger } from './ledger'
import { inIncarnation, jointFeed, type Said, type Standing, spaceOf, type Written, writeEntry } from './pen'

/**
 * Signs for one assembly with this computer's key. It knows where its feeds stand and by which office it signs; a number
 * is taken only when `keep` says that its entry is durable (EN4).
 */
export type Scribe = {
  readonly device: () => Device
  readonly standing: () => Standing
  /** AU13: where there is a sheet, nothing is signed without an office; it is kept, and waits for one. */
  readonly signs: () => boolean
  /** Whose this computer is by its office; null while it has none, or nobody is named. */
  readonly person: () => string | null
  /** It held an office, and was removed. */
  readonly removed: () => boolean
  /** The office it signs in; null without one. */
  readonly office: () => Role | null
  /** Until when, where it is held only for a time (AU9). */
  readonly acting: () => { readonly acting?: number }
  readonly write: (said: Said, circle: Circle, by?: WrittenBy) => Written
  readonly keep: (standing: Standing) => void
  /**
   * How a change of this circle is signed: as one in office here, or in the joint circle as a secretary of a member
   * (AD8). `as`: in the name of this member and no other (JC3). Null: not at all, and it waits.
   */
  readonly hand: (circle: 'inner' | 'joint', as?: string) => Hand | null
  /** The member assembly it stands for here; null where it holds an office, or stands for none. */
  readonly guestOf: () => string | null
  /** JC12: the member kept here that this assembly has parted from; null while anybody here has a word in it. */
  readonly partedFrom: () => string | null
  /** This computer's own key for the assembly, whoever it stands for, hexadecimal. */
  readonly ownKey: () => string
  /** Keys this computer signs with here, hexadecimal. */
  readonly keys: () => ReadonlySet<string>
  /** What others signed, or this device in another life: time follows it. */
  readonly follow: (body: EntryBody, hash: Uint8Array) => void
  /** AU7: it signs with another key from now on, whose feeds begin. */
  readonly change: (device: Device) => void
  /** KE6: this device has signed numbers that its journal does not know; it goes on in a new incarnation. */
  readonly renew: (past: number) => Promise<void>
}
/** The stand it goes on from, and the heads it has seen, where they are not those of now. */
export type WrittenBy = {
  readonly stand?: Standing
  readonly heads?: readonly Uint8Array[]
  readonly device?: Device
}

/** A key, and what an entry that it signs says of its signer's own assembly. */
export type Hand = {
  readonly device: Device
  readonly person: string | null
  readonly own: { readonly o?: Own }
}
export type Own = { g: Uint8Array; a: Uint8Array[] }
/** `of`: the assembly it speaks for. */
export type GuestHand = Hand & { readonly of: string }

/** One's own assemblies that are members of this one. */
export type Guests = {
  /** In whose names something can be signed here now; the first speaks where none is named. */
  readonly hands: () => readonly GuestHand[]
  /** Of the first that is kept here, whether or not it has anybody to speak for it. */
  readonly first: () => string | null
  /** One that was its member, and is kept here; it speaks in it no more. */
  readonly parted: () => string | null
}
export const noGuests: Guests = { hands: () => [], first: () => null, parted: () => null }

export function scribeOf(
  assembly: string,
  begun: Device,
  from: Standing,
  ledger: Ledger,
  seconds: () => number,
  again: () => Promise<Device>,
  guests: Guests,
  shared: boolean,
): Scribe {
  let device = begun
  let standing = inIncarnation(from, device.incarnation)

  const signs = (): boolean => {
    const office = ledger.officeOf(device.publicKey)
    if (office !== null) return office.until === null || seconds() <= office.until
    // Whoever stands here for a member of it has no other word in it, nor has one that was removed; nor anybody in what is
    // shared (JC2), before that is known.
    return ledger.log().now.recovery === null && !shared && guests.first() === null && !removed()
  }
  const removed = (): boolean =>
    ledger.officeOf(device.publicKey) === null &&
    ledger
      .log()
      .now.ended.some(
        ({ device: one, ended }) =>
          one === hex(device.publicKey) && ended.some(({ how }) => how === 'revoke'),
      )
  const guest = (): GuestHand | null => guests.hands()[0] ?? null
  const personHere = (): string | null => ledger.officeOf(device.publicKey)?.person ?? null

  return {
    device: () => (signs() ? device : (guest()?.device ?? device)),
    standing: () => standing,
    signs,
    removed,
    hand: (circle, as) => {
      if (as !== undefined) {
        const speaker = circle === 'joint' ? guests.hands().find(({ of }) => of === as) : undefined
        return speaker ?? null
      }
      if (signs()) return { device, person: personHere(), own: {} }
      return circle === 'joint' ? guest() : null
    },
    partedFrom: () =>
      signs() || ledger.officeOf(device.publicKey) !== null || guests.first() !== null
        ? null
        : guests.parted(),
    guestOf: () => (signs() || ledger.officeOf(device.publicKey) !== null ? null : guests.first()),
    ownKey: () => hex(device.publicKey),
    keys: () =>
      new Set([device, ...guests.hands().map((hand) => hand.device)].map((one) => hex(one.publicKey))),
    acting: () => {
      const until = ledger.officeOf(device.publicKey)?.until ?? null
      return until === null ? {} : { acting: until }
    },
    office: () => ledger.officeOf(device.publicKey)?.role ?? null,
    person: () => personHere() ?? guest()?.person ?? null,
    write: (said, circle, { stand = standing, heads = ledger.heads(), device: by = device } = {}) =>
      writeEntry(said, circle, assembly, by, stand, wallOf(said, seconds()), heads),
    keep: (next) => {
      standing = next
    },
    follow: (body, hash) => {
      standing = following(standing, body, hash, device, assembly)
    },
    change: (next) => {
      device = next
      standing = {
        ...standing,
        incarnation: next.incarnation,
        open: { n: 0, p: null },
        inner: { n: 0, p: null },
      }
    },
    renew: async (past) => {
      while (device.incarnation <= past) device = await again()
      standing = inIncarnation(standing, device.incarnation)
    },
  }
}

/** Lamport time follows every entry; the feeds only those that this device signed itself. */
export function following(
  standing: Standing,
  body: EntryBody,
  hash: Uint8Array,
  device: Pick<Device, 'publicKey'>,
  assembly: string,
): Standing {
  const lamport = Math.max(standing.lamport, body.t)
  if (sameBytes(body.s, spaceOf(assembly, 'joint'))) {
    const feed = jointFeed(body.f, body.e)
    const isNewer = body.n > (standing.joint[feed]?.n ?? 0)
    const joint = isNewer ? { ...standing.joint, [feed]: { n: body.n, p: hash } } : standing.joint
    return { ...standing, lamport, joint }
  }
  if (!sameBytes(body.f, device.publicKey)) return { ...standing, lamport }
  const circle = body.k === 'chg' ? 'inner' : 'open'
  const at = inIncarnation(standing, Math.max(standing.incarnation, body.e))
  const newer = body.e === at.incarnation && body.n > at[circle].n
  return { ...at, lamport, [circle]: newer ? { n: body.n, p: hash } : at[circle] }
}

const day = 86_400
/** LT6: whoever carries a letter learns on which day it was sealed, and no hour. */
const wallOf = (said: Said, now: number): number =>
  said.k === 'rec' && said.kind === letterRecord ? now - (now % day) : now
