import { isShared } from '../../charter/shared'
import { addDays } from '../../meeting/time'
import type { PublishedOffices } from '../../record/offices'
import type { Chance } from '../chance'
import type { Life } from './life'
import type { LeagueSeat } from './seats'

/** Who gives out names of office-holders in an invented federation (PN2): some assemblies, and a few people in more than one of them. */
type Some<T> = readonly [T, ...T[]]
const first: Some<string> = [
  'Amara',
  'Bea',
  'Ciarán',
  'Dilys',
  'Emeka',
  'Farah',
  'Gwen',
  'Hamid',
  'Ines',
  'Jarek',
]
const family: Some<string> = [
  'Ashdown',
  'Blythe',
  'Carrow',
  'Dunmore',
  'Eskdale',
  'Fenwick',
  'Garside',
  'Hollin',
]
/** Each as one assembly and another writes it. */
const known: Some<Some<string>> = [
  ['Zoë Marlowe', 'Zoe Marlowe'],
  ['Tomás Reed', 'Tomas Reed'],
]

export const leagueChooses = ({ kind }: LeagueSeat, chance: Chance): boolean =>
  !isShared({ kind }) && chance.happens(0.4)

export function leagueOffices(assembly: string, { founded, heard }: Life, chance: Chance): PublishedOffices {
  const name = chance.happens(0.35)
    ? chance.pick(chance.pick(known))
    : `${chance.pick(first)} ${chance.pick(family)}`
  const secretary = { office: 'Secretary', name, holder: chance.id(), since: addDays(founded, 30) }
  return { format: 'folkmoot/offices/1', assembly, on: heard, offices: [secretary] }
}
