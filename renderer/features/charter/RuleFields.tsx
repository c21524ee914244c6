import type { PositionRule, QuorumRule } from '../../../shared/charter/rules'
import { Disclosure } from '../../design/Disclosure'
import { Stack } from '../../design/Layout'
import { positionSentences, charter as words } from '../../words/en/charter'
import { PositionFields } from './PositionFields'
import { QuorumFields } from './QuorumFields'

/**
 * How an assembly decides, as fields. The app hands this to whoever founds an assembly and to whoever changes its charter.
 * `quorum` is null while it is not chosen or cannot be read.
 */
export type Rules = { readonly quorum: QuorumRule | null; readonly positions: PositionRule | null }
export type RuleFieldsProps = {
  readonly rules: Rules
  readonly onChange: (rules: Rules) => void
  /** Say what is missing: somebody tried to go on. */
  readonly strict: boolean
  /** The rule on positions is said in words, its fields are folded away: the usual one suits most. */
  readonly folded?: boolean
}

export function RuleFields({ rules, onChange, strict, folded = false }: RuleFieldsProps) {
  const fields = (
    <PositionFields
      rule={rules.positions}
      strict={strict}
      onChange={(positions) => onChange({ ...rules, positions })}
    />
  )
  return (
    <Stack gap={24}>
      <QuorumFields
        rule={rules.quorum}
        strict={strict}
        onChange={(quorum) => onChange({ ...rules, quorum })}
      />
      {folded ? (
        <div>
          <p className="fm-label">{words.positions}</p>
          {rules.positions === null
            ? null
            : positionSentences(rules.positions).map((sentence) => <p key={sentence}>{sentence}</p>)}
          <Disclosure title={words.change}>{fields}</Disclosure>
        </div>
      ) : (
        fields
      )}
    </Stack>
  )
}
