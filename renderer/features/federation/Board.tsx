import { useDeferredValue, useMemo, useState } from 'react'
import { daysBetween } from '../../../shared/meeting/time'
import type { AbroadLine } from '../../../shared/record/abroad'
import { type BoardRow, boardMatching, boardMonths, boardRow, cellStates } from '../../../shared/record/board'
import { within } from '../../../shared/record/nesting'
import { Button } from '../../design/Button'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { useMedia } from '../../design/useMedia'
import { federation as words } from '../../words/en/federation'
import { BoardGrid } from './BoardGrid'
import { heardOn, nameOf } from './heard'
import { NestTree } from './NestTree'
import { Standing } from './Standing'

/** The board, and beside it the nesting: what is chosen there is what the board shows. */
export type BoardProps = { readonly lines: readonly AbroadLine[]; readonly today: string }

const monthsBack = 12
const quietDays = 30
const shows = ['all', 'late', 'quiet'] as const
type Show = (typeof shows)[number]

export function Board({ lines, today }: BoardProps) {
  const [query, setQuery] = useState('')
  const [show, setShow] = useState<Show>('all')
  const [under, setUnder] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const hasRoom = useMedia('(width >= 1100px)')
  const sought = useDeferredValue(query)
  const months = useMemo(() => boardMonths(today, monthsBack), [today])
  const rows = useMemo(
    () =>
      lines
        .map((line) => boardRow(line, months, today))
        .sort((one, other) => nameOf(one.line).localeCompare(nameOf(other.line), 'en')),
    [lines, months, today],
  )
  const byId = useMemo(() => new Map(rows.map((row) => [row.line.assembly, row])), [rows])
  const shown = useMemo(() => {
    const below = under === null ? null : within(lines, under)
    const name = (id: string) => byId.get(id)?.line.name ?? ''
    return boardMatching(rows, sought, name).filter(
      (row) => (below?.has(row.line.assembly) ?? true) && isShown(row, show, today),
    )
  }, [rows, lines, byId, sought, show, under, today])
  const lateOf = useMemo(() => new Map(rows.map(({ line, late }) => [line.assembly, late])), [rows])
  const late = shown.filter((row) => row.late > 0).length
  const top = under === null ? undefined : byId.get(under)

  return (
    <div className="fm-federation-board">
      <div className="fm-federation-filter">
        <TextField
          label={words.find}
          description={words.findHelp}
          type="search"
          value={query}
          onChange={setQuery}
          onEscape={() => setQuery('')}
        />
        <Select
          label={words.show}
          options={shows.map((id) => ({ id, label: words.shows[id] }))}
          value={show}
          onChange={(id) => setShow(shows.find((one) => one === id) ?? 'all')}
        />
        <p className="quiet fm-federation-count" role="status">
          {words.shown(shown.length, rows.length, late)}
        </p>
        <div className="fm-federation-under">
          {top === undefined ? null : (
            <>
              <span>{words.under(nameOf(top.line))}</span>
              <Button kind="quiet" onPress={() => setUnder(null)}>
                {words.all}
              </Button>
            </>
          )}
        </div>
      </div>
      <div className="fm-federation-zones">
        {hasRoom ? <NestTree lines={lines} lateOf={lateOf} under={under} onUnder={setUnder} /> : null}
        {shown.length === 0 ? (
          <p className="fm-federation-none">{words.nothingFound}</p>
        ) : (
          <BoardGrid rows={shown} months={months} chosen={chosen} onChoose={setChosen} />
        )}
      </div>
      <Standing row={byId.get(chosen ?? '') ?? null} lines={lines} onUnder={setUnder} />
      <Legend />
    </div>
  )
}

function isShown({ line, late }: BoardRow, show: Show, today: string): boolean {
  if (show === 'late') return late > 0
  if (show === 'quiet') return line.heard === null || daysBetween(heardOn(line.heard), today) > quietDays
  return true
}

function Legend() {
  return (
    <dl className="fm-months-legend" aria-label={words.legend}>
      {cellStates
        .filter((state) => state !== 'none')
        .map((state) => (
          <div key={state} title={words.means[state]}>
            <dt className="fm-months-cell" data-state={state}>
              {words.letters[state]}
            </dt>
            <dd>{words.states[state]}</dd>
          </div>
        ))}
    </dl>
  )
}
