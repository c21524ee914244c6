import * as v from 'valibot'
import { stances } from '../charter/rules'
import { count, dateText, fromJson, idText, type Malformed, parseAs, timeText } from '../parse'
import type { Result } from '../result'
import type { PublishedRecord } from './published-record'

/** A published record that comes from elsewhere: as large a one as a signed entry may name, and nothing it would be drawn from missing. */
const run = v.looseObject({ text: v.string(), withheld: v.exactOptional(v.literal(true)) })
const runs = v.array(run)
type ListGiven = {
  readonly type: 'list'
  readonly ordered: boolean
  readonly entries: readonly {
    readonly runs: v.InferOutput<typeof runs>
    readonly under: readonly ListGiven[]
  }[]
}
const list: v.GenericSchema<ListGiven> = v.looseObject({
  type: v.literal('list'),
  ordered: v.boolean(),
  entries: v.array(v.looseObject({ runs, under: v.lazy(() => v.array(list)) })),
})
const rich = v.array(
  v.union([
    v.looseObject({ type: v.literal('paragraph'), runs }),
    v.looseObject({ type: v.literal('heading'), level: v.picklist([1, 2, 3]), runs }),
    v.looseObject({ type: v.literal('quote'), paragraphs: v.array(runs) }),
    v.looseObject({ type: v.literal('table'), head: v.boolean(), rows: v.array(v.array(runs)) }),
    v.looseObject({ type: v.literal('image'), alt: v.string() }),
    list,
  ]),
)
const positions = v.looseObject({
  counts: v.strictObject(v.entriesFromList(stances, count)),
  none: count,
  reasons: v.array(v.looseObject({ stance: v.picklist(stances), reason: v.string() })),
})
const item = v.looseObject({
  number: v.string(),
  minute: v.nullable(v.string()),
  title: v.string(),
  kind: v.string(),
  state: v.string(),
  acting: v.exactOptional(v.literal(true)),
  planned: v.exactOptional(v.nullable(count)),
  taken: v.exactOptional(v.nullable(count)),
  text: v.nullable(rich),
  proposals: v.array(v.looseObject({ wording: v.string(), withdrawn: v.boolean(), notChosen: v.boolean() })),
  positions: v.array(positions),
  decisions: v.array(
    v.looseObject({
      number: v.string(),
      wording: v.string(),
      informal: v.boolean(),
      basis: v.picklist(['consensus', 'informal', 'ballot']),
      present: count,
      contested: v.boolean(),
      acting: v.exactOptional(v.literal(true)),
    }),
  ),
  actions: v.array(
    v.looseObject({
      what: v.string(),
      due: v.nullable(dateText),
      acting: v.exactOptional(v.literal(true)),
    }),
  ),
})
const record = v.looseObject({
  format: v.literal('folkmoot/record/1'),
  record: idText,
  replaces: v.nullable(v.string()),
  assembly: idText,
  name: v.string(),
  language: v.exactOptional(v.string()),
  meeting: idText,
  kind: v.string(),
  title: v.string(),
  number: v.nullable(v.string()),
  date: dateText,
  opened: v.nullable(timeText),
  closed: v.nullable(timeText),
  approved: v.looseObject({ on: dateText, minute: v.nullable(v.string()), digest: v.string() }),
  acting: v.exactOptional(v.literal(true)),
  present: count,
  apologies: count,
  absent: v.exactOptional(count),
  items: v.array(item),
  corrections: v.array(v.looseObject({ text: v.string(), minute: v.string(), on: dateText })),
  left: count,
})

export function parsePublished(text: string): Result<PublishedRecord, Malformed> {
  const read = fromJson(text)
  if (!read.ok) return read
  return parseAs(record, read.value) as Result<PublishedRecord, Malformed>
}
