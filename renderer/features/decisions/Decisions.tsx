import { useDeferredValue, useState } from 'react'
import { localDate } from '../../../shared/meeting/time'
import type { DecisionEntry } from '../../../shared/record/register'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useClock } from '../../data/useClock'
import { useDecisions } from '../../data/useRegister'
import { Button, LinkButton } from '../../design/Button'
import { EmptyState } from '../../design/EmptyState'
import { Screen } from '../../design/Screen'
import { Select } from '../../design/Select'
import { type Column, Table } from '../../design/Table'
import { TextField } from '../../design/TextField'
import { dateInWords } from '../../words/en/dates'
import { decisions as words } from '../../words/en/decisions'
import { BasisMarks } from './BasisMarks'
import { CourseLines } from './CourseChip'
import { decisionsMatching } from './filter'
import './Decisions.css'

/** The register of decisions: a view on the records, never a second list (RE2). */
export function Decisions() {
  const zone = useShelf()?.charter.zone ?? zoneHere()
  const register = useDecisions(localDate(useClock(zone, 60)))
  const { go } = useNavigation()
  const [query, setQuery] = useState('')
  const [state, setState] = useState<State>('all')
  const sought = useDeferredValue(query)
  if (register === null) return <Screen title={words.title} lead={words.opening} />
  const { entries } = register
  if (entries.length === 0) {
    return (
      <Screen title={words.title}>
        <EmptyState
          title={words.none}
          action={<Button onPress={() => go({ screen: 'meetings' })}>{words.toMeetings}</Button>}
        >
          {words.noneText}
        </EmptyState>
      </Screen>
    )
  }
  const shown = decisionsMatching(entries, state === 'all' ? sought : `${sought} ${state}`)
  const clear = () => {
    setQuery('')
    setState('all')
  }
  return (
    <Screen wide title={words.title} lead={words.lead}>
      <div className="fm-register-filter">
        <TextField
          label={words.filter}
          description={words.filterHelp}
          type="search"
          value={query}
          onChange={setQuery}
          onEscape={() => setQuery('')}
        />
        <Select
          label={words.state}
          options={states}
          value={state}
          onChange={(id) => setState(states.find((one) => one.id === id)?.id ?? 'all')}
          description={words.states[state].means}
        />
        <p className="quiet" role="status">
          {words.shown(shown.length, entries.length)}
        </p>
      </div>
      <Table
        caption={words.caption}
        captionHidden
        columns={columns}
        rows={shown}
        rowId={({ line }) => line.decision}
        rowHeader="number"
        cell={(entry, column) => <Cell entry={entry} column={column} />}
        empty={
          <EmptyState title={words.noMatch} action={<Button onPress={clear}>{words.clear}</Button>}>
            {words.noMatchText}
          </EmptyState>
        }
      />
    </Screen>
  )
}

type State = keyof typeof words.states
const states = Object.entries(words.states).map(([id, { label }]) => ({ id: id as State, label }))

const columns: readonly Column[] = [
  { id: 'number', label: words.columns.number, narrow: true },
  { id: 'date', label: words.columns.date, narrow: true },
  { id: 'wording', label: words.columns.wording },
  { id: 'state', label: words.columns.state },
  { id: 'positions', label: words.columns.positions, narrow: true },
  { id: 'meeting', label: words.columns.meeting },
]

function Cell({ entry, column }: { readonly entry: DecisionEntry; readonly column: string }) {
  const { go } = useNavigation()
  const { line, fate } = entry
  switch (column) {
    case 'number':
      return (
        <LinkButton onPress={() => go({ screen: 'decisions', decision: line.decision })}>
          <span className="fm-register-number figures">{line.number}</span>
        </LinkButton>
      )
    case 'date':
      return <span className="fm-register-date">{dateInWords(line.date)}</span>
    case 'wording':
      return (
        <>
          <p className="fm-register-wording serif" dir="auto">
            {line.wording}
          </p>
          <p className="quiet small">
            {words.under} <bdi>{line.itemTitle}</bdi>
          </p>
        </>
      )
    case 'state':
      return <CourseLines course={fate.course} />
    case 'positions':
      return <BasisMarks line={line} />
    default:
      return (
        <LinkButton onPress={() => go({ screen: 'minutes', meeting: line.meeting, item: line.item })}>
          <bdi>{line.meetingTitle}</bdi>
        </LinkButton>
      )
  }
}
