import type { Roll } from '../charter/roll'
import { everyone, keptOf } from '../charter/roll'
import type { ExportedMeeting } from '../export/exported-meeting'
import { writeMeeting } from '../export/meeting-json'
import type { AssemblyId, MeetingId } from '../id'
import { agenda } from '../meeting/agenda/agenda'
import { newMeeting } from '../meeting/birth'
import { decisions } from '../meeting/decision/decision'
import { type DetailsRefused, details } from '../meeting/details'
import type { Meeting } from '../meeting/meeting'
import { meetingNumber } from '../meeting/numbering'
import type { MeetingStatement } from '../meeting/said/statements'
import type { TakenInFrom } from '../meeting/said/taken-in-statements'
import { takenInAbout } from '../meeting/said/taken-in-statements'
import type { Draft, Moment, Zone } from '../ports'
import type { Refusal } from '../refusal'
import { type Result, refused } from '../result'
import { pen } from '../statement'
import type { TextRefused } from '../text'
import { likenessKeys } from './likeness'

/** What a meeting file holds, before anything is taken in (IM20). */
export type MeetingLook = {
  readonly from: TakenInFrom
  readonly title: string
  readonly date: string
  readonly time: string
  readonly items: number
  readonly decisions: number
  readonly people: number
  /** Those it speaks of who are not on the roll here, by id or by name. */
  readonly strangers: readonly string[]
}

export function lookAt(exported: ExportedMeeting, roll: Roll): MeetingLook {
  const { meeting, people } = exported
  const { title, date, time } = details(meeting)
  const known = new Set(everyone(roll).flatMap(({ name }) => likenessKeys(name)))
  const isOurs = meeting.assembly === roll.assembly
  const all = Object.values(people).filter(
    ({ id, mergedInto }) => mergedInto == null || people[mergedInto] === undefined || mergedInto === id,
  )
  const strangers = all.filter(
    ({ id, name }) =>
      !(isOurs && roll.people[keptOf(roll, id)] !== undefined) &&
      !likenessKeys(name).some((key) => known.has(key)),
  )
  return {
    from: fromOf(exported),
    title,
    date,
    time,
    items: agenda(meeting).length,
    decisions: decisions(meeting).filter(({ informal }) => !informal).length,
    people: all.length,
    strangers: strangers.map(({ name }) => name).sort(),
  }
}

export type Mixed = Refusal<'IM21', { readonly cause: 'practice' | 'real' }>

/** IM21: practice into practice, real into real. */
export function mixes(exported: ExportedMeeting, practice: boolean): Mixed | null {
  return exported.practice === practice
    ? null
    : { rule: 'IM21', cause: exported.practice ? 'practice' : 'real' }
}

export type NotTakenIn = Mixed | Refusal<'IM23'> | DetailsRefused | TextRefused

/**
 * A document of its own under a fresh id, by whoever took it in (IM22). What others said in it stays their words in a file: it is not
 * said again here under their names, which this computer could not sign, nor under the name of who took it in.
 */
export function takeInMeeting(
  given: {
    readonly id: MeetingId
    readonly assembly: AssemblyId
    readonly zone: Zone
    readonly practice: boolean
    /** Those that were taken in before and not put away. */
    readonly before: readonly TakenInFrom[]
    readonly file: string
    readonly exported: ExportedMeeting
  },
  moment: Moment,
): Result<Meeting, NotTakenIn> {
  const { id, assembly, zone, exported, practice } = given
  const mixed = mixes(exported, practice)
  if (mixed !== null) return refused(mixed)
  const from = fromOf(exported)
  if (given.before.some((one) => one.meeting === from.meeting)) return refused({ rule: 'IM23' })
  const born = newMeeting(
    { id, assembly, zone, details: details(exported.meeting), standingItems: [] },
    moment,
  )
  if (!born.ok) return born
  const page = { seen: { statements: {} }, draft: born.value as Draft<Meeting> }
  const text = writeMeeting(exported)
  pen<MeetingStatement>(page, moment).state(takenInAbout.takenIn, {
    type: 'taken-in',
    file: given.file,
    text,
    from,
  })
  return born
}

function fromOf({ meeting, charter }: ExportedMeeting): TakenInFrom {
  return {
    assembly: meeting.assembly,
    name: charter.name,
    meeting: meeting.id,
    number: meetingNumber(meeting),
  }
}
