import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject } from '@cantoo/pdf-lib'
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

/** PD23: a table is called by the heading it stands under, for whoever goes from table to table. */
export function nameTables(pdf: PDFDocument, texts: ReadonlyMap<PDFDict, string>): void {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return
  let heading = ''
  for (const { element } of elementsIn(pdf, root)) {
    if (/^H\d?$/.test(kindOf(element) ?? '')) heading = lettersIn(pdf, element, texts).trim()
    if (kindOf(element) !== 'Table' || heading === '') continue
    const named = pdf.context.obj({ O: 'Table', Summary: PDFHexString.fromText(heading) })
    const held = element.lookup(PDFName.of('A'))
    const others = held instanceof PDFArray ? held.asArray() : held === undefined ? [] : [held]
    element.set(PDFName.of('A'), pdf.context.obj([...others, named]))
  }
}

function lettersIn(pdf: PDFDocument, element: PDFDict, texts: ReadonlyMap<PDFDict, string>): string {
  const own = texts.get(element) ?? ''
  const below = kidsOf(element).map((kid) => elementAt(pdf, kid))
  return own + below.map((kid) => (kid === null ? '' : lettersIn(pdf, kid, texts))).join('')
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
