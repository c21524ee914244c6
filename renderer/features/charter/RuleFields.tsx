import type { PositionRule, QuorumRule } from '../../../shared/charter/charter'
import { Stack } from '../../design/Layout'
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
}

export function RuleFields({ rules, onChange, strict }: RuleFieldsProps) {
  return (
    <Stack gap={24}>
      <QuorumFields
        rule={rules.quorum}
        strict={strict}
        onChange={(quorum) => onChange({ ...rules, quorum })}
      />
      <PositionFields
        rule={rules.positions}
        strict={strict}
        onChange={(positions) => onChange({ ...rules, positions })}
      />
    </Stack>
  )
}
