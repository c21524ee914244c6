import type { PersonId } from '../id'
import type { Course } from '../meeting/course'
import type { LocalDate } from '../ports'
import { isOverdue } from '../record/register'
import type { ActionLine } from '../record/summary'
import { type Is, kinds, readQuery, type Term } from './query'
import { hasWords, wordsOf } from './words'

/** What was typed, ready to be asked of many things: words are folded, and each filter word stands with its like. */
export type Asked = {
  readonly terms: readonly Term[]
  readonly words: readonly string[]
  readonly phrases: readonly (readonly string[])[]
  readonly is: readonly Is[]
  readonly who: readonly (readonly string[])[]
  readonly due: readonly Extract<Term, { type: 'due' }>[]
  readonly inside: readonly (readonly string[])[]
  readonly numbers: readonly string[]
}
/** Who asks, and on which day. */
export type Asker = { readonly today: LocalDate; readonly me: PersonId | null }

/** What is known of a thing that a filter word asks about; what it has not, no filter word about it fits. */
export type Facts = {
  readonly kind: Is
  readonly states: readonly Is[]
  readonly who: PersonId | null
  readonly whoName: string | null
  /** Undefined: nothing that is ever due. */
  readonly due: LocalDate | null | undefined
  readonly number: string | null
  /** The assembly, by all its names. */
  readonly inside: readonly string[]
}

export function asked(written: string): Asked {
  const terms = readQuery(written)
  const of = <T extends Term['type']>(type: T) =>
    terms.filter((term): term is Extract<Term, { type: T }> => term.type === type)
  const folded = (text: string) => wordsOf(text).map(({ word }) => word)
  const phrases = of('phrase').map(({ text }) => folded(text))
  // RG2: what means nothing here is looked for as a word.
  const asWords = terms.flatMap((term) =>
    term.type === 'word'
      ? folded(term.text)
      : term.type === 'unknown'
        ? folded(`${term.key} ${term.value}`)
        : [],
  )
  return {
    terms,
    words: [...new Set([...asWords, ...phrases.flat()])],
    phrases: phrases.filter(({ length }) => length > 1),
    is: of('is').map(({ is }) => is),
    who: of('who').map(({ name }) => folded(name)),
    due: of('due'),
    inside: of('in').map(({ name }) => folded(name)),
    numbers: of('number').map(({ number }) => number.toLowerCase()),
  }
}

/** RG3: of one sort of filter word any may hold, of every sort one must. */
export function fits(query: Asked, facts: Facts, { today, me }: Asker): boolean {
  const { is, who, due, inside, numbers } = query
  return (
    isAny(is.filter(isKind), [facts.kind]) &&
    isAny(
      is.filter((one) => !isKind(one)),
      facts.states,
    ) &&
    (who.length === 0 || who.some((name) => isPerson(name, facts, me))) &&
    due.every((term) => isDue(facts.due, term, today)) &&
    (inside.length === 0 || inside.some((name) => hasWords(name, ...facts.inside))) &&
    (numbers.length === 0 || numbers.some((number) => isNumber(facts.number, number)))
  )
}

/** What filter words can say of an action. */
export function statesOf(action: Pick<ActionLine, 'state' | 'due'>, today: LocalDate): readonly Is[] {
  return isOverdue(action, today) ? [action.state, 'overdue'] : [action.state]
}

/** What filter words can say of a decision, by what has become of it. */
export function statesOfCourse({ type }: Pick<Course, 'type'>): readonly Is[] {
  return courseStates[type]
}
const courseStates: Readonly<Record<Course['type'], readonly Is[]>> = {
  'cooling-off': ['cooling-off'],
  'in-force': ['in-force'],
  'review-due': ['in-force', 'review'],
  reopened: ['reopened'],
  superseded: ['replaced'],
  overridden: ['replaced'],
  expired: ['ended'],
  finding: ['informal'],
  contested: ['contested'],
}

const isKind = (is: Is): boolean => kinds.some((kind) => kind === is)
const isAny = (wanted: readonly Is[], have: readonly Is[]): boolean =>
  wanted.length === 0 || wanted.some((one) => have.includes(one))

function isPerson(name: readonly string[], { who, whoName }: Facts, me: PersonId | null): boolean {
  if (name.length === 1 && name[0] === 'me' && who !== null && who === me) return true
  return whoName !== null && name.length > 0 && hasWords(name, whoName)
}

function isDue(
  due: LocalDate | null | undefined,
  { than, day }: Extract<Term, { type: 'due' }>,
  today: LocalDate,
): boolean {
  if (due === undefined) return false
  if (day === 'none' || due === null) return day === 'none' && due === null
  const asked = day === 'today' ? today : day
  const within = due.startsWith(asked)
  switch (than) {
    case '<':
      return due < asked
    case '<=':
      return due < asked || within
    case '>':
      return due > asked && !within
    case '>=':
      return due >= asked
    case '=':
      return within
  }
}

/** `2026/03` begins `2026/03/05`; `03/05` ends it. */
function isNumber(number: string | null, sought: string): boolean {
  const whole = number?.toLowerCase() ?? ''
  return whole.startsWith(sought) || whole.includes(`/${sought}`) || whole.includes(` ${sought}`)
}
