import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { stances } from '../../shared/charter/rules'
import type { ProposalId, VersionId } from '../../shared/id'
import { changeItem } from '../../shared/meeting/agenda/agenda-edit'
import { addAction } from '../../shared/meeting/decision/action'
import { declare } from '../../shared/meeting/decision/decision'
import { apologise } from '../../shared/meeting/hall/arrivals'
import { sayBackAt } from '../../shared/meeting/hall/break'
import { startItem } from '../../shared/meeting/item-clock'
import { adjourn, close } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { allAgree, clearPosition, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose, withdrawProposal } from '../../shared/meeting/proposal/proposal-deeds'
import { amend } from '../../shared/meeting/proposal/wording'
import { publicPage } from '../../shared/meeting/public-page'
import { type PublicChoice, publicView } from '../../shared/meeting/public-view'
import { readSheet, readWord } from '../../shared/wire/public-feed'
import { union } from '../fixtures/merge'
import { clockOf } from '../fixtures/moment'
import { bjorn, type Evening, fine, openMeeting, people, planMeeting } from '../fixtures/world'

const follow: PublicChoice = { type: 'follow' }
const wording = 'The boat shed gets a new roof before the winter.'

const shown = ({ page, roll, charter }: Evening, choice: PublicChoice = follow) =>
  publicView(page.seen, roll, charter, choice)

/** The table of the page, as far as it is an item's. */
function table(evening: Evening, choice: PublicChoice = follow) {
  const page = shown(evening, choice)
  return page.type === 'item' ? page.table : page.type
}

/** Asha starts the roof and puts a wording. */
function onTheRoof(change: Parameters<typeof openMeeting>[0] = {}) {
  const evening = openMeeting(change)
  const item = evening.item('Roof of the boat shed')
  fine(startItem(evening.page, { item, leave: 'done' }, evening.moment()))
  const put = fine(propose(evening.page, { item, wording, proposer: people.chidi }, evening.moment()))
  return { evening, item, ...put }
}

function says(
  { page, charter, moment }: Evening,
  version: VersionId,
  person: (typeof people)[keyof typeof people],
  stance: (typeof stances)[number],
  reason: string | null = null,
) {
  const given = { version, person, stance, reason, source: 'room', rule: charter.positions } as const
  fine(recordPosition(page, given, moment()))
}

describe('PU2 what the hall sees of an evening', () => {
  test('before the call the meeting and when it begins; after it the next item; at the end when it closed', () => {
    const evening = planMeeting()
    const meeting = { assembly: 'Harbour Tenants', title: 'March moot' }
    expect(shown(evening)).toEqual({ type: 'neutral', meeting, begins: '19:00', ended: null, next: null })
    const open = openMeeting()
    expect(shown(open)).toMatchObject({ begins: null, next: { number: '1', title: 'Welcome and apologies' } })
    fine(close(open.page, {}, open.moment()))
    expect(shown(open)).toMatchObject({ type: 'neutral', begins: null, ended: '19:01', next: null })
  })

  test('the item under way, who presents it, its clock and the exact wording', () => {
    const { evening, item } = onTheRoof()
    fine(
      changeItem(evening.page, { item, change: { field: 'presenter', to: people.dafydd } }, evening.moment()),
    )
    expect(shown(evening)).toEqual({
      type: 'item',
      item: { number: '3', title: 'Roof of the boat shed' },
      presenter: 'Dafydd',
      clock: { startedAt: '2026-03-03T19:01:00+00:00', spent: 0, planned: 30 },
      table: { type: 'wording', wording, agreed: false, test: null },
      stack: null,
    })
  })

  test('a break with when it began and what comes next; a withdrawn proposal is off the table', () => {
    const { evening, proposal } = onTheRoof()
    fine(withdrawProposal(evening.page, { proposal, reason: 'not yet' }, evening.moment()))
    expect(table(evening)).toBeNull()
    fine(adjourn(evening.page, {}, evening.moment()))
    expect(shown(evening)).toMatchObject({ type: 'break', since: '2026-03-03T19:01:00+00:00', until: null })
    const until = '2026-03-03T19:20:00+00:00'
    fine(sayBackAt(evening.page, { until }, evening.moment()))
    expect(shown(evening)).toMatchObject({ type: 'break', until })
  })
})

describe('PU4 numbers of people, and not one by one', () => {
  test('while Chidi and Dafydd have said nothing only how many have a position', () => {
    const { evening, version } = onTheRoof()
    says(evening, version, people.asha, 'agree')
    says(evening, version, people.björn, 'reservations')
    says(evening, version, people.eleni, 'agree')
    expect(table(evening)).toEqual({
      type: 'wording',
      wording,
      agreed: false,
      test: { given: 3, present: 5 },
    })
    fine(allAgree(evening.page, { version }, evening.moment()))
    expect(table(evening)).toEqual({
      type: 'result',
      wording,
      outcome: 'consensus',
      counts: { agree: 4, reservations: 1, 'stand-aside': 0, block: 0, abstain: 0 },
    })
  })

  test('Eleni blocks before the others have spoken: blocked, without numbers', () => {
    const { evening, version } = onTheRoof()
    says(evening, version, people.eleni, 'block', 'The money is promised elsewhere.')
    expect(table(evening)).toMatchObject({ type: 'result', outcome: 'blocked', counts: null })
  })

  test('a position taken back takes the result with it', () => {
    const { evening, version } = onTheRoof()
    fine(allAgree(evening.page, { version }, evening.moment()))
    fine(clearPosition(evening.page, { version, person: people.asha }, evening.moment()))
    expect(table(evening)).toMatchObject({ type: 'wording', test: { given: 4, present: 5 } })
  })
})

describe('PU5 no stale result', () => {
  test('an amendment begins without the outcome of the words before it', () => {
    const { evening, version, proposal } = onTheRoof()
    fine(allAgree(evening.page, { version }, evening.moment()))
    fine(amend(evening.page, { proposal, wording: `${wording} Not before June.` }, evening.moment()))
    expect(table(evening)).toEqual({
      type: 'wording',
      wording: `${wording} Not before June.`,
      agreed: false,
      test: null,
    })
  })

  test('amended on two laptops, neither is shown as the wording; either order of merging', () => {
    const { evening, proposal } = onTheRoof()
    const other = onLiteral(evening.page.seen)
    const theirs = clockOf('2026-03-03T19:02:00+00:00', bjorn, 2)
    fine(amend(evening.page, { proposal, wording: 'In June.' }, evening.moment()))
    fine(amend(other, { proposal, wording: 'In July.' }, theirs.moment()))
    for (const merged of [union(evening.page.seen, other.seen), union(other.seen, evening.page.seen)]) {
      const page = publicView(merged, evening.roll, evening.charter, follow)
      expect(page).toMatchObject({ table: { type: 'two-wordings' } })
    }
  })

  test('what is decided stands with its number until the next item', () => {
    const { evening, version, proposal } = onTheRoof()
    fine(allAgree(evening.page, { version }, evening.moment()))
    const { roll, charter } = evening
    fine(declare(evening.page, { proposal, roll, charter, informal: false }, evening.moment()))
    expect(table(evening)).toMatchObject({ type: 'decision', number: '2026/01/01', wording, informal: false })
    const lease = evening.item('Hall lease')
    fine(startItem(evening.page, { item: lease, leave: 'done' }, evening.moment()))
    expect(table(evening)).toBeNull()
  })
})

describe('PU6 follow and hold', () => {
  test('Asha goes on to the lease while the hall still reads the roof, without a clock; then it follows', () => {
    const { evening, item } = onTheRoof()
    const lease = evening.item('Hall lease')
    fine(startItem(evening.page, { item: lease, leave: 'open' }, evening.moment()))
    const held = shown(evening, { type: 'hold', item })
    expect(held).toMatchObject({ item: { title: 'Roof of the boat shed' }, clock: null, table: { wording } })
    expect(shown(evening)).toMatchObject({ item: { title: 'Hall lease' } })
  })

  test('the neutral and the test page show nothing of the item', () => {
    const { evening } = onTheRoof()
    expect(shown(evening, { type: 'test' })).toEqual({ type: 'test' })
    expect(JSON.stringify(shown(evening, { type: 'neutral' }))).not.toContain('roof')
  })
})

describe('PU3 nothing private', () => {
  const secrets = ['Vexaltharn was rude to me', 'Ill, Qopridel says', 'Zuntimor calls the roofer']

  test('no name, no reason, no apology and no action is in any page of any choice', () => {
    const { evening, item, version } = onTheRoof()
    const { page, moment, charter, roll } = evening
    fine(apologise(page, { person: people.farida, reason: secrets[1] ?? '' }, moment()))
    fine(addAction(page, { item, what: secrets[2] ?? '', who: people.goran, due: null }, moment()))
    const pages = () =>
      [follow, { type: 'hold', item }, { type: 'neutral' }, { type: 'test' }].map((choice) =>
        JSON.stringify(shown(evening, choice as PublicChoice)),
      )
    const seen: string[] = []
    for (const [person, stance] of [
      [people.asha, 'reservations'],
      [people.björn, 'agree'],
      [people.chidi, 'stand-aside'],
      [people.dafydd, 'abstain'],
      [people.eleni, 'agree'],
    ] as const) {
      says(evening, version, person, stance, secrets[0])
      seen.push(...pages())
    }
    const { proposal } = onlyProposal(evening)
    fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
    seen.push(...pages())
    const words = [
      ...secrets,
      ...Object.values(roll.people).map(({ name }) => name),
      ...Object.keys(roll.people),
    ]
    for (const word of words) expect(seen.filter((text) => text.includes(word))).toEqual([])
  })

  test('an assembly of restricted composition is not named', () => {
    const restricted = planMeeting({ composition: { type: 'restricted', text: 'Tenants of the old quay.' } })
    expect(JSON.stringify(shown(restricted))).not.toContain('Harbour')
  })

  function onlyProposal(evening: Evening): { readonly proposal: ProposalId } {
    const found = Object.values(evening.page.seen.statements).find(({ type }) => type === 'proposal')
    if (found?.type !== 'proposal') throw new Error('No proposal')
    return found
  }
})

describe('PU1 the feed is closed', () => {
  const { evening } = onTheRoof()
  const page = shown(evening)
  const sheet = { type: 'page', page, zone: 'Europe/London', language: 'en', practice: true }

  test('every page that is composed parses and comes through unchanged', () => {
    expect(v.parse(publicPage, page)).toEqual(page)
    expect(readSheet(structuredClone(sheet))).toEqual(sheet)
  })

  test.each([
    ['a word more on the sheet', { ...sheet, note: 'Asha is late' }],
    ['a word more on the page', { ...sheet, page: { ...page, reason: 'x' } }],
    [
      'a name beside the wording',
      {
        ...sheet,
        page: { ...page, table: { type: 'wording', wording, agreed: false, test: null, by: 'Chidi' } },
      },
    ],
    ['a page of another kind', { ...sheet, page: { type: 'minutes' } }],
    ['a wording longer than any', { ...sheet, page: { ...page, presenter: 'x'.repeat(201) } }],
    ['a sheet that says blank and more', { type: 'blank', page }],
    ['nothing', null],
    ['text', 'page'],
  ])('%s leaves the screen blank', (_name, data) => {
    expect(readSheet(data)).toEqual({ type: 'blank' })
  })

  test('from there come two words and no others', () => {
    expect(readWord({ type: 'blank-pressed' })).toEqual({ type: 'blank-pressed' })
    expect(readWord({ type: 'drawn', lines: 9.5 })).toEqual({ type: 'drawn', lines: 9.5 })
    for (const other of [
      null,
      'blank',
      { type: 'close' },
      { type: 'drawn', lines: 'many' },
      { type: 'drawn', lines: Infinity },
    ])
      expect(readWord(other)).toBeNull()
  })
})
