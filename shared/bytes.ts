/** Bytes without Node: as names, side by side, in order. */
const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function hexOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += digits[byte]
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
