import { useState } from 'react'
import { nameOf, type Roll } from '../../../shared/charter/roll'
import type { MatterId, PersonId } from '../../../shared/id'
import { papersAreOut } from '../../../shared/meeting/ballot/ballot'
import { type Proposal, proposals, standingVersion } from '../../../shared/meeting/proposal/proposal'
import { propose, restoreProposal } from '../../../shared/meeting/proposal/proposal-deeds'
import { useShelf } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Disclosure } from '../../design/Disclosure'
import { Row, Stack } from '../../design/Layout'
import { proposals as words } from '../../words/en/board'
import { isBegun } from './drafts'
import { ProposalCard } from './ProposalCard'
import type { ItemPanelProps } from './panel'
import { ProposerField, WordingForm } from './WordingForm'
import './Proposal.css'

/** What is proposed under one item, word for word, version by version; the standing wording goes to the test. */
export function ProposalPanel({
  meeting,
  run,
  item,
  settled,
  toPositions,
}: ItemPanelProps & { readonly toPositions: () => void }) {
  const shelf = useShelf()
  if (shelf === null) return null
  const { roll } = shelf
  const all = proposals(meeting, item)
  const put = all.flatMap((proposal) => {
    const version = standingVersion(proposal)
    return proposal.withdrawn || version === undefined ? [] : [{ proposal, version }]
  })
  const next = put.findLast(({ proposal }) => !proposal.decided)
  return (
    <div className="fm-proposals">
      <Stack gap={16}>
        {put.map((one, index) => (
          <ProposalCard
            key={one.proposal.proposal}
            meeting={meeting}
            proposal={one.proposal}
            version={one.version}
            shelf={shelf}
            run={run}
            number={put.length < 2 ? null : index + 1}
            isNext={one === next}
            settled={settled}
            onTest={toPositions}
          />
        ))}
        {papersAreOut(meeting, item) ? (
          <p className="quiet">{words.papersOut}</p>
        ) : (
          <NewProposal key={item} run={run} item={item} roll={roll} isFirst={put.length === 0} />
        )}
        <Withdrawn proposals={all.filter(({ withdrawn }) => withdrawn)} run={run} roll={roll} />
      </Stack>
    </div>
  )
}

type NewProposalProps = Omit<ItemPanelProps, 'meeting' | 'settled'> & {
  readonly roll: Roll
  readonly isFirst: boolean
}

function NewProposal({ run, item, roll, isFirst }: NewProposalProps) {
  const tell = useTell()
  const draft = `propose/${item}`
  const matter = useShelf()?.charter.thing?.matter.id as MatterId | undefined
  const [asked, setAsked] = useState(() => isBegun(draft))
  const [proposer, setProposer] = useState<PersonId | null>(null)
  if (!isFirst && !asked) {
    return (
      <Row>
        <Button onPress={() => setAsked(true)}>{words.another}</Button>
      </Row>
    )
  }
  return (
    <WordingForm
      draft={draft}
      label={words.wording}
      help={words.wordingHelp}
      putLabel={words.put}
      isPrimary={isFirst}
      autoFocus={!isFirst}
      {...(isFirst ? {} : { onLeave: () => setAsked(false) })}
      onPut={(wording) => {
        // TH7: what several assemblies propose together is on their matter.
        const result = run(propose, { item, wording, proposer, ...(matter === undefined ? {} : { matter }) })
        if (!result.ok) {
          tell.refusal(result.refusal)
          return false
        }
        tell.done(words.putDone)
        setAsked(false)
        setProposer(null)
        return true
      }}
    >
      <ProposerField roll={roll} value={proposer} onChange={setProposer} />
    </WordingForm>
  )
}

type WithdrawnProps = Pick<ItemPanelProps, 'run'> & {
  readonly proposals: readonly Proposal[]
  readonly roll: Roll
}

/** Nothing is deleted: what was withdrawn can be brought back. */
function Withdrawn({ proposals: withdrawn, run, roll }: WithdrawnProps) {
  const tell = useTell()
  if (withdrawn.length === 0) return null
  return (
    <Disclosure level={3} title={words.withdrawn(withdrawn.length)}>
      <ul className="fm-wordings">
        {withdrawn.map((proposal) => (
          <li key={proposal.proposal}>
            <p className="serif" dir="auto">
              {standingVersion(proposal)?.wording}
            </p>
            <Row>
              {proposal.proposer === null ? null : (
                <span className="quiet small">
                  {words.by} <bdi>{nameOf(roll, proposal.proposer)}</bdi>
                </span>
              )}
              <Button
                kind="quiet"
                onPress={() => {
                  const result = run(restoreProposal, { proposal: proposal.proposal })
                  if (!result.ok) tell.refusal(result.refusal)
                }}
              >
                {words.restore}
              </Button>
            </Row>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
