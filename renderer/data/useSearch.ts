import { useEffect, useRef, useState } from 'react'
import type { LocalDate } from '../../shared/ports'
import type { SearchAnswer } from '../../shared/search/answer'
import { useCell, useDesk, useShelf } from './desk-context'

/** What is found, and for which words: until the next answer comes the last one stands. */
export type Searched = { readonly written: string; readonly answer: SearchAnswer }

/** Milliseconds. */
const breath = 300

/** Asked of the worker letter by letter: while one question is on its way only the newest of the others waits. */
export function useSearch(written: string, today: LocalDate): Searched | null {
  const desk = useDesk()
  const shelf = useShelf()
  const lines = useCell(desk.federation.lines)
  const [searched, setSearched] = useState<Searched | null>(null)
  const asking = useRef({ written, today, isHere: false, isRunning: false, isWanted: false })
  useEffect(() => {
    const now = asking.current
    now.isHere = true
    return () => {
      now.isHere = false
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when a summary has changed, or what others published
  useEffect(() => {
    const now = asking.current
    Object.assign(now, { written, today, isWanted: true })
    async function ask(): Promise<void> {
      now.isRunning = true
      try {
        while (now.isHere && now.isWanted) {
          now.isWanted = false
          const question = { written: now.written, today: now.today }
          const found = await desk.link.ask('search', question)
          if (!now.isHere || !found.ok) continue
          setSearched({ written: question.written, answer: found.value })
          // SC11: what others published is laid out meanwhile.
          if (found.value.others.waiting > 0) setTimeout(again, breath)
        }
      } finally {
        now.isRunning = false
      }
    }
    function again(): void {
      now.isWanted = true
      if (!now.isRunning) void ask()
    }
    again()
  }, [desk, shelf, lines, written, today])
  return searched
}
