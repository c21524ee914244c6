import type { DecisionLine } from '../../../shared/record/summary'
import { Chip } from '../../design/Chip'
import { decisions as words } from '../../words/en/decisions'
import { CountMarks } from './CountMarks'

/** What a decision rests on, in little: positions by their marks, a ballot by its papers, informal consensus by its name. */
export function BasisMarks({ line }: { readonly line: DecisionLine }) {
  if (line.basis === 'informal') return <Chip>{words.informalConsensus}</Chip>
  if (line.basis === 'consensus' || line.ballot === null) return <CountMarks counts={line.counts} />
  const { cast, won, lost, noPreference } = line.ballot
  return (
    <>
      <Chip tone="accent">{words.byBallot}</Chip>
      <p className="fm-basis-figures quiet small">{words.ballotFigures(cast, won, lost, noPreference)}</p>
    </>
  )
}
