import { decode, encode } from 'cborg'
import * as v from 'valibot'
import { isSame } from './bytes'

/** Deeper than anything of ours, and shallow enough for every reader. */
const deepest = 8

/**
 * Foreign bytes to a value, or null: of bounded depth, of the shape asked for, and exactly its own canonical encoding (EN1,
 * SY1). Never throws.
 */
export function readCanonical<Schema extends v.GenericSchema>(
  bytes: Uint8Array,
  schema: Schema,
): v.InferOutput<Schema> | null {
  const decoded = decodeStrictly(bytes)
  if (decoded === null) return null
  const parsed = v.safeParse(schema, decoded.value)
  if (!parsed.success) return null
  return isSame(encode(parsed.output), bytes) ? parsed.output : null
}

/** The same without a shape: whoever asks looks at the value itself. */
export function canonicalIn(bytes: Uint8Array): { readonly value: unknown } | null {
  const decoded = decodeStrictly(bytes)
  return decoded !== null && isSame(encode(decoded.value), bytes) ? decoded : null
}

function decodeStrictly(bytes: Uint8Array): { readonly value: unknown } | null {
  if (!isShallow(bytes)) return null
  try {
    const value: unknown = decode(bytes, {
      strict: true,
      allowIndefinite: false,
      allowUndefined: false,
      allowInfinity: false,
      allowNaN: false,
      allowBigInt: false,
      rejectDuplicateMapKeys: true,
    })
    return { value }
  } catch {
    return null
  }
}

/** Walks the heads without building anything: a nest of a million arrays costs one pass and no stack. */
function isShallow(bytes: Uint8Array): boolean {
  /** How many items are still to come at each level. */
  const open: number[] = []
  let at = 0
  while (at < bytes.length) {
    const head = bytes[at] ?? 0
    const major = head >> 5
    const argument = argumentAt(bytes, at)
    if (argument === null) return false
    at = argument.next
    if (major === 2 || major === 3) at += argument.value
    const inside = major === 4 ? argument.value : major === 5 ? 2 * argument.value : major === 6 ? 1 : 0
    if (inside > 0) {
      open.push(inside)
      if (open.length > deepest) return false
      continue
    }
    while (open.length > 0) {
      const left = (open.pop() ?? 1) - 1
      if (left > 0) {
        open.push(left)
        break
      }
    }
    if (open.length === 0) return at === bytes.length
  }
  return false
}

function argumentAt(bytes: Uint8Array, at: number): { readonly value: number; readonly next: number } | null {
  const short = (bytes[at] ?? 0) & 31
  if (short < 24) return { value: short, next: at + 1 }
  if (short > 27) return null
  const length = 2 ** (short - 24)
  let value = 0
  for (let index = 1; index <= length; index += 1) value = value * 256 + (bytes[at + index] ?? 0)
  return { value, next: at + 1 + length }
}
