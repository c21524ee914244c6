import { describe, expect, it } from 'vitest'
import { canonical } from '../../shared/canonical'
import type { Charter } from '../../shared/charter/charter'
import type { ItemId } from '../../shared/id'
import { approvalThatStands } from '../../shared/meeting/approval/approval'
import { minutesState } from '../../shared/meeting/approval/minutes-state'
import { notePublished } from '../../shared/meeting/approval/publish'
import { addAction } from '../../shared/meeting/decision/action'
import { declare } from '../../shared/meeting/decision/decision'
import { close } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import type { Meeting } from '../../shared/meeting/meeting'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import type { MeetingStatement } from '../../shared/meeting/said/statements'
import { about } from '../../shared/meeting/said/statements'
import { thingAbout } from '../../shared/meeting/said/thing-statements'
import { compose } from '../../shared/minutes/compose'
import { toFreeze } from '../../shared/minutes/frozen'
import { namesIn } from '../../shared/record/names-in'
import { publishable, reasonsGoOut, reasonsOffered, wordsAgreed } from '../../shared/record/published'
import { pen } from '../../shared/statement'
import { idOf } from '../fixtures/moment'
import { fine, harbour, openMeeting, people, ruleOf } from '../fixtures/world'

/** March, with a decision, a reason, an action and words, approved. `secret`: the letters that are confidential. */
function approved(change: Partial<Charter> = {}, secret = false) {
  const { charter, roll } = harbour(change)
  const { page, moment, item } = openMeeting(change)
  const roof = item('Roof of the boat shed')
  const given = { item: roof, wording: 'We mend the roof.', proposer: people.dafydd }
  const { proposal, version } = fine(propose(page, given, moment()))
  fine(allAgree(page, { version }, moment()))
  fine(
    recordPosition(
      page,
      {
        version,
        person: people.chidi,
        stance: 'stand-aside',
        reason: 'The money',
        source: 'room',
        rule: charter.positions,
      },
      moment(),
    ),
  )
  fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
  fine(addAction(page, { item: roof, what: 'Buy slates', who: people.eleni, due: '2026-03-20' }, moment()))
  fine(close(page, { charter, roll }, moment()))
  const words = 'Chidi spoke of the price.'
  const seen: Meeting = {
    ...page.seen,
    prose: { ...page.seen.prose, [roof]: words },
    ...(secret
      ? { marks: { [roof]: [{ name: 'confidential', value: true, start: 0, end: 5 }] as never } }
      : {}),
  }
  const text = toFreeze(compose(seen, roll, charter), '2026/01')
  const signed = onLiteral(seen)
  const closed = Object.values(seen.statements).find((one) => one.type === 'state' && one.to === 'closed')
  pen<MeetingStatement>(signed, moment()).state(thingAbout.approval, {
    type: 'approval',
    close: closed?.id ?? (about.state as never),
    how: 'next-meeting',
    clock: '2026-04-07T19:10:00+00:00',
    frozen: { text, digest: 'd1', heads: [], knew: {}, signers: [], dissents: [] },
  })
  return { page: signed, charter, roll, roof, moment }
}

/** Every text goes out, and no reason. */
const all: ReadonlySet<ItemId> = { ...new Set<ItemId>(), has: () => true } as never
const plain = { texts: all, reasons: new Set<string>(), record: idOf(1, 1), replaces: null }

describe('LC12 the published record', () => {
  it('holds what was approved, and no name, no identity and no history', () => {
    const { page, charter, roll } = approved()
    const record = fine(publishable(page.seen, charter, plain))
    expect(record).toMatchObject({
      number: '2026/01',
      present: 5,
      // MI25: Farida, as a number.
      absent: 1,
      approved: { on: '2026-04-07', digest: 'd1' },
      left: 0,
    })
    const roof = record.items.find(({ title }) => title === 'Roof of the boat shed')
    expect(roof).toMatchObject({
      decisions: [{ wording: 'We mend the roof.', present: 5 }],
      actions: [{ what: 'Buy slates', due: '2026-03-20' }],
      positions: [{ counts: { agree: 4, 'stand-aside': 1 }, reasons: [] }],
    })
    // The secretary's own words are theirs to leave out; nothing else knows a name.
    const said = canonical({ ...record, items: record.items.map((one) => ({ ...one, text: [] })) })
    for (const { id, name } of Object.values(roll.people)) {
      expect(said).not.toContain(name)
      expect(said).not.toContain(id)
    }
    expect(said).not.toContain('The money')
  })
  it('of a restricted composition does not say how many did not come: that would tell how many they are', () => {
    const { page, charter } = approved({ composition: { type: 'restricted', text: 'Tenants' } })
    expect(fine(publishable(page.seen, charter, plain)).absent).toBeUndefined()
  })
  it('only of approved minutes, where the charter lets others read', () => {
    const { page, moment } = openMeeting()
    const { charter, roll } = harbour()
    fine(close(page, { charter, roll }, moment()))
    expect(ruleOf(publishable(page.seen, charter, plain))).toBe('LC12')
    const given = { record: idOf(1, 1), digest: 'x', left: 0, corrections: 0 }
    expect(ruleOf(notePublished(page, given, moment()))).toBe('LC12')
    const kept = approved()
    const narrow = { ...charter, parameters: { ...charter.parameters, publication: 'assembly' as const } }
    expect(ruleOf(publishable(kept.page.seen, narrow, plain))).toBe('LC12')
    fine(notePublished(kept.page, given, kept.moment()))
    expect(minutesState(kept.page.seen)).toBe('published')
    expect(approvalThatStands(kept.page.seen)?.frozen?.digest).toBe('d1')
  })
})

describe('LC17 whose names a text has', () => {
  const { roll } = harbour()
  const [someone] = Object.values(roll.people)
  const rollOf = (...names: readonly string[]) => ({
    ...roll,
    people: Object.fromEntries(
      names.map((name, at) => [idOf(50, at), { ...someone, id: idOf(50, at), name }]),
    ) as never,
  })
  const some = rollOf('Chidi Okafor', 'Björn de la Cruz', 'Asha Rao', 'Jo Ní Shearcaigh')
  it('by the whole name, a first name or a surname, with accents or without, as the text has it', () => {
    expect(namesIn('CHIDI OKAFOR came, and asha rao.', some)).toEqual(['Chidi Okafor', 'Asha Rao'])
    expect(namesIn('Okafor asked; then Bjorn, Björn again, and Jo.', some)).toEqual(['Okafor', 'Bjorn', 'Jo'])
    expect(namesIn('“Cruz’ boat”, said Asha.', some)).toEqual(['Cruz', 'Asha'])
  })
  it('and nobody in a word that only holds one, that is a particle, or that is written small', () => {
    expect(namesIn('Chiding raos, de la Warr, joy and a jo: Ní.', some)).toEqual([])
    expect(namesIn('', some)).toEqual([])
  })
  it('also where no space stands between words', () => {
    expect(namesIn('昨日李小龍說好', rollOf('李小龍'))).toEqual(['李小龍'])
  })
  it('what was agreed goes out as it is: who is named in it can be told', () => {
    const { page } = approved()
    expect(wordsAgreed(page.seen)).toContain('We mend the roof.')
    expect(namesIn(wordsAgreed(page.seen), roll)).toEqual([])
  })
})

describe('LC13 what stays at home', () => {
  it('a text that is left out, and confidential letters, are marked and counted', () => {
    const { page, charter } = approved()
    const left = fine(publishable(page.seen, charter, { ...plain, texts: new Set() }))
    expect(left.left).toBe(1)
    expect(left.items.find(({ title }) => title === 'Roof of the boat shed')?.text).toBeNull()
    const secret = approved({}, true)
    const record = fine(publishable(secret.page.seen, secret.charter, plain))
    expect(record.left).toBe(1)
    const text = canonical(record.items.find(({ title }) => title === 'Roof of the boat shed')?.text)
    expect(text).not.toContain('Chidi')
    expect(text).toContain('withheld')
  })
  it('a reason goes out only where it is chosen, and without a name', () => {
    const { page, charter } = approved()
    const [reason] = reasonsOffered(page.seen)
    expect(reason).toMatchObject({ stance: 'stand-aside', reason: 'The money' })
    const reasons = new Set([reason?.key ?? ''])
    const record = fine(publishable(page.seen, charter, { ...plain, reasons }))
    const said = record.items.flatMap(({ positions }) => positions.flatMap((one) => one.reasons))
    expect(said).toEqual([{ stance: 'stand-aside', reason: 'The money' }])
  })
  it('none is chosen beforehand under twelve, nor where the composition is restricted', () => {
    const { page, charter } = approved()
    expect(reasonsGoOut(page.seen, charter)).toBe(false)
    const restricted = { ...charter, composition: { type: 'restricted' as const, text: '' } }
    expect(reasonsGoOut(page.seen, restricted)).toBe(false)
  })
})
