import { proposals, standingVersion } from '../../../shared/meeting/proposal/proposal'
import { meetingState } from '../../../shared/meeting/state'
import { useShelf } from '../../data/desk-context'
import { Button } from '../../design/Button'
import { EmptyState } from '../../design/EmptyState'
import { Select } from '../../design/Select'
import { board as words } from '../../words/en/board'
import { DeadlockFinding } from './DeadlockFinding'
import { amendDraft, beginDraft } from './drafts'
import { useLookedAt } from './looked-at'
import { WordingHead } from './WordingHead'
import { type PositionsPanelProps, WordingTest } from './WordingTest'
import './Positions.css'
import './PositionBoard.css'
import './PositionRows.css'
import './PositionRoom.css'

/** The test for agreement on the wording that stands: who takes which position, what the charter's rule makes of it. */
export function PositionsPanel(props: PositionsPanelProps) {
  const { meeting, run, item, toProposal } = props
  const shelf = useShelf()
  const [chosen, choose] = useLookedAt(item)
  if (shelf === null) return null

  const put = proposals(meeting, item).filter(({ withdrawn }) => !withdrawn)
  const proposal =
    put.find((one) => one.proposal === chosen) ?? put.findLast(({ decided }) => !decided) ?? put.at(-1)
  const version = proposal === undefined ? undefined : standingVersion(proposal)
  if (proposal === undefined || version === undefined) {
    return (
      <>
        <EmptyState level={3} title={words.none} action={<Button onPress={toProposal}>{words.write}</Button>}>
          {words.noneText}
        </EmptyState>
        <DeadlockFinding {...props} shelf={shelf} />
      </>
    )
  }
  return (
    <div className="fm-positions">
      {put.length < 2 ? null : (
        <Select
          label={words.which}
          options={put.map((one) => ({ id: one.proposal, label: standingVersion(one)?.wording ?? '' }))}
          value={proposal.proposal}
          onChange={(id) => {
            const one = put.find(({ proposal: other }) => other === id)
            if (one !== undefined) choose(one.proposal)
          }}
        />
      )}
      {proposal.decided ? null : (
        <WordingHead
          key={`wording/${version.version}`}
          proposal={proposal}
          version={version}
          run={run}
          isOpen={meetingState(meeting) === 'open'}
          onAmend={() => {
            beginDraft(amendDraft(proposal.proposal), version.wording)
            toProposal()
          }}
        />
      )}
      <WordingTest key={version.version} {...props} proposal={proposal} version={version} shelf={shelf} />
    </div>
  )
}
