import * as v from 'valibot'
import { fromJson, idText, type Malformed, parseAs } from '../parse'
import type { Result } from '../result'
import { limits } from '../text'
import { basis } from './basis'
import { parameterDefaults, parameters } from './parameters'
import { numberPattern, positionRule, positive, quorumRule } from './rules'
import { meetingSeries, mostSeries } from './series'
import { standingItem } from './standing-item'
import { thingTerms } from './thing'

/**
 * How one assembly decides: its rules and remit as parameters, sealed version by version (CH1). A meeting reads the version
 * in force; what a decision rests on is copied into the decision. Keys this app does not know are kept (CH2).
 */
const shortText = v.pipe(v.string(), v.maxLength(limits.title))

export const composition = v.object({
  type: v.picklist(['open', 'restricted', 'automatic', 'by-office', 'delegates']),
  text: v.string(),
})

export const charter = v.looseObject({
  schema: v.literal(1),
  assembly: idText,
  /** 1, 2, 3…: each sealed version says which it is. */
  version: positive,
  name: v.pipe(shortText, v.minLength(1)),
  /** Short code, shown before a number: `NWA 2026/03/05`. */
  code: v.pipe(v.string(), v.regex(/^[\p{L}\p{N}-]{1,12}$/u)),
  /** `working-group`, `committee`, `umbrella`…: an open list. */
  kind: shortText,
  remit: v.pipe(v.string(), v.maxLength(limits.remit)),
  composition,
  /** Names of the offices this assembly fills. */
  offices: v.array(shortText),
  zone: shortText,
  language: v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)),
  quorum: quorumRule,
  positions: positionRule,
  numberPattern,
  standingItems: v.array(standingItem),
  /** Series of meetings and templates (SE1); left out: none. */
  series: v.exactOptional(v.pipe(v.array(meetingSeries), v.maxLength(mostSeries))),
  /** Everything else that assemblies decide differently; a charter older than a parameter reads its default (CH3). */
  parameters: v.optional(parameters, parameterDefaults),
  /** The rules of another assembly that this one follows (CH4); null: it follows nobody's. */
  basis: v.optional(v.nullable(basis), null),
  /** A temporary umbrella of several assemblies: who takes part, in which matter, until when. */
  thing: v.exactOptional(thingTerms),
  /** Part of the founding entry too: practice never meets real (decisions 33). */
  practice: v.boolean(),
})
export type Charter = v.InferOutput<typeof charter>
export type Composition = v.InferOutput<typeof composition>

/** The words a founder may leave as they are; name, code, kind and quorum must be chosen. */
export const charterDefaults = {
  schema: 1,
  version: 1,
  remit: '',
  composition: { type: 'open', text: '' },
  offices: ['Secretary', 'Deputy Secretary'],
  language: 'en',
  quorum: { type: 'count', count: 3 },
  positions: { blocksToStop: 1, standAsidesMax: null, reasonFor: ['stand-aside', 'block'] },
  numberPattern: '{YYYY}/{meeting:02}/{minute:02}',
  standingItems: [],
  parameters: parameterDefaults,
  basis: null,
} as const satisfies Partial<Charter>

export function parseCharter(value: unknown): Result<Charter, Malformed> {
  return parseAs(charter, value)
}

/** From the bytes of a sealed version, as text. */
export function readCharter(text: string): Result<Charter, Malformed> {
  const value = fromJson(text)
  return value.ok ? parseCharter(value.value) : value
}
