import { stances } from '../charter/rules'
import type { PersonId } from '../id'
import { agenda } from '../meeting/agenda/agenda'
import { countedOn } from '../meeting/proposal/counted'
import { positions } from '../meeting/proposal/position'
import type { Proposal } from '../meeting/proposal/proposal'
import { proposals } from '../meeting/proposal/proposal'
import type { Block, ItemBlock as Item } from '../minutes/block'
import { afterwards } from './afterwards'
import { ballotRows, paperRows } from './ballot-rows'
import { blocksOf, type ExportedMeeting, rollOf } from './exported-meeting'
import { personShown } from './person-shown'
import { reasonsTold } from './reasons-told'
import { referralRows } from './referral-rows'

/**
 * A meeting in figures: what follows from its statements, as flat rows for tables and scripts (EX8). It is made of the same
 * blocks as the page, and never read back.
 */
export type Told = {
  readonly number: string | null
  readonly agenda: readonly AgendaRow[]
  readonly attendance: readonly AttendanceRow[]
  readonly positions: readonly PositionRow[]
  readonly ballots: readonly BallotRow[]
  readonly papers: readonly PaperRow[]
  readonly decisions: readonly DecisionRow[]
  readonly actions: readonly ActionRow[]
  readonly referrals: readonly ReferralRow[]
}

export type Cell = string | number | boolean | null
type Row = { readonly [column: string]: Cell }
export type AgendaRow = Row
export type AttendanceRow = Row
export type PositionRow = Row
export type BallotRow = Row
export type PaperRow = Row
export type DecisionRow = Row
export type ActionRow = Row
export type ReferralRow = Row

export function told(exported: ExportedMeeting): Told {
  const blocks = blocksOf(exported)
  const [title] = ofType(blocks, 'title')
  return {
    number: title?.number ?? null,
    agenda: agendaRows(blocks),
    attendance: attendanceRows(blocks, title?.date ?? ''),
    positions: positionRows(exported),
    ballots: inItems(blocks, 'ballot', ballotRows),
    papers: inItems(blocks, 'ballot', paperRows),
    decisions: inItems(blocks, 'decision', (block, item) => [decisionRow(block, item, blocks)]),
    actions: inItems(blocks, 'action', ({ what, who, due, state, steps, acting = false }, item) => [
      {
        ...{ what, who, due, state, reasons: reasonsTold(steps ?? []), acting },
        ...{ item: item.number, title: item.title, minute: item.minute },
      },
    ]),
    referrals: inItems(blocks, 'referred', referralRows),
  }
}

type BlockOf<Type extends Block['type']> = Extract<Block, { readonly type: Type }>

function ofType<Type extends Block['type']>(blocks: readonly Block[], type: Type): readonly BlockOf<Type>[] {
  return blocks.filter((block): block is BlockOf<Type> => block.type === type)
}

/** Rows of one sort of block, each with the item it stands under. */
function inItems<Type extends Block['type']>(
  blocks: readonly Block[],
  type: Type,
  rows: (block: BlockOf<Type>, item: Item) => readonly Row[],
): readonly Row[] {
  let item: Item | null = null
  return blocks.flatMap((block) => {
    if (block.type === 'item') item = block
    return block.type === type && item !== null ? rows(block as BlockOf<Type>, item) : []
  })
}

function agendaRows(blocks: readonly Block[]): readonly AgendaRow[] {
  let section = ''
  return blocks.flatMap((block) => {
    if (block.type === 'section') section = block.title
    if (block.type !== 'item') return []
    const { number, minute, title, kind, presenter, planned, from, to, state, acting = false } = block
    return [{ number, minute, section, title, kind, presenter, planned, from, to, state, acting }]
  })
}

/** One row for each stay, so that who came, left and came back can be reckoned with. */
function attendanceRows(blocks: readonly Block[], date: string): readonly AttendanceRow[] {
  return ofType(blocks, 'people').flatMap(({ present, apologies, absent, roles }) => {
    const roleOf = (name: string) =>
      roles
        .filter((one) => one.name === name)
        .map(({ role }) => role)
        .join(' ')
    return [
      ...present.flatMap(({ name, standing, intervals, contested }) =>
        intervals.map(({ from, to, on }) => ({
          name,
          standing,
          presence: 'present',
          date: on ?? date,
          from,
          to,
          role: roleOf(name),
          reason: null,
          contested,
        })),
      ),
      ...apologies.map(({ name, reason }) => ({ ...notThere(name, date), presence: 'apologies', reason })),
      ...(absent?.names ?? []).map((name) => ({ ...notThere(name, date), presence: 'not-present' })),
    ]
  })
}

function notThere(name: string, date: string): Omit<AttendanceRow, 'presence'> {
  return { name, standing: null, date, from: null, to: null, role: '', reason: null, contested: false }
}

function positionRows(exported: ExportedMeeting): readonly PositionRow[] {
  const { meeting } = exported
  return agenda(meeting).flatMap((item) =>
    proposals(meeting, item.id).flatMap((proposal) => onVersions(exported, proposal, item)),
  )
}

function onVersions(
  exported: ExportedMeeting,
  { versions, proposer }: Proposal,
  item: { readonly number: string; readonly title: string },
): readonly PositionRow[] {
  const { meeting } = exported
  const roll = rollOf(exported)
  const shown = (person: PersonId) => personShown(roll, person)
  return versions.flatMap(({ version, number, round, wording }) => {
    const head = {
      item: item.number,
      title: item.title,
      proposer: proposer === null ? null : shown(proposer),
      version: number,
      round,
      wording,
    }
    const given = positions(meeting, version).map(({ person, stance, reason, source, contested }) => ({
      ...head,
      name: shown(person),
      position: stance,
      people: 1,
      reason,
      source,
      contested,
    }))
    const hands = countedOn(meeting, version)
    const counted = stances.flatMap((position) => {
      const people = position === 'block' ? 0 : (hands?.counts[position] ?? 0)
      return people === 0 ? [] : [{ position, people }]
    })
    return [
      ...given.sort(
        (a, b) => byText(a.name ?? '\uffff', b.name ?? '\uffff') || byText(a.position, b.position),
      ),
      ...counted.map(({ position, people }) => ({
        ...head,
        name: null,
        position,
        people,
        reason: null,
        source: 'counted',
        contested: hands?.contested ?? false,
      })),
    ]
  })
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function decisionRow(block: BlockOf<'decision'>, item: Item, blocks: readonly Block[]): DecisionRow {
  const course = ofType(blocks, 'course').find(({ decision }) => decision === block.decision)
  const { counts } = block.outcome
  return {
    number: block.number,
    time: block.at,
    item: item.number,
    title: item.title,
    wording: block.wording,
    basis: block.basis,
    informal: block.informal,
    contested: block.contested,
    present: block.present,
    agree: counts.agree,
    reservations: counts.reservations,
    standAside: counts['stand-aside'],
    block: counts.block,
    abstain: counts.abstain,
    openUntil: course?.window?.until ?? null,
    review: course?.review ?? null,
    expiry: course?.expiry ?? null,
    replaces: course?.replaces.join(', ') ?? '',
    reopened: course?.reopened?.on ?? null,
    ...afterwards(ofType(blocks, 'since').find(({ decision }) => decision === block.decision)),
    acting: block.acting ?? false,
  }
}
