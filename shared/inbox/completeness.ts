import type { Roll } from '../charter/roll'
import type { ItemId } from '../id'
import { agenda } from '../meeting/agenda/agenda'
import { remarks } from '../meeting/approval/remark'
import { decisions } from '../meeting/decision/decision'
import { type PresenceSince, presenceSince } from '../meeting/decision/settled-presence'
import type { Meeting } from '../meeting/meeting'
import { closingOf, type OpenQuestion } from '../meeting/open-questions'
import { positions } from '../meeting/proposal/position'
import { proposals } from '../meeting/proposal/proposal'
import { inboxOf } from './inbox'

/**
 * What is missing in minutes before they go out (LC3), each with the place where it is put right. Nothing in it keeps anybody from
 * sending them: an assembly may know better.
 */
export type Gap =
  | {
      readonly type: 'question'
      readonly key: string
      readonly item: ItemId | null
      readonly question: OpenQuestion
    }
  | {
      readonly type: 'no-text' | 'block-no-reason'
      readonly key: string
      readonly item: ItemId
      readonly number: string
    }
  | {
      readonly type: 'presence'
      readonly key: string
      readonly item: ItemId
      readonly decision: string
      readonly recorded: number
      readonly since: PresenceSince
    }
  | { readonly type: 'remarks' | 'inbox'; readonly key: string; readonly item: null; readonly count: number }

export function completeness(meeting: Meeting, roll: Roll): readonly Gap[] {
  const open = remarks(meeting).filter(({ answer }) => answer === null).length
  const waits = inboxOf(meeting).length
  return [
    ...closingOf(meeting, roll).open.map(
      (question): Gap => ({
        type: 'question',
        key: `${question.type}/${question.key}`,
        item: question.on?.id ?? null,
        question,
      }),
    ),
    ...presenceAtDecisions(meeting),
    ...blocksWithoutReason(meeting),
    ...withoutText(meeting),
    ...counted('remarks', open),
    ...counted('inbox', waits),
  ]
}

/** What was counted then is not what is known now; the decision keeps its number (DE4), and the minutes say both. */
function presenceAtDecisions(meeting: Meeting): readonly Gap[] {
  return decisions(meeting).flatMap((taken): readonly Gap[] => {
    const since = presenceSince(meeting, taken)
    if (since === null) return []
    const { decision, item, number, present } = taken
    return [{ type: 'presence', key: decision, item, decision: number, recorded: present.length, since }]
  })
}

function blocksWithoutReason(meeting: Meeting): readonly Gap[] {
  return agenda(meeting).flatMap(({ id, number }) =>
    proposals(meeting, id)
      .flatMap(({ versions }) => versions.flatMap(({ version }) => positions(meeting, version)))
      .filter(({ stance, reason }) => stance === 'block' && reason === null)
      .map(({ person }) => ({ type: 'block-no-reason', key: `${id}/${person}`, item: id, number }) as const),
  )
}

/** Talked about for a while, and not a word of it. */
function withoutText(meeting: Meeting): readonly Gap[] {
  return agenda(meeting)
    .filter(
      ({ id, state, kind, standing }) =>
        state === 'done' && kind === 'discuss' && !standing && isBare(meeting, id),
    )
    .map(({ id, number }) => ({ type: 'no-text', key: `${id}/text`, item: id, number }) as const)
}

function isBare(meeting: Meeting, item: ItemId): boolean {
  return (meeting.prose[item] ?? '').trim() === '' && proposals(meeting, item).length === 0
}

function counted(type: 'remarks' | 'inbox', count: number): readonly Gap[] {
  return count === 0 ? [] : [{ type, key: type, item: null, count }]
}
