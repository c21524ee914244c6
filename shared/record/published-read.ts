import * as v from 'valibot'
import { fromJson, idText, type Malformed, parseAs } from '../parse'
import type { Result } from '../result'

/**
 * What a register reads of minutes that another assembly has published: parsed, since others wrote them. What is not named here is not
 * looked at, and what a newer app adds is passed over.
 */
const text = v.pipe(v.string(), v.maxLength(20_000))
const short = v.pipe(v.string(), v.maxLength(1000))
const date = v.pipe(v.string(), v.isoDate())
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const minutes = v.optional(v.nullable(count), null)
const howMany = v.optional(
  v.pipe(
    v.array(v.unknown()),
    v.transform(({ length }) => length),
  ),
  [],
)

export const publishedItemRead = v.object({
  number: short,
  minute: v.nullable(short),
  title: short,
  acting: v.optional(v.boolean(), false),
  planned: minutes,
  taken: minutes,
  proposals: howMany,
  positions: howMany,
  decisions: v.optional(
    v.array(
      // What it does to other decisions is read where that is asked (`readCourse`): a record is not lost for it.
      v.looseObject({
        number: short,
        wording: text,
        informal: v.boolean(),
        basis: v.optional(short, ''),
        present: count,
        contested: v.boolean(),
        acting: v.optional(v.boolean(), false),
      }),
    ),
    [],
  ),
  actions: v.optional(
    v.array(v.object({ what: text, due: v.nullable(date), acting: v.optional(v.boolean(), false) })),
    [],
  ),
})
export const publishedRead = v.object({
  format: v.literal('folkmoot/record/1'),
  record: idText,
  replaces: v.nullable(idText),
  assembly: idText,
  name: short,
  meeting: idText,
  title: short,
  kind: v.optional(short, ''),
  number: v.nullable(short),
  date,
  approved: v.object({ on: date, minute: v.nullable(short), digest: short }),
  acting: v.optional(v.boolean(), false),
  present: count,
  items: v.pipe(v.array(publishedItemRead), v.maxLength(2000)),
})
export type PublishedRead = v.InferOutput<typeof publishedRead>

export function readPublished(json: string): Result<PublishedRead, Malformed> {
  const value = fromJson(json)
  return value.ok ? parseAs(publishedRead, value.value) : value
}
