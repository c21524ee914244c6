import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib'

/** A face in a PDF whose codes are its glyphs, as Chromium writes them; new codes can be given that draw a glyph and mean something else. */
export type Face = {
  /** What a code means. */
  readonly letters: (code: number) => string
  readonly width: (code: number) => number
  /** A code that draws this glyph and means these letters. */
  readonly meaning: (glyph: number, letters: string) => number
  /** For what is only meant and not drawn: it takes no room. */
  readonly unseen: (glyph: number, letters: string) => number
  /** Once all is asked for. */
  readonly write: () => void
}

/** Above every glyph of a face of this size, which is every one that is shipped. */
const firstOwn = 0x1000

export function faceOf(pdf: PDFDocument, ref: PDFRef): Face | null {
  const font = pdf.context.lookup(ref)
  if (!(font instanceof PDFDict)) return null
  const map = font.lookup(PDFName.of('ToUnicode'))
  const below = font.lookup(PDFName.of('DescendantFonts'))
  const drawn = below instanceof PDFArray ? below.lookup(0) : undefined
  if (!(map instanceof PDFRawStream) || !(drawn instanceof PDFDict)) return null
  if (drawn.get(PDFName.of('CIDToGIDMap')) !== PDFName.of('Identity')) return null
  const text = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1')
  const letters = lettersIn(text)
  const widths = widthsIn(drawn)
  // Chromium leaves out the width that most of them have.
  const usual = drawn.lookup(PDFName.of('DW'))
  const width = (code: number) => widths.get(code) ?? (usual instanceof PDFNumber ? usual.asNumber() : 1000)
  if ([...letters.keys(), ...widths.keys()].some((code) => code >= firstOwn)) return null
  const own = new Map<string, OwnCode>()
  const given = (glyph: number, letters: string, width: number): number => {
    const key = `${glyph}/${letters}/${width}`
    const known = own.get(key)
    if (known !== undefined) return known.code
    const code = firstOwn + own.size
    own.set(key, { code, glyph, letters, width })
    return code
  }
  return {
    letters: (code) => letters.get(code) ?? '',
    width,
    meaning: (glyph, meant) => given(glyph, meant, width(glyph)),
    unseen: (glyph, meant) => given(glyph, meant, 0),
    write() {
      if (own.size === 0) return
      const all = [...own.values()]
      const glyphs = Buffer.alloc(2 * (firstOwn + all.length))
      for (let code = 0; code < firstOwn; code += 1) glyphs.writeUInt16BE(code, 2 * code)
      for (const { code, glyph } of all) glyphs.writeUInt16BE(glyph, 2 * code)
      drawn.set(
        PDFName.of('CIDToGIDMap'),
        pdf.context.register(pdf.context.flateStream(new Uint8Array(glyphs))),
      )
      const w = drawn.lookup(PDFName.of('W'))
      const widened = w instanceof PDFArray ? w : pdf.context.obj([])
      widened.push(PDFNumber.of(firstOwn))
      widened.push(pdf.context.obj(all.map(({ width }) => width)))
      drawn.set(PDFName.of('W'), widened)
      const told = text.replace(/endcmap/, `${meanings(all)}endcmap`)
      font.set(
        PDFName.of('ToUnicode'),
        pdf.context.register(pdf.context.flateStream(new Uint8Array(Buffer.from(told, 'latin1')))),
      )
    },
  }
}

type OwnCode = {
  readonly code: number
  readonly glyph: number
  readonly letters: string
  readonly width: number
}

/** At most a hundred lines stand together (Adobe Technical Note 5014). */
function meanings(all: readonly { readonly code: number; readonly letters: string }[]): string {
  const lines = all.map(({ code, letters }) => `<${hex(code)}> <${utf16(letters)}>`)
  const parts: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const some = lines.slice(at, at + 100)
    parts.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar\n`)
  }
  return parts.join('')
}

const hex = (code: number): string => code.toString(16).padStart(4, '0')
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
export const fromUtf16 = (digits: string): string =>
  Buffer.from(digits.length % 4 === 0 ? digits : '', 'hex')
    .swap16()
    .toString('utf16le')

function lettersIn(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', letters = ''] of lines.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>/g))
      found.set(Number.parseInt(code, 16), fromUtf16(letters))
  for (const [, lines = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of lines.matchAll(
      /<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>/g,
    )) {
      const start = Number.parseInt(from, 16)
      for (let code = start; code <= Number.parseInt(to, 16); code += 1)
        found.set(code, String.fromCharCode(Number.parseInt(first, 16) + code - start))
    }
  return found
}

/** `first [w w w]`, or `first last w`. */
function widthsIn(drawn: PDFDict): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const list = drawn.lookup(PDFName.of('W'))
  const parts = list instanceof PDFArray ? list.asArray() : []
  for (let at = 0; at < parts.length; ) {
    const first = numberOf(parts[at])
    const next = drawn.context.lookup(parts[at + 1])
    if (next instanceof PDFArray) {
      for (const [index, one] of next.asArray().entries()) found.set(first + index, numberOf(one))
      at += 2
    } else {
      for (let code = first; code <= numberOf(next); code += 1) found.set(code, numberOf(parts[at + 2]))
      at += 3
    }
  }
  return found
}

const numberOf = (value: unknown): number => (value instanceof PDFNumber ? value.asNumber() : 0)
