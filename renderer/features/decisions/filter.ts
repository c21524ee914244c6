import type { Course } from '../../../shared/meeting/course'
import { type DecisionEntry, type DecisionFilter, filterDecisions } from '../../../shared/record/register'

/** The words for what has become of a decision. */
const states: Readonly<Record<string, readonly Course['type'][]>> = {
  'is:cooling-off': ['cooling-off'],
  'is:in-force': ['in-force', 'review-due'],
  'is:replaced': ['superseded', 'overridden'],
  'is:review': ['review-due'],
  'is:reopened': ['reopened'],
  'is:ended': ['expired'],
  'is:informal': ['finding'],
  'is:contested': ['contested'],
}

/** `harbour is:informal`: words that must occur, and states by name. A word that means nothing here is only a word. */
export function readFilter(query: string): DecisionFilter {
  const tokens = query.split(/\s+/).filter(Boolean)
  const meant = (token: string) => states[token.toLowerCase()]
  const courses = tokens.flatMap((token) => meant(token) ?? [])
  const text = tokens.filter((token) => meant(token) === undefined).join(' ')
  return { text, ...(courses.length === 0 ? {} : { courses }) }
}

export function decisionsMatching(
  entries: readonly DecisionEntry[],
  query: string,
): readonly DecisionEntry[] {
  return filterDecisions(entries, readFilter(query))
}
