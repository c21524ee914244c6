import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { elementsIn, kidsOf } from './pdf-structure'

/** PD19: a link says where it leads also to those who cannot see it, and leads back to its place in the structure. */
export function settleLinks(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots()?.asArray() ?? []
    for (const one of annotations) {
      const annotation = pdf.context.lookup(one)
      if (annotation instanceof PDFDict && isLink(annotation) && !annotation.has(PDFName.of('Contents')))
        annotation.set(PDFName.of('Contents'), PDFHexString.fromText(destination(annotation)))
    }
  }
  settleParents(pdf)
}

const isLink = (annotation: PDFDict) => annotation.get(PDFName.of('Subtype')) === PDFName.of('Link')

function destination(link: PDFDict): string {
  const action = link.lookup(PDFName.of('A'))
  const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined
  return uri instanceof PDFString || uri instanceof PDFHexString ? uri.decodeText() : 'Link'
}

/** Chromium names the annotation in the element, but not the element at the annotation. */
function settleParents(pdf: PDFDocument): void {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'))
  const tree = root instanceof PDFDict ? root.lookup(PDFName.of('ParentTree')) : undefined
  if (!(root instanceof PDFDict) || !(tree instanceof PDFDict)) return
  const parents: [PDFNumber, PDFRef][] = []
  let next = highest(pdf, tree) + 1
  for (const { element, ref } of elementsIn(pdf, root)) {
    if (ref === null || element.get(PDFName.of('S')) !== PDFName.of('Link')) continue
    for (const kid of kidsOf(element)) {
      const held = pdf.context.lookup(kid)
      const annotation = held instanceof PDFDict ? held.lookup(PDFName.of('Obj')) : undefined
      if (!(annotation instanceof PDFDict) || annotation.has(PDFName.of('StructParent'))) continue
      annotation.set(PDFName.of('StructParent'), PDFNumber.of(next))
      parents.push([PDFNumber.of(next), ref])
      next += 1
    }
  }
  if (parents.length > 0) add(pdf, tree, parents)
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(next))
}

/** Keys of a number tree grow: what is new stands behind all that is there. */
function add(pdf: PDFDocument, tree: PDFDict, parents: readonly [PDFNumber, PDFRef][]): void {
  const numbers = tree.lookup(PDFName.of('Nums'))
  const kids = tree.lookup(PDFName.of('Kids'))
  if (numbers instanceof PDFArray) for (const each of parents.flat()) numbers.push(each)
  else if (kids instanceof PDFArray) {
    const keys = parents.map(([key]) => key)
    const leaf = pdf.context.obj({ Limits: [keys[0], keys.at(-1)], Nums: parents.flat() })
    kids.push(pdf.context.register(leaf))
  }
}

function highest(pdf: PDFDocument, node: PDFDict): number {
  const numbers = node.lookup(PDFName.of('Nums'))
  const kids = node.lookup(PDFName.of('Kids'))
  const own = numbers instanceof PDFArray ? numbers.asArray().filter((_one, at) => at % 2 === 0) : []
  const below = kids instanceof PDFArray ? kids.asArray().map((kid) => pdf.context.lookup(kid)) : []
  return Math.max(
    -1,
    ...own.map((key) => (key instanceof PDFNumber ? key.asNumber() : -1)),
    ...below.map((kid) => (kid instanceof PDFDict ? highest(pdf, kid) : -1)),
  )
}
