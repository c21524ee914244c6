import { fold } from '../charter/roll'
import type { PersonId } from '../id'
import type { Paper } from '../meeting/said/ballot-statements'
import { cleanCell } from './cell'
import type { TableRow } from './delimited'

/**
 * Papers of a ballot from a table: a column for each option, by its letter or its words, and one for the name where papers are
 * named. What is no score from 0 to 5 and no blank is told by row and column, and nothing is guessed (IM30).
 */
export type PapersWanted = {
  readonly options: readonly { readonly mark: string; readonly text: string }[]
  /** Who may take part, where papers are named; null: nobody is named. */
  readonly people: readonly { readonly person: PersonId; readonly name: string }[] | null
  /** Papers keyed in before. */
  readonly before: readonly Paper[]
  /** How many may take part. */
  readonly most: number
}
export type PaperProblem =
  | { readonly cause: 'score'; readonly line: number; readonly column: string; readonly says: string }
  | { readonly cause: 'name' | 'namesakes' | 'twice'; readonly line: number; readonly says: string }
  | { readonly cause: 'cells'; readonly line: number; readonly cells: number; readonly wanted: number }
  | { readonly cause: 'option'; readonly line: number; readonly column: string }
  | { readonly cause: 'no-name' | 'double'; readonly line: number }
  | { readonly cause: 'too-many'; readonly line: number; readonly most: number }
export type PapersRead = {
  readonly hasHeading: boolean
  readonly papers: readonly Paper[]
  readonly problems: readonly PaperProblem[]
}

/** What a column holds: the option at this place, the name, or nothing that is asked for. */
type Meaning = number | 'name' | null

export function readPapers(rows: readonly TableRow[], wanted: PapersWanted): PapersRead {
  const [first] = rows
  if (first === undefined) return { hasHeading: false, papers: [], problems: [] }
  const headed = first.cells.map((cell) => meaningOf(cleanCell(cell).text, wanted))
  const hasHeading = headed.some((meaning) => typeof meaning === 'number')
  const columns = hasHeading ? headed : inOrder(wanted)
  const problems = hasHeading ? lacking(columns, first.line, wanted) : []
  if (problems.length > 0) return { hasHeading, papers: [], problems }
  const papers: Paper[] = []
  const told: PaperProblem[] = []
  const named = new Set(wanted.before.map(({ person }) => person))
  for (const row of rows.slice(hasHeading ? 1 : 0)) {
    const read = readPaper(row, columns, hasHeading, wanted, named)
    told.push(...read.problems)
    if (read.paper === null) continue
    named.add(read.paper.person)
    papers.push(read.paper)
    const over = wanted.before.length + papers.length - wanted.most
    if (over === 1) told.push({ cause: 'too-many', line: row.line, most: wanted.most })
  }
  return { hasHeading, papers, problems: told }
}

/** Its letter, alone or before its words; its words; or a word for the name. */
function meaningOf(heading: string, { options, people }: PapersWanted): Meaning {
  const says = fold(heading)
  const at = options.findIndex(({ mark, text }) => {
    const [letter, words] = [fold(mark), fold(text)]
    return (
      says === letter || says === words || says === `${letter}: ${words}` || says === `${letter} ${words}`
    )
  })
  if (at !== -1) return at
  return people !== null && /^(full |whole )?name$|^who$|^whose paper$|^person$/.test(says) ? 'name' : null
}

/** Without headings: the name where papers have one, then the options as they stand on the paper. */
function inOrder({ options, people }: PapersWanted): readonly Meaning[] {
  return [...(people === null ? [] : ['name' as const]), ...options.map((_, at) => at)]
}

function lacking(
  columns: readonly Meaning[],
  line: number,
  { options, people }: PapersWanted,
): readonly PaperProblem[] {
  const missing = options.filter((_, at) => !columns.includes(at))
  const said = columns.filter((meaning) => meaning !== null)
  return [
    ...missing.map(({ mark }) => ({ cause: 'option' as const, line, column: mark })),
    ...(people !== null && !columns.includes('name') ? [{ cause: 'no-name' as const, line }] : []),
    ...(new Set(said).size < said.length ? [{ cause: 'double' as const, line }] : []),
  ]
}

type Read = { readonly paper: Paper | null; readonly problems: readonly PaperProblem[] }

function readPaper(
  { line, cells }: TableRow,
  columns: readonly Meaning[],
  hasHeading: boolean,
  { options, people }: PapersWanted,
  named: ReadonlySet<PersonId | null>,
): Read {
  if (cells.length > columns.length || (!hasHeading && cells.length < columns.length))
    return { paper: null, problems: [{ cause: 'cells', line, cells: cells.length, wanted: columns.length }] }
  const problems: PaperProblem[] = []
  const scores: (number | null)[] = options.map(() => null)
  let person: PersonId | null = null
  for (const [at, meaning] of columns.entries()) {
    const { text } = cleanCell(cells[at] ?? '')
    if (meaning === 'name') {
      const found = (people ?? []).filter(({ name }) => fold(name) === fold(text))
      const [only] = found
      const says = text.slice(0, 60)
      if (only === undefined) problems.push({ cause: 'name', line, says })
      else if (found.length > 1) problems.push({ cause: 'namesakes', line, says })
      else if (named.has(only.person)) problems.push({ cause: 'twice', line, says })
      else person = only.person
    } else if (meaning !== null) {
      const score = scoreOf(text)
      if (score !== undefined) scores[meaning] = score
      else
        problems.push({ cause: 'score', line, column: options[meaning]?.mark ?? '', says: text.slice(0, 40) })
    }
  }
  return { paper: problems.length === 0 ? { scores, person } : null, problems }
}

function scoreOf(text: string): number | null | undefined {
  if (text === '' || text === '.' || text === '-' || text === '–') return null
  return /^[0-5]$/.test(text) ? Number(text) : undefined
}
