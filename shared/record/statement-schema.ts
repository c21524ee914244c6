import * as v from 'valibot'
import { parameters } from '../charter/parameters'
import { weight } from '../charter/quorum'
import { positionRule, quorumRule, stance } from '../charter/rules'
import { itemKind } from '../charter/standing-item'
import type { MeetingStatement } from '../meeting/said/statements'
import { count, idText, instantText } from '../parse'
import { agendaSaid } from './agenda-schema'
import { arisingSaid } from './arising-schema'
import { carrySaid } from './carry-schema'
import { courseSaid } from './course-schema'
import { concernFate, deliberationSaid } from './deliberation-schema'
import { inboxSaid } from './inbox-schema'
import { ladderSaid } from './ladder-schema'
import { liveSaid } from './live-schema'
import { minuteRef, minutesSaid } from './minutes-schema'
import { pictureSaid } from './picture-schema'
import { questionSaid } from './question-schema'
import { referralSaid } from './referral-schema'
import { seriesSaid } from './series-schema'
import { takenInSaid } from './taken-in-schema'
import { thingSaid } from './thing-schema'

/** The shape of every statement as it is read back from a file. Keys this app does not know are kept (RE4). */
const text = v.string()
const id = idText
const idOrNull = v.nullable(idText)
const textOrNull = v.nullable(text)
const clock = instantText
const counts = v.looseObject({
  agree: count,
  reservations: count,
  'stand-aside': count,
  block: count,
  abstain: count,
})

const outcome = v.looseObject({
  type: v.picklist([
    'consensus',
    'blocked',
    'too-many-aside',
    'too-many-reservations',
    'not-unanimous',
    'may-not-form',
    'no-active-agreement',
    'unsettled',
    'too-few-heard',
    'inquorate',
    'nothing-yet',
  ]),
  counts,
  none: count,
  present: count,
  quorum: v.looseObject({ needed: count, reached: v.boolean() }),
  rule: v.looseObject({
    blocksToStop: count,
    standAsidesMax: v.nullable(v.number()),
    reservationsMax: v.optional(v.number()),
    mode: v.optional(v.picklist(['consent', 'unanimity'])),
  }),
  setAside: v.optional(count),
  members: v.optional(
    v.looseObject({
      asked: count,
      agreement: v.picklist([
        'agreed',
        'blocked',
        'unsettled',
        'too-few-heard',
        'not-unanimous',
        'too-many-aside',
        'too-many-reservations',
        'no-active-agreement',
        'may-not-form',
      ]),
    }),
  ),
  warnings: v.array(
    v.picklist(['many-aside', 'many-reservations', 'reason-missing', 'contested', 'shared-apart']),
  ),
})

const present = v.looseObject({
  person: id,
  name: text,
  standing: v.picklist(['member', 'participant', 'suspended']),
})

const itemChange = v.variant('field', [
  v.looseObject({ item: id, field: v.picklist(['title', 'section', 'order']), to: text }),
  v.looseObject({ item: id, field: v.literal('kind'), to: itemKind }),
  v.looseObject({ item: id, field: v.literal('presenter'), to: idOrNull }),
  v.looseObject({ item: id, field: v.literal('planned'), to: v.nullable(count) }),
])

/** What each sort of statement says, beside its stamp. */
export const said: Readonly<Record<MeetingStatement['type'], v.GenericSchema>> = {
  details: v.looseObject({ title: text, kind: text, date: text, time: text, place: text }),
  notice: v.looseObject({ clock }),
  state: v.looseObject({
    to: v.picklist(['opened', 'adjourned', 'resumed', 'closed']),
    clock,
    rules: v.optional(
      v.looseObject({ charter: count, name: text, quorum: quorumRule, positions: positionRule, parameters }),
    ),
    reckoned: v.optional(v.looseObject({ members: count, weights: v.record(id, weight) })),
    knew: v.optional(v.record(id, count)),
  }),
  'minute-taker': v.looseObject({ person: id, device: id, reason: textOrNull }),
  'meeting-number': v.looseObject({ number: text, pattern: text }),
  role: v.looseObject({ role: v.picklist(['facilitator', 'timekeeper']), person: idOrNull }),
  presence: v.looseObject({
    person: id,
    presence: v.picklist(['expected', 'apologies', 'arrived', 'left']),
    clock,
    reason: textOrNull,
    link: text,
    follows: textOrNull,
  }),
  'item-place': v.looseObject({ item: id, on: v.boolean(), reason: textOrNull }),
  'item-changed': itemChange,
  'item-clock': v.looseObject({
    item: id,
    event: v.picklist(['started', 'ended']),
    outcome: v.nullable(v.picklist(['done', 'not-reached'])),
    clock,
  }),
  'minute-number': v.looseObject({ item: id, number: text, ordinal: count }),
  proposal: v.looseObject({ proposal: id, item: id, proposer: idOrNull, matter: v.optional(id) }),
  version: v.looseObject({ proposal: id, version: id, wording: text, clock }),
  'proposal-place': v.looseObject({ proposal: id, withdrawn: v.boolean(), reason: textOrNull }),
  test: v.looseObject({ version: id, clock }),
  position: v.looseObject({
    version: id,
    person: id,
    stance: v.nullable(stance),
    reason: textOrNull,
    source: v.picklist(['room', 'remote', 'written']),
  }),
  'all-agree': v.looseObject({ version: id, people: v.array(id) }),
  'positions-counted': v.looseObject({
    version: id,
    people: v.array(id),
    counts: v.nullable(
      v.looseObject({ agree: count, reservations: count, 'stand-aside': count, abstain: count }),
    ),
    clock,
  }),
  decision: v.looseObject({
    item: id,
    proposal: id,
    version: id,
    number: text,
    wording: text,
    informal: v.boolean(),
    basis: v.optional(v.picklist(['consensus', 'informal', 'ballot'])),
    ballot: v.optional(id),
    outcome,
    present: v.array(present),
    out: v.optional(v.array(present)),
    together: v.optional(v.boolean()),
    rule: v.looseObject({ quorum: quorumRule, positions: positionRule }),
    counted: v.array(id),
    concerns: v.optional(
      v.array(v.looseObject({ concern: id, number: text, person: idOrNull, text, fate: concernFate })),
    ),
    readBack: v.optional(v.nullable(clock)),
    clock,
  }),
  ...deliberationSaid,
  action: v.looseObject({
    action: id,
    item: id,
    what: text,
    who: idOrNull,
    due: textOrNull,
    putOff: v.optional(text),
  }),
  'action-state': v.looseObject({
    action: id,
    state: v.picklist(['open', 'done', 'dropped']),
    note: textOrNull,
  }),
  correction: v.looseObject({ item: idOrNull, text, agreed: v.optional(minuteRef) }),
  ...courseSaid,
  ...liveSaid,
  ...carrySaid,
  ...thingSaid,
  ...questionSaid,
  ...inboxSaid,
  ...minutesSaid,
  ...pictureSaid,
  ...referralSaid,
  ...seriesSaid,
  ...takenInSaid,
  ...agendaSaid,
  ...arisingSaid,
  withdrawal: v.looseObject({ of: id }),
  ...ladderSaid,
}

export const stamp = v.looseObject({
  id,
  type: text,
  n: v.pipe(count, v.minValue(1)),
  at: clock,
  zone: text,
  by: v.looseObject({ person: id, office: v.picklist(['secretary', 'deputy']), device: id }),
  about: text,
  replaces: v.array(id),
})

/** A sort of statement this app does not know yet is kept as it came: no fold looks at it. */
export const statementSchema = v.pipe(
  stamp,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const own = Object.hasOwn(said, dataset.value.type)
      ? said[dataset.value.type as MeetingStatement['type']]
      : null
    if (own === null) return
    const parsed = v.safeParse(own, dataset.value)
    if (!parsed.success)
      addIssue({ message: `${v.getDotPath(parsed.issues[0]) ?? ''}: ${parsed.issues[0].message}` })
  }),
)
