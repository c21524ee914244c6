import { describe, expect, it } from 'vitest'
import { parseCharter } from '../../shared/charter/charter'
import { parameterDefaults } from '../../shared/charter/parameters'
import {
  type Acceptance,
  acceptHindrance,
  checkedTerms,
  readAcceptance,
  type ThingTerms,
  thingStanding,
} from '../../shared/charter/thing'
import { thingCharter } from '../../shared/charter/thing-charter'
import type { AssemblyId, MatterId, MeetingId } from '../../shared/id'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { newMeeting } from '../../shared/meeting/birth'
import { declare } from '../../shared/meeting/decision/decision'
import { allPresent } from '../../shared/meeting/hall/arrivals'
import { callToOrder } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { allAgree } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { refOf } from '../../shared/record/fate'
import { registerOf } from '../../shared/record/register'
import { summarize } from '../../shared/record/summarize'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, fine, harbour, openMeeting, people, ruleOf } from '../fixtures/world'

const [harbourId, millId, quayId] = [1, 2, 3].map((n) => idOf(0xa5, n) as AssemblyId) as [
  AssemblyId,
  AssemblyId,
  AssemblyId,
]
const matter = idOf(0x77, 1) as MatterId

const terms = (change: Partial<ThingTerms> = {}): ThingTerms => ({
  caller: harbourId,
  takingPart: [
    { assembly: harbourId, name: 'Harbour Tenants' },
    { assembly: millId, name: 'Mill Tenants' },
  ],
  matter: { id: matter, text: 'The boat shed' },
  named: [],
  end: { type: 'decision' },
  ...change,
})
const accepted = (assembly: AssemblyId, hash = 'h1'): Acceptance => ({
  assembly,
  thing: idOf(0xa5, 9) as AssemblyId,
  hash,
  person: people.asha,
  at: '2026-03-03T18:00:00+00:00',
})
const standing = (
  acceptances: readonly Acceptance[],
  change: Partial<ThingTerms> = {},
  today = '2026-03-04',
  decided: string | null = null,
  sits = false,
) => thingStanding(terms(change), { hash: 'h1', acceptances, decided, sits, waits: null }, today)

describe('TH1 TH2 who takes part, and until when', () => {
  it('two at least, each once, the caller among them', () => {
    const [one, two] = terms().takingPart
    if (one === undefined || two === undefined) throw new Error('Two')
    const rule = (takingPart: ThingTerms['takingPart']) =>
      ruleOf(checkedTerms(terms({ takingPart }), '2026-03-04'))
    expect(rule([one, two])).toBe('done')
    expect(rule([one])).toBe('TH1')
    expect(rule([one, one])).toBe('TH1')
    expect(rule([two, { assembly: quayId, name: 'Quay' }])).toBe('TH1')
    expect(ruleOf(checkedTerms(terms({ matter: { id: matter, text: ' ' } }), '2026-03-04'))).toBe('ST9')
  })
  it('its decision, or a day that has not passed', () => {
    const rule = (on: string) => ruleOf(checkedTerms(terms({ end: { type: 'date', on } }), '2026-03-04'))
    expect(['2026-03-04', '2026-03-03', '2026-02-30', ''].map(rule)).toEqual(['done', 'TH2', 'TH2', 'TH2'])
  })
})

describe('TH3 TH4 its charter is in force when each has accepted its hash', () => {
  it('and no other hash, and nobody for another', () => {
    expect(standing([])).toEqual({ type: 'waiting', missing: [harbourId, millId] })
    expect(standing([accepted(harbourId), accepted(millId, 'h0')])).toEqual({
      type: 'waiting',
      missing: [millId],
    })
    expect(standing([accepted(harbourId), accepted(quayId)])).toMatchObject({ missing: [millId] })
    expect(standing([accepted(millId), accepted(harbourId)])).toEqual({ type: 'in-force' })
  })
  it('once for each version, by those who take part', () => {
    const given = { hash: 'h1', acceptances: [accepted(harbourId)] }
    expect(acceptHindrance(terms(), harbourId, given)).toMatchObject({ rule: 'TH4', cause: 'already' })
    expect(acceptHindrance(terms(), millId, given)).toBeNull()
    expect(acceptHindrance(terms(), quayId, given)).toMatchObject({ cause: 'not-taking-part' })
    expect(acceptHindrance(undefined, harbourId, given)).toMatchObject({ cause: 'not-taking-part' })
    expect(acceptHindrance(terms(), harbourId, { ...given, hash: 'h2' })).toBeNull()
  })
  it('is read back as the word of whose journal it stood in', () => {
    const { thing, hash, person, at } = accepted(harbourId)
    const said = JSON.stringify({ thing, hash, person, at, assembly: millId })
    expect(fine(readAcceptance(said, harbourId)).assembly).toBe(harbourId)
    expect(ruleOf(readAcceptance('{}', harbourId))).toBe('ST10')
  })
})

describe('TH5 it ends by itself', () => {
  const both = [accepted(harbourId), accepted(millId)]
  it('the day after its last day, or once a decision of it is in force', () => {
    const end = { type: 'date', on: '2026-03-10' } as const
    expect(standing(both, { end }, '2026-03-10')).toEqual({ type: 'in-force' })
    expect(standing(both, { end }, '2026-03-11')).toEqual({ type: 'ended', on: '2026-03-10', by: 'date' })
    expect(standing(both, {}, '2026-03-08', '2026-03-09')).toEqual({ type: 'in-force' })
    expect(standing(both, {}, '2026-03-09', '2026-03-09')).toMatchObject({ type: 'ended', by: 'decision' })
  })
  it('never while a meeting of it sits', () => {
    const end = { type: 'date', on: '2026-03-10' } as const
    expect(standing(both, { end }, '2026-03-11', null, true)).toEqual({ type: 'in-force' })
    expect(standing(both, {}, '2026-03-09', '2026-03-09', true)).toEqual({ type: 'in-force' })
  })
})

/** Harbour decided alone on the matter; the Thing meets on it, with a charter like Harbour's. */
function together(named: boolean, coolingOffDaysMoot = 0) {
  const evening = openMeeting({ parameters: { ...parameterDefaults, coolingOffDaysMoot: 0 } })
  const { page, moment, item, charter, roll } = evening
  const given = { item: item('Roof of the boat shed'), wording: 'We tear it down.', proposer: null }
  const own = fine(propose(page, { ...given, matter }, moment()))
  fine(allAgree(page, { version: own.version }, moment()))
  fine(declare(page, { proposal: own.proposal, roll, charter, informal: false }, moment()))
  const [line] = summarize(page.seen, roll, charter).decisions
  if (line === undefined) throw new Error('Nothing decided')

  const thing = fine(
    thingCharter(
      { ...charter, parameters: { ...charter.parameters, coolingOffDaysMoot } },
      { name: 'Boat shed Thing', code: 'SHED', terms: terms(named ? { named: [refOf(line)] } : {}) },
    ),
  )
  const assembly = idOf(0xa5, 9) as AssemblyId
  const clock = clockOf('2026-03-05T19:00:00+00:00', asha, 8)
  const meeting = onLiteral(
    fine(
      newMeeting(
        {
          id: idOf(0xfe, 9) as MeetingId,
          assembly,
          zone: thing.zone,
          details: { title: 'Together', kind: '', date: '2026-03-05', time: '19:00', place: '' },
          standingItems: [],
          items: [{ title: 'The boat shed' }],
        },
        clock.moment(),
      ),
    ),
  )
  return { line, thing, meeting, clock, roll, own: [line] }
}

/** What the Thing decides, as Harbour's register reads it. */
function decidedTogether(given: ReturnType<typeof together>, on: MatterId) {
  const { meeting, clock, roll, thing, own } = given
  fine(allPresent(meeting, { people: Object.values(people).slice(0, 4) }, clock.moment()))
  const call = { pattern: thing.numberPattern, used: [], thing: { type: 'in-force' } } as const
  fine(callToOrder(meeting, call, clock.moment()))
  const [item] = agenda(meeting.seen)
  if (item === undefined) throw new Error('No item')
  const wording = 'We mend it together.'
  const made = fine(propose(meeting, { item: item.id, wording, proposer: null, matter: on }, clock.moment()))
  fine(allAgree(meeting, { version: made.version }, clock.moment()))
  fine(declare(meeting, { proposal: made.proposal, roll, charter: thing, informal: false }, clock.moment()))
  const above = summarize(meeting.seen, roll, thing).decisions.map((line) => ({
    ...line,
    number: `${thing.code} ${line.number}`,
  }))
  const at = (today: string) => registerOf(harbourId, [...above, ...own], today)
  return { above, at, fate: (today: string) => at(today)[0]?.fate }
}

describe('TH6 until its charter is in force', () => {
  it('no meeting of it is called to order, nor after its end', () => {
    const { meeting, clock, thing } = together(false)
    const call = { pattern: thing.numberPattern, used: [] }
    const waiting = { type: 'waiting', missing: [millId] } as const
    expect(ruleOf(callToOrder(meeting, { ...call, thing: waiting }, clock.moment()))).toBe('TH6')
    const ended = { type: 'ended', on: '2026-03-04', by: 'date' } as const
    expect(ruleOf(callToOrder(meeting, { ...call, thing: ended }, clock.moment()))).toBe('TH5')
    expect(ruleOf(callToOrder(meeting, { ...call, thing: { type: 'in-force' } }, clock.moment()))).toBe(
      'done',
    )
  })
})

describe('TH7 SU4 its decisions', () => {
  it('override what one assembly decided on its matter, in that assembly’s own register', () => {
    const { above, at, fate } = decidedTogether(together(false), matter)
    expect(above[0]?.facts.window?.level).toBe('thing')
    expect(at('2026-03-06')).toHaveLength(1)
    expect(fate('2026-03-06')?.course).toMatchObject({
      type: 'overridden',
      by: { number: 'SHED 2026/01/01' },
    })
  })
  it('and those it was called about by name, whatever their matter', () => {
    const other = idOf(0x77, 2) as MatterId
    expect(decidedTogether(together(true), other).fate('2026-03-06')?.course.type).toBe('overridden')
    expect(decidedTogether(together(false), other).fate('2026-03-06')?.course.type).toBe('in-force')
  })
  it('only once they are in force themselves', () => {
    const { fate } = decidedTogether(together(true, 5), matter)
    expect(fate('2026-03-10')).toMatchObject({ course: { type: 'in-force' }, next: { on: '2026-03-10' } })
    expect(fate('2026-03-11')?.course.type).toBe('overridden')
  })
})

describe('TH8 CH1 its charter', () => {
  it('is a charter like any other: sealed, parsed, practice as its model', () => {
    const { thing } = together(false)
    const { charter } = harbour()
    const parsed = fine(parseCharter(JSON.parse(JSON.stringify(thing))))
    expect(parsed).toMatchObject({ practice: charter.practice, kind: 'party-thing', thing: terms() })
    expect(parseCharter(JSON.parse(JSON.stringify(charter)))).toMatchObject({ ok: true })
    expect('thing' in fine(parseCharter(charter))).toBe(false)
  })
})
