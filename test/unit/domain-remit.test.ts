import { describe, expect, it } from 'vitest'
import { type KnownRemit, remitsMet } from '../../shared/charter/remits'
import { decisions, declare } from '../../shared/meeting/decision/decision'
import { onLiteral } from '../../shared/meeting/literal'
import { allAgree } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { checkRemit, type RemitGiven, remitChecks } from '../../shared/meeting/proposal/remit-check'
import { amend } from '../../shared/meeting/proposal/wording'
import { undo } from '../../shared/meeting/undo'
import { compose } from '../../shared/minutes/compose'
import { project, readMeeting } from '../../shared/record/projection'
import { union } from '../fixtures/merge'
import { bjorn, fine, openMeeting, ruleOf } from '../fixtures/world'

const known = (topic: string, level: KnownRemit['level'] = 'primary'): KnownRemit => ({
  topic,
  level,
  area: '',
  fallbackTo: '',
  assembly: 'Hall Works',
})

type Said = {
  readonly reach: RemitGiven['reach']
  readonly topic?: string
  readonly assembly?: string
  readonly step?: 'go-on' | 'invite' | 'refer'
  readonly note?: string
  readonly when?: 'adoption'
}

function choir() {
  const evening = openMeeting()
  const { page, moment, item } = evening
  const given = { item: item('Hall lease'), wording: 'The choir sings in the hall.', proposer: null }
  const { proposal, version } = fine(propose(page, given, moment()))
  const check = (more: Said, on = page, by = moment()) =>
    checkRemit(on, { proposal, when: 'tabling', note: null, ...more } as RemitGiven, by)
  const touches = { reach: 'touches', topic: 'The hall', assembly: 'Hall Works' } as const
  return { ...evening, proposal, version, check, touches }
}

describe('RM3 where the words meet another remit', () => {
  it('every telling word of its topic stands in them; what is primary here is nobody else’s', () => {
    const text = 'The choir sings in the HÁLL on Tuesdays, and the kitchens are locked.'
    expect(remitsMet(text, [], [known('The hall'), known('Kitchen'), known('The boat')])).toMatchObject([
      { topic: 'The hall' },
      { topic: 'Kitchen' },
    ])
    expect(remitsMet(text, [known('the Hall')], [known('The hall')])).toEqual([])
    expect(remitsMet(text, [], [known('The hall', 'secondary'), known('On and in')])).toEqual([])
  })
})

describe('RM1 RM2 whose matter it is', () => {
  it('is on record with what is done, and going on says why; nothing waits for it', () => {
    const { page, moment, check, touches, proposal, version, roll, charter } = choir()
    expect(ruleOf(check({ ...touches, step: 'go-on' }))).toBe('RM2')
    expect(ruleOf(check({ ...touches, topic: ' ', step: 'invite' }))).toBe('ST9')
    fine(check({ ...touches, step: 'go-on', note: 'They said yes by telephone.' }))
    expect(remitChecks(page.seen, proposal)).toMatchObject([
      { when: 'tabling', reach: 'touches', step: 'go-on', contested: false },
    ])
    fine(check({ reach: 'ours', when: 'adoption' }))
    fine(allAgree(page, { version }, moment()))
    fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
    expect(decisions(page.seen)).toHaveLength(1)
    expect(compose(page.seen, roll, charter).find(({ type }) => type === 'remit')).toMatchObject({
      checks: [
        { when: 'tabling', assembly: 'Hall Works' },
        { when: 'adoption', reach: 'ours' },
      ],
    })
    const back = readMeeting(project(page.seen))
    expect(back.ok && remitChecks(back.value, proposal)).toEqual(remitChecks(page.seen, proposal))
    expect(ruleOf(check({ reach: 'ours' }))).toBe('PR3')
  })
  it('stays what was said of the earlier wording, and is taken back', () => {
    const { page, moment, check, touches, proposal, version } = choir()
    fine(check({ ...touches, step: 'invite' }))
    fine(undo(page, {}, moment()))
    expect(remitChecks(page.seen, proposal)).toEqual([])
    fine(check({ ...touches, step: 'invite' }))
    fine(amend(page, { proposal, wording: 'The choir hums in the hall.' }, moment()))
    expect(remitChecks(page.seen, proposal)).toMatchObject([{ version }])
  })
})

describe('RM4 said in two ways on two laptops', () => {
  it('the one that leaves the most to the others is read, marked', () => {
    const { page, moment, check, touches, proposal } = choir()
    const other = onLiteral(page.seen)
    fine(check({ ...touches, reach: 'belongs', step: 'refer' }))
    fine(check({ reach: 'ours' }, other, moment(bjorn)))
    expect(remitChecks(union(page.seen, other.seen), proposal)).toMatchObject([
      { reach: 'belongs', step: 'refer', contested: true },
    ])
  })
})
