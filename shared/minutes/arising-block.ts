import { nameOf, type Roll } from '../charter/roll'
import type { ItemId } from '../id'
import { mattersArising } from '../meeting/agenda/arising'
import type { Meeting } from '../meeting/meeting'
import type { ActionState } from '../meeting/said/statements'
import type { LocalDate } from '../ports'

/** Under an item: the actions of earlier meetings it reported on, and what was said of each (SE10, SE11). */
export type ArisingBlock = {
  readonly type: 'arising'
  readonly rows: readonly {
    readonly action: string
    readonly what: string
    readonly who: string | null
    readonly due: LocalDate | null
    /** The minute it was agreed in, else its meeting. */
    readonly from: string
    readonly date: LocalDate
    /** Null: nothing was reported. */
    readonly state: ActionState | null
    readonly putOff: LocalDate | null
    /** Why it was put off or dropped, where somebody said so. */
    readonly reason?: string
  }[]
}

export function arisingBlock(meeting: Meeting, item: ItemId, roll: Roll): readonly ArisingBlock[] {
  const lines = mattersArising(meeting).filter((one) => one.item === item)
  if (lines.length === 0) return []
  return [
    {
      type: 'arising',
      rows: lines.map(({ action, what, who, due, minute, title, date, reported }) => ({
        action,
        what,
        who: who === null ? null : nameOf(roll, who),
        due,
        from: minute ?? title,
        date,
        state: reported?.state ?? null,
        putOff: reported?.state === 'open' ? reported.due : null,
        ...(reported?.reason == null ? {} : { reason: reported.reason }),
      })),
    },
  ]
}
