import type { AssemblyId, StatementId } from '../../id'
import { addDays } from '../../meeting/time'
import type { PublishedCourse } from '../../record/published-course'
import type { PublishedItem, PublishedRecord } from '../../record/published-record'
import type { Chance } from '../chance'
import { hallHabits } from '../matters/hall-habits'
import { hallRooms } from '../matters/hall-rooms'
import type { Chapter, Matter } from '../matters/matter'
import { societyOutside } from '../matters/society-outside'
import { societyVoice } from '../matters/society-voice'
import { townGreen } from '../matters/town-green'
import { townHomes } from '../matters/town-homes'
import { townSmall } from '../matters/town-small'
import { townStreets } from '../matters/town-streets'
import { townTogether } from '../matters/town-together'
import { leagueHousing } from './housing'
import type { Held } from './life'
import type { LeagueSeat } from './seats'

/** The published minutes of one meeting of an invented federation: what was decided and is to be done, and how many, never who (FE4). */
export function leagueMinutes(
  seat: LeagueSeat,
  assembly: AssemblyId,
  held: Held & { readonly approved: string },
  chance: Chance,
): PublishedRecord {
  const present = 6 + chance.whole(18)
  const pool = mattersOf(seat)
  const some = Array.from({ length: 2 + chance.whole(3) }, () => chance.whole(pool.length))
  const chapters = [...new Set(some)].flatMap((at) => pool[at] ?? [])
  const from = chance.pick(['18:30', '19:00', '19:30'])
  const items = [
    ...opening.map((title, at): PublishedItem => bare(String(at + 1), title, 'inform')),
    ...chapters.map((chapter, at) => itemOf(chapter, at, { seat, held, present }, chance)),
  ]
  return {
    format: 'folkmoot/record/1',
    record: chance.id(),
    replaces: null,
    assembly,
    name: seat.name,
    meeting: held.meeting,
    kind: 'Monthly meeting',
    title: `Monthly meeting ${held.number}`,
    number: `${seat.code} ${held.number}`,
    date: held.on,
    opened: from,
    closed: `${Number(from.slice(0, 2)) + 2}:${chance.pick(['05', '10', '20', '40'])}`,
    approved: { on: held.approved, minute: null, digest: chance.id() + chance.id() },
    present,
    apologies: chance.whole(5),
    items,
    corrections: [],
    left: 0,
  }
}

const opening = ['Welcome and apologies', 'Minutes of the last meeting']
const town = chaptersOf([
  ...townSmall,
  ...townStreets,
  ...townHomes,
  ...leagueHousing,
  ...townGreen,
  ...townTogether,
])
const society = chaptersOf([...societyOutside, ...societyVoice])
const hall = chaptersOf([...hallRooms, ...hallHabits])
const homes = chaptersOf(leagueHousing)

function chaptersOf(matters: readonly Matter[]): readonly Chapter[] {
  return matters.flatMap(({ chapters }) => chapters)
}

function mattersOf({ kind, code }: LeagueSeat): readonly Chapter[] {
  if (code === 'HOMES') return homes
  if (kind === 'society' || kind === 'ally') return society
  if (['working-group', 'umbrella', 'office-holders', 'committee', 'delegate-body'].includes(kind))
    return hall
  return town
}

const bare = (number: string, title: string, kind: string): PublishedItem => ({
  number,
  minute: null,
  title,
  kind,
  state: 'done',
  planned: 5,
  taken: 5,
  text: [],
  proposals: [],
  positions: [],
  decisions: [],
  actions: [],
})

function itemOf(
  { title, kind, proposal, tasks }: Chapter,
  at: number,
  { seat, held, present }: { readonly seat: LeagueSeat; readonly held: Held; readonly present: number },
  chance: Chance,
): PublishedItem {
  const here = (text: string) =>
    text.replaceAll('Saltmere', seat.place).replace(/\{(lead|second)\}/g, 'one of us')
  const minute = `${seat.code} ${held.number}/${String(at + 3).padStart(2, '0')}`
  const actions = tasks.map(({ what, within }) => ({
    what: here(what),
    due: within === null ? null : addDays(held.on, within),
  }))
  const planned = chance.pick([10, 15, 20, 30])
  const taken = Math.max(3, planned - 6 + chance.whole(16))
  const item = { ...bare(String(at + 3), here(title), kind), minute, actions, planned, taken }
  if (proposal === null) return item
  const wording = here(proposal.blocked?.amended ?? proposal.wording)
  const reservations = proposal.reservations.length
  const aside = proposal.aside.length
  const counts = {
    agree: Math.max(1, present - reservations - aside),
    reservations,
    'stand-aside': aside,
    block: 0,
    abstain: 0,
  }
  const informal = chance.happens(0.1)
  // What was blocked first is agreed at its second test.
  const isAgain = proposal.blocked !== null || chance.happens(0.15)
  const before = { ...counts, agree: Math.max(0, counts.agree - 1), block: 1 }
  return {
    ...item,
    proposals: [{ wording, withdrawn: false, notChosen: false }],
    positions: [...(isAgain ? [before] : []), counts].map((one) => ({ counts: one, none: 0, reasons: [] })),
    decisions: [
      {
        number: minute,
        wording,
        informal,
        basis: informal ? 'informal' : 'consensus',
        present,
        contested: false,
        ...courseOf(held, at),
      },
    ],
  }
}

/** CS7: at once in force, and replacing nothing; named after its meeting and its place there. */
function courseOf({ meeting }: Held, at: number): PublishedCourse {
  return {
    decision: `${meeting.slice(0, 30)}${(at + 1).toString(16).padStart(2, '0')}` as StatementId,
    matter: null,
    level: 'moot',
    closes: null,
    reopened: false,
    review: null,
    expiry: null,
    replaces: [],
  }
}
