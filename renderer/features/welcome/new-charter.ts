import {
  type Charter,
  type Composition,
  charterDefaults,
  parseCharter,
} from '../../../shared/charter/charter'
import { bearerOf, type KnownCode } from '../../../shared/charter/free-code'
import { foundingPattern, type PositionRule, type QuorumRule } from '../../../shared/charter/rules'
import type { StandingItem } from '../../../shared/charter/standing-item'
import { standingItems as words } from '../../words/en/welcome'

/** What a founder writes, and the charter it becomes. */
export type Written = {
  readonly name: string
  readonly code: string
  readonly kind: string | null
  readonly remit: string
  readonly composition: Composition
  readonly myName: string
  readonly quorum: QuorumRule | null
  readonly positions: PositionRule | null
  readonly items: readonly string[]
  readonly zone: string
  readonly language: string
}
export type Field =
  | 'name'
  | 'code'
  | 'kind'
  | 'composition'
  | 'myName'
  | 'quorum'
  | 'positions'
  | 'zone'
  | 'remit'

/**
 * Which fields keep the assembly from being founded. `protectedKey`: the records do not lie open on this computer; `known`: whose short
 * codes are taken (CH11).
 */
export function problems(
  written: Written,
  protectedKey: boolean,
  known: readonly KnownCode[] = [],
): ReadonlySet<Field> {
  const found = new Set<Field>()
  if (written.name.trim() === '' || written.name.length > 300) found.add('name')
  if (!/^[\p{L}\p{N}-]{1,12}$/u.test(written.code) || bearerOf(written.code, known)) found.add('code')
  if (written.kind === null) found.add('kind')
  if (written.remit.length > 10_000) found.add('remit')
  // Decisions 6: what is only for some people never lies open.
  if (written.composition.type === 'restricted' && !protectedKey) found.add('composition')
  if (written.myName.trim() === '' || written.myName.length > 200) found.add('myName')
  if (written.quorum === null) found.add('quorum')
  if (written.positions === null) found.add('positions')
  if (!isZone(written.zone)) found.add('zone')
  return found
}

/** Call it on what has no problems. `assembly` is filled in by the founding itself; here it only holds the place. */
export function newCharter(written: Written, assembly: string): Charter {
  const parsed = parseCharter({
    ...charterDefaults,
    numberPattern: foundingPattern,
    assembly,
    name: written.name.trim(),
    code: written.code,
    kind: written.kind,
    remit: written.remit.trim(),
    composition: { type: written.composition.type, text: written.composition.text.trim() },
    zone: written.zone,
    language: written.language,
    quorum: written.quorum,
    positions: written.positions,
    standingItems: offeredItems.filter(({ title }) => written.items.includes(title)),
    practice: false,
  })
  if (!parsed.ok)
    throw new Error(`A charter without problems was malformed: ${JSON.stringify(parsed.refusal)}`)
  return parsed.value
}

export const offeredItems: readonly StandingItem[] = [
  { section: words.opening, title: words.welcome, kind: 'inform', planned: 5 },
  { section: words.opening, title: words.interests, kind: 'inform', planned: 2 },
  { section: words.opening, title: words.previous, kind: 'decide', planned: 5 },
  { section: words.opening, title: words.arising, kind: 'discuss', planned: 10 },
  { section: words.closing, title: words.other, kind: 'discuss', planned: 10 },
  { section: words.closing, title: words.next, kind: 'decide', planned: 3 },
]

/** `Wharf and Mill Residents’ Assembly` -> `WMRA`: the small words and marks left out. */
export function codeFrom(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word))
  if (telling.length < 2) return [...(words[0] ?? '')].slice(0, 4).join('').toUpperCase()
  return telling
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()
    .slice(0, 6)
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone !== ''
  } catch {
    return false // a RangeError is how Intl says no
  }
}
