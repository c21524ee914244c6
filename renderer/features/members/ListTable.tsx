import { choicesOf, type PlannedRow, type RowChoice } from '../../../shared/import/people-plan'
import { Chip, type ChipMark, type ChipTone } from '../../design/Chip'
import { Segments } from '../../design/Segments'
import { Table } from '../../design/Table'
import { members } from '../../words/en/members'
import { peopleFile as words } from '../../words/en/people-file'
import { type Chosen, choiceOf } from './list-file'

/** The people of a list beside those on the roll: what was found of each, and what becomes of them. */
export type ListTableProps = {
  readonly rows: readonly PlannedRow[]
  readonly chosen: Chosen
  readonly onChoose: (line: number, choice: RowChoice) => void
}

const columns = [
  { id: 'line', label: words.line, narrow: true, end: true },
  { id: 'person', label: words.person },
  { id: 'found', label: words.found },
  { id: 'choice', label: words.choice },
]

/** So many rows are shown; all of them count. */
export const mostRows = 150

export function ListTable({ rows, chosen, onChoose }: ListTableProps) {
  const cell = (row: PlannedRow, column: string) => {
    switch (column) {
      case 'line':
        return row.read.line
      case 'person':
        return <Who row={row} />
      case 'found':
        return <Found row={row} />
      default:
        return <Choice row={row} chosen={chosen} onChoose={onChoose} />
    }
  }
  return (
    <div className="fm-list-rows">
      <Table
        caption={words.table}
        captionHidden
        columns={columns}
        rows={rows.slice(0, mostRows)}
        rowId={({ read }) => String(read.line)}
        rowHeader="person"
        cell={cell}
      />
      {rows.length > mostRows ? <p className="quiet">{words.more(rows.length - mostRows)}</p> : null}
    </div>
  )
}

function Who({ row: { read } }: { readonly row: PlannedRow }) {
  const { name, standing, offices, since } = read
  const says = [
    ...(standing === null ? [] : [members.standings[standing]]),
    ...offices,
    ...(since === null ? [] : [words.since(since)]),
  ]
  return (
    <>
      <bdi className="fm-members-name fm-list-name">{name.slice(0, 200)}</bdi>
      {says.length === 0 ? null : <div className="quiet small">{says.join(' · ')}</div>}
    </>
  )
}

const chips: Readonly<Record<PlannedRow['like']['kind'], readonly [ChipTone, ChipMark]>> = {
  new: ['agree', 'check'],
  same: ['quiet', 'dash'],
  near: ['reservations', 'bang'],
  twice: ['reservations', 'half'],
  refused: ['block', 'cross'],
}

function Found({ row }: { readonly row: PlannedRow }) {
  const { read, like } = row
  const [tone, mark] = chips[like.kind]
  return (
    <>
      <Chip tone={tone} mark={mark}>
        {words.kinds[like.kind]}
      </Chip>
      <div className="small fm-list-name">
        <bdi>{sentence(row)}</bdi>
        {read.notRead.length === 0 ? null : (
          <div>{words.notRead(read.notRead.map((text) => text.slice(0, 40)))}</div>
        )}
      </div>
    </>
  )
}

function sentence({ like }: PlannedRow): string {
  switch (like.kind) {
    case 'new':
      return ''
    case 'same':
      return like.person.until === null ? '' : words.left(like.person.name, like.person.until)
    case 'near':
      return [
        words.near(like.person.name, like.by),
        ...(like.person.until === null ? [] : [words.left(like.person.name, like.person.until)]),
      ].join(' ')
    case 'twice':
      return words.twice(like.line, like.name, like.by)
    case 'refused':
      return words[like.why]
  }
}

type ChoiceProps = { readonly row: PlannedRow } & Pick<ListTableProps, 'chosen' | 'onChoose'>

function Choice({ row, chosen, onChoose }: ChoiceProps) {
  const choices = choicesOf(row)
  if (choices.length === 0) return null
  const { kind } = row.like
  const labels = kind === 'new' || kind === 'twice' ? words.choicesNew : words.choices
  return (
    <Segments
      label={words.choiceOf(row.read.name)}
      segments={choices.map((id) => ({ id, label: labels[id] }))}
      value={choiceOf(row, chosen)}
      onChange={(choice) => onChoose(row.read.line, choice)}
    />
  )
}
