import type { Meeting } from '../../../shared/meeting/meeting'
import { mayKeep } from '../../../shared/meeting/minute-taker'
import { agreeInformally } from '../../../shared/meeting/proposal/informal'
import { meetingNeeded, sayMeetingNeeded } from '../../../shared/meeting/proposal/meeting-needed'
import type { Proposal } from '../../../shared/meeting/proposal/proposal'
import type { Settled } from '../../../shared/meeting/settled'
import { meetingState } from '../../../shared/meeting/state'
import { localTime } from '../../../shared/meeting/time'
import { useDesk, useShelf } from '../../data/desk-context'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Row } from '../../design/Layout'
import { simple as words } from '../../words/en/ladder'

/** What needs no discussion: everyone agrees that it is simple, and nobody says that it needs a meeting. */
export type SimpleMatterProps = {
  readonly meeting: Meeting
  readonly run: Run<Meeting>
  readonly proposal: Proposal
  readonly settled: Settled
  readonly onDecided: () => void
}

export function SimpleMatter({ meeting, run, proposal, settled, onDecided }: SimpleMatterProps) {
  const desk = useDesk()
  const shelf = useShelf()
  const tell = useTell()
  if (
    shelf === null ||
    proposal.decided ||
    settled.has(proposal.item) ||
    proposal.versions.some(({ tested }) => tested)
  )
    return null
  const { roll, charter } = shelf
  const objected = meetingNeeded(meeting, proposal.proposal)
  if (objected !== null) return <p>{words.objected(localTime(objected.clock))}</p>
  if (!charter.parameters.informalEnabled || !charter.parameters.mayFormConsensus) return null
  if (meetingState(meeting) !== 'open' || !mayKeep(meeting, desk.author())) return null
  const agree = () => {
    const decided = run(agreeInformally, { proposal: proposal.proposal, roll, charter, settled })
    if (decided.ok) {
      tell.done(words.done(decided.value.number))
      onDecided()
    } else tell.refusal(decided.refusal)
  }
  const object = () => {
    const said = run(sayMeetingNeeded, { proposal: proposal.proposal, person: null, reason: null })
    if (said.ok) tell.done(words.objectedDone)
    else tell.refusal(said.refusal)
  }
  return (
    <div className="fm-simple">
      <Row>
        <Button onPress={agree}>{words.agree}</Button>
        <Button kind="quiet" onPress={object}>
          {words.object}
        </Button>
      </Row>
      <p className="quiet small">{words.agreeNote}</p>
    </div>
  )
}
