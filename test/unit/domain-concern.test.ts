import { describe, expect, it } from 'vitest'
import type { Stance } from '../../shared/charter/rules'
import type { ConcernId, PersonId, VersionId } from '../../shared/id'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { onLiteral } from '../../shared/meeting/literal'
import { concerns, openConcerns } from '../../shared/meeting/proposal/concern'
import { raiseConcern, settleConcern } from '../../shared/meeting/proposal/concern-deeds'
import { positions } from '../../shared/meeting/proposal/position'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { proposalOf } from '../../shared/meeting/proposal/proposal'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { amend } from '../../shared/meeting/proposal/wording'
import { redo, undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { project, readMeeting } from '../../shared/record/projection'
import { union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import { asha, bjorn, fine, openMeeting, people, ruleOf } from '../fixtures/world'

const { chidi, dafydd, eleni } = people

/** The evening on which the hall is to be let to the choir, and Eleni blocks. */
function choir() {
  const evening = openMeeting()
  const { page, moment, item, charter, roll } = evening
  const wording = 'The choir sings here on Tuesdays.'
  const made = fine(propose(page, { item: item('Hall lease'), wording, proposer: dafydd }, moment()))
  const say = (
    version: VersionId,
    person: PersonId,
    stance: Stance,
    reason: string | null = null,
    on = page,
    by = moment(),
  ) => recordPosition(on, { version, person, stance, reason, source: 'room', rule: charter.positions }, by)
  const all = () => concerns(page.seen, made.proposal)
  const adopt = () => declare(page, { proposal: made.proposal, roll, charter, informal: false }, moment())
  return { ...evening, ...made, say, all, adopt }
}

describe('CO1 a block with a reason is a concern', () => {
  it('raised in the same gesture, and taken back with it', () => {
    const { page, moment, version, say, all } = choir()
    fine(say(version, eleni, 'block', 'It is loud.'))
    expect(all()).toMatchObject([
      { number: 'C-1', person: eleni, text: 'It is loud.', round: 1, fate: 'raised', steps: [] },
    ])
    fine(undo(page, {}, moment()))
    expect([all(), positions(page.seen, version)]).toEqual([[], []])
    fine(redo(page, {}, moment()))
    expect(all()).toHaveLength(1)
  })
  it('in the words that stand: mended on the same wording it stays C-1, said again on the next it is no second one', () => {
    const { page, moment, proposal, version, say, all } = choir()
    fine(say(version, eleni, 'block', 'It is lowd.'))
    fine(say(version, eleni, 'block', 'It is loud.'))
    expect(all()).toMatchObject([{ number: 'C-1', text: 'It is loud.' }])
    const second = fine(amend(page, { proposal, wording: 'The choir hums.' }, moment()))
    fine(say(second, eleni, 'block', 'It is loud.'))
    expect(all()).toHaveLength(1)
    fine(say(second, eleni, 'block', 'It is late.'))
    expect(all()).toMatchObject([{ number: 'C-1' }, { number: 'C-2', text: 'It is late.', round: 2 }])
  })
  it('settled and blocked again with the same words, it is open again', () => {
    const { page, moment, version, say, all } = choir()
    fine(say(version, eleni, 'block', 'It is loud.'))
    const [{ concern } = { concern: '' as ConcernId }] = all()
    fine(settleConcern(page, { concern, fate: 'withdrawn', note: null }, moment()))
    fine(say(version, eleni, 'block', 'It is loud.'))
    expect(all()).toMatchObject([{ fate: 'raised', steps: [{ fate: 'withdrawn' }, { fate: 'raised' }] }])
  })
  it('a reservation is made one by choice, and one comes from the room without a position', () => {
    const { page, moment, proposal, version, say, all } = choir()
    fine(say(version, chidi, 'reservations', 'And the heating?'))
    expect(all()).toEqual([])
    const text = 'And the heating?'
    fine(raiseConcern(page, { proposal, person: chidi, text, isReason: true }, moment()))
    fine(raiseConcern(page, { proposal, person: null, text: 'Who locks up?', isReason: false }, moment()))
    expect(all()).toMatchObject([
      { number: 'C-1', person: chidi },
      { number: 'C-2', person: null },
    ])
    expect(ruleOf(raiseConcern(page, { proposal, person: null, text: ' ', isReason: false }, moment()))).toBe(
      'ST9',
    )
  })
})

describe('CO2 numbers of concerns', () => {
  it('two laptops apart give C-1 twice: the later is C-1-b; the next is C-2, also after one was taken back', () => {
    const { page, moment, proposal } = choir()
    const other = onLiteral(page.seen)
    const raise = (on: typeof page, text: string, by = moment()) =>
      fine(raiseConcern(on, { proposal, person: null, text, isReason: false }, by))
    raise(page, 'Who locks up?')
    raise(other, 'Who pays?', moment(bjorn))
    const both = onLiteral(union(page.seen, other.seen))
    expect(
      concerns(both.seen)
        .map(({ number }) => number)
        .sort(),
    ).toEqual(['C-1', 'C-1-b'])
    raise(both, 'Who cleans?')
    fine(undo(both, {}, moment()))
    raise(both, 'Who sweeps?')
    expect(concerns(both.seen).at(-1)).toMatchObject({ number: 'C-3', text: 'Who sweeps?' })
  })
  it('the same block written down on both laptops is one concern', () => {
    const { page, version, say, moment } = choir()
    const other = onLiteral(page.seen)
    fine(say(version, eleni, 'block', 'It is loud.'))
    fine(say(version, eleni, 'block', 'It is loud.', other, moment(bjorn)))
    expect(concerns(union(page.seen, other.seen))).toMatchObject([
      { number: 'C-1', text: 'It is loud.', contested: false },
    ])
  })
})

describe('CO3 CO4 what becomes of a concern', () => {
  it('is answered by a wording in the gesture that puts it, resolved in the round it is said, once', () => {
    const { page, moment, proposal, version, say, all } = choir()
    fine(say(version, eleni, 'block', 'It is loud.'))
    const [{ concern } = { concern: '' as ConcernId }] = all()
    const unknown = idOf(9, 9) as ConcernId
    expect(ruleOf(amend(page, { proposal, wording: 'x', answers: [unknown] }, moment()))).toBe('CO3')
    expect(ruleOf(settleConcern(page, { concern: unknown, fate: 'stands', note: null }, moment()))).toBe(
      'CO3',
    )
    fine(amend(page, { proposal, wording: 'The choir hums.', answers: [concern] }, moment()))
    expect(all()).toMatchObject([{ fate: 'answered', steps: [{ fate: 'answered', round: 2 }] }])
    const resolve = { concern, fate: 'resolved', note: 'She likes humming.' } as const
    fine(settleConcern(page, resolve, moment()))
    expect(ruleOf(settleConcern(page, resolve, moment()))).toBe('CO4')
    expect(all()).toMatchObject([{ fate: 'resolved', steps: [{}, { round: 2, note: 'She likes humming.' }] }])
    expect(openConcerns(page.seen, proposal)).toEqual([])
  })
})

describe('CO5 a decision says what stands', () => {
  it('open concerns are stated to stand and copied; undone they are open again', () => {
    const { page, moment, proposal, version, say, all, adopt } = choir()
    const raise = { proposal, person: null, text: 'Who locks up?', isReason: false } as const
    fine(raiseConcern(page, raise, moment()))
    fine(say(version, eleni, 'block', 'It is loud.'))
    const loud = all()[1]?.concern ?? ('' as ConcernId)
    fine(settleConcern(page, { concern: loud, fate: 'resolved', note: null }, moment()))
    fine(say(version, eleni, 'agree'))
    fine(allAgree(page, { version }, moment()))
    fine(adopt())
    expect(all().map(({ fate }) => fate)).toEqual(['stands', 'resolved'])
    expect(decisions(page.seen)[0]?.concerns).toMatchObject([
      { number: 'C-1', text: 'Who locks up?', fate: 'stands' },
      { number: 'C-2', person: eleni, fate: 'resolved' },
    ])
    expect(ruleOf(settleConcern(page, { concern: loud, fate: 'stands', note: null }, moment()))).toBe('PR3')
    const back = readMeeting(project(page.seen))
    expect(back.ok && decisions(back.value)).toEqual(decisions(page.seen))
    fine(undo(page, {}, moment()))
    expect(all().map(({ fate }) => fate)).toEqual(['raised', 'resolved'])
  })
  it('a decision made before concerns were known reads on', () => {
    const { page, moment, version, adopt } = choir()
    fine(allAgree(page, { version }, moment()))
    fine(adopt())
    const text = project(page.seen).replace('"concerns":[],', '')
    expect(text).not.toContain('concerns')
    const back = readMeeting(text)
    expect(back.ok && decisions(back.value)).toMatchObject([{ concerns: [], contested: false }])
  })
})

describe('CO6 settled in two ways', () => {
  it('it reads as the more open one until a later word settles it', () => {
    const { page, moment, version, say } = choir()
    fine(say(version, eleni, 'block', 'It is loud.'))
    const [{ concern } = { concern: '' as ConcernId }] = concerns(page.seen)
    const other = onLiteral(page.seen)
    fine(settleConcern(page, { concern, fate: 'resolved', note: null }, moment()))
    fine(settleConcern(other, { concern, fate: 'stands', note: null }, moment(bjorn)))
    const both = onLiteral(union(page.seen, other.seen))
    expect(concerns(both.seen)).toMatchObject([{ fate: 'stands', contested: true }])
    fine(settleConcern(both, { concern, fate: 'stands', note: null }, moment()))
    expect(concerns(both.seen)).toMatchObject([{ fate: 'stands', contested: false }])
  })
  it('undo keeps a concern that Björn has settled', () => {
    const { page, moment, version, say } = choir()
    fine(say(version, eleni, 'block', 'It is loud.'))
    const [{ concern } = { concern: '' as ConcernId }] = concerns(page.seen)
    fine(settleConcern(page, { concern, fate: 'answered', note: null }, moment(bjorn)))
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN3')
  })
})

describe('PR6 a proposal’s matter', () => {
  it('is born with it and kept through every wording; one from elsewhere keeps its own', () => {
    const { page, proposal, moment, item } = choir()
    const born = proposalOf(page.seen, proposal)?.matter
    fine(amend(page, { proposal, wording: 'The choir hums.' }, moment()))
    expect(proposalOf(page.seen, proposal)?.matter).toBe(born)
    expect(born).toMatch(/^[0-9a-f]{32}$/)
    const given = { item: item('Hall lease'), wording: 'Sent up.', proposer: null }
    const sent = fine(propose(page, { ...given, ...(born ? { matter: born } : {}) }, moment()))
    expect(proposalOf(page.seen, sent.proposal)?.matter).toBe(born)
  })
})

describe('MI20 concerns in the minutes', () => {
  it('stand after the positions, with every step', () => {
    const { page, roll, charter, moment, proposal, version, say, all } = choir()
    fine(say(version, eleni, 'block', 'It is loud.'))
    const answers = all().map(({ concern }) => concern)
    fine(amend(page, { proposal, wording: 'The choir hums.', answers }, moment()))
    expect(compose(page.seen, roll, charter).filter(({ type }) => type === 'concerns')).toMatchObject([
      {
        concerns: [
          {
            number: 'C-1',
            name: 'Eleni',
            round: 1,
            fate: 'answered',
            steps: [{ fate: 'answered', round: 2 }],
          },
        ],
      },
    ])
  })
})

describe('CO2 numbers and clocks', () => {
  it('a laptop with an early clock changes no number', () => {
    const { page, proposal, moment } = choir()
    const early = clockOf('2026-03-03T09:00:00+00:00', asha, 77)
    const given = { proposal, person: null, isReason: false }
    fine(raiseConcern(page, { ...given, text: 'First' }, moment()))
    fine(raiseConcern(page, { ...given, text: 'Second' }, early.moment()))
    expect(concerns(page.seen).map(({ number, text }) => [number, text])).toEqual([
      ['C-1', 'First'],
      ['C-2', 'Second'],
    ])
  })
})
