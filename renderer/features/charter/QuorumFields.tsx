import { useState } from 'react'
import type { QuorumRule } from '../../../shared/charter/rules'
import { Stack } from '../../design/Layout'
import { RadioGroup } from '../../design/RadioGroup'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { quorumSentence, charter as words } from '../../words/en/charter'
import { fractionOf, shareId, shareOptions } from './shares'
import { wholeOf } from './whole'
import './RuleFields.css'

/** The quorum must be chosen: no answer is the right one for everybody. */
export type QuorumFieldsProps = {
  /** What it is the quorum of, where that must be told. */
  readonly label?: string
  readonly labelHidden?: boolean
  readonly rule: QuorumRule | null
  readonly onChange: (rule: QuorumRule | null) => void
  readonly strict: boolean
}

type Written = { readonly type: QuorumRule['type'] | null; readonly count: string; readonly share: string }

export function QuorumFields({ label, labelHidden = false, rule, onChange, strict }: QuorumFieldsProps) {
  const [written, setWritten] = useState(() => writtenFrom(rule))
  const write = (part: Partial<Written>) => {
    const next = { ...written, ...part }
    setWritten(next)
    onChange(ruleFrom(next))
  }
  const { type, count, share } = written
  const wrongCount = wholeOf(count) === null && (strict || count !== '')
  return (
    <Stack gap={12}>
      <RadioGroup
        cards
        label={label ?? words.quorumQuestion}
        labelHidden={labelHidden}
        {...(labelHidden ? {} : { description: words.quorumHelp })}
        options={kinds}
        value={type}
        onChange={(id) => write({ type: kinds.find((kind) => kind.id === id)?.id ?? null })}
        {...(strict && type === null ? { error: words.chooseQuorum } : {})}
      />
      {type === null || type === 'none' ? null : (
        <div className="fm-rule-row">
          {type === 'share' ? null : (
            <TextField
              label={words.numberOfPeople}
              value={count}
              onChange={(text) => write({ count: text })}
              error={wrongCount ? words.wholeNumber : null}
            />
          )}
          {type === 'count' ? null : (
            <Select
              label={words.share}
              options={shareOptions(share)}
              value={share}
              onChange={(id) => write({ share: id })}
            />
          )}
        </div>
      )}
      {rule === null ? null : <p className="quiet">{quorumSentence(rule)}</p>}
    </Stack>
  )
}

const kinds = (['count', 'share', 'count-or-share', 'none'] as const).map((id) => ({
  id,
  ...words.quorumKinds[id],
}))

function writtenFrom(rule: QuorumRule | null): Written {
  return {
    type: rule?.type ?? null,
    count: rule !== null && 'count' in rule ? String(rule.count) : '',
    share: rule !== null && 'share' in rule ? shareId(rule.share) : '1/3',
  }
}

function ruleFrom({ type, count, share }: Written): QuorumRule | null {
  const people = wholeOf(count)
  const part = fractionOf(share)
  switch (type) {
    case null:
      return null
    case 'none':
      return { type }
    case 'count':
      return people === null ? null : { type, count: people }
    case 'share':
      return part === null ? null : { type, share: part }
    case 'count-or-share':
      return people === null || part === null ? null : { type, count: people, share: part }
  }
}
