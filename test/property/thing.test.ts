import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thingCharter } from '../../shared/charter/thing-charter'
import type { AssemblyId } from '../../shared/id'
import { approvalOf, approveMinutes } from '../../shared/meeting/approval/approval'
import { arrive } from '../../shared/meeting/hall/arrivals'
import { close, resume } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { takeOver } from '../../shared/meeting/minute-taker'
import { proposals } from '../../shared/meeting/proposal/proposal'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { recordThing, thingsCalled } from '../../shared/meeting/thing-called'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { project, readMeeting } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'
import { clockOf, idOf } from '../fixtures/moment'
import { type Apart, inAnyOrder } from '../fixtures/two-laptops'
import { fine, harbour, openMeeting, people } from '../fixtures/world'

const everybody = Object.values(people)
const terms = {
  caller: idOf(0xa5, 1),
  takingPart: [1, 2].map((n) => ({ assembly: idOf(0xa5, n), name: `Assembly ${n}` })),
  matter: { id: idOf(0x77, 1), text: 'The boat shed' },
  named: [],
  end: { type: 'decision' } as const,
}
const charter = fine(thingCharter(harbour().charter, { name: 'Shed Thing', code: 'SHED', terms }))
const evening = openMeeting(charter)
const { roll } = evening
const roof = evening.item('Roof of the boat shed')
for (const wording of ['Slate.', 'Tin.'])
  fine(propose(evening.page, { item: roof, wording, proposer: null }, evening.moment()))
const start = evening.page.seen

type Gesture = readonly [deed: number, what: number]
const gestures = fc.array(fc.tuple(fc.nat(7), fc.nat(5)) as fc.Arbitrary<Gesture>, { maxLength: 12 })

const work: Apart<Gesture>['work'] = (meeting, by, series, list) => {
  const page = onLiteral(meeting)
  const clock = clockOf('2026-03-03T19:05:00+00:00', by, series)
  for (const [deed, what] of list) {
    const moment = clock.moment()
    clock.tick(what * 60)
    const proposal = proposals(page.seen)[what % 2]?.proposal
    if (deed === 0) close(page, { charter, roll, approved: what > 3 }, moment)
    else if (deed === 1) resume(page, {}, moment)
    else if (deed === 2 || deed === 3) approveMinutes(page, { charter }, moment)
    else if (deed === 4) takeOver(page, { reason: 'because' }, moment)
    else if (deed === 5) arrive(page, { person: everybody[what] ?? people.asha }, moment)
    else if (deed === 6) undo(page, {}, moment)
    else if (proposal !== undefined) {
      const thing = idOf(series, 1000 + what) as AssemblyId
      recordThing(page, { proposal, thing, name: `Thing ${what}`, terms }, moment)
    }
  }
  return page.seen
}

describe('a Party Thing on two laptops', () => {
  it('TH9 TH13 merged in any order shows the same, and reads back', () => {
    inAnyOrder({ start, gestures, work, numRuns: 200 }, (one, other) => {
      expect(approvalOf(one, charter)).toEqual(approvalOf(other, charter))
      for (const { proposal } of proposals(one))
        expect(thingsCalled(one, proposal)).toEqual(thingsCalled(other, proposal))
      expect(compose(one, roll, charter)).toEqual(compose(other, roll, charter))
      expect(summarize(one, roll, charter)).toEqual(summarize(other, roll, charter))
      expect(fine(readMeeting(project(one)))).toEqual(fine(readMeeting(project(other))))
    })
  })
})
