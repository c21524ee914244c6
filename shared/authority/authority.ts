import type { Id } from '../id'
import type { OpenTo, OpName, Role } from './op'

/**
 * What an authority log comes to: who may write, since when, granted by whom. Everything is named by hexadecimal digits: an
 * entry and a founding by their hash, a device by its public key, a person by the id that the roll knows.
 */
export type EntryHash = Id<'entry'>
export type DeviceKey = Id<'device key'>

/** One office of one device, from the deed that gave it. A device that is admitted anew has another. */
export type Office = {
  readonly device: DeviceKey
  /** Null: a founding of the first version named no person. */
  readonly person: string | null
  readonly role: Role
  /** The deed that gave it; the clock of the device that signed it, in seconds, is only shown. */
  readonly by: EntryHash
  readonly at: number
  readonly how: 'found' | 'grant' | 'handover' | 'rotate' | 'recover'
  /** Who signed that deed; for a founding and a recovery, the device itself. */
  readonly giver: { readonly device: DeviceKey; readonly person: string | null }
  /** Lower is senior: the founder 0, each granted office one more than the highest known there, a recovered one below zero. */
  readonly seniority: number
  /** An acting office ends at this second, by its holder's clock (AU9). */
  readonly until: number | null
}

/** An office that ended, and the deeds that ended it: all of them stand, and each brought its fence (AD4). */
export type EndedOffice = Office & { readonly ended: readonly Ending[] }
export type Ending = {
  readonly by: EntryHash
  readonly at: number
  readonly how: 'revoke' | 'handover' | 'rotate'
  readonly signer: { readonly device: DeviceKey; readonly person: string | null }
}

/** A deed that was right where it was done, and has no effect now (AU5). It is kept and shown. */
export type StruckDeed = {
  readonly entry: EntryHash
  readonly op: OpName | 'future'
  readonly signer: DeviceKey
  readonly at: number
  /**
   * `removed`: its signer was removed by `by`, which did not know of it. `rests-on`: the office it was done in was given by
   * a deed that is itself struck, `by`. `recovered`: the recovery sheet was used at the same time, in `by`.
   * `resheeted`: the sheet it was done with had been replaced with the sheet itself at hand, in `by`.
   */
  readonly why: 'removed' | 'rests-on' | 'recovered' | 'resheeted'
  readonly by: EntryHash
}

/** A deed that was not its signer's to do, where it was done (AU2). It never had an effect. */
export type UnlawfulDeed = {
  readonly entry: EntryHash
  readonly op: OpName | 'future'
  readonly signer: DeviceKey
  readonly why:
    | 'no-office'
    | 'deputy'
    | 'ended'
    | 'proof'
    | 'no-sheet'
    | 'unknown-device'
    | 'not-fresh'
    | 'second-founding'
}

export type KinLine = {
  /** The other assembly's founding entry; its first sixteen bytes are that assembly's id. */
  readonly genesis: EntryHash
  readonly by: EntryHash
  readonly at: number
}

export type Authority = {
  readonly genesis: EntryHash
  readonly practice: boolean
  /** The deeds that no other follows: what a new entry names in `a`. */
  readonly heads: readonly EntryHash[]
  /** Who may write now, the most senior first. */
  readonly offices: readonly Office[]
  readonly ended: readonly EndedOffice[]
  /** The key of the recovery sheet; null: there is none (AU10). */
  readonly recovery: DeviceKey | null
  readonly openTo: OpenTo
  readonly hosts: readonly KinLine[]
  readonly members: readonly (KinLine & { readonly remits: readonly string[] })[]
  /** Assemblies that were hosts or members of it, and are not any more. */
  readonly parted: {
    readonly hosts: readonly EntryHash[]
    readonly members: readonly EntryHash[]
    /** By which deed it parted from each of those members. */
    readonly deeds: readonly { readonly genesis: EntryHash; readonly by: EntryHash }[]
  }
  readonly struck: readonly StruckDeed[]
  readonly unlawful: readonly UnlawfulDeed[]
  /** Deeds whose ancestors are not all here, and what they wait for. */
  readonly waiting: readonly { readonly entry: EntryHash; readonly lacks: readonly EntryHash[] }[]
}
