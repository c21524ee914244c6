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
import { type Column, Table } from '../../design/Table'
import { TextField } from '../../design/TextField'
import { dateInWords } from '../../words/en/dates'
import { decisions as words } from '../../words/en/decisions'
import { BasisMarks } from './BasisMarks'
import { CourseChip } from './CourseChip'
import { decisionsMatching } from './filter'
import './Decisions.css'

/** The register of decisions: a view on the records, never a second list (RE2). */
export function Decisions() {
  const zone = useShelf()?.charter.zone ?? zoneHere()
  const register = useDecisions(localDate(useClock(zone, 60)))
  const { go } = useNavigation()
  const [query, setQuery] = useState('')
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
  const shown = decisionsMatching(entries, sought)
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
          <EmptyState
            title={words.noMatch}
            action={<Button onPress={() => setQuery('')}>{words.clear}</Button>}
          >
            {words.noMatchText}
          </EmptyState>
        }
      />
    </Screen>
  )
}

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
      return <CourseChip course={fate.course} />
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
