import type { Cell, Part, Run, TablePart } from './parts'

/** The document as Markdown that shows the same everywhere: CommonMark, with tables as GitHub writes them (EX15). */
export function markdown(parts: readonly Part[]): string {
  return `${lines(parts).join('\n')}\n`
}

function lines(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part, at) => {
    const made = linesOf(part)
    if (at === 0) return made
    // Two lists after one another would be read as one.
    const apart = part.type === 'list' && parts[at - 1]?.type === 'list' ? ['', '<!-- -->', ''] : ['']
    return [...apart, ...made]
  })
}

function linesOf(part: Part): readonly string[] {
  switch (part.type) {
    case 'heading':
      return [`${'#'.repeat(Math.min(6, part.level))} ${inLine(part.runs)}`]
    case 'paragraph':
      return paragraph(part.runs)
    case 'quote':
      return lines(part.parts).map((line) => (line === '' ? '>' : `> ${line}`))
    case 'list':
      return part.entries.flatMap((entry, at) => {
        const mark = part.ordered ? `${at + 1}. ` : '- '
        return lines(entry).map((line, row) =>
          row === 0 ? mark + line : line === '' ? '' : ' '.repeat(mark.length) + line,
        )
      })
    case 'table':
      return table(part)
  }
}

/** A line break that is meant stays one; no line begins like a heading, a list or a rule. */
function paragraph(runs: readonly Run[]): readonly string[] {
  const all = runs
    .map(marked)
    .join('')
    .split('\n')
    .map((line) => begun(line.trim()))
  return all
    .filter((line) => line !== '')
    .map((line, at, kept) => (at < kept.length - 1 ? `${line}\\` : line))
}

function begun(line: string): string {
  return line.replace(/^([#+\-=])/, '\\$1').replace(/^(\d+)([.)])(\s|$)/, '$1\\$2$3')
}

function inLine(runs: readonly Run[]): string {
  return runs
    .map(marked)
    .join('')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

/** What is strong or a link is marked round its letters, never round the spaces beside them. */
function marked({ text, strong, emphasis, link }: Run): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (inner === '') return text
  const plain = escaped(inner)
  const stressed = strong ? `**${plain}**` : emphasis ? `*${plain}*` : plain
  const whole =
    link === undefined ? stressed : `[${stressed}](<${link.replace(/[<>\\\n]/g, encodeURIComponent)}>)`
  return before + whole + after
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&]/g, (sign) => `\\${sign}`)
}

/** A table there begins with a row of headings: where it has none, its first row stands there, and no empty one. */
function table({ head: said, rows: all }: TablePart): readonly string[] {
  const isBare = said.every((cell) => inLine(cell) === '')
  const [head = [], ...rows] = isBare ? all : [said, ...all]
  const width = Math.max(head.length, ...rows.map((row) => row.length))
  const line = (cells: readonly Cell[]) =>
    `| ${Array.from({ length: width }, (_, at) => inLine(cells[at] ?? [])).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(width)}`, ...rows.map(line)]
}
