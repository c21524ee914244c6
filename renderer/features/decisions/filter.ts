import { type DecisionFilter, filterDecisions } from '../../../shared/record/register'
import type { DecisionLine } from '../../../shared/record/summary'

/** `harbour is:informal`: words that must occur, and states by name. A word that means nothing here is only a word. */
export function readFilter(query: string): DecisionFilter {
  const tokens = query.split(/\s+/).filter(Boolean)
  const states = tokens
    .filter((token) => /^is:(informal|contested)$/i.test(token))
    .map((token) => token.toLowerCase())
  const text = tokens.filter((token) => !states.includes(token.toLowerCase())).join(' ')
  return {
    text,
    ...(states.includes('is:informal') ? { informal: true } : {}),
    ...(states.includes('is:contested') ? { contested: true } : {}),
  }
}

export function decisionsMatching(lines: readonly DecisionLine[], query: string): readonly DecisionLine[] {
  return filterDecisions(lines, readFilter(query))
}
