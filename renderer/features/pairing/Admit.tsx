import { useState } from 'react'
import type { AnswerLine, Purpose } from '../../../shared/wire/pairing'
import { Checkbox } from '../../design/Checkbox'
import { FieldError } from '../../design/FieldFrame'
import { FormDialog } from '../../design/FormDialog'
import { pairing as words } from '../../words/en/pairing'
import { FourWords } from './FourWords'

/** The words both read out, who will read what, and Admit (IV6). */
export type AdmitProps = {
  readonly answer: AnswerLine
  readonly purpose: Purpose
  readonly assembly: string
  /** Of the person who is to be a deputy. */
  readonly person: string | null
  readonly onClose: () => void
  readonly onAdmit: () => Promise<string | null>
}

export function Admit({ answer, purpose, assembly, person, onClose, onAdmit }: AdmitProps) {
  const [same, setSame] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const who = answer.own ?? person ?? answer.name
  const admit = async () => {
    if (working || !same) return
    setWorking(true)
    const sentence = await onAdmit()
    if (sentence === null) return
    setWorking(false)
    setRefused(sentence)
  }
  return (
    <FormDialog
      title={words.admitTitle(answer.own === null ? answer.name : `${answer.own} (${answer.name})`)}
      onClose={onClose}
      onSubmit={() => void admit()}
      submitLabel={words.admit}
      isPending={working}
      isDisabled={!same}
    >
      <p>{words.readOut}</p>
      <FourWords list={answer.words} />
      <Checkbox isSelected={same} onChange={setSame}>
        {words.same}
      </Checkbox>
      <p className="quiet">{words.differ}</p>
      <p>
        <strong>{words.whoReads(purpose, who, assembly)}</strong>
      </p>
      {refused === null ? null : <FieldError>{refused}</FieldError>}
    </FormDialog>
  )
}
