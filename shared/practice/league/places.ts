import type { Chance } from '../chance'

/** Names of places that no map shows: a beginning and an end, each pair once. */
const begins = [
  'Alder',
  'Amber',
  'Barrow',
  'Birk',
  'Brack',
  'Carrow',
  'Cinder',
  'Corn',
  'Dun',
  'Elm',
  'Fallow',
  'Fern',
  'Garth',
  'Gull',
  'Hallow',
  'Harrow',
  'Kestrel',
  'Lang',
  'Marl',
  'Merrow',
  'Oster',
  'Pell',
  'Quern',
  'Rush',
  'Sallow',
  'Sorrel',
  'Thorn',
  'Umber',
  'Wither',
  'Yar',
]
const ends = [
  'beck',
  'bury',
  'combe',
  'fleet',
  'gate',
  'hithe',
  'holt',
  'mere',
  'reach',
  'stow',
  'wick',
  'by',
]

/** As many as there are pairs, in an order of the seed's own. */
export function townNames(chance: Chance): readonly string[] {
  return chance.shuffled(begins.flatMap((begin) => ends.map((end) => `${begin}${end}`)))
}

export const regionNames = [
  'Upper Brae',
  'Nether Brae',
  'Saltway',
  'Greywater',
  'Long Fen',
  'Eastmark',
  'Westmark',
  'Hollow Downs',
  'Ten Islands',
  'Highmoss',
  'Lowmoss',
  'Kingless Coast',
  'Reedland',
  'Stonevale',
  'Applevale',
  'Northgarth',
  'Southgarth',
  'Twin Lakes',
  'Harefold',
  'Cold Ridge',
  'Warm Ridge',
  'Old Forest',
  'New Forest Edge',
  'Mill Valleys',
  'Copper Hills',
  'Windy Gap',
  'Far Shore',
  'Near Shore',
  'Broad Heath',
  'Chalk End',
] as const

export const quarters = ['North', 'South', 'East', 'West', 'Central'] as const
