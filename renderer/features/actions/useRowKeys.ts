import type { KeyboardEvent } from 'react'
import type { ActionState } from '../../../shared/meeting/said/statements'
import type { ActionLine } from '../../../shared/record/summary'
import { useMachine } from '../../data/status'

/** X marks the action of the row in focus as done or opens it again, → puts it off, the other arrows go from row to row. */
export function useRowKeys(
  lines: readonly ActionLine[],
  change: (line: ActionLine, state: ActionState) => void,
  putOff: (line: ActionLine) => void,
): (event: KeyboardEvent) => void {
  const { singleKeys } = useMachine().settings
  return (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return stepRow(event)
    const key = event.key.toLowerCase()
    if (!singleKeys || (key !== 'x' && key !== 'arrowright')) return
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null
    const action = row?.querySelector<HTMLElement>('[data-action]')?.dataset.action
    const line = lines.find((one) => one.action === action)
    if (line === undefined) return
    event.preventDefault()
    if (key === 'x') change(line, line.state === 'open' ? 'done' : 'open')
    else if (line.state === 'open') putOff(line)
  }
}

/** Arrows go to the row above or below, on the same control where it has one. */
function stepRow(event: KeyboardEvent): void {
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('button, a') : null
  const row = from?.closest('tbody tr')
  if (!from || !row || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const to = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling
  const controls = (of: Element) => [...of.querySelectorAll<HTMLElement>('button, a')]
  const inCell = from.closest('td, th')
  const cell = inCell === null ? -1 : [...row.children].indexOf(inCell)
  const place = inCell === null ? 0 : controls(inCell).indexOf(from)
  const there = to === null ? [] : controls(to.children[cell] ?? to)
  const next = there[Math.min(place, there.length - 1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
