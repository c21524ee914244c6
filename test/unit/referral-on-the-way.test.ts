import { describe, expect, it } from 'vitest'
import { close } from '../../shared/meeting/lifecycle'
import { closingOf } from '../../shared/meeting/open-questions'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import type { Answer } from '../../shared/meeting/referral/passing'
import { enterAnswers, recall } from '../../shared/meeting/referral/refer'
import { compose } from '../../shared/minutes/compose'
import { summarize } from '../../shared/record/summarize'
import { idOf } from '../fixtures/moment'
import { answer, asking, held, only, ramp, referredRamp, sentBy, societyMeeting } from '../fixtures/referral'
import { fine } from '../fixtures/world'

type Origin = ReturnType<typeof referredRamp>
const result = (origin: Origin): Answer =>
  answer(only(sentBy(origin)), {
    type: 'result',
    id: idOf(1, 2),
    outcome: 'adopted',
    meeting: { title: 'Society moot', date: '2026-03-10' },
    minute: '2026/01/01',
    decisions: [{ number: '2026/01/01', wording: ramp, counts: [3, 0, 0, 0, 0] }],
  })
const closed = (origin: Origin) =>
  fine(close(origin.page, { charter: origin.charter, roll: origin.roll }, origin.moment()))
const offeredOf = ({ page, roll, charter, item }: Origin) =>
  summarize(page.seen, roll, charter).carried.filter((line) => line.item === item)

describe('RF4 while another assembly has it', () => {
  it('nothing is missing for it in the minutes; called back, it has no outcome', () => {
    const { page, roll, moment, referral } = referredRamp()
    const missing = () => closingOf(page.seen, roll).open.filter(({ type }) => type === 'no-outcome')
    expect(missing()).toEqual([])
    fine(recall(page, { referral, reason: null }, moment()))
    expect(missing()).toHaveLength(1)
  })
  it('what is carried says with whom it is, and leaves its wording there', () => {
    const origin = referredRamp()
    closed(origin)
    for (const line of offeredOf(origin))
      expect(line).toMatchObject({ outTo: 'Disability Society', wordings: [] })
  })
})

describe('RF11 once it is back', () => {
  it('the result stands in the place of the item it left, alone', () => {
    const origin = referredRamp()
    closed(origin)
    fine(enterAnswers(origin.page, { answers: [result(origin)] }, origin.moment()))
    expect(offeredOf(origin)).toMatchObject([{ back: { how: 'result' }, wordings: [] }])
  })
  it('unless there is another wording on that item, which did not go out', () => {
    const origin = referredRamp()
    const { page, item, moment } = origin
    fine(propose(page, { item, wording: 'The doorbell is mended.', proposer: null }, moment()))
    fine(enterAnswers(page, { answers: [result(origin)] }, moment()))
    closed(origin)
    const lines = offeredOf(origin)
    expect(lines.some(({ back }) => back?.how === 'result')).toBe(true)
    expect(lines.flatMap(({ wordings }) => wordings.map(({ wording }) => wording))).not.toContain(ramp)
  })
})

describe('RF12 in the meeting that took it', () => {
  it('the minutes say from which assembly it came, and what is asked', () => {
    const society = societyMeeting()
    const item = held(society, only(sentBy(referredRamp())))
    const block = compose(society.page.seen, society.roll, society.charter).find(
      (one) => one.type === 'item' && one.item === item,
    )
    expect(block).toMatchObject({
      cameIn: { name: 'Harbour Tenants', title: 'March moot', date: '2026-03-03', asked: asking.asked },
    })
  })
})
