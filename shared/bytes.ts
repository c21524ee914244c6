/** Bytes without Node: as names, side by side, in order. */
const digits = Uint8Array.from('0123456789abcdef', (letter) => letter.charCodeAt(0))
/** As many letters as are surely taken by one call. */
const atOnce = 4096

/** Made in one piece: a string that grows letter by letter is kept as its pieces, and a hundred thousand hashes are many pieces (FE6). */
export function hexOf(bytes: Uint8Array): string {
  const letters = new Uint8Array(bytes.length * 2)
  for (const [at, byte] of bytes.entries()) {
    letters[2 * at] = digits[byte >> 4] ?? 0
    letters[2 * at + 1] = digits[byte & 15] ?? 0
  }
  let text = ''
  for (let from = 0; from < letters.length; from += atOnce)
    text += String.fromCharCode(...letters.subarray(from, from + atOnce))
  return text
}

export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Negative, zero or positive: byte by byte, the shorter first. */
export function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const common = Math.min(one.length, other.length)
  for (let at = 0; at < common; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

export const isSame = (one: Uint8Array, other: Uint8Array): boolean => compareBytes(one, other) === 0

/** Each one after the one before: no list of them can be written in two ways. */
export function areAscending(list: readonly Uint8Array[]): boolean {
  return list.every((bytes, at) => at === 0 || compareBytes(list[at - 1] ?? bytes, bytes) < 0)
}

/** Bytes that are nothing but bytes: what the encoder takes for canonical. */
export const bytesOf = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes)
