import {
  type Attrs,
  Fragment,
  type Mark,
  type MarkType,
  type Node,
  type NodeType,
  Schema,
} from 'prosemirror-model'
import { isAddress, type LineKind, maxDepth, type Run } from '../../shared/minutes/rich-lines'
import type { Marks } from '../data/word-patch'

/**
 * What can be written (H15): every block is one line, so that a place in the document of the editor is a place in the text. Whatever is
 * pasted becomes this or is left out. No look is said in an attribute of style (patterns 2).
 */
const line = { content: 'text*', group: 'line' }
const own = (name: string, more: Readonly<Record<string, string>> = {}) =>
  ['p', { class: `ed-${name}`, dir: 'auto', ...more }, 0] as const

export const schema = new Schema({
  nodes: {
    doc: { content: 'line+' },
    text: {},
    paragraph: { ...line, parseDOM: [{ tag: 'p' }], toDOM: () => own('paragraph') },
    heading: {
      ...line,
      defining: true,
      attrs: { level: { default: 1 } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
        tag: `h${level}`,
        attrs: { level: Math.min(level, 3) },
      })),
      toDOM: ({ attrs }) => own('heading', { 'data-level': `${attrs.level}` }),
    },
    entry: {
      ...line,
      defining: true,
      attrs: { ordered: { default: false }, depth: { default: 0 } },
      parseDOM: [{ tag: 'li', getAttrs: entryOf }],
      toDOM: ({ attrs }) =>
        own('entry', { 'data-depth': `${attrs.depth}`, 'data-list': attrs.ordered ? 'number' : 'bullet' }),
    },
    quote: { ...line, defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => own('quote') },
    row: {
      ...line,
      attrs: { head: { default: false } },
      parseDOM: [{ tag: 'tr', getAttrs: headOf, getContent: cellsOf }],
      toDOM: ({ attrs }) => own('row', attrs.head ? { 'data-head': 'true' } : {}),
    },
    image: { ...line, attrs: { image: {} }, toDOM: () => own('image') },
  },
  marks: {
    bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    link: {
      attrs: { value: {} },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: linkOf }],
      toDOM: ({ attrs }) => ['span', { class: 'ed-link', title: attrs.value }, 0],
    },
    person: {
      attrs: { value: {} },
      inclusive: false,
      toDOM: () => ['span', { class: 'ed-person' }, 0],
    },
    confidential: { toDOM: () => ['span', { class: 'ed-confidential' }, 0] },
  },
})

function headOf(row: HTMLElement): Attrs {
  const cells = [...row.children]
  return { head: cells.length > 0 && cells.every(({ tagName }) => tagName === 'TH') }
}

/** A tab stands between two cells (ED2); what a cell looks like inside is left out. */
function cellsOf(row: Node | globalThis.Node): Fragment {
  const cells = row instanceof Element ? [...row.children] : []
  const text = cells.map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()).join('\t')
  return text === '' ? Fragment.empty : Fragment.from(schema.text(text))
}

function entryOf(element: HTMLElement): Attrs {
  let depth = -1
  for (let list: Element | null = element.closest('ul, ol'); list !== null; depth += 1)
    list = list.parentElement?.closest('ul, ol') ?? null
  return {
    ordered: element.closest('ul, ol')?.tagName === 'OL',
    depth: Math.min(Math.max(depth, 0), maxDepth),
  }
}

function linkOf(element: HTMLElement): Attrs | false {
  const value = element.getAttribute('href') ?? ''
  return isAddress(value) ? { value } : false
}

export function nodeOf(kind: LineKind, inline: readonly Node[]): Node {
  const [type, attrs] = typeOf(kind)
  return type.create(attrs, inline)
}

export function typeOf(kind: LineKind): readonly [NodeType, Attrs | null] {
  const { nodes } = schema
  switch (kind.type) {
    case 'paragraph':
      return [nodes.paragraph, null]
    case 'heading':
      return [nodes.heading, { level: kind.level }]
    case 'bullet':
    case 'number':
      return [nodes.entry, { ordered: kind.type === 'number', depth: kind.depth }]
    case 'quote':
      return [nodes.quote, null]
    case 'row':
      return [nodes.row, { head: kind.head }]
    case 'image':
      return [nodes.image, { image: kind.image }]
  }
}

export function kindOfNode({ type, attrs }: Node): LineKind {
  switch (type.name) {
    case 'heading':
      return { type: 'heading', level: attrs.level }
    case 'entry':
      return { type: attrs.ordered ? 'number' : 'bullet', depth: attrs.depth }
    case 'quote':
      return { type: 'quote' }
    case 'row':
      return { type: 'row', head: attrs.head }
    case 'image':
      return { type: 'image', image: attrs.image }
    default:
      return { type: 'paragraph' }
  }
}

/** The marks that lie over letters, by their names in the text. */
export const inlineNames = ['bold', 'italic', 'link', 'person', 'confidential'] as const

export function marksFor(marks: Marks): readonly Mark[] {
  return inlineNames.flatMap((name) => {
    const value = shownValue(name, marks[name])
    return value === undefined ? [] : [markOf(schema.marks[name], value)]
  })
}

const markOf = (type: MarkType, value: string | true): Mark => type.create(value === true ? null : { value })

/** What of a mark can be seen; undefined: nothing (ED3). */
export function shownValue(name: string, value: string | true | undefined): string | true | undefined {
  if (value === undefined) return undefined
  if (name === 'confidential') return true
  if (name === 'link') return typeof value === 'string' && isAddress(value) ? value : undefined
  if (name === 'person') return typeof value === 'string' && value !== '' ? value : undefined
  return value === true ? true : undefined
}

export function valuesOn(node: Node): Readonly<Partial<Record<string, string | true>>> {
  return Object.fromEntries(node.marks.map(({ type, attrs }) => [type.name, attrs.value ?? true]))
}

export function textNodes(runs: readonly Run[]): readonly Node[] {
  return runs.flatMap(({ text, withheld, ...format }) =>
    text === '' ? [] : [schema.text(text, marksFor(format))],
  )
}
