import { readFileSync } from 'node:fs'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Reads a PDF as its readers do: by its structure. Of its looks one thing is asked: no words lie on others. */
export type Paper = {
  readonly bytes: Uint8Array
  /** Of the first page, in points. */
  readonly sheet: readonly [width: number, height: number]
  readonly title: string
  readonly language: string
  readonly isTagged: boolean
  /** The text of each page as drawn, page furniture included. */
  readonly pages: readonly string[]
  /** What a screen reader hears, in the order of the structure; page furniture is no part of it. */
  readonly heard: string
  /** How often each kind of element stands in the structure. */
  readonly roles: Readonly<Record<string, number>>
  readonly outline: readonly string[]
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[]
}

type Node = {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

export async function readPaper(file: string): Promise<Paper> {
  const bytes = readFileSync(file)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const roles: Record<string, number> = {}
  const pages: string[] = []
  const heard: string[] = []
  const overprinted: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const marked = new Map<string, string>()
    let open: string[] = []
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((one) => one !== '')
        if (id !== undefined) marked.set(id, `${marked.get(id) ?? ''}${item.str}`)
      } else if (item.type === 'endMarkedContent') open = open.slice(0, -1)
      else open = [...open, item.id ?? '']
    }
    const drawn = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
    for (const found of onOneAnother(drawn)) overprinted.push(`Page ${number}: ${found}`)
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    const walk = (node: Node): void => {
      if (node.role !== undefined) roles[node.role] = (roles[node.role] ?? 0) + 1
      if (node.type === 'content' && node.id !== undefined) heard.push(marked.get(node.id) ?? '')
      for (const child of node.children ?? []) walk(child)
    }
    walk((await page.getStructTree()) as Node)
  }
  if (overprinted.length > 0) throw new Error(`Words lie on one another.\n${overprinted.join('\n')}`)
  const { info } = await pdf.getMetadata()
  const marks = await pdf.getMarkInfo()
  const outline = ((await pdf.getOutline()) ?? []) as readonly Entry[]
  const read = await PDFDocument.load(bytes, { updateMetadata: false })
  const paper = {
    bytes: new Uint8Array(bytes),
    sheet: sheetOf(read),
    title: String((info as { Title?: string }).Title),
    language: String((info as { Language?: string }).Language),
    isTagged: (marks as { Marked?: boolean } | null)?.Marked === true,
    pages,
    heard: heard.join(' '),
    roles,
    outline: titles(outline),
    fonts: fontsOf(read),
  }
  await pdf.destroy()
  return paper
}

type Drawn = {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** Pieces of one line, written across the page, of which one begins before the other has ended. */
function onOneAnother(items: readonly Drawn[]): readonly string[] {
  const pieces = items.flatMap(({ str, transform: [, turned = 0, , , left = 0, base = 0], width, height }) =>
    turned === 0 ? [{ str, left, right: left + width, base, height }] : [],
  )
  pieces.sort((one, other) => one.base - other.base)
  return pieces.flatMap((one, at) => {
    const found: string[] = []
    for (let next = at + 1; next < pieces.length; next += 1) {
      const other = pieces[next]
      if (other === undefined || other.base - one.base > 0.6 * Math.min(one.height, other.height)) break
      const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      if (shared > 1) found.push(`“${one.str}” and “${other.str}”, by ${shared.toFixed(1)} points`)
    }
    return found
  })
}

function sheetOf(pdf: PDFDocument): readonly [number, number] {
  const { width, height } = pdf.getPage(0).getSize()
  return [Math.round(width), Math.round(height)]
}

type Entry = { readonly title: string; readonly items: readonly Entry[] }
const titles = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap(({ title, items }) => [title, ...titles(items)])

/** A face whose letters are drawings (Type 3) brings them itself; every other kind has its file in the PDF or not. */
function fontsOf(pdf: PDFDocument): Paper['fonts'] {
  const all = pdf.context.enumerateIndirectObjects()
  const drawn = new Set(
    all.flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Type3')
        ? [object.get(PDFName.of('FontDescriptor'))]
        : [],
    ),
  )
  return all.flatMap(([ref, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor'))
      return []
    const files = ['FontFile', 'FontFile2', 'FontFile3']
    const embedded = drawn.has(ref) || files.some((key) => object.has(PDFName.of(key)))
    return [{ name: String(object.get(PDFName.of('FontName'))), embedded }]
  })
}

/** Words alone: how lines break and where spaces fall is the printer's affair. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/g, '')
