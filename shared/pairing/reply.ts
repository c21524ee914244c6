import { encode } from 'cborg'
import * as v from 'valibot'
import { ascii, isSame, joined } from '../bytes'
import { readCanonical } from '../cbor'
import type { Verify } from '../entry'
import { longestEntry } from '../entry'
import { done, type Result, refused } from '../result'
import { armoured, replyPrefix, unarmoured } from './armour'
import { encodeInvite, type Invite, id16, key32, type Reach, reach, reachOf, shortName } from './invite'
import type { PairRefused } from './refused'

/**
 * The answer to an invite. It shows two things: that whoever wrote it holds the invite, and that they hold the key they name
 * (IV4). Both are made over everything in the invite and everything in the answer, so that nothing of either can be put into another.
 */
const anyBytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const core = v.strictTuple([
  v.literal(1),
  id16,
  key32,
  key32,
  reach,
  id16,
  shortName,
  v.nullable(v.strictTuple([v.pipe(anyBytes, v.maxLength(longestEntry)), shortName])),
])
const envelope = v.strictTuple([anyBytes, key32, v.pipe(anyBytes, v.length(64))])

export type ReplyCore = {
  /** Which invite it answers. */
  readonly invite: Uint8Array
  /** The key that is to sign: for the assembly of the invite, or for the own assembly that answers. */
  readonly key: Uint8Array
  /** To this key the admission is sealed (IV9). */
  readonly box: Uint8Array
  readonly reach: Reach | null
  readonly nonce: Uint8Array
  /** As the computer is called by whoever sits at it. */
  readonly name: string
  /** Between assemblies: the founding entry of the one that answers, and its name. */
  readonly own: { readonly founding: Uint8Array; readonly name: string } | null
}
export type Reply = ReplyCore & {
  readonly core: Uint8Array
  readonly mac: Uint8Array
  readonly sig: Uint8Array
}

export type PairCrypto = {
  readonly sha256: (bytes: Uint8Array) => Uint8Array
  /** HMAC with SHA-256. */
  readonly hmac: (key: Uint8Array, bytes: Uint8Array) => Uint8Array
  readonly verify: Verify
}
type Hashing = Pick<PairCrypto, 'sha256' | 'hmac'>

export function inviteId(invite: Invite, sha256: PairCrypto['sha256']): Uint8Array {
  return sha256(joined(ascii('folkmoot/invite/1\0'), encodeInvite(invite))).subarray(0, 16)
}

export function writeReply(
  invite: Invite,
  given: Omit<ReplyCore, 'invite'>,
  { sha256, hmac }: Hashing,
  sign: (bytes: Uint8Array) => Uint8Array,
): string {
  const bytes = encode([
    1,
    inviteId(invite, sha256),
    given.key,
    given.box,
    given.reach === null ? null : [given.reach.key, [...given.reach.addresses]],
    given.nonce,
    given.name,
    given.own === null ? null : [given.own.founding, given.own.name],
  ])
  const agreed = transcript(invite, bytes, sha256)
  return armoured(
    replyPrefix,
    encode([bytes, hmac(invite.secret, proved(agreed)), sign(signedByKey(agreed))]),
  )
}

/** IV2: total. What it is worth is asked of `isProved`. */
export function readReply(text: string): Result<Reply, PairRefused> {
  const bytes = unarmoured(replyPrefix, text)
  const outer = bytes === null ? null : readCanonical(bytes, envelope)
  const inner = outer === null ? null : readCanonical(outer[0], core)
  if (outer === null || inner === null) return refused({ rule: 'IV2', cause: 'no-reply' })
  const [, invite, key, box, where, nonce, name, own] = inner
  return done({
    invite,
    key,
    box,
    reach: reachOf(where),
    nonce,
    name,
    own: own === null ? null : { founding: own[0], name: own[1] },
    core: outer[0],
    mac: outer[1],
    sig: outer[2],
  })
}

/** IV4: made by somebody who holds this invite, and the key that is named. */
export function isProved(invite: Invite, reply: Reply, { sha256, hmac, verify }: PairCrypto): boolean {
  const agreed = transcript(invite, reply.core, sha256)
  return (
    isSame(hmac(invite.secret, proved(agreed)), reply.mac) &&
    verify(reply.key, signedByKey(agreed), reply.sig)
  )
}

/** All of the invite and all of the answer, in one hash: two ends that agree on it agree on every key and nonce (IV5). */
export function transcript(invite: Invite, replyCore: Uint8Array, sha256: PairCrypto['sha256']): Uint8Array {
  return sha256(joined(ascii('folkmoot/pair/1\0'), sha256(encodeInvite(invite)), sha256(replyCore)))
}

const proved = (agreed: Uint8Array): Uint8Array => joined(ascii('folkmoot/pair/holds/1\0'), agreed)
const signedByKey = (agreed: Uint8Array): Uint8Array => joined(ascii('folkmoot/pair/key/1\0'), agreed)
