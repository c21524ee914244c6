import type { ProposalId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { thingBlocks } from '../../../shared/minutes/thing-block'
import { ThingView } from '../../document/ThingView'
import { thing as words } from '../../words/en/thing'

/** Under a proposal: the Party Thing that was called about it, and what that means for the meeting. */
export function CalledThings({
  meeting,
  proposal,
}: {
  readonly meeting: Meeting
  readonly proposal: ProposalId
}) {
  const called = thingBlocks(meeting, proposal)
  if (called.length === 0) return null
  return (
    <div className="fm-called-things small">
      {called.map((block) => (
        <ThingView key={`${block.at}${block.name}`} block={block} />
      ))}
      <p className="quiet">{words.stays}</p>
    </div>
  )
}
