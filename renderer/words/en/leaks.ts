import type { Leak } from './leak'
import { leaksBetween } from './leaks-between'
import { leaksOfRoads } from './leaks-roads'

/** Who learns what, with each feature on or off. The same words stand in shared/LEAKS.md. */
export const leaks = {
  title: 'Who learns what',
  lead: 'Folkmoot has no server, and nobody but the people you choose gets your records. Whoever sends anything is seen sending it, though. This page says by whom.',
  caption: (title: string) => `Who learns what: ${title}`,
  who: 'Who',
  learns: 'What they learn',
  back: 'Back to Sync',
} as const

export const leakList: readonly Leak[] = [...leaksOfRoads, ...leaksBetween]
