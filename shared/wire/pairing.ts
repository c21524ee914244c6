import * as v from 'valibot'
import { purposes } from '../pairing/invite'

/** What the screens of pairing ask of the keeper, and what they see. Invites and answers stay in the keeper, in no backup. */
const id32 = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const key64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const line = v.pipe(v.string(), v.maxLength(16_384))
const name = v.pipe(v.string(), v.maxLength(120))
const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes')

/** As large as a file of records that one person hands to another may be. */
export const longestAdmission = 256 * 1024 * 1024

export const pairingDeed = v.variant('do', [
  v.object({ do: v.literal('look') }),
  v.object({
    do: v.literal('invite'),
    assembly: id32,
    purpose: v.picklist(purposes),
    /** Who is invited, on the roll of this assembly; null between assemblies. */
    person: v.nullable(id32),
    /** What a member assembly decides about by itself. */
    remits: v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
    /** Names to be shown there: of this assembly, and of whoever invites. */
    name,
    by: name,
  }),
  v.object({ do: v.literal('withdraw'), invite: id32 }),
  /** An answer that came back. */
  v.object({ do: v.literal('hear'), text: line }),
  v.object({ do: v.literal('admit'), invite: id32, key: key64 }),
  /** What the admitted computer is to be handed; it can be written again. */
  v.object({ do: v.literal('admission'), invite: id32 }),
  /** Answers an invite; `own`: in the name of an assembly kept here, and what it is called. */
  v.object({
    do: v.literal('answer'),
    text: line,
    name,
    own: v.nullable(v.object({ assembly: id32, name })),
  }),
  /** Sends an answer over a line, where the invite says how the other is reached. */
  v.object({ do: v.literal('send'), joining: id32 }),
  v.object({
    do: v.literal('enter'),
    bytes: v.pipe(
      bytes,
      v.check((value) => value.byteLength <= longestAdmission, 'too long'),
    ),
  }),
  /** Puts away an invite that is over, or an answer that nobody waits for. */
  v.object({ do: v.literal('put-away'), id: id32 }),
])
export type PairingDeed = v.InferOutput<typeof pairingDeed>

export type PairingView = {
  /** What was sent out from here, the newest first. */
  readonly invites: readonly InviteLine[]
  /** Invites answered from here, whose admission has not come. */
  readonly joinings: readonly JoiningLine[]
  /** What other assemblies were called when they were paired, by their founding entry's hash. */
  readonly kin: readonly { readonly genesis: string; readonly name: string }[]
}
export type Purpose = (typeof purposes)[number]

export type InviteLine = {
  readonly id: string
  readonly assembly: string
  readonly purpose: Purpose
  readonly person: string | null
  /** Until this second. */
  readonly until: number
  readonly state: 'open' | 'used' | 'withdrawn' | 'over'
  /** The line of letters to hand over. */
  readonly code: string
  /** Whoever answered it, before one is admitted; afterwards the one who was. */
  readonly answers: readonly AnswerLine[]
}

export type AnswerLine = {
  /** The key that would be admitted. */
  readonly key: string
  readonly name: string
  /** The assembly that answers. */
  readonly own: string | null
  /** The four words (IV5). */
  readonly words: readonly string[]
}

export type JoiningLine = {
  readonly id: string
  readonly purpose: Purpose
  readonly assembly: string
  readonly by: string
  readonly until: number
  /** The line of letters that goes back. */
  readonly reply: string
  readonly words: readonly string[]
  readonly own: string | null
  /** The invite says how the other computer is reached; and whether the answer waits there on a line. */
  readonly isReachable: boolean
  readonly isSent: boolean
}
