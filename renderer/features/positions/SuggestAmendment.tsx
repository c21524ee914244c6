import { useState } from 'react'
import type { Roll } from '../../../shared/charter/roll'
import type { PersonId, ProposalId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { suggestAmendment } from '../../../shared/meeting/proposal/amendment'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Checkbox } from '../../design/Checkbox'
import { amending as words } from '../../words/en/amending'
import { ProposerField, WordingForm } from './WordingForm'

/** Somebody suggests a change: the wording on the table stays as it is until the change is adopted or tested. */
export type SuggestAmendmentProps = {
  readonly proposal: ProposalId
  readonly roll: Roll
  readonly run: Run<Meeting>
  readonly onLeave: () => void
}

export function SuggestAmendment({ proposal, roll, run, onLeave }: SuggestAmendmentProps) {
  const tell = useTell()
  const [person, setPerson] = useState<PersonId | null>(null)
  const [isWording, setWording] = useState(true)
  const put = (text: string) => {
    const result = run(suggestAmendment, { proposal, person, text, isWording })
    if (!result.ok) {
      tell.refusal(result.refusal)
      return false
    }
    tell.done(words.suggestedDone)
    onLeave()
    return true
  }
  return (
    <WordingForm
      draft={`suggest/${proposal}`}
      label={words.suggestText}
      help={words.suggestHelp}
      putLabel={words.keep}
      autoFocus
      onPut={put}
      onLeave={onLeave}
    >
      <Checkbox isSelected={isWording} onChange={setWording}>
        {words.isWording}
      </Checkbox>
      <ProposerField label={words.who} roll={roll} value={person} onChange={setPerson} />
    </WordingForm>
  )
}
