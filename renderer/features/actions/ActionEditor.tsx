import { useState } from 'react'
import { nameOf, onRoll, type Roll } from '../../../shared/charter/roll'
import type { Action } from '../../../shared/meeting/decision/action'
import { isDate } from '../../../shared/meeting/time'
import { ComboBox } from '../../design/ComboBox'
import { FormDialog } from '../../design/FormDialog'
import { Stack } from '../../design/Layout'
import { TextField } from '../../design/TextField'
import { actions as words } from '../../words/en/actions'

/** What was agreed, said more exactly: who does it, by when. */
export type Agreed = Pick<Action, 'what' | 'who' | 'due'>
export type ActionEditorProps = {
  readonly agreed: Agreed
  readonly roll: Roll
  /** Answers whether it was taken. */
  readonly onKeep: (agreed: Agreed) => boolean | Promise<boolean>
  readonly onClose: () => void
}

export function ActionEditor({ agreed, roll, onKeep, onClose }: ActionEditorProps) {
  const [what, setWhat] = useState(agreed.what)
  const [who, setWho] = useState(agreed.who)
  const [name, setName] = useState(agreed.who === null ? '' : nameOf(roll, agreed.who))
  const [due, setDue] = useState<string>(agreed.due ?? '')
  const [isTried, setTried] = useState(false)
  const problems = {
    what: what.trim() === '' ? words.whatMissing : null,
    who: who === null && name.trim() !== '' ? words.whoUnknown : null,
    due: due !== '' && !isDate(due) ? words.dueWrong : null,
  }
  const keep = async () => {
    setTried(true)
    if (problems.what !== null || problems.who !== null || problems.due !== null) return
    if (await onKeep({ what, who, due: due === '' ? null : due })) onClose()
  }
  const said = (problem: string | null) => (isTried ? problem : null)
  return (
    <FormDialog title={words.edit} onClose={onClose} onSubmit={() => void keep()} submitLabel={words.keep}>
      <Stack gap={12}>
        <TextField
          label={words.columns.what}
          value={what}
          onChange={setWhat}
          maxLength={500}
          error={said(problems.what)}
        />
        <ComboBox
          label={words.columns.who}
          description={words.whoHelp}
          options={onRoll(roll).map((person) => ({ id: person.id, label: person.name }))}
          value={name}
          noMatch={words.whoUnknown}
          autoFocus
          error={said(problems.who)}
          onInput={(typed) => {
            setName(typed)
            setWho(null)
          }}
          onChoose={(id) => {
            const person = onRoll(roll).find((one) => one.id === id)
            if (person === undefined) return
            setWho(person.id)
            setName(person.name)
          }}
        />
        <TextField
          label={words.columns.due}
          type="date"
          value={due}
          onChange={setDue}
          error={said(problems.due)}
        />
      </Stack>
    </FormDialog>
  )
}
