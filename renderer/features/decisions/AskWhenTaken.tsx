import { localDate } from '../../../shared/meeting/time'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useClock } from '../../data/useClock'
import { useDecisions } from '../../data/useRegister'
import { type Dated, Day, Replaces } from './MoreOfDecision'
import './Decisions.css'

/** The two questions that belong to a decision just taken, in the meeting itself: when to look again, what it replaces. */
export function AskWhenTaken(line: Dated) {
  const zone = useShelf()?.charter.zone ?? zoneHere()
  const register = useDecisions(localDate(useClock(zone, 60)))
  return (
    <div className="fm-decision-ask">
      <Day line={line} which="review" />
      {line.informal ? null : <Replaces line={line} entries={register?.entries ?? []} />}
    </div>
  )
}
