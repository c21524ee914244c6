import { describe, expect, it } from 'vitest'
import { isApproved } from '../../shared/meeting/approval/approval'
import { noteSealed, unsealed } from '../../shared/meeting/approval/approval-seal'
import {
  approvalWindow,
  approveByRule,
  mayApproveByRule,
} from '../../shared/meeting/approval/approve-by-rule'
import { signers } from '../../shared/meeting/approval/approve-next'
import { circulate } from '../../shared/meeting/approval/circulation'
import { minutesState } from '../../shared/meeting/approval/minutes-state'
import { addRemark, answerRemark, remarks } from '../../shared/meeting/approval/remark'
import { close } from '../../shared/meeting/lifecycle'
import type { Meeting } from '../../shared/meeting/meeting'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { toFreeze } from '../../shared/minutes/frozen'
import { project, readMeeting } from '../../shared/record/projection'
import { union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, bjorn, fine, harbour, openMeeting, people, ruleOf } from '../fixtures/world'

/** The March moot of 3 March, closed by Asha, under a charter that names how minutes are approved. */
function closed(minutesApproval: 'next-meeting' | 'window' | 'same-meeting', minutesApprovalDays = 14) {
  const { charter: plain, roll } = harbour()
  const charter = { ...plain, parameters: { ...plain.parameters, minutesApproval, minutesApprovalDays } }
  const { page, moment } = openMeeting({ parameters: charter.parameters })
  fine(close(page, { charter, roll }, moment()))
  const frozen = (meeting: Meeting) => ({
    text: toFreeze(compose(meeting, roll, charter), '2026/01'),
    digest: 'd1',
    heads: ['b', 'a'],
  })
  let series = 60
  const on = (day: string, who = asha) => clockOf(`2026-${day}T12:00:00+00:00`, who, ++series).moment()
  const may = (today: string, who = asha) => mayApproveByRule(page.seen, { charter, today }, who)
  const approve = (day: string) => approveByRule(page, { charter, roll, frozen: frozen(page.seen) }, on(day))
  return { page, charter, roll, on, may, approve }
}

describe('LC18 approved without a next meeting', () => {
  it('where the charter waits for the next meeting, not at all', () => {
    const { approve, may } = closed('next-meeting')
    expect(ruleOf(approve('03-03'))).toBe('LC18')
    expect(may('2026-03-03')).toMatchObject({ refusal: { cause: 'next-meeting' } })
  })
  it('by the meeting itself on its day, signed by whoever was there, and only where it is kept', () => {
    const { page, may, approve, on } = closed('same-meeting')
    expect(may('2026-03-04')).toMatchObject({ refusal: { rule: 'LC18', cause: 'day-over' } })
    expect(ruleOf(may('2026-03-03', bjorn))).toBe('ME6')
    fine(approve('03-03'))
    expect(minutesState(page.seen)).toBe('signed')
    expect(signers(page.seen)).toHaveLength(5)
    expect(ruleOf(approve('03-03'))).toBe('TH12')
    expect(ruleOf(undo(page, {}, on('03-03')))).toBe('UN2')
    expect(compose(page.seen, harbour().roll, harbour().charter).at(-1)).toMatchObject({
      type: 'approval',
      how: 'same-meeting',
      digest: 'd1',
    })
  })
  it('by a window that begins when the draft goes out and ends after its last day, signed by nobody', () => {
    const { page, charter, may, approve, on } = closed('window', 10)
    expect(approvalWindow(page.seen, charter)).toBeNull()
    expect(may('2026-05-01')).toMatchObject({ refusal: { cause: 'not-sent' } })
    fine(circulate(page, { how: 'mail', to: 'everybody', until: null }, on('03-05')))
    expect(approvalWindow(page.seen, charter)).toEqual({ until: '2026-03-15', openRemarks: 0 })
    // Sent again with a later day: that one counts.
    fine(circulate(page, { how: 'paper', to: 'Chidi', until: '2026-03-20' }, on('03-06')))
    expect(may('2026-03-20')).toMatchObject({ refusal: { cause: 'window-open' } })
    fine(approve('03-21'))
    expect(isApproved(page.seen)).toBe(true)
    expect(signers(page.seen)).toEqual([])
    expect(minutesState(page.seen)).toBe('approved')
    expect(approvalWindow(page.seen, { ...charter, thing: {} as never })).toBeNull()
  })
  it('an open remark keeps the window open, also one that another laptop wrote meanwhile', () => {
    const { page, charter, may, on } = closed('window')
    fine(circulate(page, { how: 'mail', to: 'everybody', until: '2026-03-10' }, on('03-05')))
    fine(addRemark(page, { item: null, from: people.chidi, text: 'It was Tuesday.' }, on('03-06', bjorn)))
    expect(may('2026-03-11')).toMatchObject({ refusal: { cause: 'remarks' } })
    expect(approvalWindow(page.seen, charter)?.openRemarks).toBe(1)
    const remark = remarks(page.seen)[0]?.remark ?? ''
    fine(answerRemark(page, { remark, answer: 'taken-in' }, on('03-12')))
    expect(may('2026-03-12')).toMatchObject({ ok: true, value: 'within-days' })
  })
})

describe('LC19 the seal of an approval', () => {
  it('is missing until it is said to be written, and then is not', () => {
    const { page, approve, on } = closed('same-meeting')
    expect(unsealed(page.seen)).toBeNull()
    expect(ruleOf(noteSealed(page, { record: idOf(1, 1) }, on('03-03')))).toBe('LC8')
    fine(approve('03-03'))
    expect(unsealed(page.seen)?.frozen?.digest).toBe('d1')
    const before = page.seen
    fine(noteSealed(page, { record: idOf(1, 1) }, on('03-03')))
    expect(unsealed(page.seen)).toBeNull()
    expect(unsealed(union(before, page.seen))).toBeNull()
    expect(unsealed(union(page.seen, before))).toBeNull()
    expect(fine(readMeeting(project(page.seen))).statements).toEqual(page.seen.statements)
  })
})
