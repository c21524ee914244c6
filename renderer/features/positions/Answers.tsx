import type { Roll } from '../../../shared/charter/roll'
import type { ConcernId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { openConcerns } from '../../../shared/meeting/proposal/concern'
import type { Proposal } from '../../../shared/meeting/proposal/proposal'
import { concernLine } from '../../../shared/minutes/deliberation'
import { Checkbox } from '../../design/Checkbox'
import { ConcernText } from '../../document/ConcernsView'
import { concerns as words } from '../../words/en/concerns'

/** While a new wording is written: which of the open concerns it means to answer. */
export type AnswersProps = {
  readonly meeting: Meeting
  readonly proposal: Proposal
  readonly roll: Roll
  readonly chosen: readonly ConcernId[]
  readonly onChoose: (chosen: readonly ConcernId[]) => void
}

export function Answers({ meeting, proposal, roll, chosen, onChoose }: AnswersProps) {
  const open = openConcerns(meeting, proposal.proposal)
  if (open.length === 0) return null
  return (
    <fieldset className="fm-answers">
      <legend>{words.answers}</legend>
      {open.map((one) => (
        <Checkbox
          key={one.concern}
          isSelected={chosen.includes(one.concern)}
          onChange={(isSelected) =>
            onChoose(
              isSelected ? [...chosen, one.concern] : chosen.filter((concern) => concern !== one.concern),
            )
          }
        >
          <ConcernText concern={concernLine(one, roll)} />
        </Checkbox>
      ))}
    </fieldset>
  )
}
