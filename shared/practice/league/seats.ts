import type { Composition } from '../../charter/charter'
import type { Chance } from '../chance'
import { quarters, regionNames, townNames } from './places'

/**
 * Who is a member of whom in an invented federation of any size (FE4). Hosts come before their members, so that the first so many of
 * them are always a federation by themselves; several have more than one host.
 */
export type LeagueSeat = {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly remit: string
  readonly composition: Composition
  /** Codes. */
  readonly hosts: readonly string[]
  /** Topics it decides for the whole. */
  readonly primary: readonly string[]
  /** What the place is called in its minutes. */
  readonly place: string
}

export const leagueName = 'Four Rivers Federation'
const open: Composition = { type: 'open', text: 'Anyone may take part.' }
const only = (text: string): Composition => ({ type: 'restricted', text })

export function leagueSeats(assemblies: number, chance: Chance): readonly LeagueSeat[] {
  const seats: LeagueSeat[] = [...beginning]
  const towns = townNames(chance)
  for (const [at, region] of regionNames.entries()) {
    if (seats.length >= assemblies) break
    const inRegion = regionSeats(region, at, towns.slice(at * townsEach, (at + 1) * townsEach))
    // The bodies of the whole stand behind the first town, so that a small federation has both.
    if (at === 0) seats.push(...inRegion.slice(0, 4), ...bodies, ...inRegion.slice(4))
    else seats.push(...inRegion)
  }
  return seats.slice(0, assemblies)
}

/** A region with so many towns, five quarters each, comes to some forty assemblies. */
const townsEach = 6
export const mostAssemblies = 1000

const seat = (
  code: string,
  name: string,
  kind: string,
  hosts: readonly string[],
  remit: string,
  more: Partial<LeagueSeat> = {},
): LeagueSeat => ({
  code,
  name,
  kind,
  hosts,
  remit,
  composition: open,
  primary: [],
  place: 'the federation',
  ...more,
})

function regionSeats(region: string, at: number, towns: readonly string[]): readonly LeagueSeat[] {
  const code = `R${String(at + 1).padStart(2, '0')}`
  const livingIn = (place: string): Composition => ({
    type: 'open',
    text: `Anyone who lives or votes in ${place}.`,
  })
  const rail = at < 2 && towns.length > 0 ? ['RAIL'] : []
  return [
    seat(code, `${region} Region`, 'region', ['PLACES', ...rail], `Matters of ${region}.`, {
      composition: livingIn(region),
      place: region,
    }),
    ...towns.flatMap((town, index): readonly LeagueSeat[] => {
      const townCode = `${code}-${index + 1}`
      const here = { composition: livingIn(town), place: town }
      return [
        seat(
          townCode,
          `${town} ${index === 0 ? 'City' : 'Town'}`,
          index === 0 ? 'city' : 'town',
          [code],
          `Matters of ${town}.`,
          here,
        ),
        ...quarters.map((quarter, part) =>
          seat(
            `${townCode}${'NSEWC'[part] ?? ''}`,
            `${town} ${quarter}`,
            'constituency',
            // The first of them belongs to its region as well.
            part === 0 ? [townCode, code] : [townCode],
            `Who stands for ${town} ${quarter}, and what concerns it alone.`,
            here,
          ),
        ),
        ...(index === 0
          ? [
              seat(
                `${townCode}D`,
                `Disabled People of ${town}`,
                'society',
                [townCode, 'DIS'],
                `Access in ${town}.`,
                {
                  composition: only('People who describe themselves as disabled.'),
                  place: town,
                },
              ),
            ]
          : []),
        ...(index === 1
          ? [
              seat(
                `${townCode}R`,
                `Renters of ${town}`,
                'working-group',
                [townCode, 'HOMES'],
                `Renting in ${town}.`,
                here,
              ),
            ]
          : []),
      ]
    }),
  ]
}

const beginning: readonly LeagueSeat[] = [
  seat('FOUR', leagueName, 'federation', [], 'Whatever lies in no other assembly’s remit.'),
  seat('PLACES', 'Places Umbrella', 'umbrella', ['FOUR'], 'All assemblies of places.'),
  seat(
    'RAIL',
    'Upper Line Thing',
    'umbrella',
    ['FOUR'],
    'The railway through two regions, until it is decided.',
  ),
]

const bodies: readonly LeagueSeat[] = [
  seat(
    'STAND',
    'Standing Together Umbrella',
    'umbrella',
    ['FOUR'],
    'The societies of people who share an experience, and their allies.',
  ),
  seat(
    'DIS',
    'Society of Disabled People',
    'society',
    ['STAND'],
    'First word on whatever concerns disabled people.',
    {
      composition: only('People who describe themselves as disabled.'),
      primary: ['Access and disability'],
    },
  ),
  seat('POLICY', 'Policy Committee', 'committee', ['FOUR'], 'Brings the policy societies together.'),
  seat('HOMES', 'Policy Society for Homes', 'society', ['POLICY'], 'Homes, renting and repair.', {
    primary: ['Housing'],
  }),
  seat('WORKS', 'Workshop Umbrella', 'umbrella', ['FOUR'], 'Everything that keeps meetings going.'),
  seat(
    'HALLS',
    'Open Halls Working Group',
    'working-group',
    ['WORKS', 'STAND'],
    'Rooms, and joining from home.',
    { primary: ['Halls'] },
  ),
  seat(
    'SECS',
    'Secretaries’ Table',
    'office-holders',
    ['FOUR'],
    'Helps to carry out what was agreed; forms no consensus of its own.',
    {
      composition: {
        type: 'by-office',
        text: 'The general secretaries, the treasurer, the secretaries of the umbrellas.',
      },
    },
  ),
  seat('YOUNG', 'Young People’s Society', 'society', ['STAND'], 'What concerns young people.', {
    composition: only('People aged 16 to 30.'),
  }),
  seat(
    'ALLIES',
    'Allies of Disabled People',
    'ally',
    ['STAND', 'DIS'],
    'Supports that society, and speaks when asked to.',
  ),
  seat('RULES', 'Rules Committee', 'committee', ['FOUR'], 'The wording of the common rules.', {
    primary: ['Rules'],
  }),
  seat('MONEY', 'Money Working Group', 'working-group', ['FOUR'], 'Accounts and budget.', {
    primary: ['Money'],
  }),
  seat('CARE', 'Policy Society for Health and Care', 'society', ['POLICY'], 'Health, and care at home.', {
    primary: ['Health and care'],
  }),
  seat(
    'LEARN',
    'Policy Society for Learning',
    'society',
    ['POLICY'],
    'Schools, and learning later in life.',
    { primary: ['Learning'] },
  ),
  seat('WATER', 'Policy Society for Sea and Sky', 'society', ['POLICY'], 'Climate, coast and clean water.', {
    primary: ['Climate and water'],
  }),
  seat(
    'SPEAK',
    'Table of Speakers',
    'delegate-body',
    ['FOUR', 'POLICY'],
    'Speaks within what each policy society agreed.',
    {
      composition: { type: 'delegates', text: 'One secretary or deputy of each policy society.' },
    },
  ),
  seat(
    'PRESS',
    'Press and Pictures Working Group',
    'working-group',
    ['WORKS', 'SPEAK'],
    'Leaflets, pictures, answers to the papers.',
  ),
  seat('WEB', 'Platform Working Group', 'working-group', ['WORKS'], 'The web pages and the mailing lists.'),
  seat('NEW', 'Founding Committee', 'committee', ['FOUR'], 'Helps people who want to start an assembly.'),
]
