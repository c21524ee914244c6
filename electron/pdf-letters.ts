import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/**
 * What a face draws with one sign for two letters, Chromium writes down as the rarer of the two: an apostrophe was found, copied and
 * read out as a letter of some alphabets (U+02BC). It becomes the sign that people write (SH43).
 */
export function settleLetters(pdf: PDFDocument): void {
  const seen = new Set<PDFRef>()
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const ref = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined
    if (!(ref instanceof PDFRef) || seen.has(ref)) continue
    seen.add(ref)
    const stream = pdf.context.lookup(ref)
    if (!(stream instanceof PDFRawStream)) continue
    const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    const settled = map.replace(/^(<[0-9A-F]{4}>) <02BC>$/gm, '$1 <2019>')
    if (settled !== map) pdf.context.assign(ref, pdf.context.flateStream(Buffer.from(settled, 'latin1')))
  }
}
