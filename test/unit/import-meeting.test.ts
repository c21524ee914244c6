import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { onList } from '../../renderer/data/take-in-meeting'
import { exportedMeeting } from '../../shared/export/exported-meeting'
import { readMeetingFile, writeMeeting } from '../../shared/export/meeting-json'
import type { MeetingId } from '../../shared/id'
import { lookAt, takeInMeeting } from '../../shared/import/take-in-meeting'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { isClosed } from '../../shared/meeting/state'
import { isPutAway, putAway, takenIn } from '../../shared/meeting/taken-in'
import { undo } from '../../shared/meeting/undo'
import { sorted } from '../../shared/record/made-twice'
import { ownCard } from '../../shared/record/own-card'
import { project, readMeeting } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'
import { passagesOf } from '../../shared/search/passages'
import { wholeEvening } from '../fixtures/evening'
import { clockOf, idOf } from '../fixtures/moment'
import { bjorn, fine, harbour, people, planMeeting, ruleOf } from '../fixtures/world'

const folder = path.resolve(import.meta.dirname, '../fixtures/minutes')
const sample = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const { roll, charter } = harbour()
const moment = clockOf('2026-05-01T09:00:00+01:00', bjorn, 9).moment

function taken(text: string, change: Partial<Parameters<typeof takeInMeeting>[0]> = {}) {
  const exported = fine(readMeetingFile(text))
  const given = {
    id: idOf(0x77, 1) as MeetingId,
    assembly: roll.assembly,
    zone: charter.zone,
    practice: exported.practice,
    before: [],
    file: 'march.json',
    exported,
  }
  return takeInMeeting({ ...given, ...change }, moment())
}
/** As the next start of the app finds it: through the text of its projection. */
const keptAs = (meeting: Meeting): Meeting => fine(readMeeting(project(meeting)))
const out = (meeting: Meeting) => writeMeeting(fine(readMeetingFile(takenIn(meeting)?.text ?? '')))

describe('IM25 taken in and sent out again a meeting is the same, bit for bit', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    expect(out(keptAs(fine(taken(sample(name)))))).toBe(sample(name))
  })
})

describe('IM20 a meeting is looked at first', () => {
  const { page, roll: here, charter: rules } = wholeEvening()
  const exported = exportedMeeting({ meeting: page.seen, roll: here, charter: rules, app: '1.0.0' })
  it('says whose it is, when, and how much there is in it', () => {
    expect(lookAt(exported, here)).toMatchObject({
      from: { name: 'Harbour Tenants', number: '2026/01' },
      date: '2026-03-03',
      decisions: 1,
      strangers: [],
    })
  })
  it('names who is not on the roll here: by id in their own assembly, by name in another', () => {
    const { [people.chidi]: _, ...without } = here.people
    expect(lookAt(exported, { ...here, people: without }).strangers).toEqual(['Chidi'])
    const elsewhere = { ...here, assembly: idOf(0xa5, 2) as typeof here.assembly }
    expect(lookAt(exported, elsewhere).strangers).toEqual([])
  })
})

describe('IM21 practice and real never mix', () => {
  it('in either direction', () => {
    const exported = fine(readMeetingFile(sample('block.json')))
    const refusal = taken(sample('block.json'), { practice: !exported.practice })
    expect(refusal).toMatchObject({ ok: false, refusal: { rule: 'IM21' } })
  })
})

describe('IM22 it is a document of its own, said by whoever took it in', () => {
  const meeting = keptAs(fine(taken(sample('everything.json'))))
  it('holds no word of anybody else, under no name but Björn’s', () => {
    const said = Object.values(meeting.statements)
    expect(said.map(({ type }) => type).sort()).toEqual(['details', 'taken-in'])
    expect(said.every(({ by }) => by.person === bjorn.person)).toBe(true)
    expect(takenIn(meeting)).toMatchObject({ file: 'march.json' })
    expect(meeting.id).toBe(idOf(0x77, 1))
    expect(isClosed(meeting)).toBe(true)
  })
  it('is in no register, gets no number, and is on no list but its own', () => {
    const { headline, passing, ...lines } = summarize(meeting, roll, charter)
    expect(Object.values(lines).every((some) => some.length === 0)).toBe(true)
    expect(passing).toEqual({ meeting: meeting.id, sent: [], handed: [], cameIn: [] })
    expect(headline).toMatchObject({ number: null, draft: false, approval: null, decisions: 0 })
    expect(headline.takenIn).toMatchObject({ number: expect.stringMatching(/^\d{4}\/\d\d$/) })
    const planned = planMeeting()
    const own = summarize(planned.page.seen, roll, charter).headline
    const lists = sorted([headline, own])
    expect(lists.kept.map(({ meeting: one }) => one)).toEqual([own.meeting])
    expect(lists.takenIn.map(({ meeting: one }) => one)).toEqual([headline.meeting])
    // No host is told of it as one of this assembly's, and the search of its meetings does not find it.
    expect(ownCard(charter, [headline], lists.kept[0]?.date ?? '')).toBeNull()
    expect(passagesOf(meeting, headline, roll).passages).toEqual([])
  })
})

describe('IM23 one meeting is taken in once', () => {
  it('until that is put away', () => {
    const first = fine(taken(sample('ballot.json')))
    const from = takenIn(first)?.from
    if (from === undefined) throw new Error('not taken in')
    expect(ruleOf(taken(sample('ballot.json'), { before: [from] }))).toBe('IM23')
    expect(ruleOf(taken(sample('block.json'), { before: [from] }))).toBe('done')
  })
})

describe('IM24 put away it is on no list, and undo brings it back', () => {
  it('Björn took the wrong file', () => {
    const page = onLiteral(fine(taken(sample('block.json'))))
    fine(putAway(page, {}, moment()))
    expect(onList([summarize(page.seen, roll, charter).headline])).toEqual([])
    expect(ruleOf(putAway(page, {}, moment()))).toBe('IM24')
    fine(undo(page, {}, moment()))
    expect(isPutAway(page.seen)).toBe(false)
    expect(onList([summarize(page.seen, roll, charter).headline])).toHaveLength(1)
    // And no further: the file itself is no gesture to be taken back.
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN2')
  })
  it('a meeting of one’s own is not', () => {
    expect(ruleOf(putAway(planMeeting().page, {}, moment()))).toBe('IM24')
  })
})
