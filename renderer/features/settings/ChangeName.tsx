import { useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { TextArea } from '../../design/TextArea'
import { TextField } from '../../design/TextField'
import { charterCard as words } from '../../words/en/settings'
import { SealDialog } from './SealDialog'
import { useSealing } from './useSealing'

/** A new version of the charter with another name, remit or description of who takes part. */
export type ChangeNameProps = { readonly charter: Charter; readonly onClose: () => void }

export function ChangeName({ charter, onClose }: ChangeNameProps) {
  const { state, seal } = useSealing(charter, onClose)
  const [strict, setStrict] = useState(false)
  const [name, setName] = useState(charter.name)
  const [remit, setRemit] = useState(charter.remit)
  const [takesPart, setTakesPart] = useState(charter.composition.text)
  const nameless = name.trim() === ''
  const submit = () => {
    if (nameless) return setStrict(true)
    void seal({
      name: name.trim(),
      remit: remit.trim(),
      composition: { ...charter.composition, text: takesPart.trim() },
    })
  }
  return (
    <SealDialog title={words.changeNameTitle} state={state} onSeal={submit} onClose={onClose}>
      <TextField
        label={words.name}
        value={name}
        onChange={setName}
        error={strict && nameless ? words.nameMissing : null}
        maxLength={300}
      />
      <TextArea label={words.remit} value={remit} onChange={setRemit} rows={3} maxLength={10_000} />
      <TextField label={words.takePart} value={takesPart} onChange={setTakesPart} />
    </SealDialog>
  )
}
