import { type Cell, lettersOf, type Part, type Run, type TablePart } from './parts'

/**
 * The document in letters alone, for any computer and for reading aloud (EX16): no line is longer than 78 columns unless a word is,
 * nothing is drawn with signs, and a table is told row by row, each figure with the name of its column.
 */
export function plainText(parts: readonly Part[]): string {
  return `${lines(parts, columns).join('\n')}\n`
}

const columns = 78

function lines(parts: readonly Part[], width: number): readonly string[] {
  return parts.flatMap((part, at) => [
    ...(at === 0 ? [] : part.type === 'heading' ? ['', ''] : ['']),
    ...linesOf(part, width),
  ])
}

function linesOf(part: Part, width: number): readonly string[] {
  switch (part.type) {
    case 'heading':
    case 'paragraph':
      return wrapped(withAddresses(part.runs), width)
    case 'quote':
      return indented(lines(part.parts, width - 4), '    ', '    ')
    case 'list':
      return part.entries.flatMap((entry, at) => {
        const mark = part.ordered ? `${at + 1}. ` : '- '
        return indented(lines(entry, width - mark.length), mark, ' '.repeat(mark.length))
      })
    case 'table':
      return table(part, width)
  }
}

function indented(all: readonly string[], first: string, rest: string): readonly string[] {
  return all.map((line, at) => (line === '' ? '' : (at === 0 ? first : rest) + line))
}

/** The address of a link stands behind its words, where these do not say it. */
function withAddresses(runs: readonly Run[]): string {
  return runs
    .map(({ text, link }, at) =>
      link === undefined || link === text || runs[at + 1]?.link === link ? text : `${text} (${link})`,
    )
    .join('')
}

function table({ head, rows }: TablePart, width: number): readonly string[] {
  const names = head.map((cell) => lettersOf(cell).trim())
  return rows.flatMap((row, at) => [...(at === 0 ? [] : ['']), ...rowLines(row, names, width)])
}

/** A row that spans the table is a line of its own. */
function rowLines(row: readonly Cell[], names: readonly string[], width: number): readonly string[] {
  const [first] = row
  if (row.length === 1 && first !== undefined) return wrapped(lettersOf(first), width)
  return row.flatMap((cell, at) => {
    const said = lettersOf(cell).replace(/\s+/g, ' ').trim()
    if (said === '') return []
    const name = names[at] ?? ''
    return indented(wrapped(name === '' ? said : `${name}: ${said}`, width - 2), '', '  ')
  })
}

function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const made: string[] = []
    let line = ''
    for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
      if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
        made.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    return line === '' ? made : [...made, line]
  })
}

/** In columns of a terminal: marks take none, wide letters two. */
function widthOf(text: string): number {
  let sum = 0
  for (const letter of text) {
    if (/[\p{M}\p{Cf}]/u.test(letter)) continue
    sum +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        letter,
      )
        ? 2
        : 1
  }
  return sum
}
