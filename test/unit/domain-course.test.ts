import { describe, expect, it } from 'vitest'
import type { Charter } from '../../shared/charter/charter'
import { parameterDefaults } from '../../shared/charter/parameters'
import type { PersonId, StatementId } from '../../shared/id'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { courseOf } from '../../shared/meeting/course'
import { followed } from '../../shared/meeting/course-facts'
import { enterInput, reopen, reopenHindrance } from '../../shared/meeting/decision/cooling-off'
import { declare } from '../../shared/meeting/decision/decision'
import { takeBackReopening } from '../../shared/meeting/decision/reopening-back'
import { replaceDecision, setDecisionDate, unreplaceDecision } from '../../shared/meeting/decision/succession'
import { close } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { allAgree } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import type { InputKind } from '../../shared/meeting/said/course-statements'
import { takenUp, takeUpAgain } from '../../shared/meeting/taking-up'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { fates, refOf } from '../../shared/record/fate'
import { project, readMeeting } from '../../shared/record/projection'
import { summarize } from '../../shared/record/summarize'
import { union } from '../fixtures/merge'
import { idOf } from '../fixtures/moment'
import { bjorn, fine, openMeeting, people, ruleOf } from '../fixtures/world'

const { asha, chidi, farida, goran } = people

/** Harbour decides on 3 March to mend the roof. */
function decided(rules: Partial<Charter['parameters']> = {}, change: Partial<Charter> = {}) {
  const evening = openMeeting({ ...change, parameters: { ...parameterDefaults, ...rules } })
  const { page, moment, item, charter, roll, clock } = evening
  const adopt = (wording: string, title = 'Roof of the boat shed') => {
    const made = fine(propose(page, { item: item(title), wording, proposer: chidi }, moment()))
    fine(allAgree(page, { version: made.version }, moment()))
    const { proposal } = made
    const { decision } = fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
    clock.tick()
    return decision
  }
  const decision = adopt('We mend the roof this summer.')
  const course = (today: string) => {
    const found = followed(page.seen).find((one) => one.decision.decision === decision)
    if (found === undefined) throw new Error('Nothing decided')
    return courseOf(found.facts, today)
  }
  const say = (person: PersonId, kind: InputKind, on = '2026-03-05', words = 'The loft is damp') =>
    enterInput(page, { decision, person, kind, words, on }, moment())
  const again = (given: { person?: PersonId; reason?: string } = {}) =>
    reopen(page, { decision, person: given.person ?? null, reason: given.reason ?? null, roll }, moment())
  const lines = () => summarize(page.seen, roll, charter).decisions
  const fate = (today: string, which: StatementId = decision) => fates(lines(), today).get(which)
  return { ...evening, decision, adopt, course, say, again, lines, fate }
}

const days = (from: string, to: number) => {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + to)).toISOString().slice(0, 10)
}

describe('CW1 CW2 CW3 the window of a decision', () => {
  it('is the charter’s days long, and then the decision simply is in force', () => {
    const { course } = decided()
    expect(course('2026-03-03')).toEqual({ type: 'cooling-off', until: '2026-03-08', mayWork: true })
    expect(course('2026-03-08').type).toBe('cooling-off')
    expect(course('2026-03-09')).toEqual({ type: 'in-force', since: '2026-03-09', review: null })
  })
  it('with no days it is in force at once, whatever the clock says', () => {
    const { course } = decided({ coolingOffDaysMoot: 0 })
    expect(course('2026-03-03')).toMatchObject({ type: 'in-force', since: '2026-03-03' })
    expect(course('2025-01-01')).toMatchObject({ type: 'in-force', since: '2026-03-03' })
  })
  it('and a clock set back only makes it longer', () => {
    expect(decided().course('2025-12-24')).toMatchObject({ type: 'cooling-off', until: '2026-03-08' })
  })
  it('holds a copy of the rule: a later charter changes nothing', () => {
    const { page } = decided({ reopenRule: { type: 'objections', count: 2 }, mayWorkDuringCoolingOff: false })
    expect(followed(page.seen)[0]?.facts.window).toMatchObject({
      days: 5,
      opens: '2026-03-03',
      way: 'moot',
      level: 'moot',
      mayWork: false,
      reopenRule: { type: 'objections', count: 2 },
    })
  })
  it('goes with the decision when that is undone', () => {
    const { page, moment } = decided()
    fine(undo(page, {}, moment()))
    expect(followed(page.seen)).toEqual([])
  })
  it('is not there for decisions made before windows, nor for findings', () => {
    const { page, course } = decided()
    const window = Object.values(page.seen.statements).find(({ type }) => type === 'cooling-off')
    const statements = Object.fromEntries(
      Object.entries(page.seen.statements).filter(([id]) => id !== window?.id),
    )
    const [old] = followed({ ...page.seen, statements })
    expect(courseOf(old?.facts ?? fail(), '2026-03-03')).toMatchObject({
      type: 'in-force',
      since: '2026-03-03',
    })
    expect(course('2026-03-03').type).toBe('cooling-off')
  })
})

function fail(): never {
  throw new Error('Not there')
}

describe('CW4 CW5 CW6 what absent people say', () => {
  it('is kept with its day, also after the close, and says who was in the room', () => {
    const { page, moment, say } = decided()
    fine(close(page, {}, moment()))
    fine(say(farida, 'objection'))
    fine(say(chidi, 'support', '2026-03-04', 'Still fine'))
    expect(followed(page.seen)[0]?.inputs).toMatchObject([
      { person: chidi, kind: 'support', on: '2026-03-04', wasPresent: true },
      { person: farida, kind: 'objection', words: 'The loft is damp', wasPresent: false },
    ])
  })
  it('on a day of the window, in words, on a decision that has one', () => {
    const { say, page, moment } = decided()
    expect(say(farida, 'objection', '2026-03-09')).toMatchObject({
      refusal: { rule: 'CW6', opens: '2026-03-03', closes: '2026-03-08' },
    })
    expect(ruleOf(say(farida, 'objection', '2026-03-02'))).toBe('CW6')
    expect(ruleOf(say(farida, 'objection', '2026-03-04', '  '))).toBe('ST9')
    const unknown = idOf(9, 9) as StatementId
    const given = {
      decision: unknown,
      person: farida,
      kind: 'comment',
      words: 'x',
      on: '2026-03-04',
    } as const
    expect(ruleOf(enterInput(page, given, moment()))).toBe('CW4')
    expect(ruleOf(decided({ coolingOffDaysMoot: 0 }).say(farida, 'comment', '2026-03-03'))).toBe('CW5')
  })
  it('can be taken back by who wrote it down', () => {
    const { page, moment, say } = decided()
    fine(close(page, {}, moment()))
    fine(say(farida, 'objection'))
    fine(undo(page, {}, moment()))
    expect(followed(page.seen)[0]?.inputs).toEqual([])
  })
})

describe('CW7 CW8 CW9 CW10 CW11 reopening', () => {
  it('by judgement, with a reason', () => {
    const { again, course, page, moment } = decided()
    fine(close(page, {}, moment()))
    expect(ruleOf(again())).toBe('ST9')
    fine(again({ reason: 'Three letters against it' }))
    expect(course('2026-03-20')).toEqual({ type: 'reopened', on: '2026-03-03' })
    expect(ruleOf(again({ reason: 'Once more' }))).toBe('CW7')
  })
  it('by so many people who object', () => {
    const { again, say, course } = decided({ reopenRule: { type: 'objections', count: 2 } })
    fine(say(farida, 'objection'))
    fine(say(farida, 'objection', '2026-03-06', 'And it leaks'))
    fine(say(asha, 'comment'))
    expect(again()).toMatchObject({ refusal: { rule: 'CW8', needed: 2, present: 1 } })
    fine(say(goran, 'objection'))
    fine(again())
    expect(course('2026-03-06').type).toBe('reopened')
  })
  it('by any member, who is named', () => {
    const { again, page, decision } = decided({ reopenRule: { type: 'any-member' } })
    expect(ruleOf(again())).toBe('CW9')
    expect(ruleOf(again({ person: goran }))).toBe('CW9')
    fine(again({ person: farida }))
    expect(followed(page.seen)[0]?.facts.reopened).toMatchObject({ rule: 'any-member', person: farida })
    expect(reopenHindrance(page.seen, decision, '2026-03-04')).toEqual({ rule: 'CW7' })
  })
  it('after the last day only on an objection given before it', () => {
    const { again, say, clock, course } = decided()
    clock.tick(60 * 24 * 7)
    expect(ruleOf(again({ reason: 'Late' }))).toBe('CW10')
    fine(say(farida, 'objection', '2026-03-08'))
    fine(again({ reason: 'Her letter lay at the door' }))
    expect(course('2026-03-11')).toEqual({ type: 'reopened', on: '2026-03-10' })
  })
  it('on one of two laptops counts', () => {
    const { page, decision, moment, roll } = decided()
    const other = onLiteral(page.seen)
    fine(reopen(other, { decision, person: null, reason: 'Many letters', roll }, moment(bjorn)))
    fine(setDecisionDate(page, { decision, which: 'review', on: '2026-09-01' }, moment()))
    const [both] = followed(union(page.seen, other.seen))
    expect(both?.facts).toMatchObject({ reopened: { reason: 'Many letters' }, review: '2026-09-01' })
  })
})

describe('CW13 CW14 a reopening is taken back', () => {
  it('with a reason; the decision stands as before, and both are kept', () => {
    const { again, course, page, decision, moment, clock, lines, charter, roll } = decided()
    const back = (reason: string, takenUpBy: string | null = null) =>
      takeBackReopening(page, { decision, reason, takenUpBy }, moment())
    expect(ruleOf(back('Too soon'))).toBe('CW13')
    fine(close(page, {}, moment()))
    fine(again({ reason: 'Three letters' }))
    clock.tick(60 * 24)
    expect(ruleOf(back(' '))).toBe('ST9')
    expect(ruleOf(back('They were about another roof', 'April moot'))).toBe('CW14')
    fine(back('They were about another roof'))
    expect(course('2026-03-05')).toMatchObject({ type: 'cooling-off', until: '2026-03-08' })
    expect(course('2026-03-09')).toMatchObject({ type: 'in-force', since: '2026-03-09' })
    expect(lines()[0]?.takenBack).toMatchObject([
      {
        reopened: '2026-03-03',
        reopenedFor: 'Three letters',
        on: '2026-03-04',
        reason: 'They were about another roof',
      },
    ])
    expect(compose(page.seen, roll, charter)).toContainEqual(
      expect.objectContaining({
        type: 'course',
        reopened: null,
        takenBack: [expect.objectContaining({ reason: 'They were about another roof' })],
      }),
    )
    expect(readMeeting(project(page.seen)).ok).toBe(true)
    fine(again({ reason: 'A fourth letter' }))
    expect(course('2026-03-05').type).toBe('reopened')
  })

  it('what was reopened elsewhere, unknown here, stays reopened', () => {
    const { again, page, decision, moment, roll } = decided()
    const other = onLiteral(page.seen)
    fine(again({ reason: 'Three letters' }))
    fine(takeBackReopening(page, { decision, reason: 'No', takenUpBy: null }, moment()))
    fine(reopen(other, { decision, person: null, reason: 'A call', roll }, moment(bjorn)))
    for (const both of [union(page.seen, other.seen), union(other.seen, page.seen)])
      expect(followed(both)[0]?.facts.reopened).toMatchObject({ reason: 'A call' })
  })
})

describe('CW12 SU2 taken up again', () => {
  it('is an item linked to it, and what is decided there replaces it', () => {
    const first = decided()
    fine(close(first.page, {}, first.moment()))
    fine(first.again({ reason: 'Too many letters' }))
    const [line] = first.lines()
    const of = refOf(line ?? fail())

    const next = openMeeting()
    const { page, moment, charter, roll } = next
    const matter = line?.matter ?? null
    const item = fine(takeUpAgain(page, { of, title: 'Roof of the boat shed', matter }, moment()))
    expect(takenUp(page.seen, item)).toEqual(of)
    expect(agenda(page.seen).find(({ id }) => id === item)).toMatchObject({ kind: 'decide' })
    expect(ruleOf(takeUpAgain(page, { of, title: 'Again', matter }, moment()))).toBe('CW12')
    const made = fine(propose(page, { item, wording: 'We mend half of it.', proposer: null }, moment()))
    fine(allAgree(page, { version: made.version }, moment()))
    fine(declare(page, { proposal: made.proposal, roll, charter, informal: false }, moment()))
    const later = summarize(page.seen, roll, charter)
    expect(later.takingsUp).toMatchObject([{ of, item }])
    expect(later.decisions[0]?.replaces).toEqual([of])
    expect(later.decisions[0]?.matter).toBe(matter)
    expect(matter).not.toBeNull()
    // A reopened decision has no force to lose: it is replaced at once.
    const all = fates([...first.lines(), ...later.decisions], '2026-03-04')
    expect(all.get(first.decision)?.course).toMatchObject({
      type: 'superseded',
      by: { number: '2026/01/01' },
    })
    expect(readMeeting(project(page.seen)).ok).toBe(true)
  })
})

describe('SU1 SU3 SU5 an own later decision', () => {
  it('replaces once it is in force itself', () => {
    const { adopt, page, moment, decision, lines, fate } = decided()
    const later = adopt('We tear the shed down.', 'Hall lease')
    const of = refOf(lines().find((line) => line.decision === decision) ?? fail())
    expect(ruleOf(replaceDecision(page, { decision, of }, moment()))).toBe('SU3')
    fine(replaceDecision(page, { decision: later, of }, moment()))
    expect(ruleOf(replaceDecision(page, { decision: later, of }, moment()))).toBe('SU3')
    expect(fate('2026-03-08')).toMatchObject({
      course: { type: 'cooling-off' },
      next: { by: { decision: later }, on: '2026-03-08' },
    })
    expect(fate('2026-03-09')?.course).toMatchObject({ type: 'superseded', by: { decision: later } })
    expect(fate('2026-03-09', later)?.course.type).toBe('in-force')
    fine(unreplaceDecision(page, { decision: later, of }, moment()))
    expect(fate('2026-03-09')?.course.type).toBe('in-force')
  })
  it('is none of a finding, and nothing is replaced by what was reopened', () => {
    const { adopt, page, moment, decision, lines, roll, fate } = decided()
    const later = adopt('We tear it down.', 'Hall lease')
    const of = refOf(lines().find((line) => line.decision === decision) ?? fail())
    fine(replaceDecision(page, { decision: later, of }, moment()))
    fine(reopen(page, { decision: later, person: null, reason: 'Too fast', roll }, moment()))
    expect(fate('2026-04-01')?.course.type).toBe('in-force')
    const few = decided({}, { quorum: { type: 'count', count: 3 } })
    const finding = few.lines().map((line) => ({ ...line, facts: { ...line.facts, informal: true } }))
    expect(fates(finding, '2026-04-01').get(few.decision)?.course.type).toBe('finding')
  })
})

describe('SU4 of several assemblies together', () => {
  it('overrides one assembly’s by name or matter, once in force; never the other way round', () => {
    const { lines, decision } = decided()
    const [own] = lines().map((line) => ({ ...line, matter: idOf(7, 7) as never }))
    if (own === undefined || own.facts.window === null) throw fail()
    const thing = {
      ...own,
      decision: idOf(8, 1) as StatementId,
      assembly: idOf(8, 2) as never,
      number: 'T/1',
      facts: {
        ...own.facts,
        decidedOn: '2026-03-02',
        window: { ...own.facts.window, level: 'thing', closes: '2026-03-12' },
      },
    } as const
    const at = (today: string, ...all: Parameters<typeof fates>[0][number][]) => fates(all, today)
    expect(at('2026-03-12', own, thing).get(decision)).toMatchObject({
      course: { type: 'in-force' },
      next: { by: { number: 'T/1' }, on: '2026-03-12' },
    })
    expect(at('2026-03-13', thing, own).get(decision)?.course).toMatchObject({
      type: 'overridden',
      by: { number: 'T/1' },
    })
    const named = { ...thing, matter: null, replaces: [refOf(own)] }
    expect(at('2026-03-13', own, named).get(decision)?.course.type).toBe('overridden')
    const against = { ...own, replaces: [refOf(thing)] }
    expect(at('2026-03-13', against, thing).get(thing.decision)?.course.type).toBe('in-force')
    const stranger = { ...named, facts: own.facts }
    expect(at('2026-03-13', own, stranger).get(decision)?.course.type).toBe('in-force')
  })
})

describe('SU6 SU7 dates', () => {
  it('a review falls due and the decision stays; at its end it has expired', () => {
    const { page, moment, decision, course } = decided()
    const set = (which: 'review' | 'expiry', on: string | null) =>
      setDecisionDate(page, { decision, which, on }, moment())
    expect(ruleOf(set('review', '2026-02-30'))).toBe('SU6')
    expect(ruleOf(set('review', '2026-03-02'))).toBe('SU6')
    fine(set('review', '2026-06-01'))
    expect(course('2026-05-31')).toMatchObject({ type: 'in-force', review: '2026-06-01' })
    expect(course('2026-06-01')).toMatchObject({ type: 'review-due', since: '2026-03-09' })
    fine(set('expiry', '2026-12-31'))
    expect(course('2026-12-31')).toEqual({ type: 'expired', on: '2026-12-31' })
    fine(set('expiry', null))
    expect(course('2027-01-01').type).toBe('review-due')
  })
  it('of two days said apart the earlier is read', () => {
    const { page, moment, decision } = decided()
    const other = onLiteral(page.seen)
    fine(setDecisionDate(page, { decision, which: 'review', on: '2026-06-01' }, moment()))
    fine(setDecisionDate(other, { decision, which: 'review', on: '2026-05-01' }, moment(bjorn)))
    expect(followed(union(page.seen, other.seen))[0]?.facts.review).toBe('2026-05-01')
  })
})

describe('SU8 decisions that replace each other', () => {
  it('are contested, all of the ring', () => {
    const { adopt, page, moment, decision, lines, fate } = decided()
    const second = adopt('We tear it down.', 'Hall lease')
    const third = adopt('We paint it.', 'Any other business')
    const ref = (id: StatementId) => refOf(lines().find((line) => line.decision === id) ?? fail())
    fine(replaceDecision(page, { decision: second, of: ref(decision) }, moment()))
    fine(replaceDecision(page, { decision: third, of: ref(second) }, moment()))
    expect(fate(days('2026-03-03', 9), second)?.course.type).toBe('superseded')
    fine(replaceDecision(page, { decision, of: ref(third) }, moment()))
    const today = days('2026-03-03', 9)
    expect([decision, second, third].map((one) => fate(today, one)?.course.type)).toEqual([
      'contested',
      'contested',
      'contested',
    ])
  })
})
