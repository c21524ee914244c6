import { runsFromRight } from '../languages'
import { type Element, hasClass, lettersOf, type Piece } from '../markup'
import { type Links, type Look, runsOf } from './inline'
import { tableOf } from './table'
import { twips } from './xml'

/**
 * The elements of the page as Word's paragraphs and tables: what paper.css is for paper, this is for Word. An element it does
 * not know is looked into, so that nothing anybody wrote is left out.
 */
export type Writing = {
  readonly links: Links
  /** The language of the document is written from the right. */
  readonly fromRight: boolean
  /** A number for a list that counts anew. */
  readonly newList: () => number
}

type Place = {
  readonly style: string
  readonly look: Look
  /** The text says itself which way it runs. */
  readonly ownWay: boolean
  /** In a frame of hairlines, as a decision is. */
  readonly boxed: boolean
  readonly list: { readonly number: number; readonly depth: number } | null
}

const plain: Place = { style: 'Normal', look: {}, ownWay: false, boxed: false, list: null }

export function bodyOf(pieces: readonly Piece[], writing: Writing): string {
  return blocks(pieces, writing, plain)
}

const blockTags = new Set(
  'address article aside blockquote dd details div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table ul'.split(
    ' ',
  ),
)
const isBlock = (piece: Piece): piece is Element => typeof piece !== 'string' && blockTags.has(piece.tag)

/** Letters between two blocks are a paragraph of their own. */
function blocks(pieces: readonly Piece[], writing: Writing, place: Place): string {
  let made = ''
  let loose: Piece[] = []
  const close = () => {
    if (lettersOf(loose).trim() !== '') made += paragraph(loose, writing, place)
    loose = []
  }
  for (const piece of pieces) {
    if (!isBlock(piece)) loose.push(piece)
    else {
      close()
      made += block(piece, writing, place)
    }
  }
  close()
  return made
}

function block(element: Element, writing: Writing, place: Place): string {
  const { tag, kids } = element
  const level = /^h([1-6])$/.exec(tag)?.[1]
  if (level !== undefined)
    return paragraph(kids, writing, {
      ...plain,
      ownWay: element.attributes.dir === 'auto',
      style: level === '1' ? 'Title' : `Heading${Number(level) - 1}`,
    })
  if (hasClass(element, 'fm-doc-earlier')) return '' // as on paper: what stood before is left to the working record
  if (tag === 'table')
    return `${captionOf(element, writing)}${tableOf(element, (cell, style) => cellOf(cell, style, writing))}`
  if (tag === 'ul' || tag === 'ol') return listOf(element, writing, place)
  if (tag === 'dl')
    return kids
      .filter(isBlock)
      .map((line) => termOf(line, writing))
      .join('')
  if (isLine(element)) return paragraph(joined(kids, ' · '), writing, { ...place, style: 'Facts' })
  const within = placeOf(element, place)
  return tag === 'p' || tag === 'pre' ? paragraph(kids, writing, within) : blocks(kids, writing, within)
}

const isLine = (element: Element) =>
  ['fm-doc-when', 'fm-doc-meta', 'fm-doc-label'].some((name) => hasClass(element, name))

const styles: readonly (readonly [className: string, style: string])[] = [
  ['fm-doc-assembly', 'Subtitle'],
  ['fm-doc-draft', 'Draft'],
  ['fm-doc-quorum', 'Event'],
  ['fm-doc-action', 'Action'],
  ['fm-doc-outcome', 'Remark'],
  ['fm-doc-small', 'Facts'],
  ['fm-doc-wording', 'Quote'],
  ['fm-doc-approval', 'Remark'],
]

function placeOf(element: Element, place: Place): Place {
  if (hasClass(element, 'fm-doc-decision')) return { ...place, style: 'Decision', boxed: true }
  const ownWay = element.attributes.dir === 'auto'
  if (hasClass(element, 'fm-doc-exact')) return { ...place, ownWay, look: { bold: true, lines: true } }
  if (hasClass(element, 'fm-doc-event')) return { ...place, style: 'Event', look: { even: true } }
  const found = styles.find(([name]) => hasClass(element, name))
  const isQuote = element.tag === 'blockquote'
  const look = isQuote ? { ...place.look, lines: true } : place.look
  return { ...place, look, ownWay, style: found?.[1] ?? (isQuote ? 'Quote' : place.style) }
}

function paragraph(
  pieces: readonly Piece[],
  { links, fromRight }: Writing,
  { style, look, ownWay, boxed, list }: Place,
): string {
  const runs = runsOf(pieces, links, look)
  if (runs === '') return ''
  const said = [
    `<w:pStyle w:val="${style}"/>`,
    list === null || list.number === 0
      ? ''
      : `<w:numPr><w:ilvl w:val="${Math.min(list.depth, 8)}"/><w:numId w:val="${list.number}"/></w:numPr>`,
    boxed ? box : '',
    (ownWay ? runsFromRight(lettersOf(pieces)) : fromRight) ? '<w:bidi/>' : '',
    boxed ? `<w:ind w:left="${twips(3)}" w:right="${twips(3)}"/>` : '',
  ].join('')
  return `<w:p><w:pPr>${said}</w:pPr>${runs}</w:p>`
}

const side = (name: string) => `<w:${name} w:val="single" w:sz="6" w:space="6" w:color="16181A"/>`
const box = `<w:pBdr>${['top', 'left', 'bottom', 'right'].map(side).join('')}</w:pBdr>`

function joined(pieces: readonly Piece[], between: string): readonly Piece[] {
  const said = pieces.filter((piece) => lettersOf([piece]).trim() !== '')
  return said.flatMap((piece, at) => (at === 0 ? [piece] : [between, piece]))
}

/** Names stand in one line; a tally too; what people said has its mark for a bullet; all else is a list as Word knows it. */
function listOf(element: Element, writing: Writing, place: Place): string {
  const entries = element.kids.filter((kid): kid is Element => typeof kid !== 'string' && kid.tag === 'li')
  if (hasClass(element, 'fm-doc-names')) return paragraph(inLine(entries, '; '), writing, place)
  if (hasClass(element, 'fm-doc-tally'))
    return paragraph(inLine(entries, '\u2003'), writing, { ...place, style: boxedStyle(place) })
  if (hasClass(element, 'fm-doc-lines') || hasClass(element, 'fm-doc-inputs'))
    return entries
      .map((entry) => blocks(entry.kids, writing, { ...place, style: 'Positions', list: null }))
      .join('')
  const isNumbered = element.tag === 'ol'
  const number = isNumbered ? writing.newList() : 1
  const list = { number, depth: place.list === null ? 0 : place.list.depth + 1 }
  const style = isNumbered ? 'ListNumber' : 'ListBullet'
  return entries.map((entry) => entryOf(entry, writing, { ...place, style, list })).join('')
}

/** Only the first paragraph of an entry has the bullet; lists in it go one step in. */
function entryOf(entry: Element, writing: Writing, place: Place): string {
  let isFirst = true
  return blocks(entry.kids, writing, place).replaceAll(
    /<w:numPr><w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"\/><\/w:numPr>/g,
    (whole, depth, number) => {
      if (Number(depth) !== place.list?.depth || Number(number) !== place.list.number) return whole
      const kept = isFirst ? whole : goesOn(place.list.depth)
      isFirst = false
      return kept
    },
  )
}

/** Without a bullet, under the words of the entry. */
const goesOn = (depth: number) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="0"/></w:numPr>`

const boxedStyle = ({ boxed }: Place) => (boxed ? 'Decision' : 'Remark')

const inLine = (entries: readonly Element[], between: string): readonly Piece[] =>
  entries.flatMap(({ kids }, at) => (at === 0 ? kids : [between, ...kids]))

/** `Facilitator ⇥ Greta`: a term and what is said of it, on one line with a tab between. */
function termOf({ kids }: Element, { links }: Writing): string {
  const [term, said] = kids.filter((kid): kid is Element => typeof kid !== 'string')
  if (term === undefined || said === undefined) return ''
  const names = said.kids.find((kid): kid is Element => typeof kid !== 'string' && kid.tag === 'ul')
  const pieces =
    names === undefined
      ? said.kids
      : inLine(
          names.kids.filter((kid): kid is Element => typeof kid !== 'string'),
          '; ',
        )
  const runs = `${runsOf([term], links)}<w:r><w:tab/></w:r>${runsOf(pieces, links)}`
  return `<w:p><w:pPr><w:pStyle w:val="Who"/></w:pPr>${runs}</w:p>`
}

function captionOf(table: Element, writing: Writing): string {
  const caption = table.kids.find((kid): kid is Element => typeof kid !== 'string' && kid.tag === 'caption')
  return caption === undefined ? '' : blocks(caption.kids, writing, { ...plain, style: 'Caption' })
}

/** A cell always ends with a paragraph: Word refuses a file where one does not. */
function cellOf(cell: Element, style: string, writing: Writing): string {
  const made = blocks(cell.kids, writing, { ...plain, style })
  return made === '' ? `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr></w:p>` : made
}
