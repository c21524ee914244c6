import { encode } from 'cborg'
import * as v from 'valibot'
import { ascii, hexOf, joined } from '../bytes'
import { readCanonical } from '../cbor'
import type { Verify } from '../entry'

/**
 * The first frame each way on a line between paired devices: with which signing keys its sender stands in the assemblies
 * it shares with the other (WH1). The line has authenticated both ends' keys of the roads, and each signature is for these two
 * ends alone: shown to anybody else it proves nothing (WH2).
 */
const bytesOf = (length: number) =>
  v.pipe(
    v.custom<Uint8Array>((given) => given instanceof Uint8Array),
    v.length(length),
  )
const mostKeys = 256
export const longestWho = 64 * 1024

const shape = v.strictTuple([
  v.literal('who'),
  v.pipe(v.array(v.strictTuple([bytesOf(32), bytesOf(64)])), v.maxLength(mostKeys)),
])

export type SigningKey = {
  readonly publicKey: Uint8Array
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

/** `from` and `to`: the keys of the roads of this end and of the other. */
export function writeWho(keys: readonly SigningKey[], from: Uint8Array, to: Uint8Array): Uint8Array {
  const signed = saidAbout(from, to)
  const shown = keys
    .slice(0, mostKeys)
    .map(({ publicKey, sign }) => [Uint8Array.from(publicKey), Uint8Array.from(sign(signed))])
  return encode(['who', shown])
}

/** The signing keys its sender has proved, hexadecimal; null when it is no such frame or one proof is false (WH2). */
export function readWho(
  frame: Uint8Array,
  from: Uint8Array,
  to: Uint8Array,
  verify: Verify,
): ReadonlySet<string> | null {
  if (frame.length > longestWho) return null
  const who = readCanonical(frame, shape)
  if (who === null) return null
  const signed = saidAbout(from, to)
  const isProved = who[1].every(([key, signature]) => verify(key, signed, signature))
  return isProved ? new Set(who[1].map(([key]) => hexOf(key))) : null
}

const saidAbout = (from: Uint8Array, to: Uint8Array): Uint8Array =>
  joined(ascii('folkmoot/line/1\0'), from, to)
