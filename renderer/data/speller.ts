import { createContext, useContext } from 'react'
import type { SpellingAnswer, SpellingQuestion } from '../../shared/wire/spelling'

/** The dictionary, as an editor asks it (SP1). What was answered once is known until other words are right besides. */
export type Speller = {
  readonly know: (words: readonly string[]) => void
  /** Those of them that are not in it. */
  readonly wrong: (words: Iterable<string>) => Promise<ReadonlySet<string>>
  readonly near: (word: string) => Promise<readonly string[]>
}

/** The worker is started by the first question: whoever writes nothing has no dictionary in memory. */
export function spellerOver(start: () => Worker): Speller {
  const waiting = new Map<number, (words: readonly string[]) => void>()
  let worker: Worker | null = null
  let known: readonly string[] = []
  let answers = new Map<string, boolean>()
  let last = 0

  function started(): Worker {
    if (worker !== null) return worker
    worker = start()
    worker.onmessage = ({ data }: MessageEvent<SpellingAnswer>) => {
      waiting.get(data.ask)?.(data.words)
      waiting.delete(data.ask)
    }
    // Without a dictionary nothing is wrong.
    worker.onerror = () => {
      for (const answer of waiting.values()) answer([])
      waiting.clear()
    }
    tell({ type: 'know', words: known })
    return worker
  }
  function tell(question: SpellingQuestion): void {
    worker?.postMessage(question)
  }
  function ask(question: (ask: number) => SpellingQuestion): Promise<readonly string[]> {
    started()
    last += 1
    const number = last
    return new Promise((answer) => {
      waiting.set(number, answer)
      tell(question(number))
    })
  }

  return {
    know(words) {
      if (words.length === known.length && words.every((word, at) => word === known[at])) return
      known = [...words]
      answers = new Map()
      tell({ type: 'know', words: known })
    },
    async wrong(words) {
      const asked = new Set(words)
      const here = answers
      const fresh = [...asked].filter((word) => !here.has(word))
      if (fresh.length > 0) {
        const wrong = new Set(await ask((number) => ({ type: 'look-up', ask: number, words: fresh })))
        for (const word of fresh) here.set(word, wrong.has(word))
      }
      return new Set([...asked].filter((word) => here.get(word) === true))
    },
    near: (word) => ask((number) => ({ type: 'near', ask: number, word })),
  }
}

const none: Speller = {
  know: () => undefined,
  wrong: async () => new Set(),
  near: async () => [],
}
const SpellerContext = createContext<Speller>(none)
export const SpellerProvider = SpellerContext.Provider
export const useSpeller = (): Speller => useContext(SpellerContext)
