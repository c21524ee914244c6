import { useEffect, useRef, useState } from 'react'
import type { KnownRemit } from '../../../shared/charter/remits'
import type { ProposalId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { checkRemit } from '../../../shared/meeting/proposal/remit-check'
import type { RemitMoment, RemitReach, RemitStep } from '../../../shared/meeting/said/deliberation-statements'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Row } from '../../design/Layout'
import { RadioGroup } from '../../design/RadioGroup'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { buttons } from '../../words/en/buttons'
import { nesting } from '../../words/en/nesting'
import { remit as words } from '../../words/en/remit'

/** Ours, or whose it touches, and what is done about it: put on record, and the meeting goes on. */
export type RemitFormProps = {
  readonly known: readonly KnownRemit[]
  /** Those that the words meet: the first is chosen beforehand. */
  readonly met: readonly KnownRemit[]
  readonly proposal: ProposalId
  readonly when: RemitMoment
  readonly run: Run<Meeting>
  readonly onLeave: () => void
}

const reaches = ['ours', 'touches', 'belongs'] as const
const steps = ['go-on', 'invite', 'refer'] as const

export function RemitForm({ known, met, proposal, when, run, onLeave }: RemitFormProps) {
  const tell = useTell()
  const form = useRef<HTMLFieldSetElement>(null)
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), [])
  const first = met[0] === undefined ? 0 : Math.max(0, known.indexOf(met[0]))
  const [chosen, setChosen] = useState(first)
  const [reach, setReach] = useState<RemitReach>(met.length > 0 ? 'touches' : 'ours')
  const [step, setStep] = useState<RemitStep>('invite')
  const [note, setNote] = useState('')
  const remit = known[chosen]
  const put = () => {
    const given = { proposal, when, note: note.trim() === '' ? null : note }
    const result =
      reach === 'ours' || remit === undefined
        ? run(checkRemit, { ...given, reach: 'ours' })
        : run(checkRemit, { ...given, reach, step, topic: remit.topic, assembly: remit.assembly })
    if (!result.ok) return tell.refusal(result.refusal)
    tell.done(words.done)
    onLeave()
  }
  return (
    <fieldset className="fm-remit-form" ref={form}>
      <legend className="fm-hidden">{words.title}</legend>
      <RadioGroup
        row
        label={words.reaches}
        options={reaches.map((id) => ({ id, label: words.reach[id] }))}
        value={reach}
        onChange={(id) => setReach(reaches.find((one) => one === id) ?? 'ours')}
      />
      {reach === 'ours' ? null : (
        <>
          <Select
            label={words.topic}
            options={known.map(({ assembly, topic, isClaim }, index) => ({
              id: String(index),
              label: isClaim === true ? nesting.claims(topic, assembly) : `${topic}, ${assembly}`,
            }))}
            value={String(chosen)}
            onChange={(id) => setChosen(Number(id))}
          />
          <RadioGroup
            row
            label={words.steps}
            options={steps.map((id) => ({ id, label: words.step[id] }))}
            value={step}
            onChange={(id) => setStep(steps.find((one) => one === id) ?? 'invite')}
          />
        </>
      )}
      <TextField
        label={words.note}
        value={note}
        onChange={setNote}
        onEnter={put}
        onEscape={onLeave}
        spellCheck
      />
      <Row>
        <Button onPress={put}>{words.put}</Button>
        <Button kind="quiet" onPress={onLeave}>
          {buttons.cancel}
        </Button>
      </Row>
    </fieldset>
  )
}
