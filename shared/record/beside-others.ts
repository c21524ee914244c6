import type { DeviceId, PersonId } from '../id'
import { authorsOf } from '../inbox/restate'
import { followed } from '../meeting/course-facts'
import type { Decision } from '../meeting/decision/decision'
import { duplicateOf } from '../meeting/duplicate'
import type { Meeting } from '../meeting/meeting'
import { about, latest } from '../meeting/said/statements'
import { originOf } from '../meeting/take-carried'
import { isWithdrawn, ofType } from '../statement'
import { itemAnywhere } from './item-anywhere'
import type { DecidedCopy, MeetingHeadline, Replacing, Taken } from './summary'

/** What is compared between meetings: which were made twice (IB9), which have one number (IB11). */
export function besideOthers(
  meeting: Meeting,
): Pick<
  MeetingHeadline,
  'made' | 'duplicateOf' | 'authors' | 'restated' | 'noted' | 'onCopies' | 'numbered'
> {
  const born = ofType(meeting.statements, 'details')[0]
  const number = latest(meeting, 'meeting-number', about.meetingNumber)
  const of = duplicateOf(meeting)
  return {
    made: born === undefined ? null : { person: born.by.person, device: born.by.device },
    duplicateOf: of,
    authors: of === null ? [] : authorsOf(meeting),
    restated: ofType(meeting.statements, 'restated').map(({ from, person, upTo }) => ({
      from,
      person,
      upTo,
    })),
    noted: ofType(meeting.statements, 'noted')
      .filter(({ id, words }) => words.length === 0 && !isWithdrawn(meeting.statements, id))
      .map(({ line }) => line),
    onCopies: onCopies(meeting),
    numbered: number === undefined ? null : { number: number.number, id: number.id, n: number.n },
  }
}

/** In force as far as its own meeting knows; on an item that another agenda may have had as well. */
function onCopies(meeting: Meeting): readonly DecidedCopy[] {
  const wasCarried = new Set(
    ofType(meeting.statements, 'item-fate').flatMap(({ item, fate }) => (fate === 'carry' ? item : [])),
  )
  return followed(meeting).flatMap(({ decision: taken, facts }) => {
    const { item, informal, contested } = taken
    const carried = itemAnywhere(meeting, item)?.carried ?? null
    if (informal || contested || facts.reopened !== null) return []
    if (carried === null && !wasCarried.has(item)) return []
    const origin = originOf(meeting.id, { id: item, carried })
    return [{ ...takenBy(meeting, taken), origin, knew: carried?.knew ?? [] }]
  })
}

/** IB5: what settles a contested decision. */
export function replacing(meeting: Meeting): readonly Replacing[] {
  return followed(meeting).flatMap(({ decision, replaces }) =>
    decision.contested ? [] : replaces.map((of) => ({ ...takenBy(meeting, decision), of: of.decision })),
  )
}

function takenBy(meeting: Meeting, { decision, number, wording, clock }: Decision): Taken {
  const { person = '' as PersonId, device = '' as DeviceId } = meeting.statements[decision]?.by ?? {}
  return { decision, number, wording, person, device, at: clock }
}
