import type { ItemId } from '../id'
import type { Correction } from '../meeting/approval/correction'
import { corrections } from '../meeting/approval/correction'
import { type MinutesHere, minutesHere } from '../meeting/approval/minutes-here'
import { minutesNamedBy } from '../meeting/approval/minutes-named'
import type { Meeting } from '../meeting/meeting'
import type { MinutesRef } from '../meeting/said/minutes-statements'
import { localDate } from '../meeting/time'
import type { LocalDate } from '../ports'

/** Under an item: whose minutes it was about, and what the meeting did with them (LC7, LC11). */
export type EarlierMinutesBlock = {
  readonly type: 'earlier-minutes'
  readonly of: MinutesRef
  readonly what: MinutesHere['type'] | 'named'
  /** What is right, what is to be changed, or the minute whose approval holds. */
  readonly text: string | null
}

/** At the end, as a layer over what was approved: what later meetings corrected (LC11). */
export type CorrectionsBlock = {
  readonly type: 'corrections'
  readonly corrections: readonly (Pick<Correction, 'item' | 'text' | 'agreed'> & { readonly on: LocalDate })[]
}

export function earlierMinutes(meeting: Meeting, item: ItemId): readonly EarlierMinutesBlock[] {
  const done = minutesHere(meeting).filter((one) => one.item === item)
  const named = minutesNamedBy(meeting, item)
  const isDone = done.some((one) => one.type !== 'corrected' && one.of.meeting === named?.meeting)
  return [
    ...(named === null || isDone
      ? []
      : [{ type: 'earlier-minutes', of: named, what: 'named', text: null } as const]),
    ...done.map(
      (one) =>
        ({
          type: 'earlier-minutes',
          of: one.of,
          what: one.type,
          text: one.type === 'approved' ? null : one.text,
        }) as const,
    ),
  ]
}

/** `later`: only what came on top of what was approved. */
export function correctionsBlock(meeting: Meeting, later: boolean): readonly CorrectionsBlock[] {
  const said = corrections(meeting).filter(({ agreed }) => !later || agreed !== null)
  return said.length === 0
    ? []
    : [
        {
          type: 'corrections',
          corrections: said.map(({ item, text, agreed, at }) => ({ item, text, agreed, on: localDate(at) })),
        },
      ]
}
