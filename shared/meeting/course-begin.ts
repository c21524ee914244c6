import type { Charter } from '../charter/charter'
import type { AssemblyId, ItemId, MeetingId, StatementId, VersionId } from '../id'
import type { Moment } from '../ports'
import type { Pen } from '../statement'
import type { Folded } from './fold'
import { putOn } from './question/asked-on'
import { courseAbout, type DecisionRef, type Way } from './said/course-statements'
import type { MeetingStatement } from './said/statements'
import { takenUp } from './taking-up'
import { addDays, localDate } from './time'

type Begun = {
  readonly decision: StatementId
  readonly item: ItemId
  readonly charter: Charter
  readonly way: Way
  /** The wording that was agreed. */
  readonly version: VersionId
}

/**
 * What is stated with a decision, in the gesture that declares it (CW1): its window, with copies of what the charter says for
 * the way it was decided; and, where its item took an earlier decision up again (SU2), or the Thing was called about some by
 * name (TH7), that it replaces those.
 */
export function beginCourse(
  seen: Folded,
  gesture: Pen<MeetingStatement>,
  { decision, item, charter, way, version }: Begun,
  moment: Moment,
): void {
  const { parameters } = charter
  const days = daysOf(charter, way)
  const opens = localDate(moment.now)
  gesture.state(courseAbout.coolingOff(decision), {
    type: 'cooling-off',
    decision,
    way,
    level: isOfSeveral(seen, charter, version) ? 'thing' : 'moot', // TH7, QA10
    days,
    opens,
    closes: addDays(opens, days),
    reopenRule: { ...parameters.reopenRule },
    mayWork: parameters.mayWorkDuringCoolingOff,
  })
  for (const of of [...namedIn(charter), ...[takenUp(seen, item)].filter((one) => one !== null)]) {
    const said = { type: 'replacement', decision, of: { ...of }, stands: true } as const
    gesture.state(courseAbout.replacement(decision, of.decision), said)
  }
}

/** What a Thing agrees, and what all members of an umbrella were asked and agreed to, reaches beyond one assembly. */
function isOfSeveral(seen: Folded, { thing }: Charter, version: VersionId): boolean {
  return thing !== undefined || putOn(seen, version).length > 0
}

/** TH7: the decisions a Thing was called about by name. */
function namedIn({ thing }: Charter): readonly DecisionRef[] {
  return (thing?.named ?? []).map(({ assembly, meeting, decision, number }) => ({
    assembly: assembly as AssemblyId,
    meeting: meeting as MeetingId,
    decision: decision as StatementId,
    number,
  }))
}

/** How many days there will be for people who are not there. */
export function daysOf({ parameters }: Pick<Charter, 'parameters'>, way: Way): number {
  return {
    informal: parameters.coolingOffDaysInformal,
    moot: parameters.coolingOffDaysMoot,
    ballot: parameters.coolingOffDaysBallot,
  }[way]
}
