import type { DecisionBlock } from '../../shared/minutes/block'
import { amending } from '../words/en/amending'
import { ballotDocument } from '../words/en/ballot-document'
import { concerns } from '../words/en/concerns'
import { document as words } from '../words/en/document'
import { lifecycle } from '../words/en/lifecycle'
import { Tally } from './PositionsView'

/** A decision: its number, its exact wording, and what it was taken with. */
export function DecisionView({ block }: { readonly block: DecisionBlock }) {
  return (
    <div className="fm-doc-decision" id={`decision-${block.decision}`}>
      <p className="fm-doc-label">
        <strong>{block.informal ? words.informal : words.decision(block.number)}</strong>
        {block.nth === undefined ? null : <span>{words.nthDecision(block.nth)}</span>}
        <span>{words.decidedAt(block.at, block.present, block.participants, countedToo(block))}</span>
        {block.basis === 'consensus' ? null : <span>{bases[block.basis]}</span>}
        {block.out.length === 0 ? null : <bdi>{words.outOfRoom(words.names(block.out))}</bdi>}
        {block.together ? <span>{words.together}</span> : null}
        {block.since === undefined ? null : (
          <span>{lifecycle.since(block.since.settled, block.since.inDoubt)}</span>
        )}
        {block.acting === true ? <span>{words.byActing}</span> : null}
        {block.contested ? <strong>{words.contested}</strong> : null}
      </p>
      <p className="fm-doc-exact" dir="auto">
        {block.wording}
      </p>
      {/* A ballot is told by its papers, informal consensus by nobody's objecting: neither has positions of its own. */}
      {block.basis === 'consensus' ? <Tally counts={block.outcome.counts} none={0} /> : null}
      {block.basis !== 'consensus' || block.outcome.counted === undefined ? null : (
        <p className="fm-doc-outcome">{words.countOnly(block.outcome.counted)}</p>
      )}
      {block.readBack === null ? null : (
        <p className="fm-doc-outcome">{amending.readBackAt(block.readBack)}</p>
      )}
      {block.standing.length === 0 ? null : (
        <p className="fm-doc-outcome">{concerns.stood(block.standing)}</p>
      )}
    </div>
  )
}

/** Whose position counts though they are not among those present: they had left by then, or wrote (MI13). */
function countedToo({ basis, outcome, present }: DecisionBlock): number {
  if (basis !== 'consensus') return 0
  const given = Object.values(outcome.counts).reduce((sum, count) => sum + count, 0)
  return Math.max(0, given - (present - outcome.none))
}

const bases = { informal: ballotDocument.byInformal, ballot: ballotDocument.byBallot } as const
