import { encode } from 'cborg'
import * as v from 'valibot'
import { readCanonical } from '../cbor'

/**
 * A word to an assembly that shares no circle with its sender (LT1): sealed in the sender's open circle, so that any road may carry it,
 * and closed, so that only the computers it is for read it. It says neither for whom it is nor what about; how long it is, in
 * steps, and for how many computers, anybody sees.
 */
export type Letter = {
  /** Its key, closed for each computer. */
  readonly keys: readonly { readonly agreed: Uint8Array; readonly box: Uint8Array }[]
  readonly box: Uint8Array
}

/**
 * What lies in the box, and for which computers it was closed: a word; or the key of an earlier letter, handed on to computers that came
 * into office since (LT4). `letter` is the entry it was sealed as.
 */
export type Enclosed = { readonly readers: readonly Uint8Array[] } & (
  | { readonly type: 'word'; readonly plain: Uint8Array }
  | { readonly type: 'key'; readonly letter: Uint8Array; readonly key: Uint8Array }
)

export const mostReaders = 128
const longestBox = 256 * 1024

const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes')
const ofLength = (length: number) => v.pipe(bytes, v.length(length))
const shape = v.strictTuple([
  v.literal('folkmoot/letter/1'),
  v.pipe(v.array(v.strictTuple([ofLength(32), ofLength(48)])), v.minLength(1), v.maxLength(mostReaders)),
  v.pipe(bytes, v.minLength(16), v.maxLength(longestBox)),
])
const readers = v.pipe(v.array(ofLength(32)), v.maxLength(mostReaders))
const enclosed = v.union([
  v.strictTuple([v.literal('word'), readers, bytes]),
  v.strictTuple([v.literal('key'), readers, ofLength(32), ofLength(32)]),
])

export function writeLetter({ keys, box }: Letter): Uint8Array {
  const closed = keys.map((key) => [Uint8Array.from(key.agreed), Uint8Array.from(key.box)])
  return encode(['folkmoot/letter/1', closed, Uint8Array.from(box)])
}

/** Total: a letter, or null for whatever is none. */
export function readLetter(given: Uint8Array): Letter | null {
  const read = readCanonical(given, shape)
  if (read === null) return null
  const [, keys, box] = read
  return { keys: keys.map(([agreed, closed]) => ({ agreed, box: closed })), box }
}

export function writeEnclosed(given: Enclosed): Uint8Array {
  const all = given.readers.map((one) => Uint8Array.from(one))
  return given.type === 'word'
    ? encode(['word', all, Uint8Array.from(given.plain)])
    : encode(['key', all, Uint8Array.from(given.letter), Uint8Array.from(given.key)])
}

/** Total, as above. */
export function readEnclosed(given: Uint8Array): Enclosed | null {
  const read = readCanonical(given, enclosed)
  if (read === null) return null
  if (read[0] === 'word') return { type: 'word', readers: read[1], plain: read[2] }
  return { type: 'key', readers: read[1], letter: read[2], key: read[3] }
}
