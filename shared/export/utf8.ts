/** Text as bytes, without a host's help: half a surrogate pair, which no file can hold, becomes the replacement character. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let at = 0
  const put = (byte: number) => {
    bytes[at] = byte
    at += 1
  }
  for (const letter of text) {
    const found = letter.codePointAt(0) ?? 0
    const code = found >= 0xd800 && found <= 0xdfff ? 0xfffd : found
    if (code < 0x80) put(code)
    else if (code < 0x800) {
      put(0xc0 | (code >> 6))
      put(0x80 | (code & 0x3f))
    } else if (code < 0x10000) {
      put(0xe0 | (code >> 12))
      put(0x80 | ((code >> 6) & 0x3f))
      put(0x80 | (code & 0x3f))
    } else {
      put(0xf0 | (code >> 18))
      put(0x80 | ((code >> 12) & 0x3f))
      put(0x80 | ((code >> 6) & 0x3f))
      put(0x80 | (code & 0x3f))
    }
  }
  return bytes.slice(0, at)
}
