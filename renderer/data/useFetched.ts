import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * What a question to the worker answers, for a screen. `of`: what it is asked about; while that is null nothing is asked, and the answer
 * to another one is none. It is asked again when anything of `anew` is another; until then the last answer stands. Null: not known yet.
 */
export function useFetched<T>(
  of: string | null,
  ask: () => Promise<T | null>,
  anew: readonly unknown[] = [],
): T | null {
  return useFetching(of, ask, anew).value
}

/** The same, for whoever has to wait until it was asked once more. */
export function useFetching<T>(
  of: string | null,
  ask: () => Promise<T | null>,
  anew: readonly unknown[] = [],
): { readonly value: T | null; readonly again: () => Promise<void> } {
  const [found, setFound] = useState<{ readonly of: string; readonly value: T } | null>(null)
  // An answer that was overtaken by the answer to a later question says nothing new.
  const turns = useRef({ asked: 0, answered: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` and `anew` say when it is asked
  const again = useCallback(async () => {
    if (of === null) return
    const turn = ++turns.current.asked
    const value = await ask()
    if (value === null || turn < turns.current.answered) return
    turns.current.answered = turn
    setFound({ of, value })
  }, [of, ...anew])
  useEffect(() => {
    void again()
  }, [again])
  return { value: found?.of === of ? found.value : null, again }
}
