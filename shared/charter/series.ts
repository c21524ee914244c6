import * as v from 'valibot'
import { idText } from '../parse'
import { limits } from '../text'
import { standingItem } from './standing-item'

/**
 * SE1: a series of meetings, "the monthly meeting", with when and where it is usually held and the items that each of it has.
 * Without a rule it is a template: for a meeting that is called when it is needed.
 */
const shortText = v.pipe(v.string(), v.maxLength(limits.title))
const day = v.picklist([1, 2, 3, 4, 5, 6, 7])

/** When the next one is. 1 is Monday, 7 Sunday; of a month the first to fourth of that day, or the last (-1). */
export const recurrence = v.variant('type', [
  v.object({
    type: v.literal('monthly'),
    nth: v.picklist([1, 2, 3, 4, -1]),
    weekday: day,
    /** Every month, every second, once a year. */
    every: v.picklist([1, 2, 3, 6, 12]),
  }),
  v.object({ type: v.literal('weekly'), weekday: day, every: v.picklist([1, 2, 3, 4]) }),
])
export type Recurrence = v.InferOutput<typeof recurrence>

export const mostSeries = 40
export const mostItems = 60

export const meetingSeries = v.object({
  id: idText,
  name: v.pipe(shortText, v.minLength(1)),
  /** The kind of meeting, as it stands at the head of the minutes. */
  kind: shortText,
  rule: v.nullable(recurrence),
  time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  place: shortText,
  items: v.pipe(v.array(standingItem), v.maxLength(mostItems)),
  /** SE5: whose template it was copied from. */
  from: v.exactOptional(v.object({ assembly: idText, name: shortText, series: v.exactOptional(idText) })),
  /** SE17: member assemblies plan meetings from it too. */
  forMembers: v.exactOptional(v.literal(true)),
})
export type MeetingSeries = v.InferOutput<typeof meetingSeries>

/** SE1: the same name twice could not be told apart in a list. */
export function isNamedTwice(all: readonly MeetingSeries[], one: MeetingSeries): boolean {
  const same = ({ id, name }: MeetingSeries) =>
    id !== one.id && name.trim().toLowerCase() === one.name.trim().toLowerCase()
  return all.some(same)
}

/** One more, or another in its place. */
export function withSeries(all: readonly MeetingSeries[], one: MeetingSeries): readonly MeetingSeries[] {
  return all.some(({ id }) => id === one.id)
    ? all.map((other) => (other.id === one.id ? one : other))
    : [...all, one]
}

/** SE5: a copy under an id of its own; what becomes of the template there changes nothing here. */
export function copied(
  template: MeetingSeries,
  of: { readonly assembly: string; readonly name: string },
  id: string,
): MeetingSeries {
  const { from: _, forMembers: __, ...own } = template
  return { ...own, id, from: { assembly: of.assembly, name: of.name, series: template.id } }
}
