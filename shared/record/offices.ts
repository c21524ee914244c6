import * as v from 'valibot'
import type { Charter } from '../charter/charter'
import { type NameTerms, publishedNames } from '../charter/published-names'
import type { Roll } from '../charter/roll'
import { fromJson, idText, type Malformed, parseAs } from '../parse'
import type { LocalDate } from '../ports'
import type { Result } from '../result'
import { limits } from '../text'

/**
 * Names of office-holders, sealed into the assembly's open circle where charter and person say so (PN2): office, name, since when, and a
 * mark that is the person's in this list alone. Each list takes the place of the one before; the status card names nobody (FE1).
 */
export const officesRecord = 'offices'
export const mostOffices = 200

const date = v.pipe(v.string(), v.isoDate())
const office = v.object({
  office: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.title)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.name)),
  /** PN5: the same where one person holds several offices here. */
  holder: idText,
  /** Null: not told. */
  since: v.nullable(date),
})
const offices = v.looseObject({
  format: v.literal('folkmoot/offices/1'),
  assembly: idText,
  /** The day it was written. */
  on: date,
  offices: v.pipe(v.array(office), v.maxLength(mostOffices)),
})
export type PublishedOffice = v.InferOutput<typeof office>
export type PublishedOffices = v.InferOutput<typeof offices>

/** Total: of what others sealed, a list or the reason why it is none. */
export function readOffices(text: string): Result<PublishedOffices, Malformed> {
  const value = fromJson(text)
  return value.ok ? parseAs(offices, value.value) : value
}

export function ownOffices(
  charter: NameTerms & Pick<Charter, 'assembly' | 'offices'>,
  roll: Roll,
  today: LocalDate,
): PublishedOffices {
  return {
    format: 'folkmoot/offices/1',
    assembly: charter.assembly,
    on: today,
    offices: publishedNames(charter, roll).slice(0, mostOffices),
  }
}

type Sealed = { readonly time: number; readonly entry: string }

/** Of two lists the newer counts; of two that were sealed apart at one time the same one on every desk. */
export const isNewerOffices = (one: Sealed, other: Sealed): boolean =>
  one.time > other.time || (one.time === other.time && one.entry > other.entry)
