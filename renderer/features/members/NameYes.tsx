import { useState } from 'react'
import { recordYes } from '../../../shared/charter/name-deeds'
import type { NameTerms } from '../../../shared/charter/published-names'
import type { Person, Roll } from '../../../shared/charter/roll'
import { localDate } from '../../../shared/meeting/time'
import { instantOf, zoneHere } from '../../data/moment'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { FieldError } from '../../design/FieldFrame'
import { FormDialog } from '../../design/FormDialog'
import { TextField } from '../../design/TextField'
import { officeNames as words } from '../../words/en/office-names'
import { refusalSentence } from '../../words/en/refusals'

/** That a person has said yes to their name going out with an office (PN1): on which day, and since when they hold it. */
export type NameYesProps = {
  readonly person: Person
  readonly office: string
  readonly charter: NameTerms
  readonly run: Run<Roll>
  readonly onClose: () => void
}

export function NameYes({ person, office, charter, run, onClose }: NameYesProps) {
  const tell = useTell()
  const [on, setOn] = useState(() => localDate(instantOf(new Date(), zoneHere())))
  const [since, setSince] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const submit = () => {
    if (on === '') return setRefused(words.dayMissing)
    const given = { person: person.id, office, on, since: since === '' ? null : since, charter }
    const said = run(recordYes, given)
    if (!said.ok) return setRefused(refusalSentence(said.refusal))
    tell.done(words.recorded(person.name))
    onClose()
  }
  return (
    <FormDialog
      title={words.ask(person.name, office)}
      submitLabel={words.record}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{words.askText(person.name)}</p>
      <TextField label={words.askOn} type="date" value={on} onChange={setOn} autoFocus />
      <TextField
        label={words.askSince}
        description={words.askSinceHelp}
        type="date"
        value={since}
        onChange={setSince}
      />
      {refused === null ? null : <FieldError>{refused}</FieldError>}
    </FormDialog>
  )
}
