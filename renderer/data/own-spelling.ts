import { useMemo } from 'react'
import { readOwnWords } from '../../shared/minutes/own-word'
import { useKeptAside } from './kept-aside'

/** Its place among what is kept aside: the same in every assembly. */
const place = '7370656c6c696e672f666f6c6b6d6f6f'

export type OwnSpelling = {
  readonly all: readonly string[]
  readonly keep: (all: readonly string[]) => void
}

/** SP5: own words may be names of people: they are kept sealed, on this computer, with the assembly they are used in. */
export function useOwnSpelling(): OwnSpelling {
  const { value, keep } = useKeptAside(place)
  return { all: useMemo(() => readOwnWords(value), [value]), keep }
}
