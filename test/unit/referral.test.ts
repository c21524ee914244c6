import { describe, expect, it } from 'vitest'
import type { AssemblyId } from '../../shared/id'
import { proposals } from '../../shared/meeting/proposal/proposal'
import { openTest } from '../../shared/meeting/proposal/proposal-deeds'
import { answering } from '../../shared/meeting/referral/answer'
import { passed } from '../../shared/meeting/referral/passed'
import { type Recall, readPassing } from '../../shared/meeting/referral/passing'
import { enterAnswers, recall, refer } from '../../shared/meeting/referral/refer'
import { referralsOf } from '../../shared/meeting/referral/referral'
import { takeIn } from '../../shared/meeting/referral/take-in'
import { takeCarried } from '../../shared/meeting/take-carried'
import { undo } from '../../shared/meeting/undo'
import { offered } from '../../shared/record/carried'
import { project, readMeeting } from '../../shared/record/projection'
import { carriedBy, circleWith, roadFor } from '../../shared/record/road'
import { summarize } from '../../shared/record/summarize'
import { union } from '../fixtures/merge'
import { clockOf, idOf } from '../fixtures/moment'
import {
  answer,
  approve,
  asking,
  held,
  here,
  only,
  owedBy,
  proposedRamp,
  ramp,
  referredRamp,
  region,
  sentBy,
  society,
  societyMeeting,
} from '../fixtures/referral'
import { asha, bjorn, fine, planMeeting, ruleOf } from '../fixtures/world'

const newId = () => idOf(0x99, 1)
const now = '2026-03-06T09:00:00+00:00'

describe('RF1 one assembly at a time', () => {
  it('Asha refers the proposal of a ramp to the society; to the region she cannot meanwhile', () => {
    const { page, moment, item, proposal } = proposedRamp()
    fine(refer(page, { item, proposal, ...asking }, moment()))
    const elsewhere = { ...asking, to: { assembly: region, name: 'North Region' } }
    expect(refer(page, { item, proposal, ...elsewhere }, moment())).toMatchObject({
      refusal: { rule: 'RF1', cause: 'out-already' },
    })
    expect(referralsOf(page.seen)).toMatchObject([{ name: 'Disability Society', state: 'sent', proposal }])
  })
  it('an item without a proposal goes too; what is decided, or is not there, does not', () => {
    const { page, moment, item } = proposedRamp()
    fine(refer(page, { item, proposal: null, ...asking }, moment()))
    expect(referralsOf(page.seen)[0]?.sent[0]).toMatchObject({
      wording: null,
      title: 'Roof of the boat shed',
    })
    const gone = { item: idOf(9, 9) as never, proposal: null, ...asking }
    expect(ruleOf(refer(page, gone, moment()))).toBe('AG1')
    expect(ruleOf(refer(page, { item, proposal: null, ...asking, asked: '  ' }, moment()))).toBe('ST9')
  })
  it('sent again it is the next wording of the same referral, and is not undone', () => {
    const { page, moment, item, proposal, referral } = referredRamp()
    const again = { item, proposal, ...asking, asked: 'Please decide it by May.' }
    expect(fine(refer(page, again, moment()))).toBe(referral)
    const one = only(sentBy({ page }))
    expect(one.sent.map(({ asked }) => asked)).toEqual(['Please decide it by May.'])
    expect(one.before.map(({ asked }) => asked)).toEqual(['Please decide it for all of us.'])
    expect(ruleOf(undo(page, {}, moment()))).toBe('UN2')
  })
})

describe('RF2 what goes out', () => {
  it('is what was frozen: the wording, what is asked, the item and the day, and the matter; nobody is named', () => {
    const { page, proposal } = referredRamp()
    const matter = proposals(page.seen).find((one) => one.proposal === proposal)?.matter
    expect(sentBy({ page })).toMatchObject([
      { wording: ramp, asked: asking.asked, matter, of: { meeting: 'March moot', date: '2026-03-03' } },
    ])
    const text = JSON.stringify(sentBy({ page }))
    for (const name of ['Asha', 'Björn', 'Chidi', asha.person]) expect(text).not.toContain(name)
  })
  it('is read back as it was written, and a meeting with it too', () => {
    const { page } = referredRamp()
    const [word] = sentBy({ page })
    expect(fine(readPassing(JSON.stringify(word), here))).toEqual(word)
    expect(fine(readMeeting(project(page.seen)))).toEqual(page.seen)
  })
})

describe('RF3 by which road', () => {
  const line = (assembly: string, hosts: readonly string[], members: readonly string[]) => ({
    assembly,
    hosts,
    members,
  })
  const abroad = [
    line(region, ['top'], [here, 'town']),
    line('top', [], [region, society]),
    line('town', [region], []),
  ]
  const own = { hosts: [region], members: [], openTo: 'tree' as const }
  it('it is open for hosts above and members below, however far; closed for whoever is beside', () => {
    expect(roadFor(region, own, abroad)).toBe('open')
    expect(roadFor('top', own, abroad)).toBe('open')
    expect(roadFor('town', own, abroad)).toBe('carried')
    expect(roadFor(society, own, abroad)).toBe('carried')
    expect(roadFor('hill', own, abroad)).toBe('letter')
    expect(roadFor(here, { hosts: ['top'], members: [here], openTo: 'tree' }, abroad)).toBe('open')
  })
  it('two members of one umbrella that is shared write in its circle; the letter is for who shares none', () => {
    const shared = [
      { host: idOf(3, 9) as AssemblyId, readers: ['town'] },
      { host: idOf(3, 1) as AssemblyId, readers: ['town', society] },
    ]
    expect(roadFor(society, own, abroad, shared)).toBe('joint')
    expect(roadFor('hill', own, abroad, shared)).toBe('letter')
    expect(roadFor('top', own, abroad, [{ host: idOf(3, 9) as AssemblyId, readers: ['top'] }])).toBe('open')
    expect(circleWith('town', shared)).toBe(idOf(3, 1))
    expect(circleWith('town', [...shared].reverse())).toBe(idOf(3, 1))
    expect(circleWith('hill', shared)).toBeNull()
  })
  it('LT6 beside, below a host that is above both: a letter that is carried; without one a file', () => {
    const city = { hosts: ['city'], members: [], openTo: 'tree' as const }
    const known = [
      line('city', ['party'], [here]),
      line('party', [], ['city', 'west', society]),
      line(society, ['party'], []),
      line('bay', ['harbour'], []),
      line('far', ['west'], []),
    ]
    expect([roadFor(society, city, known), carriedBy(society, city, known)]).toEqual(['carried', 'party'])
    expect(carriedBy('far', city, known)).toBe('party')
    expect(roadFor('bay', city, known)).toBe('letter')
    expect(roadFor(society, { ...city, openTo: 'hosts' }, known)).toBe('letter')
    const shared = [{ host: idOf(3, 1) as AssemblyId, readers: [society] }]
    expect(roadFor(society, city, known, shared)).toBe('joint')
    // Whose letter was carried here can be answered so, whatever lies between.
    const through = { type: 'letter', name: 'city', at: '2026-03-06T09:00:00Z' } as const
    const came = [...known.slice(0, 3), { ...line('bay', ['harbour'], []), through }]
    expect(carriedBy('bay', city, came)).toBe('city')
  })
  it('an assembly that lets only its hosts read sends a letter to all others', () => {
    const closed = { ...own, openTo: 'hosts' as const }
    expect(roadFor(region, closed, abroad)).toBe('open')
    expect(roadFor('top', closed, abroad)).toBe('letter')
  })
})

describe('RF4 a proposal that is referred', () => {
  it('is not tested here until it comes back or is called back', () => {
    const { page, moment, proposal, referral } = referredRamp()
    expect(ruleOf(openTest(page, { proposal }, moment()))).toBe('RF4')
    fine(recall(page, { referral, reason: 'It can wait' }, moment()))
    expect(referralsOf(page.seen)).toMatchObject([{ state: 'recalled' }])
    fine(openTest(page, { proposal }, moment()))
    expect(ruleOf(recall(page, { referral, reason: null }, moment()))).toBe('RF7')
  })
})

describe('RF5 words that do not know of each other', () => {
  it('two wordings sent from two laptops are not taken up until one names both', () => {
    const { page, moment, item, proposal } = referredRamp()
    const apart = (asked: string, series: number, by = asha) => {
      const mine = { seen: page.seen, draft: structuredClone(page.seen) as never }
      fine(refer(mine, { item, proposal, ...asking, asked }, clockOf(now, by, series).moment()))
      return mine.draft as typeof page.seen
    }
    const both = union(apart('By May', 31), apart('By June', 32, bjorn))
    const one = only(sentBy({ page: { seen: both, draft: both as never } }))
    expect(one).toMatchObject({ state: 'contested', contested: 'sender' })
    expect(one.sent).toHaveLength(2)
    const { page: theirs } = societyMeeting()
    expect(takeIn(theirs, { of: one }, moment())).toMatchObject({ refusal: { cause: 'unsettled' } })
    expect(summarize(both, planMeeting().roll, planMeeting().charter).headline.inbox).toMatchObject([
      { subject: { type: 'referral', name: 'Disability Society' }, settledBy: 'choice' },
    ])
  })
  it('a decline beside an acceptance, and two results, count as no answer; a later word that names both settles it', () => {
    const sent = sentBy(referredRamp())
    const of = only(sent)
    const meeting = { title: 'Society moot', date: '2026-03-10' }
    const yes = answer(of, { type: 'accepted', id: idOf(1, 1), meeting })
    const no = answer(of, { type: 'declined', id: idOf(1, 2), reason: 'Not ours', noRemit: true })
    const torn = only([...sent, yes, no])
    expect(torn).toMatchObject({ state: 'contested', contested: 'addressee' })
    const settled = fine(answering(torn, { type: 'stands', answer: no.id }, { taken: false, now, newId }))
    expect(only([...sent, yes, no, settled])).toMatchObject({ state: 'declined', contested: null })
    const result = (id: string, number: string) =>
      answer(of, {
        type: 'result',
        id,
        outcome: 'adopted',
        meeting,
        minute: number,
        decisions: [{ number, wording: ramp, counts: [3, 0, 0, 0, 0] }],
      })
    const twice = only([...sent, result(idOf(1, 3), '2026/01/01'), result(idOf(1, 4), '2026/01/02')])
    expect(twice).toMatchObject({ state: 'contested', contested: 'addressee' })
    expect(twice.answers).toHaveLength(2)
    // The same result sealed on two computers is one.
    expect(only([...sent, result(idOf(1, 3), '1'), result(idOf(1, 4), '1')])).toMatchObject({
      state: 'result',
    })
  })
  it('tells the origin in its inbox', () => {
    const { page, moment, roll, charter } = referredRamp()
    const of = only(sentBy({ page }))
    const meeting = { title: 'Society moot', date: '2026-03-10' }
    const yes = answer(of, { type: 'accepted', id: idOf(1, 1), meeting })
    const no = answer(of, { type: 'declined', id: idOf(1, 2), reason: 'Not ours', noRemit: true })
    fine(enterAnswers(page, { answers: [yes, no] }, moment()))
    expect(summarize(page.seen, roll, charter).headline.inbox).toMatchObject([
      { subject: { type: 'referral-answers', name: 'Disability Society' }, settledBy: 'note' },
    ])
  })
})

describe('RF6 a ring', () => {
  it('is refused where it would begin, and shown where it arrives all the same', () => {
    const of = only(sentBy(referredRamp()))
    const theirs = societyMeeting()
    const item = fine(takeIn(theirs.page, { of }, theirs.moment()))
    const back = { ...asking, own: 'Disability Society', to: { assembly: here, name: 'Harbour Tenants' } }
    expect(refer(theirs.page, { item, proposal: null, ...back }, theirs.moment())).toMatchObject({
      refusal: { rule: 'RF6', cause: 'has-been-there' },
    })
    const self = { ...back, to: { assembly: society, name: 'Disability Society' } }
    expect(refer(theirs.page, { item, proposal: null, ...self }, theirs.moment())).toMatchObject({
      refusal: { rule: 'RF6', cause: 'own' },
    })
    fine(
      refer(
        theirs.page,
        { item, proposal: null, ...back, to: { assembly: region, name: 'North' } },
        theirs.moment(),
      ),
    )
    const [on] = sentBy(theirs)
    if (on?.type !== 'referral') throw new Error('not sent on')
    expect(on.trail.map(({ assembly }) => assembly)).toEqual([here, society])
    expect(on.matter).toBe(of.sent[0]?.matter)
    const round = only([{ ...on, to: here }])
    expect(round.ring).toBe(true)
    const { page, moment } = planMeeting()
    expect(takeIn(page, { of: round }, moment())).toMatchObject({ refusal: { rule: 'RF12', cause: 'ring' } })
    expect(
      fine(
        answering(
          round,
          { type: 'declined', reason: 'It is ours', noRemit: false },
          { taken: false, now, newId },
        ),
      ),
    ).toMatchObject({ type: 'declined' })
  })
})

describe('RF7 too late, or too early', () => {
  const result = (of: ReturnType<typeof only>) =>
    answer(of, {
      type: 'result',
      id: idOf(1, 3),
      outcome: 'talked-about',
      meeting: { title: 'Society moot', date: '2026-03-10' },
      minute: '2026/01/01',
      decisions: [],
    })
  it('a result after the matter was called back is told and changes nothing', () => {
    const evening = referredRamp()
    const of = only(sentBy(evening))
    fine(recall(evening.page, { referral: evening.referral, reason: null }, evening.moment()))
    const late = only([...sentBy(evening), result(of)])
    expect(late).toMatchObject({ state: 'recalled', late: { outcome: 'talked-about' } })
    fine(enterAnswers(evening.page, { answers: [result(of)] }, evening.moment()))
    const { carried, headline } = summarize(evening.page.seen, evening.roll, evening.charter)
    expect(carried.filter(({ back }) => back !== undefined)).toEqual([])
    expect(headline.inbox).toMatchObject([{ subject: { type: 'referral-late' } }])
    expect(
      answering(late, { type: 'declined', reason: 'x', noRemit: false }, { taken: false, now, newId }),
    ).toMatchObject({ refusal: { cause: 'recalled' } })
  })
  it('a result on a wording that was replaced leaves the new one open', () => {
    const evening = referredRamp()
    const { page, moment, item, proposal } = evening
    const of = only(sentBy(evening))
    fine(refer(page, { item, proposal, ...asking, asked: 'By May' }, moment()))
    expect(only([...sentBy(evening), result(of)])).toMatchObject({ state: 'sent', onEarlier: true, late: {} })
  })
  it('an answer to what is not here waits for it', () => {
    const sent = sentBy(referredRamp())
    const of = only(sent)
    expect(passed([result(of)])).toMatchObject({ referrals: [], unknown: [{ type: 'result' }] })
    expect(passed([result(of), ...sent])).toMatchObject({ referrals: [{ state: 'result' }], unknown: [] })
  })
})

describe('RF8 whose word it is', () => {
  it('says the signature alone: what claims to be another’s is none, and a third touches no chain', () => {
    const sent = sentBy(referredRamp())
    const of = only(sent)
    const no = answer(of, { type: 'declined', id: idOf(1, 2), reason: 'Not ours', noRemit: true })
    expect(ruleOf(readPassing(JSON.stringify(no), region))).toBe('ST10')
    expect(ruleOf(readPassing(JSON.stringify(sent[0]), society))).toBe('ST10')
    // The region seals an answer of its own to what it was never asked, and calls back what it never sent.
    const theirs = { ...no, from: region }
    expect(fine(readPassing(JSON.stringify(theirs), region))).toEqual(theirs)
    expect(passed([...sent, theirs])).toMatchObject({
      referrals: [{ state: 'sent' }],
      unknown: [{ from: region }],
    })
    const { id, referral, at } = sent[0] as (typeof sent)[number]
    const recalled: Recall = {
      format: 'folkmoot/passing/1',
      type: 'recall',
      id: idOf(1, 9),
      referral,
      from: region,
      to: society,
      replaces: [id],
      at,
      reason: null,
    }
    expect(passed([...sent, recalled]).referrals).toMatchObject([{ state: 'sent' }])
  })
})

describe('RF9 what is owed', () => {
  it('is sealed by itself and once: word, receipt, acceptance, result; entered in the origin’s meeting once', () => {
    const origin = referredRamp()
    const words = [...owedBy(here, [], [origin])]
    expect(words).toMatchObject([{ type: 'referral', from: here }])
    const theirs = societyMeeting()
    const receipt = owedBy(society, words, [theirs], 91)
    expect(receipt).toMatchObject([{ type: 'receipt', read: words[0]?.id, from: society, to: here }])
    words.push(...receipt)
    expect(owedBy(society, words, [theirs], 92)).toEqual([])
    held(theirs, only(words))
    const accepted = owedBy(society, words, [theirs], 93)
    expect(accepted).toMatchObject([
      { type: 'accepted', meeting: { title: 'Society moot', date: '2026-03-10' } },
    ])
    words.push(...accepted)
    expect(owedBy(society, words, [theirs], 94)).toEqual([])
    approve(theirs)
    const result = owedBy(society, words, [theirs], 95)
    expect(result).toMatchObject([
      { type: 'result', outcome: 'adopted', decisions: [{ wording: ramp, counts: [3, 0, 0, 0, 0] }] },
    ])
    words.push(...result)
    expect(owedBy(society, words, [theirs], 96)).toEqual([])
    expect(only(words).state).toBe('result')
    const answers = words.filter((word) => 'read' in word) as never
    expect(fine(enterAnswers(origin.page, { answers }, origin.moment()))).toBe(3)
    expect(fine(enterAnswers(origin.page, { answers }, origin.moment()))).toBe(0)
    expect(referralsOf(origin.page.seen)).toMatchObject([{ state: 'result' }])
  })
})

describe('RF10 silence is no decline', () => {
  const stead = { to: { assembly: region, name: 'North Region' } }
  it('only after the days of the charter another is asked, on record, and the first is called back', () => {
    const { page, item, proposal, referral } = referredRamp()
    const on = (day: string) =>
      clockOf(`2026-${day}T12:00:00+00:00`, asha, Number(day.slice(-2)) + 200).moment()
    const instead = { item, proposal, ...asking, ...stead, instead: { referral, waitDays: 28 } }
    expect(refer(page, instead, on('03-20'))).toMatchObject({
      refusal: { rule: 'RF10', cause: 'still-waiting' },
    })
    fine(refer(page, instead, on('04-02')))
    expect(referralsOf(page.seen)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ to: society, state: 'recalled' }),
        expect.objectContaining({ to: region, state: 'sent' }),
      ]),
    )
    const asked = sentBy({ page }).find(({ to, type }) => to === region && type === 'referral')
    expect(asked).toMatchObject({ instead: { assembly: society, why: 'silent' } })
  })
  it('a decline frees the sender at once', () => {
    const { page, moment, item, proposal, referral } = referredRamp()
    const of = only(sentBy({ page }))
    const no = answer(of, { type: 'declined', id: idOf(1, 2), reason: 'Not ours', noRemit: true })
    fine(enterAnswers(page, { answers: [no] }, moment()))
    fine(refer(page, { item, proposal, ...asking, ...stead, instead: { referral, waitDays: 28 } }, moment()))
    const asked = sentBy({ page }).find(({ to }) => to === region)
    expect(asked).toMatchObject({ instead: { why: 'declined' } })
  })
})

describe('RF11 what comes back', () => {
  it('a result stands in the backlog, linked to its item, and is taken once; a decline brings the wording along', () => {
    const origin = referredRamp()
    const of = only(sentBy(origin))
    const no = answer(of, { type: 'declined', id: idOf(1, 2), reason: 'Not ours', noRemit: true })
    fine(enterAnswers(origin.page, { answers: [no] }, origin.moment()))
    const { carried } = summarize(origin.page.seen, origin.roll, origin.charter)
    const lines = offered(carried, [])
    expect(lines).toMatchObject([
      {
        back: { how: 'declined', name: 'Disability Society' },
        item: origin.item,
        wordings: [{ wording: ramp }],
      },
    ])
    const next = societyMeeting(here as AssemblyId, 71)
    fine(takeCarried(next.page, { items: lines }, next.moment()))
    const { taken } = summarize(next.page.seen, next.roll, next.charter)
    expect(offered(carried, taken)).toEqual([])
    expect(ruleOf(takeCarried(next.page, { items: lines }, next.moment()))).toBe('CV4')
  })
})

describe('RF12 what came in', () => {
  it('stands on an agenda once, with its wording on the table, its matter and where it comes from', () => {
    const of = only(sentBy(referredRamp()))
    const { page, moment } = societyMeeting()
    const item = fine(takeIn(page, { of }, moment()))
    expect(page.seen.items[item]).toMatchObject({
      cameIn: { from: here, name: 'Harbour Tenants', asked: asking.asked },
    })
    expect(proposals(page.seen, item)).toMatchObject([
      { matter: of.sent[0]?.matter, versions: [{ wording: ramp }] },
    ])
    expect(takeIn(page, { of }, moment())).toMatchObject({ refusal: { rule: 'RF12', cause: 'here' } })
    expect(fine(readMeeting(project(page.seen)))).toEqual(page.seen)
  })
})

describe('RF13 the result', () => {
  it('waits for the approval, and says so where nothing was adopted', () => {
    const sent = sentBy(referredRamp())
    const theirs = societyMeeting()
    held(theirs, only(sent), { adopts: false })
    expect(owedBy(society, sent, [theirs]).map(({ type }) => type)).toEqual(['receipt', 'accepted'])
    approve(theirs)
    expect(owedBy(society, sent, [theirs])).toMatchObject([
      { type: 'receipt' },
      { type: 'result', outcome: 'not-adopted', decisions: [] },
    ])
  })
})

describe('RF14 a decline', () => {
  it('gives a reason, and comes before an agenda has it', () => {
    const of = only(sentBy(referredRamp()))
    const decline = { type: 'declined', reason: 'Not ours to decide', noRemit: true } as const
    expect(answering(of, decline, { taken: true, now, newId })).toMatchObject({ refusal: { cause: 'taken' } })
    expect(ruleOf(answering(of, { ...decline, reason: '' }, { taken: false, now, newId }))).toBe('ST9')
    const no = fine(answering(of, decline, { taken: false, now, newId }))
    const declined = only([...sentBy({ page: referredRamp().page }), no])
    expect(declined.state).toBe('declined')
    expect(answering(declined, decline, { taken: false, now, newId })).toMatchObject({
      refusal: { cause: 'answered' },
    })
  })
})
