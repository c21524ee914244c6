/**
 * Bytes as a line of letters that can be copied, mailed, drawn as a picture and read back: a prefix that says what it is,
 * the letters of base64url, and a sum at the end. Blanks and line breaks that a mail program puts in are passed over.
 */
export const invitePrefix = 'folkmoot1:'
export const replyPrefix = 'folkmoot1-reply:'
export type Prefix = typeof invitePrefix | typeof replyPrefix

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const valueByLetter = new Map([...letters].map((letter, value) => [letter, value]))
const sumLength = 4
/** Longer than any of ours; what is longer is not looked at. */
const longestText = 8192

export function armoured(prefix: Prefix, bytes: Uint8Array): string {
  const whole = new Uint8Array(bytes.length + sumLength)
  whole.set(bytes)
  new DataView(whole.buffer).setUint32(bytes.length, sumOf(prefix, bytes))
  let text = ''
  for (let at = 0; at < whole.length; at += 3) {
    const three = ((whole[at] ?? 0) << 16) | ((whole[at + 1] ?? 0) << 8) | (whole[at + 2] ?? 0)
    const count = Math.min(3, whole.length - at) + 1
    for (let index = 0; index < count; index += 1) text += letters[(three >>> (18 - 6 * index)) & 63]
  }
  return prefix + text
}

/** Total: any text at all comes back as the bytes it was made of, or null (IV2). */
export function unarmoured(prefix: Prefix, text: string): Uint8Array | null {
  if (text.length > longestText) return null
  const line = text.replace(/\s+/g, '')
  if (!line.startsWith(prefix)) return null
  const body = line.slice(prefix.length)
  if (body.length % 4 === 1) return null
  const whole = new Uint8Array(Math.floor((body.length * 3) / 4))
  let bits = 0
  let kept = 0
  let at = 0
  for (const letter of body) {
    const value = valueByLetter.get(letter)
    if (value === undefined) return null
    kept = ((kept << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    whole[at] = (kept >>> bits) & 255
    at += 1
  }
  // What is left over of the last letter is nothing: there is one way to write a line.
  if ((kept & ((1 << bits) - 1)) !== 0 || whole.length < sumLength) return null
  const bytes = whole.subarray(0, whole.length - sumLength)
  const sum = new DataView(whole.buffer).getUint32(bytes.length)
  return sum === sumOf(prefix, bytes) ? bytes : null
}

/** CRC-32 over prefix and bytes: finds every slip of the pen; against ill will stand the secret and the signature. */
function sumOf(prefix: Prefix, bytes: Uint8Array): number {
  let sum = 0xffff_ffff
  const take = (byte: number): void => {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb8_8320 : sum >>> 1
  }
  for (const letter of prefix) take(letter.charCodeAt(0))
  for (const byte of bytes) take(byte)
  return (sum ^ 0xffff_ffff) >>> 0
}
