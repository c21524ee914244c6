import type { Node } from 'prosemirror-model'

/**
 * Where a place in the text is in the editor, and the other way round. Every block is one line and its two ends count as the one break
 * between two lines; a text with a lead (ED2) has one letter more before it.
 */
export function textOf(doc: Node, lead: boolean): string {
  const text = known.get(doc) ?? linesOf(doc).join('\n')
  known.set(doc, text)
  return lead ? `\n${text}` : text
}

/** How long that is, without putting it together. */
export const lengthOf = (doc: Node, lead: boolean): number =>
  doc.content.size - doc.childCount - 1 + Number(lead)

/** Of a document, and of a line, that is still the same: at each key it is asked for several times. */
const known = new WeakMap<Node, string>()

function linesOf(doc: Node): readonly string[] {
  const lines: string[] = []
  doc.forEach((line) => {
    // A break within a line is none of the text's: it would be another line there.
    const text = known.get(line) ?? line.textContent.replaceAll('\n', ' ')
    known.set(line, text)
    lines.push(text)
  })
  return lines
}

export function indexOf(doc: Node, pos: number, lead: boolean): number {
  const $pos = doc.resolve(Math.min(Math.max(pos, 0), doc.content.size))
  if ($pos.depth > 0) return $pos.pos - 1 - $pos.index(0) + Number(lead)
  // Between two lines: the end of the one before.
  const line = $pos.index(0)
  return line === 0 ? Number(lead) : $pos.pos - line - 1 + Number(lead)
}

export function posOf(doc: Node, index: number, lead: boolean): number {
  let left = Math.max(0, index - Number(lead))
  let pos = 1
  for (let line = 0; line < doc.childCount; line += 1) {
    const { size } = doc.child(line).content
    if (left <= size) return pos + left
    left -= size + 1
    pos += size + 2
  }
  return doc.content.size - 1
}
