import { stretches } from '../languages'
import { type Element, hasClass, type Piece } from '../markup'
import { type Media, pictureRun } from './picture'
import { escaped } from './xml'

/** What stands within a paragraph, as Word's runs. */
export type Look = {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly under?: boolean
  readonly struck?: boolean
  readonly fixed?: boolean
  readonly link?: boolean
  /** What is strong is no heavier than the rest. */
  readonly even?: boolean
  /** Line breaks in the text are meant. */
  readonly lines?: boolean
}

/** Addresses that links lead to, and pictures, in order; each is named in the file once. */
export type Links = { readonly to: (address: string) => string } & Media

const marks: Readonly<Record<string, string>> = {
  agree: '●',
  reservations: '▲',
  'stand-aside': '■',
  block: '◆',
  abstain: '–',
  none: '○',
}

export function runsOf(pieces: readonly Piece[], links: Links, look: Look = {}): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? textRuns(piece, look) : elementRuns(piece, links, look)))
    .join('')
}

function elementRuns(element: Element, links: Links, look: Look): string {
  const { tag, attributes, kids } = element
  if (tag === 'br') return '<w:r><w:br/></w:r>'
  if (tag === 'svg') return markRun(attributes.class ?? '')
  if (tag === 'img')
    return pictureRun(element, links) ?? textRuns(attributes.alt ?? '', { ...look, italic: true })
  const inner = { ...look, ...lookOf(element) }
  const runs = runsOf(kids, links, inner)
  if (hasClass(element, 'fm-doc-time')) return `${runsOf(kids, links)}<w:r><w:tab/></w:r>`
  if (hasClass(element, 'fm-doc-action-who')) return `<w:r><w:br/></w:r>${runs}`
  const { href = '' } = attributes
  if (tag !== 'a' || !/^(https?|mailto):/i.test(href) || runs === '') return runs
  return `<w:hyperlink r:id="${links.to(href)}">${runsOf(kids, links, { ...inner, link: true })}</w:hyperlink>`
}

function lookOf(element: Element): Look {
  switch (element.tag) {
    case 'b':
    case 'strong':
      return { bold: true }
    case 'i':
    case 'em':
    case 'dt':
      return { italic: true }
    case 'u':
      return { under: true }
    case 's':
    case 'del':
      return { struck: true }
    case 'code':
      return { fixed: true }
    default:
      return hasClass(element, 'fm-doc-reason') ? { italic: true } : {}
  }
}

function markRun(classes: string): string {
  const stance = /fm-mark-([a-z-]+)/.exec(classes)?.[1] ?? ''
  const sign = marks[stance]
  return sign === undefined ? '' : `<w:r><w:t>${sign}</w:t></w:r>`
}

/** Word must be told which letters run from the right: it guesses by neither paragraph nor letter. */
export function textRuns(text: string, look: Look): string {
  const whole = look.lines ? text : text.replace(/[ \t\r\n]+/g, ' ')
  return stretches(whole)
    .map(({ text: part, script }) => {
      const lines = part.split(/\r\n|\n|\r/).map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
      return `<w:r>${properties(look, script)}${lines.join('<w:br/>')}</w:r>`
    })
    .join('')
}

/** In the order the schema asks for. */
function properties(look: Look, script: 'left' | 'hebrew' | 'arabic'): string {
  const said = [
    look.link ? '<w:rStyle w:val="Hyperlink"/>' : '',
    look.fixed ? '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>' : '',
    look.bold && !look.even ? '<w:b/><w:bCs/>' : '',
    look.italic ? '<w:i/><w:iCs/>' : '',
    look.struck ? '<w:strike/>' : '',
    look.under ? '<w:u w:val="single"/>' : '',
    script === 'left' ? '' : '<w:rtl/>',
    script === 'left' ? '' : `<w:lang w:bidi="${script === 'hebrew' ? 'he-IL' : 'ar-SA'}"/>`,
  ].join('')
  return said === '' ? '' : `<w:rPr>${said}</w:rPr>`
}
