import { type ComponentType, useDeferredValue, useState } from 'react'
import { decisionPaper, type RegisterPaper } from '../../../shared/export/register-paper'
import { decisionsTable } from '../../../shared/export/register-tables'
import { localDate } from '../../../shared/meeting/time'
import type { Block } from '../../../shared/minutes/block'
import { asked } from '../../../shared/search/asked'
import { decisionsFound, isOfDecisionLines } from '../../../shared/search/lines'
import { printQuery, readQuery } from '../../../shared/search/query'
import { settledPart, strange, suggestions } from '../../../shared/search/suggest'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useSaveTable } from '../../data/save-table'
import { useClock } from '../../data/useClock'
import { useDecisionsElsewhere } from '../../data/useEverywhere'
import { useFilterWords, useLastWritten } from '../../data/useFilterWords'
import { useDecisions } from '../../data/useRegister'
import { Button } from '../../design/Button'
import { Checkbox } from '../../design/Checkbox'
import { EmptyState } from '../../design/EmptyState'
import { FilterField } from '../../design/FilterField'
import { Screen } from '../../design/Screen'
import { Select } from '../../design/Select'
import { type Column, Table } from '../../design/Table'
import { useMedia } from '../../design/useMedia'
import { decisions as words } from '../../words/en/decisions'
import { register as printWords } from '../../words/en/document-register'
import { search as searchWords, strangeWord } from '../../words/en/search'
import { DecisionCell } from './DecisionCell'
import './Decisions.css'

/** The register of decisions: a view on the records, never a second list (RE2). */
export type DecisionsProps = {
  /** Which other decision one contradicts: another feature's, handed in by the app. */
  readonly ClashMark: ComponentType<{ readonly decision: string }>
  readonly print: (
    paper: Omit<RegisterPaper, 'assembly' | 'practice'>,
    made: (paper: RegisterPaper) => readonly Block[],
  ) => void
}

export function Decisions({ ClashMark, print }: DecisionsProps) {
  const zone = useShelf()?.charter.zone ?? zoneHere()
  const today = localDate(useClock(zone, 60))
  const register = useDecisions(today)
  const { go } = useNavigation()
  const isNarrow = useMedia('(width < 1000px)')
  const [query, setQuery] = useLastWritten('decisions', '')
  const [isWide, setWide] = useState(false)
  const saveTable = useSaveTable(words.title, today)
  const elsewhere = useDecisionsElsewhere(isWide, today)
  const { known, asker, named } = useFilterWords(isOfDecisionLines, today)
  const sought = useDeferredValue(settledPart(query))
  if (register === null) return <Screen title={words.title} lead={words.opening} />
  const entries = [...register.entries, ...(elsewhere ?? [])]
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
  const nameOf = (assembly: string) => named(assembly)[0] ?? ''
  const terms = readQuery(sought)
  const shown = decisionsFound(entries, asked(sought), asker, named)
  const odd = strange(terms, isOfDecisionLines)
  const state =
    states.find(({ id }) => terms.some((term) => term.type === 'is' && `is:${term.is}` === id))?.id ?? 'all'
  return (
    <Screen
      wide
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button {...saveTable(() => decisionsTable(shown, nameOf))} />
          <Button
            isDisabled={shown.length === 0}
            onPress={() =>
              print(
                { title: words.caption, today, filter: query.trim(), named: isWide ? nameOf : null },
                (paper) => decisionPaper(shown, paper, nameOf),
              )
            }
          >
            {printWords.print}
          </Button>
        </>
      }
    >
      <div className="fm-register-filter">
        <FilterField
          label={words.filter}
          description={odd === null ? words.filterHelp : strangeWord(odd)}
          value={query}
          onChange={setQuery}
          suggestions={suggestions(query, known)}
          suggestionsLabel={searchWords.suggestions}
        />
        <Select
          label={words.state}
          options={states}
          value={state}
          onChange={(id) => setQuery(withState(query, id))}
          description={words.states[state].means}
        />
        <p className="quiet" role="status">
          {words.shown(shown.length, entries.length)}
        </p>
        {known.assemblies.length < 2 ? null : (
          <Checkbox isSelected={isWide} onChange={setWide}>
            {searchWords.allAssemblies}
          </Checkbox>
        )}
      </div>
      <Table
        caption={words.caption}
        captionHidden
        columns={[...(isNarrow ? columns.filter(isOfNarrow) : columns), ...(isWide ? [assemblyColumn] : [])]}
        rows={shown}
        rowId={({ line }) => line.decision}
        rowHeader="number"
        cell={(entry, column) => (
          <DecisionCell
            entry={entry}
            isNarrow={isNarrow}
            column={column}
            assembly={named(entry.line.assembly)[0] ?? ''}
            ClashMark={ClashMark}
          />
        )}
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

const states = Object.entries(words.states).map(([id, { label }]) => ({
  id: id as keyof typeof words.states,
  label,
}))

/** The state that is chosen stands among the filter words, in the place of any other. */
function withState(query: string, state: string): string {
  const others = printQuery(readQuery(query).filter(({ type }) => type !== 'is'))
  return state === 'all' ? others : `${state} ${others}`.trim()
}

/** Day and meeting stand in the cells of others then, so that nothing is cut. */
const isOfNarrow = ({ id }: Column) => id !== 'date' && id !== 'meeting'
const assemblyColumn: Column = { id: 'assembly', label: words.columns.assembly }
const columns: readonly Column[] = [
  { id: 'number', label: words.columns.number, narrow: true },
  { id: 'date', label: words.columns.date, narrow: true },
  { id: 'wording', label: words.columns.wording },
  { id: 'state', label: words.columns.state },
  { id: 'positions', label: words.columns.positions, narrow: true },
  { id: 'meeting', label: words.columns.meeting },
]
