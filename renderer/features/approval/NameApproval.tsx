import type { ItemId } from '../../../shared/id'
import { approvalsThatStand, isApprovedTwice } from '../../../shared/meeting/approval/approval'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { MinutesRef } from '../../../shared/meeting/said/minutes-statements'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { approving as words } from '../../words/en/approving'
import { useApproving } from './useApproving'

/** LC10: of two approvals that did not know of each other this meeting names the one that holds. */
export type NameApprovalProps = {
  readonly at: Meeting
  readonly item: ItemId
  readonly run: Run<Meeting>
  readonly of: MinutesRef
  readonly earlier: Meeting
}

export function NameApproval({ at, item, run, of, earlier }: NameApprovalProps) {
  const tell = useTell()
  const approving = useApproving(at, item, run)
  if (!isApprovedTwice(earlier)) return <Banner kind="note" title={words.approvedAlready(of)} />
  return (
    <Banner
      kind="warning"
      title={words.twice(of)}
      actions={approvalsThatStand(earlier).map(({ id, minute, clock }) => (
        <Button
          key={id}
          onPress={async () => {
            if (await approving.name(of, id)) tell.done(words.named)
          }}
        >
          {words.nameThis(minute?.minute ?? '', clock.slice(0, 10))}
        </Button>
      ))}
    />
  )
}
