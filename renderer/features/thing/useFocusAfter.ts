import { type RefObject, useEffect, useRef } from 'react'
import type { ThingLine } from '../../../shared/wire/shelf'

/**
 * The button that was pressed goes with its acceptance: the focus goes on to the next one, or back to the heading. Answers
 * what it is told, so that a deed that failed moves nothing.
 */
export function useFocusAfter(
  list: RefObject<HTMLElement | null>,
  line: ThingLine,
): (isDone: boolean) => boolean {
  const isAsked = useRef(false)
  const shown = useRef(line)
  useEffect(() => {
    if (shown.current === line) return
    shown.current = line
    if (!isAsked.current) return
    isAsked.current = false
    const next = list.current?.querySelector('button') ?? document.querySelector<HTMLElement>('h1')
    next?.focus()
  })
  return (isDone) => {
    isAsked.current = isDone
    return isDone
  }
}
