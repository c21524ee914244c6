import { charterDefaults } from '../charter/charter'
import type { Person } from '../charter/roll'
import type {
  ActionId,
  AssemblyId,
  ItemId,
  MatterId,
  MeetingId,
  ProposalId,
  StatementId,
  VersionId,
} from '../id'
import { knownBy } from '../meeting/approval/recorded-elsewhere'
import type { AgendaItem, Meeting } from '../meeting/meeting'
import { minuteNumber } from '../meeting/numbering'
import { spread } from '../meeting/order'
import { judge } from '../meeting/outcome'
import { about, type MeetingStatement, type RulesCopy } from '../meeting/said/statements'
import { addDays } from '../meeting/time'
import type { Author, Instant, LocalDate, Zone } from '../ports'
import type { Path, Said } from '../statement'
import type { Chance } from './chance'

/** One large closed meeting, its statements written directly, in the shape the commands give them (PF6). */
export const bigQuorum = { type: 'count', count: 3 } as const
export const bigName = 'Assembly of many years'
const { parameters } = charterDefaults
const positions = { ...charterDefaults.positions, reasonFor: [...charterDefaults.positions.reasonFor] }
const rules: RulesCopy = { charter: 1, name: bigName, quorum: bigQuorum, positions, parameters }

export type BigMeetingGiven = {
  readonly assembly: AssemblyId
  readonly by: Author
  readonly date: LocalDate
  readonly number: string
  readonly people: readonly Person[]
  readonly at: (minutes: number) => Instant
  readonly zone: Zone
  readonly items: number
}

export function bigMeeting(given: BigMeetingGiven, chance: Chance): Meeting {
  const { assembly, by, date, number, people, at, zone } = given
  const statements: { [id: string]: MeetingStatement } = {}
  const items: { [id: string]: AgendaItem } = {}
  const prose: { [item: string]: string } = {}
  let n = 0
  let now = at(-60)
  const state = (
    path: Path,
    said: Said<MeetingStatement>,
    replaces: readonly StatementId[] = [],
  ): StatementId => {
    const id = chance.id() as StatementId
    n += 1
    statements[id] = { ...said, id, n, at: now, zone, by, about: path, replaces } as MeetingStatement
    return id
  }

  const title = `Meeting ${number}`
  state(about.details, { type: 'details', title, kind: 'Meeting', date, time: '19:00', place: 'Hall' })
  const orders = spread(given.items, null, null)
  const agenda = orders.map((order, index): AgendaItem => {
    const id = chance.id() as ItemId
    const section = `Part ${Math.floor(index / 10) + 1}`
    const kind = index % 5 === 4 ? 'decide' : 'discuss'
    const name = `${subjects[chance.whole(subjects.length)] ?? ''}, ${number} no. ${index + 1}`
    items[id] = { id, order, section, title: name, kind, presenter: by.person, planned: 5, standing: false }
    state(about.itemPlace(id), { type: 'item-place', item: id, on: true, reason: null })
    return items[id]
  })

  now = at(0)
  const here = people.filter((_, index) => index === 0 || chance.happens(0.7))
  for (const { id: person } of here) {
    const link = chance.id()
    state(about.presence(person, null), {
      type: 'presence',
      person,
      presence: 'arrived',
      clock: now,
      reason: null,
      link,
      follows: null,
    })
  }
  const { person, device } = by
  const pattern = charterDefaults.numberPattern
  state(about.minuteTaker, { type: 'minute-taker', person, device, reason: null })
  state(about.meetingNumber, { type: 'meeting-number', number, pattern })
  const opened = state(about.state, { type: 'state', to: 'opened', clock: now })

  for (const [index, { id: item, kind }] of agenda.entries()) {
    now = at(3 + index * 3)
    const clock = now
    const started = state(about.itemClock(item), {
      type: 'item-clock',
      item,
      event: 'started',
      outcome: null,
      clock,
    })
    prose[item] = words(chance)
    const minute = minuteNumber(pattern, number, index + 1)
    state(about.minuteNumber(item), { type: 'minute-number', item, number: minute, ordinal: index + 1 })
    if (kind === 'decide') decide(state, { item, minute, here, by, clock }, chance)
    if (index % 4 === 1) {
      const action = chance.id() as ActionId
      const due = addDays(date, 30)
      state(about.action(action), { type: 'action', action, item, what: 'See to it', who: by.person, due })
    }
    state(about.itemClock(item), { type: 'item-clock', item, event: 'ended', outcome: 'done', clock }, [
      started,
    ])
  }
  now = at(4 + given.items * 3)
  const reckoned = {
    members: people.length,
    weights: Object.fromEntries(here.map(({ id }) => [id, 'member' as const])),
  }
  const closed = {
    type: 'state',
    to: 'closed',
    clock: now,
    rules,
    reckoned,
    knew: knownBy({ statements }),
  } as const
  state(about.state, closed, [opened])
  return { schema: 1, id: chance.id() as MeetingId, assembly, zone, statements, items, prose }
}

type State = (path: Path, said: Said<MeetingStatement>) => StatementId

function decide(
  state: State,
  {
    item,
    minute,
    here,
    by,
    clock,
  }: { item: ItemId; minute: string; here: readonly Person[]; by: Author; clock: Instant },
  chance: Chance,
): void {
  const matter = chance.id() as MatterId
  const proposal = chance.id() as ProposalId
  const version = chance.id() as VersionId
  const wording = words(chance)
  const people = here.map(({ id }) => id)
  state(about.proposal(proposal), { type: 'proposal', proposal, item, proposer: by.person, matter })
  state(about.wording(proposal), { type: 'version', proposal, version, wording, clock })
  state(about.test(version), { type: 'test', version, clock })
  const agreed = state(about.allAgree(version), { type: 'all-agree', version, people })
  const outcome = judge(positions, {
    positions: people.map(() => ({ stance: 'agree' as const, reason: null, contested: false })),
    none: 0,
    present: people.length,
    quorum: { needed: bigQuorum.count, reached: people.length >= bigQuorum.count },
    wordingContested: false,
  })
  state(about.decision(proposal), {
    type: 'decision',
    item,
    proposal,
    version,
    number: minute,
    wording,
    informal: false,
    basis: 'consensus',
    outcome,
    present: here.map(({ id: person, name, standing }) => ({ person, name, standing })),
    rule: { quorum: bigQuorum, positions },
    counted: [agreed],
    concerns: [],
    readBack: null,
    clock,
  })
}

const subjects = [
  'Hall lease',
  'Budget',
  'Spring fair',
  'Roof',
  'Path to the river',
  'Keys',
  'Newsletter',
  'Heating',
]
const vocabulary =
  'the and of a was to it meeting that people would be asked for in with had which more said next some room hall money letter spring before agreed years'.split(
    ' ',
  )

function words(chance: Chance): string {
  const sentence = () =>
    Array.from({ length: 12 }, () => vocabulary[chance.whole(vocabulary.length)] ?? 'the').join(' ')
  return Array.from({ length: 3 }, () => `${sentence().replace(/^./, (first) => first.toUpperCase())}.`).join(
    ' ',
  )
}
