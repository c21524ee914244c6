import { describe, expect, it } from 'vitest'
import { agenda } from '../../shared/meeting/agenda/agenda'
import { changeItem } from '../../shared/meeting/agenda/agenda-edit'
import { timetable } from '../../shared/meeting/agenda/timetable'
import { declare } from '../../shared/meeting/decision/decision'
import { arrive, leave } from '../../shared/meeting/hall/arrivals'
import { startItem } from '../../shared/meeting/item-clock'
import { close, resume } from '../../shared/meeting/lifecycle'
import { onLiteral } from '../../shared/meeting/literal'
import { takeOver } from '../../shared/meeting/minute-taker'
import { allAgree, recordPosition } from '../../shared/meeting/proposal/position-deeds'
import { propose } from '../../shared/meeting/proposal/proposal-deeds'
import { amend, newRound } from '../../shared/meeting/proposal/wording'
import { composeAgenda } from '../../shared/minutes/agenda-sheet'
import type { Block } from '../../shared/minutes/block'
import { compose } from '../../shared/minutes/compose'
import { plainText } from '../../shared/minutes/rich-disclosed'
import { parseMeeting, project, readMeeting } from '../../shared/record/projection'
import { registerOf } from '../../shared/record/register'
import { summarize } from '../../shared/record/summarize'
import { asked } from '../../shared/search/asked'
import { actionsFound, decisionsFound } from '../../shared/search/lines'
import { wholeEvening } from '../fixtures/evening'
import { shuffled, union } from '../fixtures/merge'
import { bjorn, fine, openMeeting, people, planMeeting } from '../fixtures/world'

const types = (blocks: readonly Block[]) => blocks.map(({ type }) => type)
const of = <T extends Block['type']>(blocks: readonly Block[], type: T) =>
  blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type)

describe('MI1 minutes are composed purely', () => {
  it('the same whatever order the facts were learnt in', () => {
    const { page, roll, charter } = wholeEvening()
    const meeting = page.seen
    let seed = 7
    const mixed = shuffled(meeting, () => (seed = (seed * 48_271) % 2_147_483_647))
    expect(compose(mixed, roll, charter)).toEqual(compose(meeting, roll, charter))
    expect(compose(meeting, roll, charter)).toBe(compose(meeting, roll, charter))
  })
  it('title, people, quorum, then what happened', () => {
    const { page, roll, charter } = wholeEvening()
    const blocks = compose(page.seen, roll, charter)
    expect(types(blocks).slice(0, 5)).toEqual(['title', 'people', 'notice', 'quorum', 'event'])
    expect(types(blocks).slice(-2)).toEqual(['decisions', 'actions'])
    // MI22
    expect(of(blocks, 'decisions')[0]?.decisions.map(({ number, wording }) => [number, wording])).toEqual(
      of(blocks, 'decision').map(({ number, wording }) => [number, wording]),
    )
    expect(of(blocks, 'title')[0]).toMatchObject({
      number: '2026/01',
      opened: '19:00',
      closed: '19:27',
      draft: true,
    })
  })
  it('holds for a meeting that has not begun', () => {
    const { page, roll, charter } = planMeeting()
    expect(of(compose(page.seen, roll, charter), 'title')[0]).toMatchObject({ number: null, opened: null })
  })
})

describe('MI2 the secretary’s own text is never touched', () => {
  it('stands under its item, line for line', () => {
    const { page, roll, charter } = wholeEvening()
    expect(of(compose(page.seen, roll, charter), 'text').map(({ rich }) => plainText(rich))).toContain(
      'Dafydd showed photographs.\nThe grant is sure.',
    )
  })
})

describe('MI3 what happened stands where it happened', () => {
  it('under the item that ran', () => {
    const { page, roll, charter } = wholeEvening()
    const blocks = compose(page.seen, roll, charter)
    expect(of(blocks, 'event').map(({ what, at }) => `${at} ${what.type}`)).toEqual([
      '19:00 called-to-order',
      '19:06 arrived',
      '19:11 adjourned',
      '19:26 resumed',
      '19:26 left',
      '19:26 minute-taker',
      '19:27 closed',
    ])
    const after = types(blocks).slice(types(blocks).indexOf('action'))
    expect(after.slice(0, 2)).toEqual(['action', 'event'])
  })
})

describe('MI3 what happened before a decision', () => {
  it('is told before it: Eleni left, then four decided, then Goran came', () => {
    const { page, moment, clock, item, charter, roll } = openMeeting()
    const roof = item('Roof of the boat shed')
    fine(startItem(page, { item: roof, leave: 'done' }, moment()))
    clock.tick(5)
    fine(leave(page, { person: people.eleni }, moment()))
    clock.tick(5)
    const given = { item: roof, wording: 'We mend the roof.', proposer: null }
    const { proposal, version } = fine(propose(page, given, moment()))
    fine(allAgree(page, { version }, moment()))
    fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
    clock.tick(5)
    fine(arrive(page, { person: people.goran }, moment()))
    const told = compose(page.seen, roll, charter).flatMap((block) =>
      block.type === 'decision' ? ['decision'] : block.type === 'event' ? [block.what.type] : [],
    )
    expect(told).toEqual(['called-to-order', 'left', 'decision', 'arrived'])
  })
})

describe('MI21 every wording that was tested can be read', () => {
  for (const minutesAmendments of ['all-wording', 'final-only'] as const)
    it(`with the positions on it (${minutesAmendments}); the one that stands, with the proposal`, () => {
      const plain = planMeeting().charter
      const { page, moment, item, charter, roll } = openMeeting({
        parameters: { ...plain.parameters, minutesAmendments },
      })
      const given = { item: item('Hall lease'), wording: 'We sign for ten years.', proposer: null }
      const { proposal, version } = fine(propose(page, given, moment()))
      fine(allAgree(page, { version }, moment()))
      const amended = fine(amend(page, { proposal, wording: 'We sign for five years.' }, moment()))
      fine(allAgree(page, { version: amended }, moment()))
      const again = fine(newRound(page, { proposal }, moment()))
      fine(allAgree(page, { version: again }, moment()))
      const wordings = of(compose(page.seen, roll, charter), 'positions').map(({ wording }) => wording)
      expect(wordings).toEqual(['We sign for ten years.', null, null])
    })
})

describe('RE1 an informal finding', () => {
  it('is no decision in the headline', () => {
    const { page, moment, item, charter, roll } = openMeeting()
    for (const person of [people.asha, people.chidi, people.eleni]) fine(leave(page, { person }, moment()))
    const given = { item: item('Hall lease'), wording: 'We sign.', proposer: null }
    const { proposal, version } = fine(propose(page, given, moment()))
    fine(allAgree(page, { version }, moment()))
    fine(declare(page, { proposal, roll, charter, informal: true }, moment()))
    expect(summarize(page.seen, roll, charter)).toMatchObject({
      headline: { decisions: 0 },
      decisions: [{ informal: true }],
    })
  })
})

describe('MI10 who comes and goes together', () => {
  it('stands on one line, by name; what lies between parts the lines', () => {
    const { page, moment, clock, roll, charter } = openMeeting()
    clock.tick()
    for (const person of [people.eleni, people.chidi, people.dafydd]) fine(leave(page, { person }, moment()))
    clock.tick()
    fine(arrive(page, { person: people.goran }, moment()))
    const told = of(compose(page.seen, roll, charter), 'event').flatMap(({ what, at }) =>
      'names' in what ? [`${at} ${what.names.join(', ')} ${what.type}`] : [`${at} ${what.type}`],
    )
    expect(told).toEqual([
      '19:00 called-to-order',
      '19:02 Chidi, Dafydd, Eleni left',
      '19:02 quorum-lost',
      '19:03 Goran arrived',
      '19:03 quorum-regained',
    ])
  })
})

describe('MI3 the story goes on', () => {
  it('under an item taken up again, and under the one that ran, not the one begun last', () => {
    const { page, moment, clock, item, roll, charter } = openMeeting()
    const [roof, lease] = [item('Roof of the boat shed'), item('Hall lease')]
    fine(startItem(page, { item: roof, leave: 'open' }, moment()))
    clock.tick(5)
    fine(startItem(page, { item: lease, leave: 'open' }, moment()))
    clock.tick(5)
    fine(startItem(page, { item: roof, leave: 'open' }, moment()))
    clock.tick(5)
    fine(arrive(page, { person: people.goran }, moment()))
    const blocks = compose(page.seen, roll, charter)
    const under = blocks.slice(0, types(blocks).lastIndexOf('event')).filter(({ type }) => type === 'item')
    expect(under.at(-1)).toMatchObject({ title: 'Roof of the boat shed' })
  })
  it('from the first close to the taking up again and the second close', () => {
    const { page, moment, clock, item, roll, charter } = openMeeting()
    fine(startItem(page, { item: item('Roof of the boat shed'), leave: 'done' }, moment()))
    for (const turn of [close, resume, close]) {
      clock.tick(5)
      fine(turn(page, {}, moment()))
    }
    clock.tick(60)
    fine(takeOver(page, { reason: 'Writes them out' }, moment(bjorn)))
    const events = of(compose(page.seen, roll, charter), 'event')
    expect(events.map(({ what, at }) => `${at} ${what.type}`)).toEqual([
      '19:00 called-to-order',
      '19:06 closed',
      '19:11 resumed',
      '19:16 closed',
    ])
  })
  it('MI8 and begins with the quorum at the call to order, whoever left since', () => {
    const { page, moment, clock, roll, charter } = openMeeting()
    clock.tick(5)
    for (const person of [people.asha, people.chidi, people.eleni]) fine(leave(page, { person }, moment()))
    expect(of(compose(page.seen, roll, charter), 'quorum')).toMatchObject([{ present: 5, reached: true }])
    expect(of(compose(page.seen, roll, charter), 'event').map(({ what }) => what.type)).toContain(
      'quorum-lost',
    )
  })
  it('MI9 shows that a wording and a decision are contested', () => {
    const { page, moment, item, roll, charter } = openMeeting()
    const given = { item: item('Hall lease'), wording: 'We sign.', proposer: null }
    const { proposal, version } = fine(propose(page, given, moment()))
    const other = onLiteral(page.seen)
    fine(allAgree(page, { version }, moment()))
    fine(declare(page, { proposal, roll, charter, informal: false }, moment()))
    const block = { version, person: people.eleni, stance: 'block', reason: 'No', source: 'room' } as const
    fine(recordPosition(other, { ...block, rule: charter.positions }, moment(bjorn)))
    const blocks = compose(union(page.seen, other.seen), roll, charter)
    expect(of(blocks, 'decision')).toMatchObject([{ contested: true }])
    expect(of(blocks, 'positions')[0]?.lines).toMatchObject([{ name: 'Eleni', stance: 'block' }])
    expect(of(blocks, 'proposal')).toMatchObject([{ contested: false }])
  })
})

describe('MI4 positions are counts, and lines that say something', () => {
  it('with the outcome the decision was taken on', () => {
    const { page, roll, charter } = wholeEvening()
    const [positions] = of(compose(page.seen, roll, charter), 'positions')
    expect(positions).toMatchObject({
      counts: { agree: 5, reservations: 1 },
      lines: [{ name: 'Eleni', stance: 'reservations', reason: 'Who cooks?' }],
      outcome: { type: 'consensus', present: 6 },
    })
    const [decision] = of(compose(page.seen, roll, charter), 'decision')
    expect(decision).toMatchObject({ number: '2026/01/01', present: 6, at: '19:06' })
  })
})

describe('MI5 actions stand beside the item and once more at the end', () => {
  it('with the number of their minute', () => {
    const { page, roll, charter } = wholeEvening()
    const [table] = of(compose(page.seen, roll, charter), 'actions')
    expect(table?.actions).toMatchObject([{ what: 'Ring the roofer', who: 'Chidi', minute: '2026/01/01' }])
  })
})

describe('MI6 who was there, for which part', () => {
  it('names times only where they say something', () => {
    const { page, roll, charter } = wholeEvening()
    const [block] = of(compose(page.seen, roll, charter), 'people')
    expect(block?.present.filter(({ part }) => part).map(({ name, intervals }) => [name, intervals])).toEqual(
      [
        ['Chidi', [{ from: '18:50', to: '19:26' }]],
        ['Goran', [{ from: '19:06', to: null }]],
      ],
    )
    expect(block?.apologies).toEqual([{ name: 'Farida', reason: 'Night shift' }])
    expect(block?.roles).toEqual([
      { role: 'facilitator', name: 'Björn' },
      { role: 'minute-taker', name: 'Björn' },
    ])
  })
})

describe('MI7 the agenda as it goes out', () => {
  it('predicts the times', () => {
    const { page, roll, charter } = planMeeting()
    const [title, table] = composeAgenda(page.seen, roll, charter)
    expect(title).toMatchObject({ document: 'agenda', planned: '19:00', endsAbout: '20:15' })
    expect(table).toMatchObject({
      total: 75,
      rows: [{ from: '19:00' }, { from: '19:05' }, {}, {}, { from: '20:05' }],
    })
  })

  it('an item without minutes takes none of the rest, on paper as on the screen', () => {
    const { page, roll, charter, moment, item } = planMeeting()
    fine(
      changeItem(
        page,
        { item: item('Minutes of the last meeting'), change: { field: 'planned', to: null } },
        moment(),
      ),
    )
    const rows = composeAgenda(page.seen, roll, charter).flatMap((block) =>
      block.type === 'agenda' ? block.rows : [],
    )
    expect(rows.map(({ from }) => from)).toEqual(['19:00', '19:05', '19:05', '19:35', '19:55'])
    const due = timetable(agenda(page.seen), '19:00')
    expect(agenda(page.seen).map(({ id }) => due.get(id))).toEqual(rows.map(({ from }) => from))
    for (const { id } of agenda(page.seen))
      fine(changeItem(page, { item: id, change: { field: 'planned', to: null } }, moment()))
    expect(timetable(agenda(page.seen), '19:00').size).toBe(0)
  })
})

describe('RE1 RE2 headline and registers', () => {
  it('are found by any word, whatever the accents', () => {
    const { page, roll, charter } = wholeEvening()
    const { headline, decisions, actions } = summarize(page.seen, roll, charter)
    expect(headline).toMatchObject({
      state: 'closed',
      number: '2026/01',
      present: 6,
      decisions: 1,
      openActions: 1,
      items: 5,
    })
    expect(headline).toMatchObject({ draft: true, contested: false })
    const entries = registerOf(page.seen.assembly, decisions, '2026-03-04')
    const found = (written: string) =>
      decisionsFound(entries, asked(written), { today: '2026-03-04', me: null }).length
    expect(['SUMMER mend', 'is:informal', 'is:cooling-off'].map(found)).toEqual([1, 0, 1])
    const overdue = (today: string) => actionsFound(actions, asked('is:overdue @chidi'), { today, me: null })
    expect(overdue('2026-03-21')).toHaveLength(1)
    expect(overdue('2026-03-20')).toHaveLength(0)
  })
})

describe('RE3 RE4 a closed meeting as canonical text', () => {
  it('reads back the same, and is the same text on every laptop', () => {
    const { page } = wholeEvening()
    const text = project(page.seen)
    expect(project(fine(readMeeting(text)))).toBe(text)
    let seed = 3
    expect(project(shuffled(page.seen, () => (seed = (seed * 48_271) % 2_147_483_647)))).toBe(text)
  })
  it('keeps what it does not know, and refuses what is wrong', () => {
    const { page } = wholeEvening()
    const meeting = JSON.parse(project(page.seen))
    const [first] = Object.keys(meeting.statements)
    const stated = meeting.statements[first ?? '']
    const later = {
      ...meeting,
      stack: [],
      statements: { ...meeting.statements, [first ?? '']: { ...stated, type: 'sung' } },
    }
    expect(fine(parseMeeting(later))).toMatchObject({ stack: [] })
    const broken = { ...meeting, statements: { ...meeting.statements, ['0'.repeat(32)]: stated } }
    expect(parseMeeting(broken)).toMatchObject({ ok: false, refusal: { rule: 'ST10' } })
    const wrong = { ...meeting, statements: { [first ?? '']: { ...stated, n: -1 } } }
    expect(parseMeeting(wrong).ok).toBe(false)
    expect(readMeeting('{').ok).toBe(false)
  })
})
