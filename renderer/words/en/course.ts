import { count, dateInWords } from './dates'

/** What becomes of a decision, in words: its state, the days of its window, what came in, what it replaces. */
type Course =
  | { readonly type: 'finding' | 'contested' }
  | { readonly type: 'reopened'; readonly on: string }
  | { readonly type: 'cooling-off'; readonly until: string; readonly mayWork: boolean }
  | { readonly type: 'in-force'; readonly since: string; readonly review: string | null }
  | { readonly type: 'review-due'; readonly since: string; readonly review: string }
  | { readonly type: 'expired'; readonly on: string }
  | { readonly type: 'superseded' | 'overridden'; readonly by: { readonly number: string } }

export const course = {
  finding: 'Informal finding',
  contested: 'Contested',
  reopened: 'Reopened',
  coolingOffBriefly: 'Cooling-off',
  until: (until: string) => `until ${dateInWords(until)}`,
  coolingOff: (until: string) => `Cooling-off until ${dateInWords(until)}`,
  inForce: 'In force',
  reviewDue: 'Review due',
  expired: 'Ended',
  superseded: (number: string) => `Replaced by ${number}`,
  overridden: (number: string) => `Overridden by ${number}`,
  sinceThen: 'Since then:',
  next: (number: string, on: string) =>
    `Will be replaced by ${number} when its own cooling-off ends on ${dateInWords(on)}.`,
} as const

/** The state in a few words. */
export function courseWord(state: Course): string {
  switch (state.type) {
    case 'finding':
      return course.finding
    case 'contested':
      return course.contested
    case 'reopened':
      return course.reopened
    case 'cooling-off':
      return course.coolingOff(state.until)
    case 'in-force':
      return course.inForce
    case 'review-due':
      return course.reviewDue
    case 'expired':
      return course.expired
    case 'superseded':
      return course.superseded(state.by.number)
    case 'overridden':
      return course.overridden(state.by.number)
  }
}

/** The state in one or two sentences. */
export function courseSentence(state: Course): string {
  switch (state.type) {
    case 'finding':
      return 'It was found without a quorum and has no force.'
    case 'contested':
      return 'It is recorded in two ways, or with a block that was not counted. It is not in force until a minute settles it.'
    case 'reopened':
      return `It was reopened on ${dateInWords(state.on)} and is not in force. It is to be taken up again.`
    case 'cooling-off':
      return `People who were not there can be heard until ${dateInWords(state.until)}. ${mayWork(state.mayWork)}`
    case 'in-force':
      return `In force since ${dateInWords(state.since)}.${state.review === null ? '' : ` To be reviewed by ${dateInWords(state.review)}.`}`
    case 'review-due':
      return `In force since ${dateInWords(state.since)}. Its review was due on ${dateInWords(state.review)}.`
    case 'expired':
      return `It ended on ${dateInWords(state.on)}.`
    case 'superseded':
      return `A later decision, ${state.by.number}, replaces it.`
    case 'overridden':
      return `A decision of several assemblies together, ${state.by.number}, overrides it.`
  }
}

type Step = {
  readonly type: 'superseded' | 'overridden'
  readonly by: { readonly number: string }
  readonly on: string
  readonly since: Course | null
}

/**
 * What came after what came after it, and when: `Overridden by THING 1/1 on 3 March 2026, itself overridden by ALL 2/1 on 8 March 2026, which is
 * due for review.` Of one alone, which the state names already, how it stands.
 */
export function chainSentence(steps: readonly Step[]): string | null {
  const last = steps.at(-1)?.since ?? null
  const how = last === null ? null : today(last)
  if (steps.length < 2) return how === null ? null : `${steps[0]?.by.number} ${how}.`
  const said = steps.map(({ type, by, on }, at) => {
    const verb = type === 'overridden' ? 'overridden by' : 'replaced by'
    const begun = at === 0 ? `${verb[0]?.toUpperCase()}${verb.slice(1)}` : `itself ${verb}`
    return `${begun} ${by.number} on ${dateInWords(on)}`
  })
  return `${[...said, ...(how === null ? [] : [`which ${how}`])].join(', ')}.`
}

type Since = {
  readonly steps: readonly (Step & {
    readonly by: { readonly assembly: string }
  })[]
  readonly next: { readonly number: string; readonly on: string } | null
}

/**
 * The layer that stands under a decision on every page and in every list (CS8): by which decision it was put out of force, whose that is, on
 * what level and when. What is still to come is said only of one that holds.
 */
export function sinceSentence({ steps, next }: Since): string {
  if (steps.length === 0) return next === null ? '' : course.next(next.number, next.on)
  const said = steps.map(({ type, by, on }, at) => {
    const itself = at === 0 ? '' : 'itself '
    if (type === 'superseded') return `${itself}replaced by ${by.number} on ${dateInWords(on)}`
    const whose = by.assembly === '' ? '' : ` of ${by.assembly}`
    return `${itself}overridden by ${by.number}${whose}, a decision of several assemblies together, on ${dateInWords(on)}`
  })
  const last = steps.at(-1)?.since ?? null
  const how = last === null ? null : today(last)
  return `${[...said, ...(how === null ? [] : [`which ${how}`])].join(', ')}.`
}

/** The same with its beginning, where it stands in one line. */
export const sinceThen = (layer: Since): string => `${course.sinceThen} ${sinceSentence(layer)}`

/** Of the last in the chain; that it holds goes without saying. */
function today(state: Course): string | null {
  switch (state.type) {
    case 'review-due':
      return 'is due for review'
    case 'in-force':
      return state.review === null ? null : `is to be reviewed by ${dateInWords(state.review)}`
    case 'cooling-off':
      return `is cooling off until ${dateInWords(state.until)}`
    case 'expired':
      return `ended on ${dateInWords(state.on)}`
    case 'contested':
      return 'is contested'
    case 'reopened':
      return 'was reopened'
    default:
      return null
  }
}

function mayWork(may: boolean): string {
  return may ? 'Work may begin.' : 'Work waits until then.'
}

export const inputWords = {
  objection: 'Objection',
  support: 'Support',
  comment: 'Comment',
} as const

/** On the page of the minutes and under a decision. */
export const courseLines = {
  window: (until: string, may: boolean) =>
    `Cooling-off until ${dateInWords(until)}; ${may ? 'work may begin' : 'work waits until then'}.`,
  noWindow: 'In force at once, without cooling-off by the charter.',
  thing: 'Decision of several assemblies together.',
  replaces: (numbers: readonly string[]) => `Replaces ${numbers.join(', ')}.`,
  overrides: (numbers: readonly string[]) => `Overrides ${numbers.join(', ')}.`,
  review: (on: string) => `To be reviewed by ${dateInWords(on)}.`,
  expiry: (on: string) => `Ends on ${dateInWords(on)}.`,
  reopened: (on: string) => `Reopened on ${dateInWords(on)}: not in force.`,
  takenBack: (from: string, on: string) =>
    `Reopened on ${dateInWords(from)}; taken back on ${dateInWords(on)}, it stands.`,
  /** The name comes after, with its own direction. */
  input: (kind: keyof typeof inputWords, on: string, wasPresent: boolean) =>
    `${inputWords[kind]}, ${dateInWords(on)}${wasPresent ? ' (was in the room)' : ''}`,
  askedBy: 'asked for by',
} as const

/** Home: what happens to decisions by itself soon, and what waits for a word. */
export const decisionsCard = {
  title: 'Decisions',
  none: 'No time for objections is running, and no review is due.',
  ending: 'Objections possible',
  until: (date: string) => `until ${dateInWords(date)}`,
  objections: (n: number) => count(n, 'objection', 'objections'),
  review: 'Reviews due',
  due: (date: string) => `since ${dateInWords(date)}`,
  again: 'To be taken up again',
  reopenedOn: (date: string) => `reopened ${dateInWords(date)}`,
  more: (n: number) => `and ${n} more`,
  all: 'All decisions',
} as const
