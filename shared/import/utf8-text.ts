/** The text of bytes that are UTF-8 from the first to the last; null when any of them is not, so that nothing is read wrongly in part. */
export function utf8Text(bytes: Uint8Array): string | null {
  const runs: string[] = []
  let units: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0
    const more =
      first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1
    if (more < 0 || at + more >= bytes.length) return null
    let code = more === 0 ? first : first & (0x3f >> more)
    for (let next = 1; next <= more; next += 1) {
      const byte = bytes[at + next] ?? 0
      if ((byte & 0xc0) !== 0x80) return null
      code = (code << 6) | (byte & 0x3f)
    }
    // Written longer than need be, half a pair, or beyond the last letter there is.
    if ((more === 2 && code < 0x800) || (more === 3 && (code < 0x10000 || code > 0x10ffff))) return null
    if (code >= 0xd800 && code <= 0xdfff) return null
    if (code < 0x10000) units.push(code)
    else units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff))
    at += more + 1
    if (units.length > 8000) {
      runs.push(String.fromCharCode(...units))
      units = []
    }
  }
  return runs.join('') + String.fromCharCode(...units)
}
