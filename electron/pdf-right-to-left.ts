import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { languageOf } from '../shared/minutes/passage'
import { type Face, faceOf } from './pdf-face'
import { withLetters } from './pdf-reversed'
import { marksInStructure, piecesIn, turnMarks, turnsIn } from './pdf-word-order'

/**
 * PD21: what runs from the right is copied, searched and read aloud as it is written. A face draws one Arabic letter as a body and dots,
 * and many letters share a body; Chromium says which letter is meant only beside the drawing, where most readers do not look, and the dots,
 * which stand above or below the line, part the word. Here every body gets a code of its own that means its letter, and the dots mean nothing.
 * Answers the letters of each element of the structure, as they are drawn.
 */
export function settleRightToLeft(pdf: PDFDocument, language: string): ReadonlyMap<PDFDict, string> {
  const faces = new Map<PDFRef, Face | null>()
  const seen = new Set<PDFRef>()
  const hung = marksInStructure(pdf)
  const texts = new Map<PDFDict, string>()
  for (const page of pdf.getPages()) {
    const fonts = fontsOf(page)
    const contents = page.node.get(PDFName.of('Contents'))
    const held = contents instanceof PDFRef ? pdf.context.lookup(contents) : contents
    for (const ref of held instanceof PDFArray ? held.asArray() : [contents]) {
      if (!(ref instanceof PDFRef) || seen.has(ref)) continue
      seen.add(ref)
      const stream = pdf.context.lookup(ref)
      if (!(stream instanceof PDFRawStream)) continue
      const face = (name: string): Face | null => {
        const font = fonts.get(name)
        if (font === undefined) return null
        const known = faces.get(font)
        if (known !== undefined) return known
        const read = faceOf(pdf, font)
        faces.set(font, read)
        return read
      }
      const content = decodePDFRawStream(stream).decode()
      const pieces = [...piecesIn(content, face)]
      for (const { mark, said } of pieces) {
        const element = hung.get(`${page.ref}/${mark}`)?.element
        if (element !== undefined) texts.set(element, (texts.get(element) ?? '') + said)
      }
      const turns = turnsIn(content, pieces, (mark) => hung.get(`${page.ref}/${mark}`)?.element)
      turnMarks(pdf, page.ref, hung, turns)
      const written = withLetters(content, face)
      if (written !== null) pdf.context.assign(ref, pdf.context.flateStream(written))
    }
  }
  for (const face of faces.values()) face?.write()
  // PD22: the page has each passage in an element of its own.
  for (const [element, text] of texts) {
    const other = languageOf(text.normalize('NFKC'), language)
    if (other === null) continue
    element.set(PDFName.of('Lang'), PDFString.of(other))
    if (element.get(PDFName.of('S')) === PDFName.of('NonStruct'))
      element.set(PDFName.of('S'), PDFName.of('Span'))
  }
  return texts
}

function fontsOf(page: PDFPage): ReadonlyMap<string, PDFRef> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'))
  if (!(fonts instanceof PDFDict)) return new Map()
  return new Map(
    fonts
      .entries()
      .flatMap(([name, ref]) => (ref instanceof PDFRef ? [[name.decodeText(), ref] as const] : [])),
  )
}
