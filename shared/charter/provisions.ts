import { canonical } from '../canonical'
import type { Charter } from './charter'
import { type ParameterName, type Parameters, parameterNames } from './parameters'
import type { PositionRule } from './rules'

/** Everything a charter lays down, one by one and all on one level: what the page shows line by line, and versions are compared by. */
export type Provisions = Required<Pick<Charter, OwnWord>> & Rules
/** Of these a charter may follow another's; what an assembly is and whom it is for is its own (CH7). */
export type Rules = Pick<Charter, 'quorum' | 'numberPattern'> & PositionRule & Pick<Parameters, ParameterName>
export type Provision = keyof Provisions

type OwnWord = (typeof ownWords)[number]
/** What holds rules: a charter, or the copy of one that another follows. */
export type Ruled = Pick<Charter, 'quorum' | 'positions' | 'numberPattern' | 'parameters'>

const ownWords = [
  'name',
  'code',
  'kind',
  'remit',
  'composition',
  'offices',
  'zone',
  'language',
  'standingItems',
  'series',
] as const
const positionParts = ['blocksToStop', 'standAsidesMax', 'reasonFor'] as const
const ownParameters: ReadonlySet<Provision> = new Set([
  'automaticMembership',
  'remits',
  'mayFormConsensus',
  'expiry',
])

export const allProvisions: readonly Provision[] = [
  ...ownWords,
  'quorum',
  'numberPattern',
  ...positionParts,
  ...parameterNames,
]
/** CH7: the provisions that can be followed. */
export const followable: readonly Provision[] = allProvisions.filter(
  (name) => !(ownWords as readonly Provision[]).includes(name) && !ownParameters.has(name),
)

export function provisionsOf(charter: Charter): Provisions {
  const { name, code, kind, remit, composition, offices, zone, language, standingItems } = charter
  const { series = [] } = charter
  const own = { name, code, kind, remit, composition, offices, zone, language, standingItems, series }
  return { ...own, ...rulesOf(charter) }
}

export function rulesOf({ quorum, numberPattern, positions, parameters }: Ruled): Rules {
  return { ...parameters, ...positions, quorum, numberPattern }
}

/** The same charter with other values in the places named. Keys this app does not know stay (CH2). */
export function withProvisions(charter: Charter, changes: Partial<Provisions>): Charter {
  const given = Object.entries(changes) as readonly [Provision, unknown][]
  const among = (names: readonly Provision[]) =>
    Object.fromEntries(given.filter(([name]) => names.includes(name)))
  const own = among([...ownWords, 'quorum', 'numberPattern'])
  // A charter that never had a series says nothing of them (SE1).
  const { series: _, ...others } = own
  const isNone = charter.series === undefined && changes.series?.length === 0
  return {
    ...charter,
    ...(isNone ? others : own),
    positions: { ...charter.positions, ...among(positionParts) },
    parameters: { ...charter.parameters, ...among(parameterNames) },
  }
}

/** Where two charters lay down different things, in the order of all. */
export function differences(before: Charter, after: Charter): readonly Provision[] {
  return differing(provisionsOf(before), provisionsOf(after), allProvisions)
}

export function differing<Name extends Provision>(
  one: Pick<Provisions, Name>,
  other: Pick<Provisions, Name>,
  names: readonly Name[],
): readonly Name[] {
  return names.filter((name) => said(name, one[name]) !== said(name, other[name]))
}

/** Positions are a set: in which order they were ticked says nothing. */
function said(name: Provision, value: unknown): string {
  const isSet = name === 'reasonFor' || name === 'positionsAllowed'
  return canonical(isSet && Array.isArray(value) ? [...value].sort() : value)
}
