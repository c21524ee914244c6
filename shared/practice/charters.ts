import { type Charter, charterDefaults, type StandingItem } from '../charter/charter'
import type { AssemblyId } from '../id'
import type { Zone } from '../ports'
import { seatOf } from './federation'

/** The charters of the three assemblies that are alive: each decides a little differently, as assemblies do. */
export type LivingCode = 'SALT' | 'DPS' | 'HALL'

type Own = Pick<Charter, 'quorum' | 'positions' | 'standingItems' | 'offices'>

export function practiceCharter(code: LivingCode, assembly: AssemblyId, zone: Zone): Charter {
  const { name, kind, remit, composition } = seatOf(code)
  // PF1: the mark stands in the founding entry and in every version of the charter.
  return {
    ...charterDefaults,
    assembly,
    name,
    code,
    kind,
    remit,
    composition,
    zone,
    ...own[code],
    practice: true,
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

const own: Readonly<Record<LivingCode, Own>> = {
  SALT: {
    quorum: { type: 'count', count: 9 },
    positions: { blocksToStop: 1, standAsidesMax: null, reasonFor: ['stand-aside', 'block'] },
    standingItems: [...opening, money, ...closing],
    offices: ['Secretary', 'Deputy Secretary', 'Treasurer'],
  },
  DPS: {
    quorum: { type: 'share', share: { share: 1, of: 3 } },
    positions: { blocksToStop: 1, standAsidesMax: 0.34, reasonFor: ['reservations', 'stand-aside', 'block'] },
    standingItems: [...opening, ...closing],
    offices: ['Secretary', 'Deputy Secretary'],
  },
  HALL: {
    quorum: { type: 'count', count: 4 },
    positions: { blocksToStop: 1, standAsidesMax: null, reasonFor: ['stand-aside', 'block'] },
    standingItems: [...opening, ...closing],
    offices: ['Secretary', 'Deputy Secretary'],
  },
}
