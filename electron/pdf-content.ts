/** One statement of a PDF content stream: an operator with the operands before it, and where in the bytes it stands. */
export type Statement = { readonly operator: string; readonly from: number; readonly to: number }

/** ISO 32000-1, 7.8.2: operands first, then their operator. An inline image is one statement that ends with `EI`. */
export function* statementsIn(bytes: Uint8Array): Generator<Statement> {
  let from: number | null = null
  let at = 0
  for (;;) {
    at = skipBlank(bytes, at)
    if (at >= bytes.length) return
    from ??= at
    const next = tokenEnd(bytes, at)
    if (isOperator(bytes, at)) {
      const operator = wordIn(bytes, at, next)
      if (operator === 'ID') {
        at = imageEnd(bytes, next)
        yield { operator: 'EI', from, to: at }
        from = null
        continue
      }
      if (operator !== 'BI' && !constants.has(operator)) {
        yield { operator, from, to: next }
        from = null
      }
    }
    at = next
  }
}

/** Every operator there is has at most three letters. */
function wordIn(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= 3) return String.fromCharCode(...bytes.subarray(from, to))
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
}

const constants = new Set(['true', 'false', 'null'])

/** What a byte is, by its number: a page of text is a hundred thousand of them. */
const kinds = { blank: 1, delimiter: 2 }
const kindOf = new Uint8Array(256)
for (const byte of [0x20, 0x0a, 0x0d, 0x09, 0x0c, 0x00]) kindOf[byte] = kinds.blank
for (const sign of '()<>[]{}/%') kindOf[sign.charCodeAt(0)] = kinds.delimiter

const blank = (byte: number | undefined) => byte !== undefined && kindOf[byte] === kinds.blank
const delimits = (byte: number | undefined) => byte !== undefined && kindOf[byte] === kinds.delimiter
const ends = (byte: number | undefined) => byte === undefined || kindOf[byte] !== 0

const sign = { open: 0x28, close: 0x29, less: 0x3c, more: 0x3e, back: 0x5c, slash: 0x2f, percent: 0x25 }

function skipBlank(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    while (blank(bytes[at])) at += 1
    if (bytes[at] !== sign.percent) return at
    while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1
  }
}

/** Numbers begin with a digit, a sign or a point; everything else that is no string, name or bracket is an operator. */
function isOperator(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0
  const isNumber = (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e
  return !isNumber && !delimits(byte)
}

function tokenEnd(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]
  if (byte === sign.open) return stringEnd(bytes, at)
  if (byte === sign.less || byte === sign.more) {
    if (bytes[at + 1] === byte) return at + 2
    const close = bytes.indexOf(sign.more, at)
    return close < 0 ? bytes.length : close + 1
  }
  let next = at + 1
  if (byte !== sign.slash && delimits(byte)) return next
  while (!ends(bytes[next])) next += 1
  return next
}

function stringEnd(bytes: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === sign.back) at += 1
    else if (byte === sign.open) depth += 1
    else if (byte === sign.close) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return bytes.length
}

/** An image's bytes may be anything: it ends at an `EI` that stands alone. */
function imageEnd(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length - 1; at += 1) {
    const isEnd = bytes[at] === 0x45 && bytes[at + 1] === 0x49
    if (isEnd && blank(bytes[at - 1]) && ends(bytes[at + 2])) return at + 2
  }
  return bytes.length
}
