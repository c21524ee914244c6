import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { elementsIn, kidsOf } from './pdf-structure'

/** PD19: an item of a list holds its label and one body (`LBody`); Chromium puts what it says straight into the item. */
export function settleLists(pdf: PDFDocument): void {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return
  const bodies = new Map<PDFRef, PDFRef>()
  for (const { element, ref } of elementsIn(pdf, root)) {
    if (ref === null || element.get(PDFName.of('S')) !== PDFName.of('LI')) continue
    const body = withBody(pdf, element, ref)
    if (body !== null) bodies.set(ref, body)
  }
  if (bodies.size > 0) turnParents(pdf, root.get(PDFName.of('ParentTree')), bodies)
}

function withBody(pdf: PDFDocument, item: PDFDict, ref: PDFRef): PDFRef | null {
  const kids = kidsOf(item)
  const labels = kids.filter((kid) => roleOf(pdf, kid) === 'Lbl')
  const said = kids.filter((kid) => !labels.includes(kid))
  if (said.length === 1 && roleOf(pdf, said[0]) === 'LBody') return null
  const body = pdf.context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: said })
  const page = item.get(PDFName.of('Pg'))
  if (page !== undefined) body.set(PDFName.of('Pg'), page)
  const bodyRef = pdf.context.register(body)
  for (const kid of said) {
    const held = pdf.context.lookup(kid)
    if (held instanceof PDFDict && held.has(PDFName.of('S'))) held.set(PDFName.of('P'), bodyRef)
  }
  item.set(PDFName.of('K'), pdf.context.obj([...labels, bodyRef]))
  return bodyRef
}

function roleOf(pdf: PDFDocument, kid: PDFObject | undefined): string | null {
  const held = pdf.context.lookup(kid)
  const role = held instanceof PDFDict ? held.get(PDFName.of('S')) : undefined
  return role instanceof PDFName ? role.decodeText() : null
}

/** The tree from marked content up to its element: what stood in the item itself stands in its body now. */
function turnParents(
  pdf: PDFDocument,
  node: PDFObject | undefined,
  bodies: ReadonlyMap<PDFRef, PDFRef>,
): void {
  const held = pdf.context.lookup(node)
  if (held instanceof PDFArray) {
    for (const [at, one] of held.asArray().entries()) {
      const body = one instanceof PDFRef ? bodies.get(one) : undefined
      if (body !== undefined) held.set(at, body)
      else if (pdf.context.lookup(one) instanceof PDFArray) turnParents(pdf, one, bodies)
    }
  } else if (held instanceof PDFDict) {
    turnParents(pdf, held.get(PDFName.of('Nums')), bodies)
    const kids = held.lookup(PDFName.of('Kids'))
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) turnParents(pdf, kid, bodies)
  }
}
