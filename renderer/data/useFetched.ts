import { useEffect, useState } from 'react'

/**
 * What a question to the worker answers, for a screen. `of`: what it is asked about; while that is null nothing is asked, and the answer
 * to another one is none. It is asked again when anything of `anew` is another; until then the last answer stands. Null: not known yet.
 */
export function useFetched<T>(
  of: string | null,
  ask: () => Promise<T | null>,
  anew: readonly unknown[] = [],
): T | null {
  const [found, setFound] = useState<{ readonly of: string; readonly value: T } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` and `anew` say when it is asked
  useEffect(() => {
    if (of === null) return
    let gone = false
    void ask().then((value) => {
      if (!gone && value !== null) setFound({ of, value })
    })
    return () => {
      gone = true
    }
  }, [of, ...anew])
  return found?.of === of ? found.value : null
}
