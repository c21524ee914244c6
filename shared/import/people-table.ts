import type { Standing } from '../charter/roll'
import type { LocalDate } from '../ports'
import { cleanCell } from './cell'
import type { TableRow } from './delimited'

/** What the columns of a list of people mean: found by their headings, and chosen by the person where that is wrong (IM13). */
export type PeopleColumn = 'name' | 'given' | 'family' | 'standing' | 'office' | 'since' | 'none'
export type PeopleTable = {
  /** The cells of the first row: headings, or somebody. */
  readonly first: readonly string[]
  readonly hasHeading: boolean
  readonly columns: readonly PeopleColumn[]
}

/** One row as it says who somebody is. `notRead`: what stands in a column and is none of the words for it. */
export type PersonRead = {
  readonly line: number
  readonly name: string
  readonly standing: Standing | null
  readonly offices: readonly string[]
  readonly since: LocalDate | null
  readonly isCleaned: boolean
  readonly notRead: readonly string[]
}

const headingWords: Readonly<Record<Exclude<PeopleColumn, 'none'>, readonly string[]>> = {
  name: ['name', 'names', 'full name', 'member', 'person', 'who', 'member name', 'display name', 'enw'],
  given: [
    'first name',
    'given name',
    'given names',
    'forename',
    'forenames',
    'first',
    'firstname',
    'first names',
  ],
  family: ['last name', 'family name', 'surname', 'last', 'lastname', 'second name'],
  standing: [
    'standing',
    'status',
    'membership',
    'kind',
    'type',
    'kind of member',
    'member status',
    'membership type',
  ],
  office: ['office', 'offices', 'role', 'roles', 'position', 'positions'],
  since: ['since', 'joined', 'member since', 'date joined', 'join date', 'on the roll since', 'from'],
}

const standingWords: Readonly<Record<Standing, readonly string[]>> = {
  member: ['member', 'full member', 'full', 'active', 'paid', 'm'],
  participant: ['participant', 'supporter', 'guest', 'observer', 'associate', 'friend', 'p'],
  suspended: ['suspended', 's'],
}

/** Rows of a list in which something stands. */
export function saidRows(rows: readonly TableRow[]): readonly TableRow[] {
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

/** The columns as their headings say; where no heading is known, the first row is somebody, and its first column the name. */
export function peopleTable(rows: readonly TableRow[]): PeopleTable {
  const width = rows.slice(0, 1000).reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const first = Array.from({ length: width }, (_, at) => cleanCell(rows[0]?.cells[at] ?? '').text)
  const columns = onceEach(first.map(columnOf))
  return namesPeople(columns)
    ? { first, hasHeading: true, columns }
    : { first, hasHeading: false, columns: first.map((_, at) => (at === 0 ? 'name' : 'none')) }
}

function columnOf(heading: string): PeopleColumn {
  const plain = heading
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  const found = Object.entries(headingWords).find(([, words]) => words.includes(plain))
  return (found?.[0] as PeopleColumn | undefined) ?? 'none'
}

/** A second column of one meaning is left to the person; offices may stand in several. */
function onceEach(columns: readonly PeopleColumn[]): readonly PeopleColumn[] {
  return columns.map((column, at) =>
    column !== 'office' && columns.indexOf(column) !== at ? 'none' : column,
  )
}

/** Whether these columns say who is meant. */
export function namesPeople(columns: readonly PeopleColumn[]): boolean {
  return columns.some((column) => column === 'name' || column === 'given' || column === 'family')
}

export function readPerson(
  { line, cells }: TableRow,
  columns: readonly PeopleColumn[],
  known: readonly string[],
): PersonRead {
  const cleaned = columns.map((_, at) => cleanCell(cells[at] ?? ''))
  const said = (wanted: PeopleColumn) =>
    cleaned.flatMap(({ text }, at) => (columns[at] === wanted && text !== '' ? [text] : []))
  const notRead: string[] = []
  const standing = standingOf(said('standing'), notRead)
  const offices = said('office').flatMap((text) => officesIn(text, known, notRead))
  const since = sinceOf(said('since'), notRead)
  const name = said('name')[0] ?? [...said('given'), ...said('family')].join(' ')
  const isCleaned = cleaned.some((one, at) => columns[at] !== 'none' && one.isCleaned)
  return { line, name, standing, offices, since, isCleaned, notRead }
}

function standingOf([text]: readonly string[], notRead: string[]): Standing | null {
  if (text === undefined) return null
  const found = Object.entries(standingWords).find(([, words]) => words.includes(text.toLowerCase()))
  if (found === undefined) notRead.push(text)
  return (found?.[0] as Standing | undefined) ?? null
}

/** Only offices of the charter are given; a cell may name several. */
function officesIn(text: string, known: readonly string[], notRead: string[]): readonly string[] {
  return text.split(/[;,/|]/).flatMap((piece) => {
    const wanted = piece.trim()
    if (wanted === '') return []
    const office = known.find((one) => one.toLowerCase() === wanted.toLowerCase())
    if (office === undefined) notRead.push(wanted)
    return office === undefined ? [] : [office]
  })
}

/** A day is read only where nobody could read another: year, month, day. */
function sinceOf([text]: readonly string[], notRead: string[]): LocalDate | null {
  if (text === undefined) return null
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (
    found !== null &&
    Number(found[2]) >= 1 &&
    Number(found[2]) <= 12 &&
    Number(found[3]) >= 1 &&
    Number(found[3]) <= 31
  )
    return text
  notRead.push(text)
  return null
}
