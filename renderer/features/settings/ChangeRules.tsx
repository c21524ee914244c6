import { useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { focusFirstProblem } from '../../design/first-problem'
import { charterCard as words } from '../../words/en/settings'
import type { RuleFieldsGiven, RulesWritten } from './rule-fields'
import { SealDialog } from './SealDialog'
import { useSealing } from './useSealing'

/** A new version of the charter with other rules. Past decisions hold a copy of theirs. */
export type ChangeRulesProps = {
  readonly charter: Charter
  readonly RuleFields: RuleFieldsGiven
  readonly onClose: () => void
}

export function ChangeRules({ charter, RuleFields, onClose }: ChangeRulesProps) {
  const { state, seal } = useSealing(charter, onClose)
  const [strict, setStrict] = useState(false)
  const [rules, setRules] = useState<RulesWritten>({ quorum: charter.quorum, positions: charter.positions })
  const submit = () => {
    const { quorum, positions } = rules
    if (quorum !== null && positions !== null) return void seal({ quorum, positions })
    setStrict(true)
    focusFirstProblem(() => document.querySelector('[role="dialog"]'))
  }
  return (
    <SealDialog title={words.changeTitle} state={state} onSeal={submit} onClose={onClose}>
      <p>{words.past}</p>
      <RuleFields rules={rules} strict={strict} onChange={setRules} />
    </SealDialog>
  )
}
