import { describe, expect, it } from 'vitest'
import type { AssemblyId } from '../../shared/id'
import { enterAnswers, refer } from '../../shared/meeting/referral/refer'
import { referralsOf } from '../../shared/meeting/referral/referral'
import type { Holder } from '../../shared/record/remits'
import { turnFor } from '../../shared/record/turn'
import { clockOf, idOf } from '../fixtures/moment'
import { answer, asking, only, referredRamp, region, sentBy, society } from '../fixtures/referral'
import { asha, fine } from '../fixtures/world'

const group = idOf(0xa5, 9) as AssemblyId
const holder = (assembly: string, name: string, level: Holder['level']): Holder => ({
  assembly,
  name,
  topic: 'Access',
  level,
  isVacant: false,
})
const holders = [
  holder(society, 'Disability Society', 'primary'),
  holder(group, 'Access Group', 'claims'),
  holder(region, 'North Region', 'fallback'),
]
const noon = (day: string) =>
  clockOf(`2026-${day}T12:00:00+00:00`, asha, Number(day.slice(-2)) + 200).moment()
const turnOn = (
  day: string,
  { seen }: ReturnType<typeof referredRamp>['page'],
  trail: Parameters<typeof turnFor>[2]['trail'] = undefined,
) => turnFor(holders, referralsOf(seen), { trail, waitDays: 28, now: noon(day).now })

describe('RF15 to whom a matter is proposed to go', () => {
  it('the primary first; nobody through whose hands it came', () => {
    const now = noon('03-06').now
    expect(turnFor(holders, [], { trail: undefined, waitDays: 28, now })).toMatchObject({
      next: { name: 'Disability Society', level: 'primary' },
      waiting: null,
      before: null,
    })
    const trail = { trail: [{ assembly: society, name: 'Disability Society' }] } as never
    expect(turnFor(holders, [], { trail, waitDays: 28, now }).next).toMatchObject({ level: 'claims' })
    expect(turnFor([], [], { trail: undefined, waitDays: 28, now }).next).toBeNull()
  })
  it('while it is out nobody else is; after the days of the charter the next, in its stead, and so on', () => {
    const { page, item, proposal } = referredRamp()
    expect(turnOn('03-20', page)).toMatchObject({
      next: { name: 'Disability Society' },
      waiting: { to: society },
      before: null,
    })
    const first = turnOn('04-10', page)
    expect(first).toMatchObject({ next: { name: 'Access Group' }, waiting: null, before: { to: society } })
    const to = { assembly: group, name: 'Access Group' }
    const instead = { referral: first.before?.referral ?? '', waitDays: 28 }
    fine(refer(page, { item, proposal, ...asking, to, instead }, noon('04-10')))
    expect(turnOn('04-11', page)).toMatchObject({ next: { name: 'Access Group' }, before: null })
    expect(turnOn('05-20', page)).toMatchObject({ next: { name: 'North Region' }, before: { to: group } })
  })
  it('a decline makes it the turn of the next at once', () => {
    const { page, moment } = referredRamp()
    const no = answer(only(sentBy({ page })), {
      type: 'declined',
      id: idOf(1, 2),
      reason: 'Not ours',
      noRemit: true,
    })
    fine(enterAnswers(page, { answers: [no] }, moment()))
    expect(turnOn('03-07', page)).toMatchObject({
      next: { name: 'Access Group', level: 'claims' },
      before: { to: society, state: 'declined' },
    })
  })
})
