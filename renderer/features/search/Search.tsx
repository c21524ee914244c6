import { type ReactNode, useDeferredValue, useEffect, useId, useState } from 'react'
import type { Course } from '../../../shared/meeting/course'
import { localDate } from '../../../shared/meeting/time'
import type { AbroadLine } from '../../../shared/record/abroad'
import { everyIs, readQuery } from '../../../shared/search/query'
import { settledPart, strange, suggestions } from '../../../shared/search/suggest'
import { useCell, useDesk, useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useClock } from '../../data/useClock'
import { useFilterWords, useLastWritten } from '../../data/useFilterWords'
import { useGoIn } from '../../data/useGoIn'
import { useSearch } from '../../data/useSearch'
import { EmptyState } from '../../design/EmptyState'
import { FilterField } from '../../design/FilterField'
import { Screen } from '../../design/Screen'
import { strangeWord, search as words } from '../../words/en/search'
import { placeOf } from './hit-place'
import { Results } from './Results'
import { rowsOf } from './rows'
import { Searched } from './Searched'
import './Search.css'

/** One field over everything: what was found stands below by kind, and Enter goes to the very place (SC6, SC7). */
export type SearchProps = {
  /** What to begin with; left out, what was looked for last. */
  readonly written?: string
  readonly courseChip: (course: Course) => ReactNode
}

export function Search({ written: given, courseChip }: SearchProps) {
  const [last, setLast] = useLastWritten('search', '')
  // What one came with counts until something else is typed.
  const [isGiven, setGiven] = useState(given !== undefined)
  const written = isGiven ? (given ?? '') : last
  const [at, setAt] = useState(0)
  const id = useId()
  const today = localDate(useClock(useShelf()?.charter.zone ?? zoneHere(), 60))
  const { known } = useFilterWords(everyIs, today)
  const sought = settledPart(written)
  const searched = useSearch(useDeferredValue(sought), today)
  const goIn = useGoIn()
  const { go } = useNavigation()
  const others = useCell(useDesk().federation.lines)
  const rows = searched === null ? [] : rowsOf(searched.answer.groups)
  const current = rows[Math.min(at, rows.length - 1)]
  // Enter before the answer has come takes the first of what is coming, and never what was found for fewer letters.
  const isCurrent = searched?.written === sought
  const [isHasty, setHasty] = useState(false)
  const isWithOthers = (searched?.answer.others.records ?? 0) > 0
  const reading = searched?.answer.others.waiting ?? 0
  const vocabulary = { ...known, assemblies: [...new Set([...known.assemblies, ...namesOf(others)])] }
  const isAsked = sought.trim() !== ''
  const odd = strange(readQuery(sought), everyIs)

  const write = (next: string) => {
    setGiven(false)
    setLast(next)
    setAt(0)
    setHasty(false)
  }
  const take = (row = current) => {
    if (row === undefined) return
    if (row.type === 'all') write(`${written.trim()} is:${row.kind} `)
    else if (row.hit.published !== null) go(placeOf(row.hit))
    else goIn(row.hit.assembly, placeOf(row.hit))
  }
  useEffect(() => {
    if (!isHasty || !isCurrent) return
    setHasty(false)
    take()
  })
  return (
    <Screen wide title={words.title} lead={isWithOthers ? words.leadWithOthers : words.lead}>
      <div className="fm-search-field">
        <FilterField
          label={words.field}
          description={odd === null ? words.help : strangeWord(odd)}
          value={written}
          onChange={write}
          suggestions={suggestions(written, vocabulary)}
          suggestionsLabel={words.suggestions}
          results={{
            list: `${id}list`,
            current: current === undefined ? undefined : `${id}${current.id}`,
            onStep: (by) => setAt(Math.max(0, Math.min(rows.length - 1, at + by))),
            onEnter: () => (isCurrent ? take() : setHasty(true)),
          }}
          autoFocus
        />
      </div>
      <p className="quiet fm-search-count" role="status">
        {searched === null
          ? words.reading
          : isAsked
            ? words.found(searched.answer.groups.reduce((sum, { count }) => sum + count, 0))
            : ''}
        {reading === 0 ? null : ` ${words.stillReading(reading)}`}
      </p>
      {searched === null ? null : !isAsked ? (
        <EmptyState title={words.start}>{words.startText}</EmptyState>
      ) : (
        <Results
          id={id}
          rows={rows}
          current={current}
          onPoint={setAt}
          onTake={take}
          courseChip={courseChip}
          today={today}
        />
      )}
      {searched === null ? null : <Searched {...searched.answer} />}
    </Screen>
  )
}

/** RG4: those whose records lie here can be named. */
const namesOf = (lines: readonly AbroadLine[]): readonly string[] =>
  lines.filter(({ own, name }) => !own && name !== '').map(({ name }) => name)
