import { hexOf } from '../bytes'
import type { AnyEntry } from '../entry'
import type { DeviceKey, EntryHash, Office, UnlawfulDeed } from './authority'
import type { FenceLine, Op } from './op'
import { has, type NumberSet } from './past'

/** An entry whose bytes and signature are known to be right, under its hash. */
export type Signed = { readonly hash: EntryHash; readonly entry: AnyEntry }

/** An entry of the authority log, as the fold reads it. */
export type Deed = {
  readonly hash: EntryHash
  readonly signer: DeviceKey
  readonly signerKey: Uint8Array
  /** The heads its signer had seen. */
  readonly after: readonly EntryHash[]
  readonly heads: readonly Uint8Array[]
  readonly space: string
  readonly at: number
  /** What its signer had signed in the open circle just before. */
  readonly behind: FenceLine | null
  /** Null: of a newer app (AU12). */
  readonly op: Op | null
}

/** A deed that was its signer's to do, and what of that depends on nothing but the deeds before it. */
export type LawfulDeed = Deed & {
  readonly number: number
  /** The numbers of all deeds before it. */
  readonly past: NumberSet
  /** The longest way back to the founding. */
  readonly steps: number
  /** The seniority it was done with, and by which person. */
  readonly rank: number
  readonly person: string | null
  /** Deeds that gave the offices it was done in; it rests on any one of them. */
  readonly sources: readonly EntryHash[]
  /** The deed that made the sheet which this one uses or replaces. */
  readonly sheet: EntryHash | null
  /** How sound that sheet is, and for a new one, itself. */
  readonly sheetRank: SheetRank
  /** Whom it removes, and the offices it gives. */
  readonly removes: DeviceKey | null
  readonly gives: readonly Office[]
}

export type Findings = Omit<LawfulDeed, keyof Deed | 'number' | 'past' | 'steps'>
/**
 * A sheet made without the one before it is as senior as whoever made it, and no sheet after it is more (AU4). `makers`: the
 * least senior of these, minus infinity where there are none; `line`: how many sheets came before.
 */
export type SheetRank = { readonly makers: number; readonly line: number }
export type Judged =
  | {
      readonly type: 'lawful'
      readonly judged: Findings
    }
  | { readonly type: 'unlawful'; readonly why: UnlawfulDeed['why'] }

export const nameOf = (bytes: Uint8Array): EntryHash => hexOf(bytes) as EntryHash
export const keyOf = (bytes: Uint8Array): DeviceKey => hexOf(bytes) as DeviceKey

/** Null for an entry that is no deed. */
export function deedOf({ hash, entry }: Signed): Deed | null {
  const { body } = entry
  if (body.k !== 'auth') return null
  return {
    hash,
    signer: keyOf(body.f),
    signerKey: body.f,
    after: body.a.map(nameOf),
    heads: body.a,
    space: hexOf(body.s),
    at: body.w,
    behind: body.p === null ? null : [body.s, body.e, body.n - 1, body.p],
    op: entry.type === 'known' && entry.body.k === 'auth' ? entry.body.x : null,
  }
}

/** Neither knew of the other. */
export function areApart(one: LawfulDeed, other: LawfulDeed): boolean {
  return one.number !== other.number && !isBefore(one, other) && !isBefore(other, one)
}

export function isBefore(one: LawfulDeed, other: LawfulDeed): boolean {
  return has(other.past, one.number)
}
