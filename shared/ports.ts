import type { DeviceId, PersonId } from './id'

/** What the pure rooms need from the world and never fetch for themselves: time, author, chance, one write form. */

/** RFC 3339 with offset, as the clock on the wall of the meeting's zone showed it: `2026-03-03T19:05:07+00:00`. */
export type Instant = string
/** An IANA zone name, `Europe/London`. Fixed for a meeting at its creation (decisions 12). */
export type Zone = string
/** `2026-03-03` */
export type LocalDate = string
/** `19:05` */
export type LocalTime = string

export type Author = {
  readonly person: PersonId
  readonly office: 'secretary' | 'deputy'
  readonly device: DeviceId
  /** Stands in for a secretary until a day (AU9): whatever is said so is labelled. */
  readonly acting?: true
}

/** One gesture's moment: when, by whom, with which fresh ids. Handed to every command. */
export type Moment = {
  readonly now: Instant
  readonly zone: Zone
  readonly by: Author
  /** 32 hexadecimal digits, never the same twice. */
  readonly newId: () => string
  /**
   * Automerge stores a bare string as mergeable text; a fact must stay whole. The app wraps here, a literal in
   * a test gets the same string back (decisions 9).
   */
  readonly fixed: <Text extends string>(text: Text) => Text
}

/** A plain object that a command may write to: a literal in a test, an Automerge draft in the app. */
export type Draft<T> = T extends string | number | boolean | null | undefined
  ? T
  : { -readonly [Key in keyof T]: Draft<T[Key]> }

/**
 * The sheet a command works on, with a reading and a writing face: `seen` is the document as plain values before this
 * gesture, `draft` takes the writing and is never read (a merge library's draft hands back wrapped strings).
 */
export type Page<T> = { readonly seen: T; readonly draft: Draft<T> }
