import { renderToStaticMarkup } from 'react-dom/server'
import type { Cell, Part, Run, TablePart } from '../../shared/export/parts'
import type { Block } from '../../shared/minutes/block'
import { type Element, hasClass, lettersOf, type Piece, readMarkup } from './markup'
import { Page } from './Page'

/**
 * The page in words: drawn by the very views that draw it on the screen, then taken apart, so that a file of letters says what the
 * page says and no view is forgotten (EX14).
 */
export function partsOfPage(blocks: readonly Block[]): readonly Part[] {
  return partsIn(readMarkup(renderToStaticMarkup(<Page blocks={blocks} level={1} />)))
}

const blockTags = new Set(
  'article aside blockquote dd details div dl dt figure footer h1 h2 h3 h4 h5 h6 header li main ol p section summary table ul'.split(
    ' ',
  ),
)
const isBlock = (piece: Piece): piece is Element => typeof piece !== 'string' && blockTags.has(piece.tag)

function partsIn(pieces: readonly Piece[]): readonly Part[] {
  const parts: Part[] = []
  let loose: Piece[] = []
  const close = () => {
    parts.push(...paragraph(runsOf(loose)))
    loose = []
  }
  for (const piece of pieces) {
    if (!isBlock(piece)) loose.push(piece)
    else {
      close()
      parts.push(...partsOf(piece))
    }
  }
  close()
  return parts
}

function partsOf(element: Element): readonly Part[] {
  const { tag, kids } = element
  const heading = /^h([1-6])$/.exec(tag)
  if (heading !== null) return [{ type: 'heading', level: Number(heading[1]), runs: tidied(runsOf(kids)) }]
  switch (tag) {
    case 'p':
    case 'summary':
      return hasClass(element, 'fm-doc-exact')
        ? [{ type: 'quote', parts: paragraph(runsOf(kids)) }]
        : paragraph(isFacts(element) ? joined(kids) : runsOf(kids))
    case 'blockquote':
      return [{ type: 'quote', parts: partsIn(kids) }]
    case 'ul':
    case 'ol':
      return isLine(element) ? paragraph(inOneLine(kids)) : [list(element)]
    case 'dl':
      return kids.filter(isBlock).flatMap(term)
    case 'table':
      return [table(element)]
    default:
      return partsIn(kids)
  }
}

/** What stands side by side on the page with a dot between, and what is one line of names or figures there. */
const isFacts = (element: Element): boolean =>
  ['fm-doc-when', 'fm-doc-meta', 'fm-doc-label'].some((name) => hasClass(element, name))
const isLine = (element: Element): boolean =>
  ['fm-doc-names', 'fm-doc-tally'].some((name) => hasClass(element, name))

function joined(kids: readonly Piece[]): readonly Run[] {
  return between(
    kids.filter((kid) => typeof kid !== 'string' || kid.trim() !== '').map((kid) => runsOf([kid])),
    ' · ',
  )
}

function inOneLine(kids: readonly Piece[]): readonly Run[] {
  return between(
    kids.filter(isBlock).map((kid) => tidied(runsOf(kid.kids))),
    '; ',
  )
}

function between(all: readonly (readonly Run[])[], text: string): readonly Run[] {
  return all.filter((runs) => runs.length > 0).flatMap((runs, at) => (at === 0 ? runs : [{ text }, ...runs]))
}

function list(element: Element): Part {
  const entries = element.kids.filter(isBlock).map((kid) => partsIn(kid.kids))
  return { type: 'list', ordered: element.tag === 'ol', entries: entries.filter((one) => one.length > 0) }
}

/** `Facilitator: Greta Lindqvist` */
function term(line: Element): readonly Part[] {
  const found = line.tag === 'div' ? line.kids.filter(isBlock) : [line]
  const name = found.filter(({ tag }) => tag === 'dt').flatMap(({ kids }) => runsOf(kids))
  const said = found
    .filter(({ tag }) => tag === 'dd')
    .flatMap(({ kids }) => kids)
    .flatMap((kid) => (isBlock(kid) && isLine(kid) ? inOneLine(kid.kids) : runsOf([kid])))
  return paragraph([{ text: `${name.map(({ text }) => text).join('')}: `, strong: true }, ...said])
}

function table(element: Element): TablePart {
  const rows = within(element, 'tr')
  const heads = new Set(within(element, 'thead').flatMap((head) => within(head, 'tr')))
  const cells = (row: Element): readonly Cell[] =>
    row.kids.filter((kid) => typeof kid !== 'string').map((kid) => tidied(cellRuns(kid.kids)))
  const [head] = rows.filter((row) => heads.has(row))
  return {
    type: 'table',
    head: head === undefined ? [] : cells(head),
    rows: rows.filter((row) => row !== head).map(cells),
  }
}

/** A cell is letters alone, whatever blocks it has; one below the other. */
function cellRuns(kids: readonly Piece[]): readonly Run[] {
  return kids.flatMap((kid, at) =>
    isBlock(kid) && at > 0 ? [{ text: '\n' }, ...runsOf([kid])] : runsOf([kid]),
  )
}

function within(element: Element, tag: string): readonly Element[] {
  return element.kids.flatMap((kid) =>
    typeof kid === 'string' ? [] : kid.tag === tag ? [kid] : within(kid, tag),
  )
}

function runsOf(pieces: readonly Piece[], look: Omit<Run, 'text'> = {}): readonly Run[] {
  return pieces.flatMap((piece): readonly Run[] => {
    if (typeof piece === 'string') return [{ ...look, text: piece }]
    const { tag, attributes, kids } = piece
    if (tag === 'svg') return []
    if (tag === 'time') return [...runsOf(kids, look), { text: ' ' }]
    if (tag === 'br') return [{ text: '\n' }]
    if (tag === 'img') return [{ ...look, text: attributes.alt ?? '', emphasis: true }]
    // On the page it stands on a line of its own.
    if (hasClass(piece, 'fm-doc-action-who')) return [{ text: '· ' }, ...runsOf(kids, look)]
    if (tag === 'bdi') return isolated(runsOf(kids, look), lettersOf(kids))
    return runsOf(kids, { ...look, ...lookOf(piece) })
  })
}

function lookOf({ tag, attributes }: Element): Omit<Run, 'text'> {
  if (tag === 'strong' || tag === 'b') return { strong: true }
  if (tag === 'em' || tag === 'i') return { emphasis: true }
  const { href = '' } = attributes
  return tag === 'a' && /^(https?|mailto):/i.test(href) ? { link: href } : {}
}

/** A name that runs from the right keeps to itself also where there is no markup to say so. */
function isolated(runs: readonly Run[], letters: string): readonly Run[] {
  return /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u.test(
    letters,
  )
    ? [{ text: '\u2068' }, ...runs, { text: '\u2069' }]
    : runs
}

function paragraph(runs: readonly Run[]): readonly Part[] {
  const tidy = tidied(runs)
  return tidy.length === 0 ? [] : [{ type: 'paragraph', runs: tidy }]
}

/** No space at either end; what is empty goes. */
function tidied(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    const isTwice = kept.at(-1)?.text.endsWith(' ') === true
    const text = isTwice ? run.text.replace(/^ +/, '') : run.text
    if (text !== '') kept.push({ ...run, text })
  }
  const first = kept[0]
  if (first !== undefined) kept[0] = { ...first, text: first.text.trimStart() }
  const last = kept.at(-1)
  if (last !== undefined) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() }
  return kept.some(({ text }) => text.trim() !== '') ? kept.filter(({ text }) => text !== '') : []
}
