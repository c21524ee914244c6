import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { BoardCell, BoardRow } from '../../../shared/record/board'
import { federation as words } from '../../words/en/federation'
import { alikeCodes } from './alike'
import { heardSaid, lateSaid, nameOf } from './heard'
import { monthInWords } from './month'
import { Vacancy } from './Vacancy'
import { useWindowing } from './windowing'
import './BoardGrid.css'

/** Assemblies by months, as a grid to walk through with the arrow keys (GD3). State by letter, word and colour. */
export type BoardGridProps = {
  readonly rows: readonly BoardRow[]
  readonly months: readonly string[]
  readonly today: string
  readonly chosen: string | null
  readonly onChoose: (assembly: string) => void
}

const rowHeight = 36
const headHeight = 40
/** Columns before the months: the assembly, how many are late, what is here, when it was heard and through whom. */
const facts = 4

export function BoardGrid({ rows, months, today, chosen, onChoose }: BoardGridProps) {
  const id = useId()
  const room = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState({ row: 0, column: 0 })
  const row = rowOf(rows, at.row, chosen)
  const { shown, before, after, onScroll, reveal } = useWindowing(room, rows.length, rowHeight, headHeight)
  useEffect(() => reveal(row), [reveal, row])
  const codes = useMemo(() => alikeCodes(rows.map(({ line }) => line)), [rows])
  const columns = months.length + facts
  const idOf = (toRow: number, column: number) => `${id}-${toRow}-${column}`

  function move(toRow: number, toColumn: number): void {
    const next = {
      row: Math.min(Math.max(0, toRow), rows.length - 1),
      column: Math.min(Math.max(0, toColumn), columns - 1),
    }
    setAt(next)
    const line = rows[next.row]?.line
    if (line !== undefined) onChoose(line.assembly)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((room.current?.clientHeight ?? 400) / rowHeight) - 2)
    const step = stepOf(event, page, rows.length, columns, row, at.column)
    if (step === null) return
    event.preventDefault()
    move(step[0], step[1])
  }

  function onClick(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    const [toRow, column] = (cell?.dataset.at ?? '').split('/').map(Number)
    if (toRow !== undefined && column !== undefined) move(toRow, column)
  }

  const mark = (index: number, column: number) => ({
    id: idOf(index, column),
    'data-at': `${index}/${column}`,
    'data-active': index === row && column === at.column,
  })

  // A table that one walks through with the arrow keys is a grid.
  const grid = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': words.boardName,
    'aria-rowcount': rows.length + 1,
    'aria-colcount': columns,
    'aria-activedescendant': idOf(row, at.column),
  } as const

  return (
    <div ref={room} className="fm-months" onScroll={onScroll}>
      {/* The focus stays on the grid and names the cell, so that it is never lost with a row that is out of sight. */}
      <table {...grid} onFocus={() => reveal(row)} onKeyDown={onKeyDown} onClick={onClick}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="fm-months-name">
              {words.assembly}
            </th>
            <th scope="col" className="fm-months-count">
              {words.lateColumn}
            </th>
            <th scope="col" className="fm-months-count">
              <abbr title={words.receivedHelp}>{words.receivedColumn}</abbr>
            </th>
            <th scope="col" className="fm-months-heard">
              {words.heardColumn}
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className="fm-months-month">
                <abbr title={monthInWords(month)}>{words.months[Number(month.slice(5)) - 1]}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr aria-hidden className="fm-months-room" style={{ height: before }} />
          {shown.map((index) => {
            const shownRow = rows[index]
            if (shownRow === undefined) return null
            const { line, cells, late, held, received } = shownRow
            const { date, whence } = heardSaid(line, today)
            return (
              <tr
                key={line.assembly}
                aria-rowindex={index + 2}
                aria-selected={line.assembly === chosen}
                className="fm-months-row"
              >
                <th scope="row" className="fm-months-name" title={nameOf(line)} {...mark(index, 0)}>
                  <span>
                    <bdi>{nameOf(line)}</bdi>
                    {codes.has(line.assembly) ? (
                      <bdi className="fm-months-code">{codes.get(line.assembly)}</bdi>
                    ) : null}
                    <Vacancy line={line} />
                  </span>
                </th>
                <td
                  className="fm-months-count figures"
                  aria-label={lateSaid(shownRow, today)}
                  title={late === 0 ? undefined : lateSaid(shownRow, today)}
                  {...mark(index, 1)}
                >
                  {late === 0 ? '–' : <strong className="fm-months-late">{late}</strong>}
                </td>
                <td className="fm-months-count figures" {...mark(index, 2)}>
                  <span aria-hidden>{held === 0 ? '–' : words.receivedShort(received, held)}</span>
                  <span className="fm-hidden">{words.receivedOf(received, held)}</span>
                </td>
                <td className="fm-months-heard" title={date + whence} {...mark(index, 3)}>
                  <bdi>
                    {date}
                    <span className="fm-months-whence">{whence}</span>
                  </bdi>
                </td>
                {cells.map((cell, month) => (
                  <td
                    key={months[month]}
                    className="fm-months-month"
                    aria-label={saidOf(months[month] ?? '', cell)}
                    {...mark(index, month + facts)}
                  >
                    <span className="fm-months-cell" data-state={cell.state}>
                      {words.letters[cell.state]}
                    </span>
                  </td>
                ))}
              </tr>
            )
          })}
          <tr aria-hidden className="fm-months-room" style={{ height: after }} />
        </tbody>
      </table>
    </div>
  )
}

/** The row of what is chosen, wherever it was chosen; else the one where the last step led. */
function rowOf(rows: readonly BoardRow[], last: number, chosen: string | null): number {
  if (chosen !== null && rows[last]?.line.assembly !== chosen) {
    const found = rows.findIndex(({ line }) => line.assembly === chosen)
    if (found >= 0) return found
  }
  return Math.min(last, Math.max(0, rows.length - 1))
}

function saidOf(month: string, { state, meetings }: BoardCell): string {
  return words.cell(
    monthInWords(month),
    words.states[state],
    meetings.map(({ on, due }) => words.meeting(on, due)),
  )
}

/** Where an arrow, Home, End or a page leads; null for every other key. */
function stepOf(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  page: number,
  rows: number,
  columns: number,
  row: number,
  column: number,
): readonly [number, number] | null {
  const far = ctrlKey || metaKey
  switch (key) {
    case 'ArrowDown':
      return [row + 1, column]
    case 'ArrowUp':
      return [row - 1, column]
    case 'ArrowRight':
      return [row, column + 1]
    case 'ArrowLeft':
      return [row, column - 1]
    case 'PageDown':
      return [row + page, column]
    case 'PageUp':
      return [row - page, column]
    case 'Home':
      return far ? [0, 0] : [row, 0]
    case 'End':
      return far ? [rows - 1, columns - 1] : [row, columns - 1]
    default:
      return null
  }
}
