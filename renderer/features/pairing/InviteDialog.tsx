import { useState } from 'react'
import { onRoll, type Roll } from '../../../shared/charter/roll'
import type { Purpose } from '../../../shared/wire/pairing'
import { FieldError } from '../../design/FieldFrame'
import { FormDialog } from '../../design/FormDialog'
import { RadioGroup } from '../../design/RadioGroup'
import { Select } from '../../design/Select'
import { TextArea } from '../../design/TextArea'
import { pairing as words } from '../../words/en/pairing'

/** Whom to invite, and as what (IV1). */
export type Invited = {
  readonly purpose: Purpose
  readonly person: string | null
  readonly remits: readonly string[]
}
export type InviteDialogProps = {
  readonly roll: Roll
  /** Whoever invites: not to be their own deputy. */
  readonly me: string
  readonly onClose: () => void
  /** Null once it is made; else the sentence. */
  readonly onInvite: (invited: Invited) => Promise<string | null>
}

const purposes: readonly Purpose[] = ['deputy', 'own', 'member', 'host']

export function InviteDialog({ roll, me, onClose, onInvite }: InviteDialogProps) {
  const [purpose, setPurpose] = useState<Purpose>('deputy')
  const [person, setPerson] = useState<string | null>(null)
  const [remits, setRemits] = useState('')
  const [strict, setStrict] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const people = onRoll(roll).filter(({ id }) => id !== me)

  const make = async () => {
    if (purpose === 'deputy' && person === null) return setStrict(true)
    const lines = remits.split('\n').map((line) => line.trim().slice(0, 200))
    const sentence = await onInvite({
      purpose,
      person: purpose === 'deputy' ? person : null,
      remits: purpose === 'member' ? lines.filter((line) => line !== '').slice(0, 32) : [],
    })
    if (sentence !== null) setRefused(sentence)
  }
  return (
    <FormDialog
      title={words.inviteTitle}
      onClose={onClose}
      onSubmit={() => void make()}
      submitLabel={words.make}
    >
      <RadioGroup
        label={words.purpose}
        options={purposes.map((id) => ({
          id,
          label: words.purposes[id],
          description: words.purposeHelp[id],
        }))}
        value={purpose}
        onChange={(id) => setPurpose(purposes.find((one) => one === id) ?? 'deputy')}
      />
      {purpose !== 'deputy' ? null : people.length === 0 ? (
        <p>{words.nobodyElse}</p>
      ) : (
        <Select
          label={words.person}
          description={words.personHelp}
          options={people.map(({ id, name }) => ({ id, label: name }))}
          value={person}
          onChange={setPerson}
          error={strict && person === null ? words.personMissing : null}
        />
      )}
      {purpose === 'member' ? (
        <TextArea
          label={words.remits}
          description={words.remitsHelp}
          value={remits}
          onChange={setRemits}
          rows={3}
        />
      ) : null}
      {refused === null ? null : <FieldError>{refused}</FieldError>}
    </FormDialog>
  )
}
