import { gesturesElsewhere } from '../meeting/approval/recorded-elsewhere'
import { decisions } from '../meeting/decision/decision'
import { type Folded, folded } from '../meeting/fold'
import { mentionOf } from '../meeting/mention'
import { minuteNumbers, numbersGiven } from '../meeting/numbering'
import type { MeetingStatement, StateStatement } from '../meeting/said/statements'
import { stateIsContested, turns } from '../meeting/state'
import { ofType, type Statements } from '../statement'
import { titleOf } from './item-title'
import type { InboxLine } from './line'
import { itemFor, subject } from './subject'
import { wordOf } from './word'

/** What was done apart and does not stand on one path any more; most of it is no choice, and a secretary notes it (IB7). */
export const apartLines = folded((meeting): readonly InboxLine[] => [
  ...turnLines(meeting),
  ...minuteLines(meeting),
  ...decisionNumberLines(meeting),
  ...beforeClose(meeting),
])

/** Two laptops that both called to order, or both began a break, and went on from there: the minutes tell both until one is kept. */
function turnLines(meeting: Folded): readonly InboxLine[] {
  const all = turns(meeting)
  const isOpen = stateIsContested(meeting)
  const met = new Set<string>()
  return all.flatMap((turn) => {
    const twins = all.filter((other) => other.to === turn.to && isApart(meeting.statements, turn, other))
    if (twins.length === 0 || met.has(turn.id)) return []
    const group = [turn, ...twins].sort((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1))
    for (const { id } of group) met.add(id)
    // What still stands side by side is told as the state of the meeting.
    if (isOpen && group.every((one) => !isReplaced(all, one))) return []
    if (new Set(group.map(({ clock }) => clock.slice(0, 16))).size < 2) return []
    const words = group.map((said) => wordOf(said, { type: 'turn', to: said.to, clock: said.clock }))
    return [
      {
        key: `turns/${group[0]?.id}`,
        subject: subject('turns', { name: turn.to }),
        words,
        settledBy: 'choice',
      },
    ]
  })
}

function isReplaced(all: readonly StateStatement[], turn: StateStatement): boolean {
  return all.some(({ replaces }) => replaces.includes(turn.id))
}

/** Neither came after the other. */
function isApart(
  statements: Statements<MeetingStatement>,
  one: StateStatement,
  other: StateStatement,
): boolean {
  return one.id !== other.id && !follows(statements, one, other.id) && !follows(statements, other, one.id)
}

function follows(statements: Statements<MeetingStatement>, turn: MeetingStatement, earlier: string): boolean {
  const met = new Set<string>()
  const toFollow: string[] = [...turn.replaces]
  for (let id = toFollow.pop(); id !== undefined; id = toFollow.pop()) {
    if (id === earlier) return true
    if (met.has(id)) continue
    met.add(id)
    toFollow.push(...(statements[id]?.replaces ?? []))
  }
  return false
}

/** ME11: one number for two items; the later is shown with `-b`. */
function minuteLines(meeting: Folded): readonly InboxLine[] {
  const shown = minuteNumbers(meeting)
  return groups(numbersGiven(meeting), ({ number }) => number).flatMap(([number, given]) => {
    const first = given.filter((one, index) => given.findIndex(({ item }) => item === one.item) === index)
    if (first.length < 2) return []
    const words = first.map((said) =>
      wordOf(said, {
        type: 'number',
        number,
        shown: shown.get(said.item) ?? number,
        title: titleOf(meeting, said.item),
      }),
    )
    return [
      { key: `number/${number}`, subject: subject('numbers', { name: number }), words, settledBy: 'note' },
    ]
  })
}

/** The same of two decisions of one item, declared apart on two proposals. */
function decisionNumberLines(meeting: Folded): readonly InboxLine[] {
  const shown = new Map(decisions(meeting).map(({ decision, number }) => [decision, number] as const))
  const said = ofType(meeting.statements, 'decision').filter(({ id }) => shown.has(id))
  return groups(said, ({ item, number }) => `${item} ${number}`).flatMap(([, same]) => {
    const [first] = same
    if (first === undefined || new Set(same.map(({ proposal }) => proposal)).size < 2) return []
    const { item, number } = first
    const words = same.map((one) =>
      wordOf(one, { type: 'number', number, shown: shown.get(one.id) ?? number, title: one.wording }),
    )
    const about = subject('numbers', { item: itemFor(meeting, item), name: number })
    return [{ key: `decision-number/${item}/${number}`, subject: about, words, settledBy: 'note' }]
  })
}

/** IB6: gesture by gesture, so that thirty arrivals in a minute are read in one breath. */
function beforeClose(meeting: Folded): readonly InboxLine[] {
  const words = gesturesElsewhere(meeting).flatMap((gesture) => {
    const [first] = gesture
    if (first === undefined) return []
    return [wordOf(first, { type: 'gesture', mentions: gesture.map((one) => mentionOf(meeting, one)) })]
  })
  return words.length === 0
    ? []
    : [{ key: 'before-close', subject: subject('before-close'), words, settledBy: 'note' }]
}

function groups<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const made = new Map<string, T[]>()
  for (const one of all) made.set(keyOf(one), [...(made.get(keyOf(one)) ?? []), one])
  return [...made]
}
