import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssemblyId, VersionId } from '../../shared/id'
import { inboxOf } from '../../shared/inbox/inbox'
import { assembliesOn, enterWords, notEntered } from '../../shared/meeting/assemblies'
import { answerFor } from '../../shared/meeting/assembly-answer'
import { declare } from '../../shared/meeting/decision/decision'
import { outcome } from '../../shared/meeting/proposal/consensus'
import { allAgree } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { type AssemblyWord, readPosition, standingOf } from '../../shared/meeting/said/assembly-word'
import { compose } from '../../shared/minutes/compose'
import { parseMeeting } from '../../shared/record/projection'
import { authorOf, idOf } from '../fixtures/moment'
import { fine, openMeeting, people, ruleOf } from '../fixtures/world'

const [north, west, quay] = [1, 2, 3].map((n) => idOf(0xa5, n) as AssemblyId) as [
  AssemblyId,
  AssemblyId,
  AssemblyId,
]
const names = new Map([
  [north, 'North'],
  [west, 'West'],
])
const nameOf = (assembly: AssemblyId) => names.get(assembly) ?? '?'

/** North and West meet; a wording is on the table, and everybody in the room agrees. */
function evening() {
  const told = openMeeting()
  const { page, moment, item } = told
  const put = fine(
    propose(page, { item: item('Roof of the boat shed'), wording: 'Slate.', proposer: null }, moment()),
  )
  fine(allAgree(page, { version: put.version }, moment()))
  const word = (n: number, assembly: AssemblyId, change: Partial<AssemblyWord> = {}): AssemblyWord => ({
    record: idOf(0xee, n),
    assembly,
    meeting: page.seen.id,
    version: put.version,
    position: 'agree',
    reason: null,
    basis: { type: 'mandate' },
    replaces: [],
    person: people.asha,
    at: `2026-03-03T19:0${n}:00+00:00`,
    ...change,
  })
  const enter = (words: readonly AssemblyWord[]) =>
    enterWords(page, { proposal: put.proposal, words, nameOf }, moment())
  return { ...told, put, word, enter }
}

describe('JC8 an assembly answers on one wording', () => {
  it('that is on the table, in a stance of the charter’s, with a reason where it asks for one', () => {
    const { page, charter, put, moment, roll } = evening()
    const basis = { type: 'minute', number: 'N 2026/01/02', title: 'The ferry', date: '2026-02-01' } as const
    const say = (change: object) =>
      answerFor(page.seen, charter, {
        assembly: north,
        version: put.version,
        position: 'agree',
        reason: null,
        basis,
        ...change,
      })
    expect(fine(say({ reason: '  ' }))).toEqual({ position: 'agree', reason: null, basis })
    expect(say({ position: 'block' })).toMatchObject({ refusal: { rule: 'JC8', cause: 'reason' } })
    expect(ruleOf(say({ position: 'block', reason: 'The ferry sinks.' }))).toBe('done')
    expect(ruleOf(say({ reason: 'a'.repeat(5001) }))).toBe('ST8')
    expect(say({ version: idOf(9, 9) })).toMatchObject({ refusal: { rule: 'JC8', cause: 'no-wording' } })
    const consent = { ...charter, parameters: { ...charter.parameters, decisionMode: 'consent' as const } }
    const abstain = {
      assembly: north,
      version: put.version,
      position: 'abstain',
      reason: null,
      basis,
    } as const
    expect(answerFor(page.seen, consent, abstain)).toMatchObject({ refusal: { cause: 'not-offered' } })
    const thing = { takingPart: [{ assembly: west, name: 'West' }] } as never
    expect(answerFor(page.seen, { ...charter, thing }, { ...abstain, position: 'agree' })).toMatchObject({
      refusal: { rule: 'JC8', cause: 'not-taking-part' },
    })
    fine(declare(page, { proposal: put.proposal, roll, charter, informal: false }, moment()))
    expect(say({})).toMatchObject({ refusal: { cause: 'no-wording' } })
  })
})

describe('JC9 a later word replaces the earlier ones it names', () => {
  it('both stay to be read; who has not answered has said nothing', () => {
    const { word, put } = evening()
    const first = word(1, north, { position: 'reservations', reason: 'Too dear' })
    const second = word(2, north, { replaces: [first.record] })
    const found = standingOf([second, first], put.version, north)
    expect(found).toMatchObject({ standing: [second], earlier: [first], contested: false })
    expect(standingOf([first], put.version, west)).toMatchObject({ standing: [], contested: false })
  })

  it('two that do not know of each other are contested, until one names both; a ring settles nothing', () => {
    const { word, put } = evening()
    const agree = word(1, north)
    const block = word(2, north, { position: 'block', reason: 'No' })
    expect(standingOf([agree, block], put.version, north)).toMatchObject({ contested: true })
    const both = word(3, north, { replaces: [agree.record, block.record] })
    expect(standingOf([agree, block, both], put.version, north)).toMatchObject({
      standing: [both],
      contested: false,
    })
    const ring = [
      { ...agree, replaces: [block.record] },
      { ...block, replaces: [agree.record] },
    ]
    expect(standingOf(ring, put.version, north)).toMatchObject({ contested: true })
  })

  it('JC11 West’s word that names North’s replaces nothing of North’s', () => {
    const { word, put } = evening()
    const norths = word(1, north, { position: 'block', reason: 'No' })
    const wests = word(2, west, { replaces: [norths.record] })
    expect(standingOf([norths, wests], put.version, north).standing).toEqual([norths])
  })

  it('any order of words gives the same, and a word twice is one', () => {
    const { word, put } = evening()
    const stances = ['agree', 'reservations', 'block'] as const
    const links = fc.array(fc.tuple(fc.nat(2), fc.nat(1), fc.array(fc.nat(5), { maxLength: 2 })), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(links, fc.infiniteStream(fc.nat()), (list, luck) => {
        const said = list.map(([stance, whose, cites], index) =>
          word(index + 1, whose === 0 ? north : west, {
            position: stances[stance] ?? 'agree',
            replaces: cites.filter((one) => one < list.length).map((one) => idOf(0xee, one + 1)),
          }),
        )
        const mixed = [...said, ...said.slice(0, 2)]
          .map((one) => [luck.next().value ?? 0, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one)
        for (const whose of [north, west])
          expect(standingOf(mixed, put.version, whose)).toEqual(standingOf(said, put.version, whose))
      }),
    )
  })
})

describe('JC10 the words stand in the meeting', () => {
  it('entered once by the minute-taker; in the test for agreement, and in the minutes beside the people', () => {
    const { page, word, enter, put, roll, charter } = evening()
    const words = [
      word(1, north, { reason: 'We need it' }),
      word(2, west, { position: 'stand-aside', reason: 'Far away' }),
    ]
    expect(fine(enter(words))).toBe(2)
    expect(fine(enter(words))).toBe(0)
    expect(notEntered(page.seen, words)).toEqual([])
    const found = outcome(page.seen, put.version, roll, charter)
    expect(found).toMatchObject({
      type: 'consensus',
      counts: { agree: 5 },
      assemblies: { agree: 1, 'stand-aside': 1 },
    })
    const [block] = compose(page.seen, roll, charter).filter(({ type }) => type === 'positions')
    expect(block).toMatchObject({
      counts: { agree: 5, 'stand-aside': 0 },
      lines: [
        { name: 'North', stance: 'agree', reason: 'We need it', source: 'assembly' },
        { name: 'West', stance: 'stand-aside', source: 'assembly' },
      ],
    })
    expect(fine(parseMeeting(JSON.parse(JSON.stringify(page.seen)))).statements).toEqual(page.seen.statements)
  })

  it('a block of one assembly stops it, whatever everybody in the room says; contested, it is not settled', () => {
    const { page, word, enter, put, roll, charter, moment } = evening()
    fine(enter([word(1, north), word(2, west, { position: 'block', reason: 'No' })]))
    expect(outcome(page.seen, put.version, roll, charter).type).toBe('blocked')
    const decided = declare(page, { proposal: put.proposal, roll, charter, informal: false }, moment())
    expect(ruleOf(decided)).toBe('DE1')
    fine(enter([word(3, west, { replaces: [idOf(0xee, 2)] }), word(4, north, { position: 'reservations' })]))
    expect(outcome(page.seen, put.version, roll, charter).type).toBe('unsettled')
    expect(assembliesOn(page.seen, put.version as VersionId).map(({ contested }) => contested)).toEqual([
      true,
      false,
    ])
    const [line] = inboxOf(page.seen)
    expect(line).toMatchObject({ subject: { type: 'assembly', name: 'North' }, settledBy: 'note' })
    fine(enter([word(5, north, { replaces: [idOf(0xee, 1), idOf(0xee, 4)] })]))
    expect(inboxOf(page.seen)).toEqual([])
    expect(outcome(page.seen, put.version, roll, charter).type).toBe('consensus')
  })

  it('only whoever keeps the meeting enters, and what is decided takes no more', () => {
    const { page, word, enter, put, roll, charter, moment } = evening()
    const other = { ...moment(), by: authorOf(people.björn, 2, 'deputy') }
    const given = { proposal: put.proposal, words: [word(1, north)], nameOf }
    expect(ruleOf(enterWords(page, given, other))).toBe('ME6')
    fine(declare(page, { proposal: put.proposal, roll, charter, informal: false }, moment()))
    expect(ruleOf(enter([word(1, north)]))).toBe('PR3')
  })
})

describe('JC3 JC11 whose word it is, the signature says', () => {
  it('a record that names another assembly in its text is its signer’s; what is malformed is nobody’s', () => {
    const { word } = evening()
    const { record, assembly, ...said } = word(1, west)
    const text = JSON.stringify({ ...said, assembly: north })
    expect(fine(readPosition(text, { record, assembly: west })).assembly).toBe(assembly)
    expect(
      ruleOf(readPosition(JSON.stringify({ ...said, position: 'yes' }), { record, assembly: west })),
    ).toBe('ST10')
    expect(ruleOf(readPosition('{', { record, assembly: quay }))).toBe('ST10')
  })
})
