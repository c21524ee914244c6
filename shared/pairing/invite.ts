import { encode } from 'cborg'
import * as v from 'valibot'
import { readCanonical } from '../cbor'
import { done, type Result, refused } from '../result'
import { armoured, invitePrefix, unarmoured } from './armour'
import type { PairRefused } from './refused'

/**
 * An invite: what one secretary gives another by any road, so that their computers come to know each other. Whoever holds it can
 * answer it (IV4); what comes of that is decided by the one who made it, by the words both see (IV5, IV6).
 */
export const purposes = ['deputy', 'own', 'member', 'host'] as const
/** `own`: a second computer of whoever invites. `member`, `host`: what the other assembly will be to this one. */
export type Purpose = (typeof purposes)[number]

const anyBytes = v.custom<Uint8Array>((given) => given instanceof Uint8Array)
const bytesOf = (length: number) => v.pipe(anyBytes, v.length(length))
export const key32 = bytesOf(32)
export const id16 = bytesOf(16)
export const shortName = v.pipe(v.string(), v.maxLength(120))
/** Where a computer can be reached, and its key on the roads; none while its network is off. */
export const reach = v.nullable(
  v.strictTuple([key32, v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(8))]),
)

const shape = v.strictTuple([
  v.literal(1),
  v.picklist(purposes),
  /** The founding entry's hash: another assembly of the same name is another (IV1). */
  key32,
  /** The key under which the inviting computer signs for the assembly. */
  key32,
  reach,
  /** 128 bits of chance: who has them holds the invite. */
  id16,
  /** Until this second, by the clock of the one who invites (IV3). */
  v.pipe(v.number(), v.integer(), v.minValue(0)),
  v.boolean(),
  /** Names, only to be shown: of the assembly, and of whoever invites. */
  shortName,
  shortName,
])

export type Reach = { readonly key: Uint8Array; readonly addresses: readonly string[] }
export type Invite = {
  readonly purpose: Purpose
  readonly genesis: Uint8Array
  readonly key: Uint8Array
  readonly reach: Reach | null
  readonly secret: Uint8Array
  readonly until: number
  readonly practice: boolean
  readonly assembly: string
  readonly by: string
}

/** Three days (decisions 20). */
export const inviteSeconds = 72 * 60 * 60
export const longestName = 80

export function encodeInvite({ purpose, genesis, key, reach: where, secret, ...told }: Invite): Uint8Array {
  const { until, practice, assembly, by } = told
  return encode([
    1,
    purpose,
    genesis,
    key,
    where === null ? null : [where.key, [...where.addresses]],
    secret,
    until,
    practice,
    assembly,
    by,
  ])
}

export const writeInvite = (invite: Invite): string => armoured(invitePrefix, encodeInvite(invite))

/** IV2: total; what is not exactly an invite is refused, whatever it is. */
export function readInvite(text: string): Result<Invite, PairRefused> {
  const bytes = unarmoured(invitePrefix, text)
  const read = bytes === null ? null : readCanonical(bytes, shape)
  if (read === null)
    return refused({ rule: 'IV2', cause: /^\s*folkmoot[2-9]:/.test(text) ? 'newer-format' : 'no-invite' })
  const [, purpose, genesis, key, where, secret, until, practice, assembly, by] = read
  return done({
    purpose,
    genesis,
    key,
    reach: reachOf(where),
    secret,
    until,
    practice,
    assembly,
    by,
  })
}

export function reachOf(read: v.InferOutput<typeof reach>): Reach | null {
  return read === null ? null : { key: read[0], addresses: read[1] }
}
