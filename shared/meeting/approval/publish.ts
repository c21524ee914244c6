import type { Moment, Page } from '../../ports'
import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'
import { pen } from '../../statement'
import type { Meeting } from '../meeting'
import { minutesAbout } from '../said/minutes-statements'
import type { MeetingStatement } from '../said/statements'
import { approvalThatStands, isApprovedTwice } from './approval'

/** LC12: that the record of approved minutes is sealed, and what it holds; said once it is. */
export function notePublished(
  page: Page<Meeting>,
  given: {
    readonly record: string
    readonly digest: string
    readonly left: number
    readonly corrections: number
  },
  moment: Moment,
): Result<null, Refusal<'LC12', { readonly cause: string }> | Refusal<'LC10', { readonly cause: string }>> {
  const approval = approvalThatStands(page.seen)
  if (approval === undefined) return refused({ rule: 'LC12', cause: 'not-approved' })
  if (isApprovedTwice(page.seen)) return refused({ rule: 'LC10', cause: 'twice' })
  const { record, digest, left, corrections } = given
  pen<MeetingStatement>(page, moment).state(minutesAbout.published(record), {
    type: 'published',
    record,
    digest,
    approval: approval.id,
    left,
    corrections,
    clock: moment.now,
  })
  return done(null)
}
