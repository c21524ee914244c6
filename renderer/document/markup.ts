/**
 * What `renderToStaticMarkup` wrote, read back as a tree: so that a file which is no page is made from the very elements the
 * page is made of. Reads nothing but React's own writing: every element is closed, every value is in double quotes.
 */
export type Element = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly kids: readonly Piece[]
}
export type Piece = Element | string

const token = /<(\/?)([a-z][a-z0-9]*)((?:\s[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/gi
const attribute = /([^\s=>/]+)(?:="([^"]*)")?/g

export function readMarkup(markup: string): readonly Piece[] {
  const root: Piece[] = []
  const open: { element: Element; kids: Piece[] }[] = []
  const into = () => open.at(-1)?.kids ?? root
  let from = 0
  for (const found of markup.matchAll(token)) {
    const [whole, close, tag = '', attributes = '', alone] = found
    const text = markup.slice(from, found.index)
    if (text !== '') into().push(plain(text))
    from = found.index + whole.length
    if (close === '/') {
      open.pop()
      continue
    }
    const kids: Piece[] = []
    const element = { tag: tag.toLowerCase(), attributes: read(attributes), kids }
    into().push(element)
    if (alone !== '/') open.push({ element, kids })
  }
  if (from < markup.length) into().push(plain(markup.slice(from)))
  return root
}

function read(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', value = '']) => [name, plain(value)]),
  )
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, figures, name) => {
    if (name !== undefined) return named[name as string] ?? whole
    return String.fromCodePoint(Number.parseInt(hex ?? figures, hex === undefined ? 10 : 16))
  })
}

export function hasClass({ attributes }: Element, name: string): boolean {
  return (attributes.class ?? '').split(' ').includes(name)
}

export function lettersOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : lettersOf(piece.kids))).join('')
}
