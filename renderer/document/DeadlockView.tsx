import type { DeadlockBlock, MeetingNeededBlock } from '../../shared/minutes/ladder-block'
import { ballotDocument as words } from '../words/en/ballot-document'

/** What was found on the way to a ballot, each with its time. */
export function DeadlockView({ block }: { readonly block: DeadlockBlock }) {
  return (
    <p className="fm-doc-fact fm-doc-event">
      <span className="fm-doc-time">{block.at}</span>
      <span>
        {words.deadlock(block.over, block.agreed, block.meetings)}
        {block.contested ? <strong> {words.contestedDeadlock}</strong> : null}
      </span>
    </p>
  )
}

export function MeetingNeededView({ block }: { readonly block: MeetingNeededBlock }) {
  return (
    <p className="fm-doc-fact fm-doc-event">
      <span className="fm-doc-time">{block.at}</span>
      <span>
        <bdi>{words.needed(block.name)}</bdi>: {words.neededWords}
        {block.reason === null ? null : (
          <>
            {' '}
            <bdi className="fm-doc-reason">{block.reason}</bdi>
          </>
        )}
      </span>
    </p>
  )
}
