import { describe, expect, it } from 'vitest'
import type { AmendmentId } from '../../shared/id'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { soundings, takeSounding } from '../../shared/meeting/hall/sounding'
import { onLiteral } from '../../shared/meeting/literal'
import { lockWording, unlockWording } from '../../shared/meeting/proposal/agreed-wording'
import {
  adoptAmendment,
  amendments,
  settleAmendment,
  suggestAmendment,
} from '../../shared/meeting/proposal/amendment'
import { concerns } from '../../shared/meeting/proposal/concern'
import { outcome } from '../../shared/meeting/proposal/consensus'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { proposalOf, standingVersion } from '../../shared/meeting/proposal/proposal'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { amend, newRound } from '../../shared/meeting/proposal/wording'
import { redo, undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { project, readMeeting } from '../../shared/record/projection'
import { union } from '../fixtures/merge'
import { idOf } from '../fixtures/moment'
import { bjorn, fine, openMeeting, people, ruleOf } from '../fixtures/world'

const { björn, chidi, dafydd, eleni } = people

/** The evening on which the hall is to be let to the choir. */
function choir(change: Parameters<typeof openMeeting>[0] = {}) {
  const evening = openMeeting(change)
  const { page, moment, item, charter, roll } = evening
  const wording = 'The choir sings here on Tuesdays.'
  const made = fine(propose(page, { item: item('Hall lease'), wording, proposer: dafydd }, moment()))
  const { proposal } = made
  const suggest = (text: string, on = page, by = moment()) =>
    fine(suggestAmendment(on, { proposal, person: chidi, text, isWording: true }, by))
  const adopt = (amendment: AmendmentId, text: string, as: 'adopted' | 'tested' = 'adopted', on = page) =>
    adoptAmendment(on, { amendment, as, wording: text, answers: [] }, moment())
  const list = (on = page) => amendments(on.seen, proposal)
  const now = () => {
    const found = proposalOf(page.seen, proposal)
    return found === undefined ? undefined : standingVersion(found)
  }
  const decide = () => declare(page, { proposal, roll, charter, informal: false }, moment())
  return { ...evening, ...made, wording, suggest, adopt, list, now, decide }
}

describe('AM1 AM2 a suggested change', () => {
  it('leaves the wording on the table until it is adopted, and then becomes the next', () => {
    const { page, suggest, adopt, list, now, wording, moment } = choir()
    const amendment = suggest('The choir hums here on Tuesdays.')
    expect(now()?.wording).toBe(wording)
    expect(list()).toMatchObject([{ person: chidi, round: 1, fate: 'open', became: null }])
    fine(adopt(amendment, 'The choir hums here on Tuesdays.'))
    expect(now()).toMatchObject({ number: 2, wording: 'The choir hums here on Tuesdays.', tested: false })
    expect(list()).toMatchObject([{ fate: 'adopted', became: 2 }])
    expect(ruleOf(adopt(amendment, 'x'))).toBe('AM2')
    expect(ruleOf(adopt(idOf(9, 9) as AmendmentId, 'x'))).toBe('AM1')
    fine(undo(page, {}, moment()))
    expect([now()?.number, list()[0]?.fate]).toEqual([1, 'open'])
    fine(redo(page, {}, moment()))
    expect([now()?.number, list()[0]?.fate]).toEqual([2, 'adopted'])
  })
  it('is put to the test, declined or withdrawn', () => {
    const { page, suggest, adopt, list, now, moment } = choir()
    fine(adopt(suggest('Only in June.'), 'Only in June.', 'tested'))
    expect(now()).toMatchObject({ number: 2, tested: true })
    const settle = (text: string, fate: 'declined' | 'withdrawn', note: string | null) =>
      fine(settleAmendment(page, { amendment: suggest(text), fate, note }, moment()))
    settle('Never.', 'declined', 'That is the opposite.')
    settle('On Mondays.', 'withdrawn', null)
    expect(list().map(({ fate, note }) => [fate, note])).toEqual([
      ['tested', null],
      ['declined', 'That is the opposite.'],
      ['withdrawn', null],
    ])
  })
  it('answers concerns in the same gesture', () => {
    const { page, suggest, moment, version, proposal, charter } = choir()
    const block = { version, person: eleni, stance: 'block', reason: 'Loud.', source: 'room' } as const
    fine(recordPosition(page, { ...block, rule: charter.positions }, moment()))
    const answers = concerns(page.seen, proposal).map(({ concern }) => concern)
    const given = { amendment: suggest('They hum.'), as: 'adopted', wording: 'They hum.', answers } as const
    fine(adoptAmendment(page, given, moment()))
    expect(concerns(page.seen, proposal)).toMatchObject([{ fate: 'answered', steps: [{ round: 2 }] }])
  })
})

describe('AM3 adopted here and declined there', () => {
  it('is open until one settles it, and adopting it again makes no third wording', () => {
    const { page, suggest, adopt, list, now, moment } = choir()
    const amendment = suggest('They hum.')
    const other = onLiteral(page.seen)
    fine(adopt(amendment, 'They hum.'))
    fine(settleAmendment(other, { amendment, fate: 'declined', note: null }, moment(bjorn)))
    const both = onLiteral(union(page.seen, other.seen))
    expect(list(both)).toMatchObject([{ fate: 'open', contested: true }])
    fine(adopt(amendment, 'They hum.', 'adopted', both))
    expect(list(both)).toMatchObject([{ fate: 'adopted', became: 2, contested: false }])
    expect(now()?.number).toBe(2)
  })
})

describe('AM4 amendments in the minutes', () => {
  const blocksOf = (minutesAmendments: 'all-wording' | 'final-only') => {
    const world = choir()
    const { page, suggest, adopt, roll, charter, moment, proposal } = world
    fine(adopt(suggest('They hum.'), 'They hum.'))
    fine(amend(page, { proposal, wording: 'They whistle.' }, moment()))
    const parameters = { ...charter.parameters, minutesAmendments }
    return compose(page.seen, roll, { ...charter, parameters })
  }
  it('every wording and its fate, where the charter wants all', () => {
    const blocks = blocksOf('all-wording')
    expect(blocks.find(({ type }) => type === 'amendments')).toMatchObject({
      first: 'The choir sings here on Tuesdays.',
      changes: [
        { name: 'Chidi', text: 'They hum.', fate: 'adopted', became: 2 },
        { name: null, text: 'They whistle.', fate: 'changed', became: 3 },
      ],
    })
    expect(blocks.find(({ type }) => type === 'proposal')).toMatchObject({ versions: [{}, {}, {}] })
  })
  it('the final text alone, where it wants that', () => {
    const blocks = blocksOf('final-only')
    expect(blocks.some(({ type }) => type === 'amendments')).toBe(false)
    expect(blocks.find(({ type }) => type === 'proposal')).toMatchObject({
      versions: [{ version: 3, wording: 'They whistle.' }],
    })
  })
})

describe('TC1 TC2 a temperature check', () => {
  it('is taken any number of times, and no outcome looks at it', () => {
    const { page, moment, proposal, version, roll, charter } = choir()
    const sound = (warm: number, unsure: number, cold: number) =>
      takeSounding(page, { proposal, warm, unsure, cold }, moment())
    expect([ruleOf(sound(0, 0, 0)), ruleOf(sound(1.5, 0, 0)), ruleOf(sound(-1, 2, 0))]).toEqual([
      'TC1',
      'TC1',
      'TC1',
    ])
    const before = outcome(page.seen, version, roll, charter)
    fine(sound(1, 1, 3))
    fine(sound(4, 1, 0))
    expect(soundings(page.seen, proposal)).toMatchObject([{ cold: 3 }, { warm: 4, round: 1 }])
    expect(outcome(page.seen, version, roll, charter)).toEqual(before)
    expect(compose(page.seen, roll, charter).find(({ type }) => type === 'soundings')).toMatchObject({
      soundings: [{ warm: 1 }, { warm: 4 }],
    })
    fine(undo(page, {}, moment()))
    expect(soundings(page.seen, proposal)).toHaveLength(1)
  })
})

describe('RB1 RB3 RB5 a wording that is read back', () => {
  it('is locked with its time, amended only after it was unlocked, and the decision says it', () => {
    const { page, moment, proposal, version, now, clock, decide, suggest, adopt } = choir()
    fine(allAgree(page, { version }, moment()))
    fine(lockWording(page, { proposal }, moment()))
    const at = now()?.agreed
    expect(at).toBe(clock.now())
    expect(ruleOf(lockWording(page, { proposal }, moment()))).toBe('RB1')
    expect(ruleOf(amend(page, { proposal, wording: 'They hum.' }, moment()))).toBe('RB3')
    expect(ruleOf(newRound(page, { proposal }, moment()))).toBe('RB3')
    expect(ruleOf(adopt(suggest('They hum.'), 'They hum.'))).toBe('RB3')
    fine(unlockWording(page, { proposal }, moment()))
    expect(now()?.agreed).toBeNull()
    expect(ruleOf(unlockWording(page, { proposal }, moment()))).toBe('RB1')
    clock.tick(6)
    fine(lockWording(page, { proposal }, moment()))
    fine(decide())
    expect(decisions(page.seen)).toMatchObject([{ readBack: clock.now() }])
    const back = readMeeting(project(page.seen))
    expect(back.ok && decisions(back.value)).toEqual(decisions(page.seen))
  })
  it('is no condition: a decision without it says so by silence', () => {
    const { page, moment, version, decide } = choir()
    fine(allAgree(page, { version }, moment()))
    fine(decide())
    expect(decisions(page.seen)).toMatchObject([{ readBack: null }])
  })
})

describe('RB6 a wording on which a block stands', () => {
  it('is not agreed on, and is locked once Björn agrees after all', () => {
    const { page, moment, proposal, version, charter } = choir()
    fine(allAgree(page, { version }, moment()))
    const rule = charter.positions
    const said = { version, person: björn, source: 'room', rule } as const
    fine(recordPosition(page, { ...said, stance: 'block', reason: 'The floor' }, moment()))
    expect(ruleOf(lockWording(page, { proposal }, moment()))).toBe('RB6')
    fine(recordPosition(page, { ...said, stance: 'agree', reason: null }, moment()))
    fine(lockWording(page, { proposal }, moment()))
  })
})

describe('RB2 RB4 two laptops', () => {
  it('locked by both is locked once, by the earlier', () => {
    const { page, moment, proposal, clock } = choir()
    const other = onLiteral(page.seen)
    const first = clock.now()
    fine(lockWording(page, { proposal }, moment()))
    clock.tick(2)
    fine(lockWording(other, { proposal }, moment(bjorn)))
    const both = union(page.seen, other.seen)
    const found = proposalOf(both, proposal)
    expect(found && standingVersion(found)?.agreed).toBe(first)
  })
  it('locked here and amended there is not locked: nobody agreed on the new words', () => {
    const { page, moment, proposal } = choir()
    const other = onLiteral(page.seen)
    fine(lockWording(page, { proposal }, moment()))
    fine(amend(other, { proposal, wording: 'They hum.' }, moment(bjorn)))
    const found = proposalOf(union(page.seen, other.seen), proposal)
    expect(found && standingVersion(found)).toMatchObject({ wording: 'They hum.', agreed: null })
  })
  it('amended in two ways it is not locked', () => {
    const { page, moment, proposal } = choir()
    const other = onLiteral(page.seen)
    fine(amend(page, { proposal, wording: 'They whistle.' }, moment()))
    fine(amend(other, { proposal, wording: 'They hum.' }, moment(bjorn)))
    const both = onLiteral(union(page.seen, other.seen))
    expect(ruleOf(lockWording(both, { proposal }, moment()))).toBe('RB2')
  })
})

describe('PR5 rounds stand side by side', () => {
  it('each with its own outcome; a later one changes no earlier', () => {
    const { page, moment, version, proposal, charter, roll } = choir()
    const rule = charter.positions
    const block = { version, person: eleni, stance: 'block', reason: 'Loud.', source: 'room', rule } as const
    fine(allAgree(page, { version }, moment()))
    fine(recordPosition(page, block, moment()))
    const first = outcome(page.seen, version, roll, charter)
    const second = fine(newRound(page, { proposal }, moment()))
    fine(allAgree(page, { version: second }, moment()))
    expect(outcome(page.seen, version, roll, charter)).toEqual(first)
    expect([first.type, outcome(page.seen, second, roll, charter).type]).toEqual(['blocked', 'consensus'])
    expect(ruleOf(recordPosition(page, { ...block, person: björn }, moment()))).toBe('PO3')
  })
})
