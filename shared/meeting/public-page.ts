import * as v from 'valibot'
import { stances } from '../charter/rules'
import { count, instantText, timeText } from '../parse'
import { limits } from '../text'
import { speakerKinds } from './hall/stack'
import type { Outcome } from './outcome'
import type { StackRule } from './said/live-statements'
import type { StarStep } from './star/star'

/**
 * One page of the public screen, whole and closed (PU1): what has no place here cannot be shown, and a page with anything
 * more on it does not parse. The only names are those of the assembly, of presenters, of speakers, and what is on a ballot
 * paper (PU3).
 */
const title = v.pipe(v.string(), v.maxLength(limits.title))
const name = v.pipe(v.string(), v.maxLength(limits.name))
const number = v.pipe(v.string(), v.maxLength(limits.label))
const wording = v.pipe(v.string(), v.maxLength(limits.wording))

const outcomes = [
  'consensus',
  'blocked',
  'too-many-aside',
  'too-many-reservations',
  'not-unanimous',
  'may-not-form',
  'no-active-agreement',
  'too-few-heard',
  'inquorate',
] as const satisfies readonly Outcome['type'][]

/** People by position, never persons (PU4). */
const counts = v.strictObject(v.entriesFromList(stances, count))

const tieSteps = ['total-score', 'five-star', 'lot'] as const satisfies readonly StarStep['step'][]

/** As it stands on the paper; null is "no change". */
const option = { mark: v.pipe(v.string(), v.maxLength(8)), text: v.nullable(wording) }
const question = v.nullable(wording)
const runner = v.strictObject({ mark: option.mark, papers: count })

export const publicTable = v.variant('type', [
  v.strictObject({
    type: v.literal('wording'),
    wording,
    /** Read back and agreed on, word for word. */
    agreed: v.boolean(),
    /** While a test for agreement runs on it: how many here have a position. */
    test: v.nullable(v.strictObject({ given: count, present: count })),
  }),
  /** Amended in two ways: no one wording stands, and none is shown as if it did. */
  v.strictObject({ type: v.literal('two-wordings') }),
  v.strictObject({
    type: v.literal('result'),
    wording,
    outcome: v.picklist(outcomes),
    /** Null until everybody present has a position. */
    counts: v.nullable(counts),
  }),
  v.strictObject({
    type: v.literal('decision'),
    number,
    wording,
    informal: v.boolean(),
    contested: v.boolean(),
    counts,
  }),
  v.strictObject({
    type: v.literal('ballot'),
    question,
    options: v.array(v.strictObject(option)),
    isClosed: v.boolean(),
    /** PU12: the step of the count that is read out, while it is gone through. */
    says: v.nullable(wording),
  }),
  v.strictObject({
    type: v.literal('ballot-result'),
    number,
    question,
    options: v.array(v.strictObject({ ...option, stars: count, won: v.boolean() })),
    /** Of one place: how many papers prefer which of the two that came first. */
    runoff: v.nullable(v.strictObject({ first: runner, second: runner, neither: count })),
    /** What settled a tie in the runoff, the last of its steps. */
    tie: v.nullable(v.picklist(tieSteps)),
    cast: count,
    /** Only a lot would have decided, and the matter goes back to the meeting. */
    returned: v.boolean(),
  }),
])
export type PublicTable = v.InferOutput<typeof publicTable>

/** PU9: as when it began and how long it may take; each window reads its own clock. */
export const publicClock = v.strictObject({
  startedAt: instantText,
  /** Minutes of earlier spells. */
  spent: v.pipe(v.number(), v.finite(), v.minValue(0)),
  planned: v.nullable(count),
})
export type PublicClock = v.InferOutput<typeof publicClock>

/** Who speaks and who waits to, in their order, and the rule of it; never how long anyone spoke. */
export const publicStack = v.strictObject({
  speaking: v.nullable(name),
  waiting: v.array(v.strictObject({ name, kind: v.picklist(speakerKinds) })),
  rule: v.picklist(['plain', 'first-time-first'] as const satisfies readonly StackRule[]),
})
export type PublicStack = v.InferOutput<typeof publicStack>

/** Which meeting this is; an assembly of restricted composition is not named. */
const meeting = v.strictObject({ assembly: v.nullable(title), title })
const item = v.strictObject({ number, title })
const next = v.nullable(item)

export const publicPage = v.variant('type', [
  /** Before, between and after the items, and whenever the secretary wants nothing else shown. */
  v.strictObject({
    type: v.literal('neutral'),
    meeting,
    begins: v.nullable(timeText),
    ended: v.nullable(timeText),
    next,
  }),
  v.strictObject({
    type: v.literal('break'),
    meeting,
    since: instantText,
    /** When it is to go on, if that was said. */
    until: v.nullable(instantText),
    next,
  }),
  v.strictObject({
    type: v.literal('item'),
    item,
    presenter: v.nullable(name),
    /** Null while it is not under way. */
    clock: v.nullable(publicClock),
    table: v.nullable(publicTable),
    stack: v.nullable(publicStack),
  }),
  /** Can the back row read this? */
  v.strictObject({ type: v.literal('test') }),
])
export type PublicPage = v.InferOutput<typeof publicPage>
