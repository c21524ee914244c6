import * as v from 'valibot'
import { starProtocol } from '../charter/parameters'
import type { LadderStatement } from '../meeting/said/ballot-statements'
import { count, idText, instantText } from '../parse'

/** The shape of what was said of deadlocks and ballots, as it is read back from a file. */
const id = idText
const idOrNull = v.nullable(idText)
const text = v.string()
const textOrNull = v.nullable(text)
const clock = instantText
const standing = v.picklist(['member', 'participant', 'suspended'])
const score = v.nullable(v.pipe(count, v.maxValue(5)))
const figures = v.record(text, count)

const electorate = v.looseObject({
  rule: v.picklist(['members', 'participants', 'present']),
  cutoff: clock,
  people: v.array(v.looseObject({ person: id, name: text, standing })),
})

const step = v.looseObject({
  step: v.picklist(['head-to-head', 'most-losses', 'five-star', 'total-score', 'lot']),
  among: v.array(text),
  figures,
  chosen: v.optional(v.array(text)),
  dropped: v.optional(v.array(text)),
})
const round = v.looseObject({
  totals: figures,
  finalists: v.pipe(v.array(text), v.minLength(1), v.maxLength(2)),
  preferFirst: count,
  preferSecond: count,
  equalSupport: count,
  steps: v.array(step),
  winner: text,
  runnerUp: v.optional(text),
})

const counted = v.looseObject({
  cast: count,
  blank: count,
  alike: count,
  totals: v.array(count),
  fives: v.array(count),
  over: v.array(v.array(count)),
  from: v.picklist(['papers', 'elsewhere']),
})

export const ladderSaid: Readonly<Record<LadderStatement['type'], v.GenericSchema>> = {
  'meeting-needed': v.looseObject({ proposal: id, person: idOrNull, reason: textOrNull, clock }),
  deadlock: v.looseObject({
    item: id,
    over: v.picklist(['proposals', 'persons']),
    meetings: count,
    agreed: v.boolean(),
    clock,
  }),
  'ballot-plan': v.looseObject({
    ballot: id,
    item: id,
    question: textOrNull,
    proposals: v.array(id),
    free: v.array(text),
    noChange: v.boolean(),
    seats: count,
    figures: v.optional(v.boolean()),
    stays: v.optional(v.boolean()),
  }),
  'ballot-announced': v.looseObject({ ballot: id, electorate, clock }),
  'ballot-opened': v.looseObject({
    ballot: id,
    item: id,
    question: textOrNull,
    options: v.array(
      v.looseObject({
        mark: text,
        type: v.picklist(['proposal', 'free', 'no-change']),
        proposal: idOrNull,
        version: idOrNull,
        text,
      }),
    ),
    seats: count,
    method: v.picklist(['star', 'bloc-star']),
    papers: v.picklist(['unnamed', 'named', 'figures']),
    protocol: starProtocol,
    lot: v.array(text),
    lotRule: v.picklist(['drawn-at-opening', 'return-to-moot']),
    allEqualIsAbstention: v.boolean(),
    electorate,
    deadlock: id,
    until: v.optional(clock),
    clock,
  }),
  'ballot-closed': v.looseObject({
    ballot: id,
    papers: v.array(v.looseObject({ scores: v.array(score), person: idOrNull })),
    figures: v.optional(counted),
    keyedTwice: count,
    clock,
  }),
  'ballot-declared': v.looseObject({
    ballot: id,
    item: id,
    number: text,
    count: v.looseObject({
      winners: v.array(text),
      rounds: v.array(round),
      cast: count,
      abstained: count,
      allEqual: count,
      counted: count,
    }),
    returned: v.boolean(),
    clock,
  }),
  'ballot-challenged': v.looseObject({
    ballot: id,
    step: v.picklist(['contested', 'upheld', 'set-aside']),
    reason: text,
    clock,
  }),
  'ballot-withdrawn': v.looseObject({ ballot: id, reason: text, clock }),
}
