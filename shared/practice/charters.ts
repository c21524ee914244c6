import { type Charter, charterDefaults } from '../charter/charter'
import type { Remit } from '../charter/parameters'
import { foundingPattern } from '../charter/rules'
import type { MeetingSeries } from '../charter/series'
import type { StandingItem } from '../charter/standing-item'
import type { AssemblyId } from '../id'
import type { Zone } from '../ports'
import { seatOf } from './federation'
import { type HostCode, hostRules } from './host-rules'

/** The charters of the three assemblies that are alive: each follows its umbrella's and does one or two things its own way. */
export type LivingCode = 'SALT' | 'DPS' | 'HALL'

type Own = Pick<Charter, 'quorum' | 'positions' | 'standingItems' | 'offices'> & { readonly host: HostCode }

export function practiceCharter(
  code: LivingCode,
  assembly: AssemblyId,
  zone: Zone,
  series: readonly MeetingSeries[] = [],
): Charter {
  const { name, kind, remit, composition } = seatOf(code)
  const { host, ...rules } = own[code]
  const basis = hostRules(host)
  // PF1: the mark stands in the founding entry and in every version of the charter.
  return {
    ...charterDefaults,
    numberPattern: foundingPattern,
    assembly,
    name,
    code,
    kind,
    remit,
    composition,
    zone,
    ...rules,
    parameters: { ...basis.parameters, remits: remits[code] },
    basis,
    practice: true,
    ...(series.length === 0 ? {} : { series: [...series] }),
  }
}

const opening: readonly StandingItem[] = [
  { section: 'Opening', title: 'Welcome and apologies', kind: 'inform', planned: 5 },
  { section: 'Opening', title: 'Minutes of the last meeting', kind: 'read', planned: 5 },
  { section: 'Opening', title: 'Actions and matters arising', kind: 'discuss', planned: 10 },
]
const money: StandingItem = { section: 'Opening', title: 'The common fund', kind: 'inform', planned: 5 }
const closing: readonly StandingItem[] = [
  { section: 'Closing', title: 'Any other business', kind: 'discuss', planned: 5 },
  { section: 'Closing', title: 'Next meeting', kind: 'inform', planned: 2 },
]

/** What each of them decides for the whole federation. */
const remits: Readonly<Record<LivingCode, Remit[]>> = {
  SALT: [primary('Streets'), primary('Green spaces')],
  DPS: [primary('Access and disability')],
  HALL: [primary('The hall')],
}

function primary(topic: string): Remit {
  return { topic, area: '', level: 'primary', fallbackTo: '' }
}

const own: Readonly<Record<LivingCode, Own>> = {
  SALT: {
    host: 'LOC',
    quorum: { type: 'count', count: 9 },
    positions: { blocksToStop: 1, standAsidesMax: null, reasonFor: ['stand-aside', 'block'] },
    standingItems: [...opening, money, ...closing],
    offices: ['Secretary', 'Deputy Secretary', 'Treasurer'],
  },
  DPS: {
    host: 'ACT',
    quorum: { type: 'share', share: { share: 1, of: 3 } },
    positions: { blocksToStop: 1, standAsidesMax: 0.34, reasonFor: ['reservations', 'stand-aside', 'block'] },
    standingItems: [...opening, ...closing],
    offices: ['Secretary', 'Deputy Secretary'],
  },
  HALL: {
    host: 'OPS',
    quorum: { type: 'count', count: 4 },
    positions: { blocksToStop: 1, standAsidesMax: null, reasonFor: ['stand-aside', 'block'] },
    standingItems: [...opening, ...closing],
    offices: ['Secretary', 'Deputy Secretary'],
  },
}
