import { useMemo } from 'react'
import { type AssemblyId, type BallotId, isId } from '../../../shared/id'
import type { Paper } from '../../../shared/meeting/said/ballot-statements'
import type { WorkerRefused } from '../../../shared/wire/desk-answer'
import { useCell, useDesk } from '../../data/desk-context'
import { scratchOf } from '../../data/scratch'
import type { Typed } from './figures'

/** The papers keyed in so far: kept on this computer, in the order in which they were keyed, until the ballot is closed. */
export type Keyed = {
  readonly papers: readonly Paper[]
  /** How many, from the first, were keyed a second time. */
  readonly checked: number
  /** Figures that were counted elsewhere, where only figures are kept. */
  readonly figures: Typed
}
export type KeyedPapers = Keyed & {
  readonly isRead: boolean
  readonly isKept: boolean
  readonly refusal: WorkerRefused | null
  readonly again: () => void
  readonly take: (paper: Paper) => void
  readonly takeAll: (papers: readonly Paper[]) => void
  readonly change: (at: number, paper: Paper) => void
  readonly remove: (at: number) => void
  /** The paper at this place was keyed a second time, and this is what it says. */
  readonly check: (at: number, paper: Paper) => void
  readonly typeFigure: (key: string, text: string) => void
}

export function useKeyedPapers(assembly: AssemblyId, ballot: BallotId, options: number): KeyedPapers {
  const { link } = useDesk()
  const scratch = useMemo(() => scratchOf(link, assembly, ballot), [link, assembly, ballot])
  const { isRead, value, isKept, refusal } = useCell(scratch.now)
  const keyed = useMemo(() => readKeyed(value, options), [value, options])
  const { papers, checked, figures } = keyed
  const keep = (next: Partial<Keyed>) => scratch.keep({ papers, checked, figures, ...next })
  const put = (at: number, paper: Paper) => papers.map((one, place) => (place === at ? paper : one))
  return {
    ...keyed,
    isRead,
    isKept,
    refusal,
    again: scratch.again,
    take: (paper) => keep({ papers: [...papers, paper] }),
    takeAll: (more) => keep({ papers: [...papers, ...more] }),
    // What was changed or taken out since it was checked is checked no more, nor what lies behind it.
    change: (at, paper) => keep({ papers: put(at, paper), checked: Math.min(checked, at) }),
    remove: (at) =>
      keep({ papers: papers.filter((_, place) => place !== at), checked: Math.min(checked, at) }),
    check: (at, paper) => keep({ papers: put(at, paper), checked: at + 1 }),
    typeFigure: (key, text) => keep({ figures: { ...figures, [key]: text } }),
  }
}

/** From what was kept: whatever is no paper of this ballot is left out. */
export function readKeyed(value: unknown, options: number): Keyed {
  if (typeof value !== 'object' || value === null || !('papers' in value))
    return { papers: [], checked: 0, figures: {} }
  const papers = Array.isArray(value.papers) ? value.papers.filter((one) => isPaper(one, options)) : []
  const checked = 'checked' in value && Number.isInteger(value.checked) ? Number(value.checked) : 0
  const typed = 'figures' in value && typeof value.figures === 'object' ? (value.figures ?? {}) : {}
  const figures = Object.fromEntries(Object.entries(typed).filter(([, text]) => typeof text === 'string'))
  return { papers, checked: Math.max(0, Math.min(checked, papers.length)), figures }
}

function isPaper(value: unknown, options: number): value is Paper {
  if (typeof value !== 'object' || value === null || !('scores' in value) || !('person' in value))
    return false
  const { scores, person } = value
  return (
    Array.isArray(scores) &&
    scores.length === options &&
    scores.every((score) => score === null || (Number.isInteger(score) && score >= 0 && score <= 5)) &&
    (person === null || isId(person))
  )
}

export const isSameScores = (one: Paper['scores'], other: Paper['scores']): boolean =>
  one.length === other.length && one.every((score, at) => score === other[at])
