import { describe, expect, it } from 'vitest'
import { gestures } from '../../renderer/data/gestures'
import type { Place } from '../../renderer/data/place'
import type { MeetingId } from '../../shared/id'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { addItem, withdrawItem } from '../../shared/meeting/agenda/agenda-edit'
import { enterInput } from '../../shared/meeting/decision/cooling-off'
import { declare } from '../../shared/meeting/decision/decision'
import { mentionOf } from '../../shared/meeting/mention'
import { allAgree } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { undoable } from '../../shared/meeting/undo'
import { done } from '../../shared/result'
import { asha, fine, openMeeting, people, planMeeting, ruleOf } from '../fixtures/world'

/** Asha's window with the December meeting in it, without the window. */
function window_() {
  const { page, moment, item } = planMeeting()
  const document = {
    id: 'december' as MeetingId,
    room: 'meeting',
    seen: () => page.seen,
    change: (deed: (draft: unknown) => void) => deed(page.draft),
  }
  const once = async (_id: unknown, _room: unknown, work: (living: typeof document) => unknown) =>
    done(work(document))
  const documents = { once }
  const made = gestures(documents as never)
  const run = (deed: () => unknown) => {
    const before = page.seen
    deed()
    made.note(document as never, before)
  }
  const titles = () => agenda(page.seen).map(({ title }) => title)
  return { made, run, page, moment, item, titles, document }
}
const onAgenda: Place = { screen: 'agenda', meeting: 'december' as MeetingId }

describe('WO2 what was said to be done goes with the next gesture', () => {
  it('every gesture made here is told of, and nothing else', () => {
    const { made, run, page, moment } = window_()
    let told = 0
    const off = made.onMade(() => {
      told += 1
    })
    run(() => fine(addItem(page, { title: 'Grit' }, moment())))
    expect(told).toBe(1)
    run(() => undefined)
    expect(told).toBe(1)
    off()
    run(() => fine(addItem(page, { title: 'Salt' }, moment())))
    expect(told).toBe(1)
  })
})

describe('UN5 nothing is taken back unseen', () => {
  it('what was done on this screen goes at once; from another it is named, with its meeting', async () => {
    const { made, run, page, moment, titles } = window_()
    made.at(onAgenda)
    run(() => fine(addItem(page, { title: 'Grit' }, moment())))
    expect(fine(await made.look('undo', asha))).toMatchObject({
      isHere: true,
      meeting: null,
      mentions: [{ type: 'item-place', turn: 'on', item: 'Grit' }],
    })
    made.at({ screen: 'minutes', meeting: 'october' as MeetingId })
    const looked = fine(await made.look('undo', asha))
    expect(looked).toMatchObject({ isHere: false, place: onAgenda })
    expect(looked.meeting).not.toBeNull()
    // Looking does nothing.
    expect(titles()).toContain('Grit')
  })

  it('UN4 redo brings it back, and nothing is left to redo then', async () => {
    const { made, run, page, moment, titles } = window_()
    made.at(onAgenda)
    run(() => fine(addItem(page, { title: 'Grit' }, moment())))
    run(() => fine(addItem(page, { title: 'Sand' }, moment())))
    expect(ruleOf(await made.look('redo', asha))).toBe('UN4')
    fine(await made.turn('undo', moment()))
    fine(await made.turn('undo', moment()))
    expect(titles()).not.toContain('Grit')
    expect(ruleOf(await made.look('undo', asha))).toBe('UN1')
    fine(await made.turn('redo', moment()))
    expect(titles()).toContain('Grit')
    expect(titles()).not.toContain('Sand')
    fine(await made.turn('redo', moment()))
    expect(titles()).toContain('Sand')
    expect(ruleOf(await made.look('redo', asha))).toBe('UN4')
    fine(await made.turn('undo', moment()))
    // Something done since: what was taken back stays so.
    run(() => fine(addItem(page, { title: 'Salt' }, moment())))
    expect(ruleOf(await made.look('redo', asha))).toBe('UN4')
  })

  it('a gesture that said nothing is none', async () => {
    const { made, run, page, moment, item } = window_()
    made.at(onAgenda)
    run(() => fine(withdrawItem(page, { item: item('Hall lease'), reason: null }, moment())))
    run(() => undefined)
    expect(fine(await made.look('undo', asha)).mentions).toMatchObject([{ turn: 'off', item: 'Hall lease' }])
    fine(await made.turn('undo', moment()))
    expect(ruleOf(await made.look('undo', asha))).toBe('UN1')
  })

  it('UN6 a sealed charter is not taken back, and says so once', async () => {
    const { made, run, page, moment } = window_()
    made.at(onAgenda)
    run(() => fine(addItem(page, { title: 'Grit' }, moment())))
    made.at({ screen: 'charter' })
    made.sealed()
    expect(ruleOf(await made.look('undo', asha))).toBe('UN6')
    expect(fine(await made.look('undo', asha))).toMatchObject({ isHere: false })
  })

  it('what an absent person said is named with the person and the decision', () => {
    const { page, moment, item, charter, roll, clock } = openMeeting()
    const given = { item: item('Hall lease'), wording: 'We sign.', proposer: null }
    const { proposal, version } = fine(propose(page, given, moment()))
    fine(allAgree(page, { version }, moment()))
    const { decision, number } = fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
    clock.tick()
    const said = {
      decision,
      person: people.goran,
      kind: 'objection',
      words: 'Too dear',
      on: '2026-03-05',
    } as const
    fine(enterInput(page, said, moment()))
    const [input] = fine(undoable(page.seen, asha)).said
    if (input === undefined) throw new Error('Nothing was said')
    expect(mentionOf(page.seen, input)).toMatchObject({
      type: 'input',
      person: people.goran,
      decision: number,
      item: 'Hall lease',
    })
  })
})
