import { describe, expect, it } from 'vitest'
import { agenda, predictedEnd } from '../../shared/meeting/agenda/agenda'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { arrive, leave } from '../../shared/meeting/hall/arrivals'
import {
  delegate,
  delegations,
  endDelegation,
  objectToDelegation,
} from '../../shared/meeting/hall/delegation'
import { outFor } from '../../shared/meeting/hall/out'
import { spokeSoFar, stack } from '../../shared/meeting/hall/stack'
import {
  chooseStackRule,
  lowerHand,
  moveSpeaker,
  nextSpeaker,
  raiseHand,
} from '../../shared/meeting/hall/stack-deeds'
import { stepOut } from '../../shared/meeting/hall/step-out'
import { startItem } from '../../shared/meeting/item-clock'
import { giveMinutes } from '../../shared/meeting/item-minutes'
import { onLiteral } from '../../shared/meeting/literal'
import { outcome } from '../../shared/meeting/proposal/consensus'
import { positions } from '../../shared/meeting/proposal/position'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { amend } from '../../shared/meeting/proposal/wording'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { project, readMeeting } from '../../shared/record/projection'
import { union } from '../fixtures/merge'
import { clockOf } from '../fixtures/moment'
import { bjorn, fine, openMeeting, people, ruleOf } from '../fixtures/world'

type Kind = Parameters<typeof raiseHand>[1]['kind']

/** The roof is under way, with Asha, Björn, Chidi, Dafydd and Eleni in the room. */
function onTheRoof(change: Parameters<typeof openMeeting>[0] = {}) {
  const evening = openMeeting(change)
  const { page, moment, clock } = evening
  const roof = evening.item('Roof of the boat shed')
  fine(startItem(page, { item: roof, leave: 'done' }, moment()))
  const raise = (person: keyof typeof people, kind: Kind = 'contribution') =>
    fine(raiseHand(page, { person: people[person], kind }, moment()))
  const nameOf = (id: string) => Object.entries(people).find(([, person]) => person === id)?.[0]
  const waiting = () => stack(page.seen, roof).waiting.map(({ person }) => nameOf(person))
  const speaking = () => {
    const entry = stack(page.seen, roof).speaking
    return entry === null ? null : nameOf(entry.person)
  }
  const next = () =>
    fine(nextSpeaker(page, { ends: stack(page.seen, roof).speaking?.entry ?? null }, moment()))
  return { ...evening, page, moment, clock, roof, raise, waiting, speaking, next }
}

describe('SK1 SK4 SK5 who may ask to speak', () => {
  it('asks for an item under way, a person in the room, and no second hand of the same kind', () => {
    const { page, moment } = openMeeting()
    const chidi = { person: people.chidi, kind: 'contribution' } as const
    expect(ruleOf(raiseHand(page, chidi, moment()))).toBe('SK1')
    const on = onTheRoof()
    on.raise('chidi')
    expect(ruleOf(raiseHand(on.page, chidi, on.moment()))).toBe('SK5')
    on.raise('chidi', 'technical')
    expect(ruleOf(raiseHand(on.page, { ...chidi, person: people.farida }, on.moment()))).toBe('SK4')
    expect(ruleOf(nextSpeaker(openMeeting().page, { ends: null }, moment()))).toBe('SK1')
  })
})

describe('SK2 the order', () => {
  it('goes by who asked first, with technical points, direct responses and questions before', () => {
    const { raise, waiting } = onTheRoof()
    raise('asha')
    raise('björn', 'clarification')
    raise('chidi', 'direct')
    raise('dafydd', 'technical')
    raise('eleni')
    expect(waiting()).toEqual(['dafydd', 'chidi', 'björn', 'asha', 'eleni'])
  })

  it('lets those who have not spoken go first where the stack says so', () => {
    const { page, moment, raise, waiting, next } = onTheRoof()
    raise('asha')
    next()
    raise('asha')
    raise('björn')
    expect(waiting()).toEqual(['asha', 'björn'])
    fine(chooseStackRule(page, { rule: 'first-time-first' }, moment()))
    expect(waiting()).toEqual(['björn', 'asha'])
  })
})

describe('SK3 SK8 turns', () => {
  it('one speaks at a time, and a second press of Next passes over nobody', () => {
    const { page, moment, clock, roof, raise, waiting, speaking, next } = onTheRoof()
    raise('asha')
    raise('björn')
    raise('chidi')
    next()
    expect(speaking()).toBe('asha')
    const ends = stack(page.seen, roof).speaking?.entry ?? null
    clock.tick(3)
    fine(nextSpeaker(page, { ends }, moment()))
    expect(fine(nextSpeaker(page, { ends }, moment()))).toBeNull()
    expect(speaking()).toBe('björn')
    expect(waiting()).toEqual(['chidi'])
    clock.tick(2)
    expect(spokeSoFar(page.seen, clock.now())).toMatchObject([
      { turns: 1, minutes: 3 },
      { turns: 1, minutes: 2 },
    ])
  })

  it('Next pressed on two laptops at once begins one turn', () => {
    const { page, roof, raise, next } = onTheRoof()
    raise('asha')
    raise('björn')
    raise('chidi')
    next()
    const ends = stack(page.seen, roof).speaking?.entry ?? null
    const other = onLiteral(page.seen)
    const away = clockOf('2026-03-03T19:10:00+00:00', bjorn, 9)
    const here = clockOf('2026-03-03T19:10:00+00:00', bjorn, 8)
    fine(nextSpeaker(page, { ends }, here.moment()))
    fine(nextSpeaker(other, { ends }, away.moment()))
    const met = stack(union(page.seen, other.seen), roof)
    expect(met.speaking?.person).toBe(people.björn)
    expect(met.waiting.map(({ person }) => person)).toEqual([people.chidi])
  })

  it('a turn ends with its item, and the stack is there again when the item is', () => {
    const { page, moment, item, roof, raise, waiting, speaking, next } = onTheRoof()
    raise('asha')
    raise('björn')
    next()
    fine(startItem(page, { item: item('Hall lease'), leave: 'open' }, moment()))
    expect(stack(page.seen, item('Hall lease')).waiting).toEqual([])
    fine(startItem(page, { item: roof, leave: 'open' }, moment()))
    expect(speaking()).toBeNull()
    expect(waiting()).toEqual(['björn'])
  })

  it('SK6 SK7 who leaves is not called; only who waits is moved or taken off', () => {
    const { page, moment, raise, waiting, next } = onTheRoof()
    const first = raise('asha')
    raise('björn')
    fine(leave(page, { person: people.asha }, moment()))
    expect(waiting()).toEqual(['björn'])
    expect(ruleOf(lowerHand(page, { entry: first }, moment()))).toBe('SK7')
    fine(arrive(page, { person: people.asha }, moment()))
    expect(waiting()).toEqual(['asha', 'björn'])
    fine(lowerHand(page, { entry: first }, moment()))
    next()
    next()
    expect(ruleOf(nextSpeaker(page, { ends: null }, moment()))).toBe('SK7')
  })
})

describe('SK9 moved by hand', () => {
  it('stays where it was put, also when the one behind has spoken', () => {
    const { page, moment, raise, waiting, next } = onTheRoof()
    raise('asha')
    raise('björn')
    raise('chidi')
    const eleni = raise('eleni')
    fine(moveSpeaker(page, { entry: eleni, to: 'up' }, moment()))
    fine(moveSpeaker(page, { entry: eleni, to: 'up' }, moment()))
    expect(waiting()).toEqual(['asha', 'eleni', 'björn', 'chidi'])
    next()
    expect(waiting()).toEqual(['eleni', 'björn', 'chidi'])
    fine(moveSpeaker(page, { entry: eleni, to: 'down' }, moment()))
    expect(waiting()).toEqual(['björn', 'eleni', 'chidi'])
    expect(ruleOf(moveSpeaker(page, { entry: 'nobody', to: 'up' }, moment()))).toBe('SK7')
    fine(undo(page, {}, moment()))
    expect(waiting()).toEqual(['eleni', 'björn', 'chidi'])
  })

  it('nothing of the stack stands in the minutes, and it is read back', () => {
    const { page, raise, charter, roll } = onTheRoof()
    const before = JSON.stringify(compose(page.seen, roll, charter))
    raise('asha')
    expect(JSON.stringify(compose(page.seen, roll, charter))).toBe(before)
    expect(readMeeting(project(page.seen)).ok).toBe(true)
  })
})

describe('TM more minutes for an item', () => {
  const roofOf = (page: ReturnType<typeof openMeeting>['page']) =>
    agenda(page.seen).find(({ title }) => title === 'Roof of the boat shed')

  it('TM1 TM2 moves the end of its time and the end of the meeting', () => {
    const { page, moment, clock, roof, item } = onTheRoof()
    const end = predictedEnd(page.seen, clock.now())
    fine(giveMinutes(page, { item: roof, minutes: 5 }, moment()))
    expect(roofOf(page)).toMatchObject({ planned: 30, allotted: 35 })
    expect(predictedEnd(page.seen, clock.now())).not.toBe(end)
    expect(ruleOf(giveMinutes(page, { item: item('Hall lease'), minutes: 5 }, moment()))).toBe('TM1')
    fine(undo(page, {}, moment()))
    expect(roofOf(page)?.allotted).toBe(30)
  })

  it('TM2 given on two laptops at once, five minutes are five', () => {
    const { page, moment, roof } = onTheRoof()
    const other = onLiteral(page.seen)
    fine(giveMinutes(page, { item: roof, minutes: 5 }, moment()))
    fine(giveMinutes(other, { item: roof, minutes: 5 }, moment(bjorn)))
    const met = onLiteral(union(page.seen, other.seen))
    expect(roofOf(met)?.allotted).toBe(35)
  })

  it('TM3 over its time they count from now', () => {
    const { page, moment, clock, roof } = onTheRoof()
    clock.tick(42)
    fine(giveMinutes(page, { item: roof, minutes: 5 }, moment()))
    expect(roofOf(page)?.allotted).toBe(47)
  })
})

describe('DG delegated note-taking', () => {
  const task = 'The report on the roof'

  it('DG1 DG2 goes to somebody in the room who does not keep the minutes', () => {
    const { page, moment, charter } = openMeeting()
    expect(ruleOf(delegate(page, { person: people.farida, task, charter }, moment()))).toBe('DG1')
    expect(ruleOf(delegate(page, { person: people.asha, task, charter }, moment()))).toBe('DG2')
    expect(ruleOf(delegate(page, { person: people.chidi, task, charter }, moment(bjorn)))).toBe('ME6')
    fine(delegate(page, { person: people.chidi, task, charter }, moment()))
    expect(delegations(page.seen)).toMatchObject([{ task, state: 'stands' }])
  })

  it('DG3 DG4 DG5 ends with an objection where the charter asks for none, and the minutes say so', () => {
    const { page, moment, charter, roll } = openMeeting()
    const delegation = fine(delegate(page, { person: people.chidi, task, charter }, moment()))
    const objection = { delegation, person: people.eleni, reason: 'He has to speak himself' }
    fine(objectToDelegation(page, objection, moment(bjorn)))
    expect(delegations(page.seen)[0]?.state).toBe('objected')
    expect(ruleOf(endDelegation(page, { delegation }, moment()))).toBe('DG4')
    expect(compose(page.seen, roll, charter)).toContainEqual(
      expect.objectContaining({
        type: 'delegations',
        lines: [expect.objectContaining({ name: 'Chidi', state: 'objected' })],
      }),
    )
  })

  it('DG3 stands beside an objection where the charter allows it', () => {
    const evening = openMeeting()
    const { page, moment } = evening
    const parameters = { ...evening.charter.parameters, recordingDelegation: 'allowed' } as const
    const charter = { ...evening.charter, parameters }
    const delegation = fine(delegate(page, { person: people.chidi, task, charter }, moment()))
    fine(objectToDelegation(page, { delegation, person: people.eleni, reason: null }, moment()))
    expect(delegations(page.seen)).toMatchObject([{ state: 'stands', objections: [{ reason: null }] }])
    fine(endDelegation(page, { delegation }, moment()))
    expect(delegations(page.seen)[0]?.state).toBe('ended')
  })
})

describe('OR out of the room for one proposal', () => {
  function tabled() {
    const evening = onTheRoof()
    const { page, moment, roof, roll, charter } = evening
    const put = fine(propose(page, { item: roof, wording: 'Mend it.', proposer: null }, moment()))
    const judged = (version = put.version) => outcome(page.seen, version, roll, charter)
    const say = (person: keyof typeof people, stance: 'agree' | 'block') =>
      recordPosition(
        page,
        {
          version: put.version,
          person: people[person],
          stance,
          reason: 'so',
          source: 'room',
          rule: charter.positions,
        },
        moment(),
      )
    return { ...evening, ...put, judged, say }
  }

  it('OR1 OR2 OR3 no position is expected of Chidi, none is taken, and what he said is taken back', () => {
    const { page, moment, version, judged, say } = tabled()
    fine(say('chidi', 'block'))
    fine(stepOut(page, { version, person: people.chidi, out: true }, moment()))
    expect(judged()).toMatchObject({ present: 4, none: 4 })
    expect(ruleOf(say('chidi', 'agree'))).toBe('OR2')
    expect(ruleOf(stepOut(page, { version, person: people.farida, out: true }, moment()))).toBe('OR3')
    fine(allAgree(page, { version }, moment()))
    expect(judged()).toMatchObject({ type: 'consensus', counts: { agree: 4 } })
    fine(undo(page, {}, moment()))
    fine(undo(page, {}, moment()))
    expect(judged()).toMatchObject({ type: 'blocked', present: 5 })
  })

  it('OR1 holds for the amended wording, not for the wording before it, nor for another proposal', () => {
    const { page, moment, roof, proposal, version, judged } = tabled()
    const second = fine(amend(page, { proposal, wording: 'Mend it in May.' }, moment()))
    fine(stepOut(page, { version: second, person: people.chidi, out: true }, moment()))
    const third = fine(amend(page, { proposal, wording: 'Mend it in June.' }, moment()))
    expect(outFor(page.seen, version).out.size).toBe(0)
    expect(outFor(page.seen, third).out.has(people.chidi)).toBe(true)
    const other = fine(propose(page, { item: roof, wording: 'Sell it.', proposer: null }, moment()))
    expect(judged(other.version).present).toBe(5)
    fine(stepOut(page, { version: third, person: people.chidi, out: false }, moment()))
    expect(judged(third).present).toBe(5)
  })

  it('OR1 takes part in no quorum', () => {
    const { page, moment, version, roll, charter } = tabled()
    const strict = { ...charter, quorum: { type: 'count', count: 5 } as const }
    fine(stepOut(page, { version, person: people.chidi, out: true }, moment()))
    fine(allAgree(page, { version }, moment()))
    expect(outcome(page.seen, version, roll, strict).type).toBe('inquorate')
  })

  it('OR4 out here and blocking there: the decision is contested', () => {
    const { page, moment, proposal, version, roll, charter, judged } = tabled()
    fine(stepOut(page, { version, person: people.dafydd, out: false }, moment()))
    const away = onLiteral(page.seen)
    fine(stepOut(page, { version, person: people.chidi, out: true }, moment()))
    fine(allAgree(page, { version }, moment()))
    fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
    const block = { version, person: people.chidi, stance: 'block', reason: 'No', source: 'room' } as const
    const elsewhere = clockOf('2026-03-03T19:20:00+00:00', bjorn, 7)
    fine(recordPosition(away, { ...block, rule: charter.positions }, elsewhere.moment()))
    const met = union(page.seen, away.seen)
    expect(decisions(met)[0]?.contested).toBe(true)
    expect(positions(met, version).find(({ person }) => person === people.chidi)?.contested).toBe(true)
    expect(judged().type).toBe('consensus')
  })

  it('OR4 out here and in there: the outcome waits', () => {
    const { page, moment, version, roll, charter } = tabled()
    fine(stepOut(page, { version, person: people.chidi, out: true }, moment()))
    fine(stepOut(page, { version, person: people.chidi, out: false }, moment()))
    const away = onLiteral(page.seen)
    const elsewhere = clockOf('2026-03-03T19:20:00+00:00', bjorn, 7)
    fine(stepOut(page, { version, person: people.chidi, out: true }, moment()))
    fine(stepOut(away, { version, person: people.chidi, out: true }, elsewhere.moment()))
    fine(stepOut(away, { version, person: people.chidi, out: false }, elsewhere.moment()))
    const met = onLiteral(union(page.seen, away.seen))
    fine(allAgree(met, { version }, moment()))
    expect(outcome(met.seen, version, roll, charter).type).toBe('unsettled')
    fine(stepOut(met, { version, person: people.chidi, out: true }, moment()))
    expect(outcome(met.seen, version, roll, charter).type).toBe('consensus')
  })

  it('OR5 the decision lists Chidi as out, and the minutes say it', () => {
    const { page, moment, proposal, version, roll, charter } = tabled()
    fine(stepOut(page, { version, person: people.chidi, out: true }, moment()))
    fine(allAgree(page, { version }, moment()))
    fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
    const [decision] = decisions(page.seen)
    expect(decision?.present).toHaveLength(4)
    expect(decision?.out).toMatchObject([{ name: 'Chidi' }])
    expect(compose(page.seen, roll, charter)).toContainEqual(
      expect.objectContaining({ type: 'decision', present: 4, out: ['Chidi'] }),
    )
    expect(readMeeting(project(page.seen)).ok).toBe(true)
  })
})
