import { createHash } from 'node:crypto'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { settleArtifacts } from './pdf-artifacts'
import { settleLetters } from './pdf-letters'
import { settleLinks } from './pdf-links'
import { settleLists } from './pdf-lists'
import { settleRightToLeft } from './pdf-right-to-left'
import { settleStructure } from './pdf-structure'
import { nameTables, settleTables } from './pdf-tables'

/**
 * What Chromium leaves undone in a tagged PDF (SH31) and makes different each time (SH32). The same records give the same
 * bytes: no dates, ids by place in the tree, an identity that is the hash of everything in the file.
 */
export type PdfFacts = { readonly title: string; readonly language: string }

const maker = 'Folkmoot'

export async function finishPdf(printed: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  // In one go: nobody else waits for the process that does this (SH44).
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  settleInfo(pdf, facts)
  const texts = settleRightToLeft(pdf, facts.language)
  settleArtifacts(pdf)
  settleLetters(pdf)
  settleLists(pdf)
  settleTables(pdf)
  nameTables(pdf, texts)
  settleLinks(pdf)
  settleStructure(pdf)
  settleOutline(pdf)
  for (const page of pdf.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  writeXmp(pdf, facts)
  settleIdentity(pdf)
  return pdf.save({ updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY })
}

function settleInfo(pdf: PDFDocument, facts: PdfFacts): void {
  pdf.setTitle(facts.title, { showInWindowTitleBar: true })
  pdf.setLanguage(facts.language)
  pdf.setProducer(maker)
  pdf.setCreator(maker) // Chromium had put its whole user agent here
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info)
  if (!(info instanceof PDFDict)) return
  info.delete(PDFName.of('CreationDate'))
  info.delete(PDFName.of('ModDate'))
}

/** Chromium 130 writes each outline entry as its own parent; readers that walk upwards never end. */
function settleOutline(pdf: PDFDocument): void {
  const root = pdf.catalog.get(PDFName.of('Outlines'))
  if (root instanceof PDFRef) adopt(pdf, root)
}

function adopt(pdf: PDFDocument, parent: PDFRef): void {
  const seen = new Set<PDFRef>()
  let child = childOf(pdf, parent, 'First')
  while (child && !seen.has(child)) {
    seen.add(child)
    pdf.context.lookup(child, PDFDict).set(PDFName.of('Parent'), parent)
    adopt(pdf, child)
    child = childOf(pdf, child, 'Next')
  }
}

function childOf(pdf: PDFDocument, of: PDFRef, name: 'First' | 'Next'): PDFRef | null {
  const ref = pdf.context.lookup(of, PDFDict).get(PDFName.of(name))
  return ref instanceof PDFRef ? ref : null
}

function writeXmp(pdf: PDFDocument, facts: PdfFacts): void {
  const xmp = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(facts.title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(facts.language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${maker}</pdf:Producer>
<xmp:CreatorTool>${maker}</xmp:CreatorTool>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
  const stream = pdf.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
}

/** XML 1.0 has no way to write most control characters: they are left out. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  )
}

function settleIdentity(pdf: PDFDocument): void {
  const hash = createHash('sha256')
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    const bytes = new Uint8Array(object.sizeInBytes())
    object.copyBytesInto(bytes, 0)
    hash.update(`${ref} `).update(bytes)
  }
  const identity = PDFHexString.of(hash.digest('hex').slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([identity, identity])
}
