import type { PersonId, VersionId } from '../../id'
import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import type { Meeting } from '../meeting'
import { positions } from '../proposal/position'
import { type PositionRefused, testable, withdrawPosition } from '../proposal/position-deeds'
import { liveAbout } from '../said/live-statements'
import type { MeetingStatement } from '../said/statements'
import { presentNow } from './attendance'
import { outFor } from './out'

export type OutRefused = PositionRefused | Refusal<'OR3', { readonly person: PersonId }>

/**
 * OR3: who is in the meeting steps out for this proposal, and comes back. The position they had is taken back in the same
 * gesture, so that one recorded elsewhere meanwhile is seen to contradict it.
 */
export function stepOut(
  page: Page<Meeting>,
  given: { readonly version: VersionId; readonly person: PersonId; readonly out: boolean },
  moment: Moment,
): Result<null, OutRefused> {
  const { version, person, out } = given
  const proposal = testable(page.seen, version, 'room')
  if (!proposal.ok) return proposal
  const { sure, unsure } = presentNow(page.seen)
  if (!sure.includes(person) && !unsure.includes(person)) return refused({ rule: 'OR3', person })
  const now = outFor(page.seen, version)
  const has = positions(page.seen, version).some((one) => one.person === person)
  if (now.out.has(person) === out && !now.unsure.has(person) && !(out && has)) return done(null)
  const gesture = pen<MeetingStatement>(page, moment)
  gesture.state(liveAbout.out(version, person), {
    type: 'out',
    proposal: proposal.value.proposal,
    version,
    person,
    out,
  })
  if (out && has) withdrawPosition(gesture, version, person)
  return done(null)
}
