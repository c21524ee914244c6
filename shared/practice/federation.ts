import type { Composition } from '../charter/charter'

/**
 * The practice federation on paper: every assembly with its kind, what it is for, and the assemblies it is a member of.
 * All names are invented. Three of them are alive, with people and two years of meetings; the others wait for the screens
 * that show a whole federation.
 */
export type Seat = {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly remit: string
  readonly composition: Composition
  /** Codes of the assemblies it is a member of; several may recognise the same one. */
  readonly hosts: readonly string[]
}

const open: Composition = { type: 'open', text: 'Anyone may take part.' }
const only = (text: string): Composition => ({ type: 'restricted', text })
const byOffice = (text: string): Composition => ({ type: 'by-office', text })
const delegates = (text: string): Composition => ({ type: 'delegates', text })
const livingIn = (place: string): Composition => ({
  type: 'open',
  text: `Anyone who lives or works in ${place}.`,
})

function seat(
  code: string,
  name: string,
  kind: string,
  hosts: readonly string[],
  composition: Composition,
  remit: string,
): Seat {
  return { code, name, kind, hosts, composition, remit }
}

export const seats = [
  seat(
    'ALL',
    'Harbour Federation',
    'federation',
    [],
    { type: 'automatic', text: 'Every member, by joining.' },
    'Whatever lies in no other assembly’s remit.',
  ),
  seat(
    'SEC',
    'Secretaries’ Table',
    'office-holders',
    ['ALL'],
    byOffice('The two general secretaries, the treasurer and the secretaries of the umbrellas.'),
    'Helps to carry out what was agreed. Forms no consensus of its own and acts only when all are of one mind.',
  ),
  seat(
    'RUL',
    'Rules Committee',
    'committee',
    ['ALL'],
    open,
    'The wording of the common rules, and their upkeep.',
  ),
  seat(
    'FIN',
    'Money Working Group',
    'working-group',
    ['ALL'],
    open,
    'The accounts, the budget, and support for the treasurer.',
  ),
  seat(
    'NEW',
    'Founding Committee',
    'committee',
    ['ALL'],
    open,
    'Helps people who want to start an assembly.',
  ),
  seat(
    'OPS',
    'Workshop Umbrella',
    'umbrella',
    ['ALL'],
    open,
    'Everything that keeps meetings going: rooms, machines, forms and habits.',
  ),
  seat(
    'HALL',
    'Open Halls Working Group',
    'working-group',
    ['OPS', 'ACT'],
    open,
    'Rooms, equipment and joining from home, for every assembly of the federation; and that nobody is kept out by a door, a stair or a cable.',
  ),
  seat(
    'PLAT',
    'Platform Working Group',
    'working-group',
    ['OPS'],
    open,
    'The web pages and the mailing lists.',
  ),
  seat(
    'PRS',
    'Press and Pictures Working Group',
    'working-group',
    ['OPS', 'SPK'],
    open,
    'Leaflets, pictures, and answers to the local papers.',
  ),
  seat(
    'SPK',
    'Table of Speakers',
    'delegate-body',
    ['ALL', 'POL'],
    delegates('One secretary or deputy of each policy society.'),
    'Speaks for each policy society within what that society agreed.',
  ),
  seat(
    'POL',
    'Policy Umbrella',
    'umbrella',
    ['ALL'],
    open,
    'Brings the policy societies together where their subjects meet.',
  ),
  seat('HOM', 'Policy Society for Homes', 'society', ['POL'], open, 'Homes, renting and repair.'),
  seat(
    'CAR',
    'Policy Society for Health and Care',
    'society',
    ['POL'],
    open,
    'Health, and care at home and elsewhere.',
  ),
  seat('WTR', 'Policy Society for Sea and Sky', 'society', ['POL'], open, 'Climate, coast and clean water.'),
  seat(
    'LRN',
    'Policy Society for Learning',
    'society',
    ['POL'],
    open,
    'Schools, colleges and learning later in life.',
  ),
  seat(
    'ACT',
    'Standing Together Umbrella',
    'umbrella',
    ['ALL'],
    open,
    'Brings together the societies of people who share an experience, and their allies.',
  ),
  seat(
    'DPS',
    'Disabled People’s Society',
    'society',
    ['ACT', 'CAR'],
    only('People who describe themselves as disabled.'),
    'First word on every matter that concerns disabled people.',
  ),
  seat(
    'YTH',
    'Young People’s Society',
    'society',
    ['ACT', 'LRN'],
    only('People aged 16 to 30.'),
    'What concerns young people.',
  ),
  seat(
    'ALY',
    'Allies of the Disabled People’s Society',
    'ally',
    ['ACT'],
    open,
    'Supports that society, and speaks only when asked to.',
  ),
  seat('LOC', 'Places Umbrella', 'umbrella', ['ALL'], open, 'All assemblies of places.'),
  seat(
    'COA',
    'Merrow Coast Region',
    'region',
    ['LOC'],
    livingIn('the towns of the Merrow coast'),
    'What concerns more than one town of the coast.',
  ),
  seat(
    'UPL',
    'Upper Tarn Region',
    'region',
    ['LOC'],
    livingIn('the upper valley'),
    'What concerns the villages of the upper valley.',
  ),
  seat(
    'SALT',
    'Saltmere Town Assembly',
    'town',
    ['COA', 'LOC'],
    livingIn('Saltmere'),
    'Streets, homes, green places and common life in Saltmere.',
  ),
] as const satisfies readonly Seat[]

export type SeatCode = (typeof seats)[number]['code']

export function seatOf(code: string): Seat {
  const found = seats.find((one) => one.code === code)
  if (found === undefined) throw new Error(`The practice federation has no assembly ${code}`)
  return found
}
