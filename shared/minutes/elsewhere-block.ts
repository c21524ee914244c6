import { nameOf, type Roll } from '../charter/roll'
import { gesturesElsewhere } from '../meeting/approval/recorded-elsewhere'
import type { Meeting } from '../meeting/meeting'
import { type Mention, mentionOf } from '../meeting/mention'
import type { MeetingStatement } from '../meeting/said/statements'
import { localTime } from '../meeting/time'
import type { LocalTime } from '../ports'

/** Near the end: what counts, and was recorded on another computer before the close was known there (MI24). */
export type ElsewhereBlock = {
  readonly type: 'elsewhere'
  readonly lines: readonly {
    readonly by: string
    readonly at: LocalTime
    readonly said: readonly Pick<Mention, 'type' | 'turn' | 'item' | 'decision'>[]
  }[]
}

/** Who wrote it and what it was about; never whose position it was (MI4). */
export function elsewhereBlock(meeting: Meeting, roll: Roll): readonly ElsewhereBlock[] {
  const lines = linesOf(meeting, gesturesElsewhere(meeting), roll)
  return lines.length === 0 ? [] : [{ type: 'elsewhere', lines }]
}

export function linesOf(
  meeting: Meeting,
  gestures: readonly (readonly MeetingStatement[])[],
  roll: Roll,
): ElsewhereBlock['lines'] {
  return gestures.flatMap((gesture) => {
    const [first] = gesture
    if (first === undefined) return []
    const said = gesture.map((one) => {
      const { type, turn, item, decision } = mentionOf(meeting, one)
      return { type, turn, item, decision }
    })
    return [{ by: nameOf(roll, first.by.person), at: localTime(first.at), said }]
  })
}
