import { useEffect, useRef, useState } from 'react'
import type { LocalDate } from '../../shared/ports'
import type { SearchAnswer } from '../../shared/search/answer'
import { useDesk, useShelf } from './desk-context'

/** What is found, and for which words: until the next answer comes the last one stands. */
export type Searched = { readonly written: string; readonly answer: SearchAnswer }

/** Asked of the worker letter by letter: while one question is on its way only the newest of the others waits. */
export function useSearch(written: string, today: LocalDate): Searched | null {
  const desk = useDesk()
  const shelf = useShelf()
  const [searched, setSearched] = useState<Searched | null>(null)
  const asking = useRef({ written, today, isHere: false, isRunning: false, isWanted: false })
  useEffect(() => {
    const now = asking.current
    now.isHere = true
    return () => {
      now.isHere = false
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when a summary has changed
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
          if (now.isHere && found.ok) setSearched({ written: question.written, answer: found.value })
        }
      } finally {
        now.isRunning = false
      }
    }
    if (!now.isRunning) void ask()
  }, [desk, shelf, written, today])
  return searched
}
