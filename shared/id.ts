/** Ids are strings that cannot be mistaken for one another: a person's id never fits where an item's is asked. */
declare const kind: unique symbol
declare const meeting: unique symbol
export type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type AssemblyId = Id<'assembly'>
export type PersonId = Id<'person'>
export type DeviceId = Id<'device'>
export type DocumentId = Id<'document'>
/** A meeting and its working document share one id: it fits wherever a document's is asked, not the other way. */
export type MeetingId = DocumentId & { readonly [meeting]: true }
export type ItemId = Id<'item'>
export type StatementId = Id<'statement'>
export type ProposalId = Id<'proposal'>
export type VersionId = Id<'version'>
export type ActionId = Id<'action'>
export type BallotId = Id<'ballot'>
/** One matter, from its first proposal through every wording, referral and merge (decisions 27). */
export type MatterId = Id<'matter'>
export type ConcernId = Id<'concern'>
export type AmendmentId = Id<'amendment'>

/** 16 random bytes as 32 lower-case hexadecimal digits: the form of every id that is not a hash. */
export const idPattern = /^[0-9a-f]{32}$/

export function isId(text: unknown): text is string {
  return typeof text === 'string' && idPattern.test(text)
}

/** The one place where a plain string becomes an id. Throws on a wrong shape: parse what is foreign first. */
export function asId<Kind extends Id<string>>(text: string): Kind {
  if (!idPattern.test(text)) throw new Error(`Not an id: ${text.slice(0, 40)}`)
  return text as Kind
}
