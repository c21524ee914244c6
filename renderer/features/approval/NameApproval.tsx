import type { ItemId } from '../../../shared/id'
import { approvalsThatStand, isApprovedTwice } from '../../../shared/meeting/approval/approval'
import { enoughHere } from '../../../shared/meeting/approval/enough-here'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { MinutesRef } from '../../../shared/meeting/said/minutes-statements'
import type { ApprovalStatement } from '../../../shared/meeting/said/thing-statements'
import type { Shelf } from '../../../shared/wire/shelf'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { approving as words } from '../../words/en/approving'
import { TooFew } from './TooFew'
import { useApproving } from './useApproving'

/** LC10: of two approvals that did not know of each other this meeting names the one that holds. */
export type NameApprovalProps = {
  readonly at: Meeting
  readonly item: ItemId
  readonly run: Run<Meeting>
  readonly of: MinutesRef
  readonly earlier: Meeting
  readonly shelf: Shelf
}

export function NameApproval({ at, item, run, of, earlier, shelf }: NameApprovalProps) {
  const tell = useTell()
  const approving = useApproving(at, item, run)
  if (!isApprovedTwice(earlier)) return <Banner kind="note" title={words.approvedAlready(of)} />
  const all = approvalsThatStand(earlier)
  return (
    <Banner
      kind="warning"
      title={words.twice(of)}
      actions={all.map((one) => (
        <Button
          key={one.id}
          onPress={async () => {
            if (await approving.name(of, one.id)) tell.done(words.named)
          }}
        >
          {toldApart(one, all)}
        </Button>
      ))}
    >
      <TooFew enough={enoughHere(at, shelf)} />
    </Banner>
  )
}

/** By the meeting that approved; where two are called alike, by the text that was approved. */
function toldApart(one: ApprovalStatement, all: readonly ApprovalStatement[]): string {
  const name = nameOf(one)
  const isAlike = all.some((other) => other.id !== one.id && nameOf(other) === name)
  return isAlike && one.frozen !== undefined ? words.nameText(name, one.frozen.digest) : name
}

const nameOf = ({ minute, clock }: ApprovalStatement): string =>
  words.nameThis(minute ?? null, clock.slice(0, 10))
