import type { ComponentType } from 'react'
import type { PositionRule, QuorumRule } from '../../../shared/charter/rules'

/** The fields of how an assembly decides: another feature's, handed in by the app. Null is not readable yet. */
export type RulesWritten = { readonly quorum: QuorumRule | null; readonly positions: PositionRule | null }
export type RuleFieldsGiven = ComponentType<{
  readonly rules: RulesWritten
  readonly onChange: (rules: RulesWritten) => void
  readonly strict: boolean
}>
