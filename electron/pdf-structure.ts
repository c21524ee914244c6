import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/**
 * Ids in the structure tree come from Chromium's running numbers and differ from print to print. They are given anew in
 * tree order (SH32), the references follow, and the index is rebuilt; its old nodes go, or they would stay as garbage.
 */
export function settleStructure(pdf: PDFDocument): void {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return
  const elements = elementsIn(pdf, root)
  const renamed = new Map<string, string>()
  const index: { id: string; ref: PDFRef }[] = []
  for (const { element, ref } of elements) {
    const old = textOf(element.get(PDFName.of('ID')))
    if (ref === null) continue
    const id = `n${String(index.length + 1).padStart(8, '0')}`
    if (old !== null) renamed.set(old, id)
    index.push({ id, ref })
    element.set(PDFName.of('ID'), PDFString.of(id))
  }
  for (const { element } of elements) renameHeaders(pdf, element, renamed)
  rebuildIndex(pdf, root, index)
}

export type Element = { readonly element: PDFDict; readonly ref: PDFRef | null }

/** Depth first, in reading order. Kids that are marked content or object references are not elements. */
export function elementsIn(pdf: PDFDocument, root: PDFDict): Element[] {
  const found: Element[] = []
  const seen = new Set<PDFRef>()
  // The next one last: with thousands of siblings nothing is moved for one of them.
  const waiting: PDFObject[] = kidsOf(root).toReversed()
  for (let kid = waiting.pop(); kid; kid = waiting.pop()) {
    const ref = kid instanceof PDFRef ? kid : null
    if (ref && seen.has(ref)) continue // a tree that bites its tail must not hang the print
    if (ref) seen.add(ref)
    const element = pdf.context.lookup(kid)
    if (!(element instanceof PDFDict) || !element.has(PDFName.of('S'))) continue
    found.push({ element, ref })
    const kids = kidsOf(element)
    for (let at = kids.length - 1; at >= 0; at -= 1) {
      const inner = kids[at]
      if (inner !== undefined) waiting.push(inner)
    }
  }
  return found
}

export function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.get(PDFName.of('K'))
  const held = kids instanceof PDFRef ? element.context.lookup(kids) : kids
  if (held instanceof PDFArray) return held.asArray()
  return kids ? [kids] : []
}

/** A cell names its headings by their ids: `/A [<< /O /Table /Headers [...] >>]`. */
function renameHeaders(pdf: PDFDocument, element: PDFDict, renamed: ReadonlyMap<string, string>): void {
  const attributes = pdf.context.lookup(element.get(PDFName.of('A')))
  const each = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
  for (const one of each) {
    const attribute = pdf.context.lookup(one)
    const headers = attribute instanceof PDFDict ? attribute.lookup(PDFName.of('Headers')) : undefined
    if (!(headers instanceof PDFArray)) continue
    for (let at = 0; at < headers.size(); at += 1) {
      const id = renamed.get(textOf(headers.get(at)) ?? '')
      if (id) headers.set(at, PDFString.of(id))
    }
  }
}

function rebuildIndex(pdf: PDFDocument, root: PDFDict, index: readonly { id: string; ref: PDFRef }[]): void {
  const old = root.get(PDFName.of('IDTree'))
  if (old instanceof PDFRef) forget(pdf, old)
  const first = index[0]
  const last = index[index.length - 1]
  if (!first || !last) {
    root.delete(PDFName.of('IDTree'))
    return
  }
  const names = index.flatMap(({ id, ref }) => [PDFString.of(id), ref])
  const leaf = pdf.context.obj({ Limits: [PDFString.of(first.id), PDFString.of(last.id)], Names: names })
  root.set(
    PDFName.of('IDTree'),
    pdf.context.register(pdf.context.obj({ Kids: [pdf.context.register(leaf)] })),
  )
}

function forget(pdf: PDFDocument, node: PDFRef): void {
  const held = pdf.context.lookup(node)
  const kids = held instanceof PDFDict ? held.lookup(PDFName.of('Kids')) : undefined
  pdf.context.delete(node)
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) if (kid instanceof PDFRef) forget(pdf, kid)
}

function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null
}
