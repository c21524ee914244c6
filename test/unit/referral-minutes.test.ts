import { describe, expect, it } from 'vitest'
import { approveByRule } from '../../shared/meeting/approval/approve-by-rule'
import { minutesState } from '../../shared/meeting/approval/minutes-state'
import { close } from '../../shared/meeting/lifecycle'
import { enterAnswers, refer } from '../../shared/meeting/referral/refer'
import { afterApproval } from '../../shared/minutes/after-approval'
import { compose } from '../../shared/minutes/compose'
import { toFreeze } from '../../shared/minutes/frozen'
import { idOf } from '../fixtures/moment'
import { answer, asking, only, proposedRamp, referredRamp, sentBy } from '../fixtures/referral'
import { fine } from '../fixtures/world'

const sameMeeting = (evening: ReturnType<typeof proposedRamp>) => {
  const { parameters } = evening.charter
  return { ...evening.charter, parameters: { ...parameters, minutesApproval: 'same-meeting' as const } }
}

describe('RF11 the layer on the minutes', () => {
  it('says under the item where it is, and what came of it, word for word', () => {
    const { page, moment, item, roll, charter } = referredRamp()
    const layer = () => compose(page.seen, roll, charter).filter(({ type }) => type === 'referred')
    expect(layer()).toMatchObject([
      { item, name: 'Disability Society', on: '2026-03-03', state: 'sent', answers: [] },
    ])
    const of = only(sentBy({ page }))
    const receipt = answer(of, { id: idOf(1, 1) })
    const result = answer(of, {
      type: 'result',
      id: idOf(1, 2),
      replaces: [receipt.id],
      at: '2026-03-11T09:00:00+00:00',
      outcome: 'adopted',
      meeting: { title: 'Society moot', date: '2026-03-10' },
      minute: '2026/01/01',
      decisions: [{ number: '2026/01/01', wording: 'A ramp', counts: [3, 0, 0, 0, 0] }],
    })
    fine(enterAnswers(page, { answers: [receipt, result] }, moment()))
    expect(layer()).toMatchObject([
      {
        state: 'result',
        answers: [
          { type: 'receipt', on: '2026-03-05' },
          { type: 'result', on: '2026-03-11', decisions: [{ wording: 'A ramp' }] },
        ],
      },
    ])
  })
  it('changes no letter of approved minutes, and stands on them all the same', () => {
    const evening = proposedRamp()
    const { page, moment, item, proposal, roll } = evening
    const charter = sameMeeting(evening)
    fine(close(page, { charter, roll }, moment()))
    const frozen = () => toFreeze(compose(page.seen, roll, charter), '2026/01')
    const before = frozen()
    // Its own rules were copied with the close.
    fine(approveByRule(page, { charter, roll, frozen: { text: before, digest: 'd1', heads: [] } }, moment()))
    fine(refer(page, { item, proposal, ...asking }, moment()))
    expect(minutesState(page.seen)).toBe('signed')
    expect(compose(page.seen, roll, charter).some(({ type }) => type === 'referred')).toBe(true)
    expect(frozen()).toContain(JSON.parse(before)[0].title)
    expect(frozen()).not.toContain('"referred"')
    expect(afterApproval(page.seen, roll, charter)).toEqual({ texts: [], facts: [] })
  })
})
