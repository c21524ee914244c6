import { useMemo } from 'react'
import { readSnippets, type Snippet } from '../../shared/minutes/snippet'
import { useKeptAside } from './kept-aside'

/** Its place among what is kept aside: the same in every assembly. */
const place = '736e6970706574732f666f6c6b6d6f6f'

export type Snippets = {
  readonly all: readonly Snippet[]
  readonly keep: (all: readonly Snippet[]) => void
}

/** ED11: standing words may tell of people: they are kept sealed, on this computer, with the assembly they are used in. */
export function useSnippets(): Snippets {
  const { value, keep } = useKeptAside(place)
  return { all: useMemo(() => readSnippets(value), [value]), keep }
}
