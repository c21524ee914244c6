import { useId, useState } from 'react'
import type { PositionRule, Stance } from '../../../shared/charter/rules'
import { Checkbox } from '../../design/Checkbox'
import { Stack } from '../../design/Layout'
import { RadioGroup } from '../../design/RadioGroup'
import { Select } from '../../design/Select'
import { TextField } from '../../design/TextField'
import { charter as words } from '../../words/en/charter'
import { fractionOf, shareNear, shareOptions } from './shares'
import { wholeOf } from './whole'
import './RuleFields.css'

/** What stops a proposal and who owes a reason. Null while a number cannot be read. */
export type PositionFieldsProps = {
  readonly rule: PositionRule | null
  readonly onChange: (rule: PositionRule | null) => void
  readonly strict: boolean
}

type Written = {
  readonly blocks: string
  readonly limited: boolean
  readonly share: string
  readonly reasonFor: readonly Stance[]
}

export function PositionFields({ rule, onChange, strict }: PositionFieldsProps) {
  const reasons = useId()
  const [written, setWritten] = useState(() => writtenFrom(rule))
  const write = (part: Partial<Written>) => {
    const next = { ...written, ...part }
    setWritten(next)
    onChange(ruleFrom(next))
  }
  const { blocks, limited, share, reasonFor } = written
  const wrong = wholeOf(blocks) === null && (strict || blocks !== '')
  return (
    <Stack gap={16}>
      <div className="fm-rule-row">
        <TextField
          label={words.blocks}
          value={blocks}
          onChange={(text) => write({ blocks: text })}
          error={wrong ? words.wholeNumber : null}
        />
      </div>
      <RadioGroup
        label={words.asides}
        options={[
          { id: 'judged', label: words.asidesByJudgement, description: words.asidesByJudgementHelp },
          { id: 'limited', label: words.asidesLimited },
        ]}
        value={limited ? 'limited' : 'judged'}
        onChange={(id) => write({ limited: id === 'limited' })}
      />
      {limited ? (
        <div className="fm-rule-row">
          <Select
            label={words.asidesShare}
            options={shareOptions(share)}
            value={share}
            onChange={(id) => write({ share: id })}
          />
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like the other fields */}
      <div role="group" aria-labelledby={reasons}>
        <span id={reasons} className="fm-label">
          {words.reasons}
        </span>
        {mayOweReason.map((stance) => (
          <Checkbox
            key={stance}
            isSelected={reasonFor.includes(stance)}
            onChange={(owes) =>
              write({
                reasonFor: owes ? [...reasonFor, stance] : reasonFor.filter((other) => other !== stance),
              })
            }
          >
            {words.reasonStances[stance]}
          </Checkbox>
        ))}
      </div>
    </Stack>
  )
}

const mayOweReason = ['reservations', 'stand-aside', 'block'] as const

function writtenFrom(rule: PositionRule | null): Written {
  const max = rule?.standAsidesMax ?? null
  return {
    blocks: String(rule?.blocksToStop ?? 1),
    limited: max !== null,
    share: max === null ? '1/3' : shareNear(max),
    reasonFor: rule?.reasonFor ?? ['stand-aside', 'block'],
  }
}

function ruleFrom({ blocks, limited, share, reasonFor }: Written): PositionRule | null {
  const blocksToStop = wholeOf(blocks)
  const part = fractionOf(share)
  if (blocksToStop === null || part === null) return null
  return { blocksToStop, standAsidesMax: limited ? part.share / part.of : null, reasonFor: [...reasonFor] }
}
