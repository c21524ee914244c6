import { useState } from 'react'
import type { Provisions } from '../../../shared/charter/provisions'
import { type Stance, stances } from '../../../shared/charter/rules'
import { useMachine } from '../../data/status'
import { Checkbox } from '../../design/Checkbox'
import { given } from '../../design/FieldFrame'
import { RadioGroup } from '../../design/RadioGroup'
import { Select } from '../../design/Select'
import { TextArea } from '../../design/TextArea'
import { charter as ruleWords } from '../../words/en/charter'
import { charterPage } from '../../words/en/charter-page'
import { stances as stanceWords } from '../../words/en/positions'
import { choices } from '../../words/en/provision-choices'
import { founding } from '../../words/en/welcome'
import { FieldGroup } from './FieldGroup'
import { type Answering, WholeField } from './plain-fields'
import { QuorumFields } from './QuorumFields'

/** Answers that are one of a few kinds, each with something more to say. */
const words = charterPage.fields

export function CallField(props: Answering<Provisions['whoMayCallMoot']>) {
  return (
    <KindAndCount
      {...props}
      kinds={choices.whoMayCallMoot}
      counted="people"
      countLabel={words.people}
      make={(type, count) => (type === 'people' ? { type, count } : { type })}
    />
  )
}

export function ReopenField(props: Answering<Provisions['reopenRule']>) {
  return (
    <KindAndCount
      {...props}
      kinds={choices.reopenRule}
      counted="objections"
      countLabel={words.objections}
      make={(type, count) => (type === 'objections' ? { type, count } : { type })}
    />
  )
}

type Counted = { readonly type: string; readonly count?: number }
type KindAndCountProps<Rule extends Counted> = Answering<Rule> & {
  readonly kinds: Readonly<Record<Rule['type'], string>>
  readonly counted: Rule['type']
  readonly countLabel: string
  readonly make: (type: Rule['type'], count: number) => Rule
}

function KindAndCount<Rule extends Counted>(props: KindAndCountProps<Rule>) {
  const { label, description, value, onChange, strict, kinds, counted, countLabel, make } = props
  const ids = Object.keys(kinds) as Rule['type'][]
  const type = value?.type ?? counted
  return (
    <FieldGroup label={label} {...given('description', description)}>
      <RadioGroup
        label={label}
        labelHidden
        options={ids.map((id) => ({ id, label: kinds[id] }))}
        value={type}
        onChange={(chosen) => {
          const id = ids.find((one) => one === chosen)
          if (id !== undefined) onChange(make(id, 1))
        }}
      />
      {type !== counted ? null : (
        <WholeField
          label={countLabel}
          value={value?.count}
          onChange={(count) => onChange(count === undefined ? undefined : make(counted, count))}
          strict={strict}
          min={1}
          max={10_000}
        />
      )}
    </FieldGroup>
  )
}

export function CompositionField(props: Answering<Provisions['composition']>) {
  const { label, description, value, onChange } = props
  const type = value?.type ?? 'open'
  const text = value?.text ?? ''
  const types = Object.keys(ruleWords.compositions) as Provisions['composition']['type'][]
  const { status } = useMachine()
  const [before] = useState(type)
  // Decisions 6: what is only for some people never lies open.
  const isOpenHere = status.realm !== 'practice' && status.keyKind === 'unprotected'
  const isClosed = (id: string) => id === 'restricted' && before !== 'restricted' && isOpenHere
  return (
    <FieldGroup label={label} {...given('description', description)}>
      <Select
        label={label}
        labelHidden
        options={types.map((id) => ({
          id,
          ...ruleWords.compositions[id],
          ...(isClosed(id) ? { isDisabled: true, description: founding.restrictedClosed } : {}),
        }))}
        value={type}
        onChange={(id) => onChange({ type: types.find((one) => one === id) ?? type, text })}
      />
      <TextArea label={words.composition} value={text} onChange={(said) => onChange({ type, text: said })} />
    </FieldGroup>
  )
}

/** What can be answered: agreeing always, the rest as the charter allows. */
export function AllowedField(props: Answering<Stance[]>) {
  const { label, value = [], onChange } = props
  return (
    <FieldGroup label={label} description={`${props.description ?? ''} ${words.agreeAlways}`.trim()}>
      {stances
        .filter((stance) => stance !== 'agree')
        .map((stance) => (
          <Checkbox
            key={stance}
            isSelected={value.includes(stance)}
            onChange={(may) =>
              onChange(
                stances.filter((one) => (one === stance ? may : one === 'agree' || value.includes(one))),
              )
            }
          >
            {stanceWords[stance].word}
          </Checkbox>
        ))}
    </FieldGroup>
  )
}

/** A quorum for something that is not a meeting: the same, or its own. */
export function OtherQuorumField(props: Answering<Provisions['quorumInformal']>) {
  const { label, description, value, onChange, strict } = props
  const options = [
    { id: 'same', label: words.asMeeting },
    { id: 'own', label: words.ownQuorum },
  ]
  return (
    <FieldGroup label={label} {...given('description', description)}>
      <RadioGroup
        label={label}
        labelHidden
        options={options}
        value={value === null ? 'same' : 'own'}
        onChange={(id) => onChange(id === 'same' ? null : { type: 'none' })}
      />
      {value === null ? null : (
        <QuorumFields
          label={label}
          labelHidden
          rule={value ?? null}
          onChange={(rule) => onChange(rule ?? undefined)}
          strict={strict}
        />
      )}
    </FieldGroup>
  )
}
