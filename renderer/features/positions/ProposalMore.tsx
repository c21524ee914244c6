import { Ellipsis } from 'lucide-react'
import { isShared } from '../../../shared/charter/shared'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Proposal, Version } from '../../../shared/meeting/proposal/proposal'
import { withdrawProposal } from '../../../shared/meeting/proposal/proposal-deeds'
import { putOn } from '../../../shared/meeting/question/asked-on'
import { mayCallThing } from '../../../shared/meeting/thing-called'
import type { Shelf } from '../../../shared/wire/shelf'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { MenuButton } from '../../design/Menu'
import { proposals as words } from '../../words/en/board'
import { referral } from '../../words/en/referral'
import { rollup } from '../../words/en/rollup'
import { thing } from '../../words/en/thing'

/** What is done with a proposal now and then. */
export type ProposalMoreProps = {
  readonly meeting: Meeting
  readonly proposal: Proposal
  readonly version: Version
  readonly shelf: Shelf
  readonly run: Run<Meeting>
}

export function ProposalMore({ meeting, proposal, version, shelf, run }: ProposalMoreProps) {
  const tell = useTell()
  const { go } = useNavigation()
  // A Thing calls no other: those who should be there take part in it.
  const mayCall = shelf.charter.thing === undefined && mayCallThing(meeting, proposal.proposal).ok
  const mayAsk =
    isShared(shelf.charter) && shelf.guest === null && putOn(meeting, version.version).length === 0
  const from = { meeting: meeting.id, proposal: proposal.proposal }
  const withdraw = () => {
    const result = run(withdrawProposal, { proposal: proposal.proposal, reason: null })
    if (result.ok) tell.done(words.withdrawnDone)
    else tell.refusal(result.refusal)
  }
  return (
    <MenuButton
      kind="quiet"
      label={words.more}
      icon={<Ellipsis aria-hidden />}
      items={[
        ...(mayAsk ? [{ id: 'ask', label: rollup.ask.menu }] : []),
        ...(mayCall ? [{ id: 'thing', label: thing.callFrom }] : []),
        ...(shelf.guest === null ? [{ id: 'refer', label: referral.open }] : []),
        { id: 'withdraw', label: words.withdraw },
      ]}
      onAction={(id) => {
        if (id === 'ask') go({ screen: 'ask-members', from })
        else if (id === 'thing') go({ screen: 'thing', from })
        else if (id === 'refer')
          go({ screen: 'refer', meeting: meeting.id, item: proposal.item, proposal: proposal.proposal })
        else withdraw()
      }}
    />
  )
}
