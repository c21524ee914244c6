import { PDFDict, type PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import { elementsIn, kidsOf } from './pdf-structure'

/** PD19: the groups of rows in a table are called head and body; Chromium gives them no kind. */
export function settleTables(pdf: PDFDocument): void {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return
  for (const { element } of elementsIn(pdf, root)) {
    if (kindOf(element) !== 'Table') continue
    const groups = kidsOf(element).map((kid) => elementAt(pdf, kid))
    for (const [at, group] of groups.entries()) {
      if (group === null || kindOf(group) !== 'NonStruct') continue
      const isHead =
        !groups.slice(0, at).some((one) => one !== null && isGroup(one)) && isAllHeads(pdf, group)
      group.set(PDFName.of('S'), PDFName.of(isHead ? 'THead' : 'TBody'))
    }
  }
}

function isAllHeads(pdf: PDFDocument, group: PDFDict): boolean {
  return kidsOf(group).every((row) => {
    const held = elementAt(pdf, row)
    return held !== null && kidsOf(held).every((cell) => kindOf(elementAt(pdf, cell)) === 'TH')
  })
}

const isGroup = (element: PDFDict) => kindOf(element) === 'THead' || kindOf(element) === 'TBody'

function elementAt(pdf: PDFDocument, kid: PDFObject): PDFDict | null {
  const held = pdf.context.lookup(kid)
  return held instanceof PDFDict && held.has(PDFName.of('S')) ? held : null
}

function kindOf(element: PDFDict | null): string | null {
  const kind = element?.get(PDFName.of('S'))
  return kind instanceof PDFName ? kind.decodeText() : null
}
