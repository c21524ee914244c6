import type { Charter } from '../charter/charter'
import type { ItemId, StatementId } from '../id'
import type { Moment } from '../ports'
import type { Pen } from '../statement'
import { courseAbout, type Way } from './course-statements'
import type { Folded } from './fold'
import type { MeetingStatement } from './statements'
import { takenUp } from './taking-up'
import { addDays, localDate } from './time'

type Begun = {
  readonly decision: StatementId
  readonly item: ItemId
  readonly charter: Charter
  readonly way: Way
}

/**
 * What is stated with a decision, in the gesture that declares it (CW1): its window, with copies of what the charter says for
 * the way it was decided; and, where its item took an earlier decision up again, that it replaces that one (SU2).
 */
export function beginCourse(
  seen: Folded,
  gesture: Pen<MeetingStatement>,
  { decision, item, charter, way }: Begun,
  moment: Moment,
): void {
  const { parameters } = charter
  const days = daysOf(charter, way)
  const opens = localDate(moment.now)
  gesture.state(courseAbout.coolingOff(decision), {
    type: 'cooling-off',
    decision,
    way,
    level: charter.kind === 'party-thing' ? 'thing' : 'moot',
    days,
    opens,
    closes: addDays(opens, days),
    reopenRule: { ...parameters.reopenRule },
    mayWork: parameters.mayWorkDuringCoolingOff,
  })
  const of = takenUp(seen, item)
  if (of === null) return
  gesture.state(courseAbout.replacement(decision, of.decision), {
    type: 'replacement',
    decision,
    of,
    stands: true,
  })
}

/** How many days there will be for people who are not there. */
export function daysOf({ parameters }: Pick<Charter, 'parameters'>, way: Way): number {
  return {
    informal: parameters.coolingOffDaysInformal,
    moot: parameters.coolingOffDaysMoot,
    ballot: parameters.coolingOffDaysBallot,
  }[way]
}
