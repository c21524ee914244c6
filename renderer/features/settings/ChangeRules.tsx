import { useState } from 'react'
import { canonical } from '../../../shared/canonical'
import { type Charter, parseCharter } from '../../../shared/charter/charter'
import { useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Dialog } from '../../design/Dialog'
import { FieldError } from '../../design/FieldFrame'
import { common } from '../../words/en/common'
import { charterCard as words } from '../../words/en/settings'
import type { RuleFieldsGiven, RulesWritten } from './CharterCard'

/** A new version of the charter with other rules. Past decisions hold a copy of theirs. */
export type ChangeRulesProps = {
  readonly charter: Charter
  readonly RuleFields: RuleFieldsGiven
  readonly onClose: () => void
}

export function ChangeRules({ charter, RuleFields, onClose }: ChangeRulesProps) {
  const desk = useDesk()
  const tell = useTell()
  const [rules, setRules] = useState<RulesWritten>({
    quorum: charter.quorum,
    positions: charter.positions,
  })
  const [state, setState] = useState<'writing' | 'strict' | 'unchanged' | 'sealing'>('writing')

  const seal = async () => {
    if (state === 'sealing') return
    const { quorum, positions } = rules
    if (quorum === null || positions === null) return setState('strict')
    const same =
      canonical({ quorum, positions }) === canonical({ quorum: charter.quorum, positions: charter.positions })
    if (same) return setState('unchanged')
    const next = parseCharter({ ...charter, version: charter.version + 1, quorum, positions })
    if (!next.ok) return tell.refusal({ rule: 'CH1' })
    setState('sealing')
    const sealed = await desk.sealCharter(next.value)
    if (!sealed.ok) {
      setState('writing')
      return tell.refusal(sealed.refusal)
    }
    tell.done(words.sealed(next.value.version))
    onClose()
  }

  return (
    <Dialog
      title={words.changeTitle}
      isOpen
      onClose={onClose}
      onSubmit={() => void seal()}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button kind="primary" type="submit" isPending={state === 'sealing'}>
            {state === 'sealing' ? words.sealing : words.seal}
          </Button>
        </>
      }
    >
      <p>{words.past}</p>
      <RuleFields
        rules={rules}
        strict={state === 'strict'}
        onChange={(written) => {
          setRules(written)
          if (state === 'unchanged') setState('writing')
        }}
      />
      {state === 'unchanged' ? <FieldError>{words.unchanged}</FieldError> : null}
    </Dialog>
  )
}
