import type { LocalDate } from '../../../shared/ports'
import type { DecisionEntry } from '../../../shared/record/register'
import type { InputLine, TakingUpLine } from '../../../shared/record/summary'
import { decisionPage as words } from '../../words/en/decision-page'

/** What happened to one decision and what is to come, in the order of days. */
export type Event = {
  readonly key: string
  readonly on: LocalDate
  readonly words: string
  /** A name that stands behind the words, in its own direction. */
  readonly name?: string
  readonly input?: InputLine
}

export function historyOf(
  { line, fate, chain }: DecisionEntry,
  takingsUp: readonly TakingUpLine[],
  today: LocalDate,
): readonly Event[] {
  const { facts, inputs, replaces, takenBack } = line
  const { window, reopened, review, expiry } = facts
  const { course } = fate
  const events: Event[] = [{ key: 'decided', on: facts.decidedOn, words: words.decided(line.meetingTitle) }]
  // Reopened in time, there is nothing left to object to.
  const isCutShort = reopened !== null && window !== null && reopened.on <= window.closes
  if (window !== null && window.days > 0 && !isCutShort) {
    const isOver = today > window.closes
    events.push({
      key: 'window',
      on: window.closes,
      words: isOver ? words.windowEnded : words.windowOpened,
    })
  }
  for (const of of replaces)
    events.push({ key: of.decision, on: facts.decidedOn, words: words.replaces(of.number) })
  for (const input of inputs) events.push({ key: input.input, on: input.on, words: '', input })
  for (const back of takenBack) {
    const { statement, reopened: from, reopenedFor, on, reason } = back
    const said = reopenedFor === null ? words.reopened : words.reopenedFor(reopenedFor)
    events.push({ key: `${statement}/reopened`, on: from, words: said })
    events.push({ key: statement, on, words: words.takenBack(reason) })
  }
  if (reopened !== null) {
    const { reason, on } = reopened
    events.push(
      line.reopenedBy === null
        ? { key: 'reopened', on, words: reason === null ? words.reopened : words.reopenedFor(reason) }
        : { key: 'reopened', on, words: words.reopenedBy, name: line.reopenedBy },
    )
  }
  for (const taken of takingsUp.filter(({ of }) => of.decision === line.decision))
    events.push({ key: taken.item, on: taken.date, words: words.takenUp(taken.meetingTitle) })
  if (course.type === 'superseded' || course.type === 'overridden') {
    const said = course.type === 'superseded' ? words.replacedBy : words.overriddenBy
    events.push({ key: 'replaced', on: course.on, words: said(course.by.number) })
  }
  for (const [at, { type, by, on }] of chain.entries()) {
    const before = chain[at - 1]
    if (before === undefined) continue
    const said = type === 'superseded' ? words.itselfReplaced : words.itselfOverridden
    events.push({ key: by.decision, on, words: said(before.by.number, by.number) })
  }
  if (review !== null) events.push({ key: 'review', on: review, words: words.reviewOn })
  if (expiry !== null) events.push({ key: 'expiry', on: expiry, words: words.endsOn })
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
