import { encode } from 'cborg'
import * as v from 'valibot'
import { readCanonical } from '../cbor'

/**
 * A word to an assembly that shares no circle with its sender (LT1): sealed in the sender's open circle, so that any road may carry it,
 * and closed, so that only the computers it is for read it. It says neither for whom it is nor what about; how long it is, and for how
 * many computers, anybody sees.
 */
export type Letter = {
  /** Its key, closed for each computer. */
  readonly keys: readonly { readonly agreed: Uint8Array; readonly box: Uint8Array }[]
  readonly box: Uint8Array
}

export const mostReaders = 128
const longestBox = 256 * 1024

const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes')
const ofLength = (length: number) => v.pipe(bytes, v.length(length))
const shape = v.strictTuple([
  v.literal('folkmoot/letter/1'),
  v.pipe(v.array(v.strictTuple([ofLength(32), ofLength(48)])), v.minLength(1), v.maxLength(mostReaders)),
  v.pipe(bytes, v.minLength(16), v.maxLength(longestBox)),
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
