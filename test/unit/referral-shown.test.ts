import { describe, expect, it } from 'vitest'
import { agenda, itemOf } from '../../shared/meeting/agenda/agenda'
import { putMinutesUp } from '../../shared/meeting/approval/minutes-named'
import type { Meeting } from '../../shared/meeting/meeting'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { cameFrom } from '../../shared/meeting/referral/came-from'
import { passed } from '../../shared/meeting/referral/passed'
import { recall, refer } from '../../shared/meeting/referral/refer'
import { referable } from '../../shared/meeting/referral/referable'
import { takeIn } from '../../shared/meeting/referral/take-in'
import { unsettled } from '../../shared/record/passing-unsettled'
import type { CameLine } from '../../shared/wire/passing'
import {
  answer,
  asking,
  only,
  proposedRamp,
  ramp,
  referredRamp,
  region,
  sentBy,
  society,
  societyMeeting,
} from '../fixtures/referral'
import { fine, openMeeting, ruleOf } from '../fixtures/world'

const titles = (meeting: Meeting) => referable(meeting).map(({ title }) => title)

describe('RF16 what carries a matter', () => {
  it('the two items of business are offered; welcome and the other standing items are not', () => {
    const { page, moment, item } = openMeeting()
    expect(agenda(page.seen)).toHaveLength(5)
    expect(titles(page.seen)).toEqual(['Roof of the boat shed', 'Hall lease'])
    const welcome = { item: item('Welcome and apologies'), proposal: null, ...asking }
    expect(ruleOf(refer(page, welcome, moment()))).toBe('RF16')
    const lease = { item: item('Hall lease'), proposal: null, ...asking }
    expect(ruleOf(refer(page, lease, moment()))).toBe('done')
  })
  it('a proposal made under any other business goes; with it, the item is offered', () => {
    const { page, moment, item } = openMeeting()
    const other = item('Any other business')
    const { proposal } = fine(propose(page, { item: other, wording: ramp, proposer: null }, moment()))
    expect(referable(page.seen)).toContainEqual({ item: other, title: 'Any other business', proposal })
    expect(ruleOf(refer(page, { item: other, proposal, ...asking }, moment()))).toBe('done')
  })
  it('an item that names minutes to approve does not', () => {
    const { page, moment } = openMeeting()
    const of = { meeting: 'ab'.repeat(16), title: 'February moot', date: '2026-02-03' } as never
    fine(putMinutesUp(page, { of, title: 'Minutes of February' }, moment()))
    fine(
      putMinutesUp(
        page,
        { of: { ...(of as object), meeting: 'ac'.repeat(16) } as never, title: 'Minutes of January' },
        moment(),
      ),
    )
    expect(titles(page.seen)).toEqual(['Roof of the boat shed', 'Hall lease'])
  })
  it('a proposal that is on the table goes with its item', () => {
    const { page, proposal } = proposedRamp()
    expect(referable(page.seen)[0]).toMatchObject({ title: 'Roof of the boat shed', proposal })
  })
})

/** The society has taken the ramp up. */
function taken() {
  const evening = referredRamp()
  const { page, moment } = societyMeeting()
  const item = fine(takeIn(page, { of: only(sentBy(evening)) }, moment()))
  const shown = () => {
    const found = itemOf(page.seen, item)
    if (found === undefined) throw new Error('not on the agenda')
    return cameFrom(page.seen, found, only(sentBy(evening)))
  }
  return { evening, page, item, shown }
}

describe('RF17 on the item that was taken up', () => {
  it('stands what was asked, from which minutes, word for word', () => {
    const { shown } = taken()
    expect(shown()).toEqual({
      of: { meeting: 'March moot', date: '2026-03-03', minute: null },
      asked: asking.asked,
      grounds: null,
      wording: ramp,
      through: [],
      since: null,
    })
  })
  it('also where what was sent is not here any more; an item that came from nobody shows nothing', () => {
    const { page, item } = taken()
    const found = itemOf(page.seen, item)
    expect(found === undefined ? null : cameFrom(page.seen, found, undefined)).toMatchObject({
      wording: ramp,
      since: null,
    })
    const { page: own, item: roof } = proposedRamp()
    const here = itemOf(own.seen, roof)
    expect(here === undefined ? undefined : cameFrom(own.seen, here, undefined)).toBeNull()
  })
  it('the sender has called it back since, or sent another wording: the first wording stays to be read', () => {
    const { evening, shown } = taken()
    const { page, moment, item, proposal, referral } = evening
    fine(refer(page, { item, proposal, ...asking, asked: 'By May, please.' }, moment()))
    expect(shown()).toMatchObject({ asked: asking.asked, wording: ramp, since: 'another' })
    fine(recall(page, { referral, reason: null }, moment()))
    expect(shown()).toMatchObject({ since: 'recalled' })
  })
})

describe('RF17 in the inbox of whoever it came to', () => {
  const line = (of: CameLine['of']): CameLine => ({
    of,
    name: 'Harbour Tenants',
    taken: null,
    heard: null,
    stranger: false,
  })
  const sent = sentBy(referredRamp())
  const of = only(sent)
  const said = (id: string, more: object) => answer(of, { id: id.repeat(32), ...more })
  it('two answers of its own that do not know of each other; nothing else of that matter', () => {
    const meeting = { title: 'Society moot', date: '2026-03-10' } as const
    const both = [
      said('1', { type: 'accepted', meeting }),
      said('2', { type: 'declined', reason: 'Not ours.', noRemit: false }),
    ]
    const came = [line(only([...sent, ...both]))]
    expect(unsettled({ came, unknown: [] })).toMatchObject({ torn: came, twofold: [], count: 1 })
    expect(unsettled({ came: [line(of)], unknown: [] }).count).toBe(0)
  })
  it('answers to what is not here, one line for each assembly however often it answers', () => {
    const { unknown } = passed([said('1', {}), said('2', {}), { ...said('3', {}), from: region }])
    const names = unknown.map((one) => ({
      ...one,
      name: one.from === society ? 'Society' : 'Region',
      stranger: one.from === region,
    }))
    expect(unsettled({ came: [], unknown: names }).unknown).toEqual([
      { from: society, name: 'Society', stranger: false, count: 2 },
      { from: region, name: 'Region', stranger: true, count: 1 },
    ])
  })
})
