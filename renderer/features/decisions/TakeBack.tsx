import { useState } from 'react'
import { takeBackReopening } from '../../../shared/meeting/decision/reopening-back'
import type { DecisionLine } from '../../../shared/record/summary'
import { useTell } from '../../data/tell'
import { useDeedOn } from '../../data/useDeedOn'
import { Button } from '../../design/Button'
import { Disclosure } from '../../design/Disclosure'
import { Row, Stack } from '../../design/Layout'
import { TextArea } from '../../design/TextArea'
import { decisionPage as words } from '../../words/en/decision-page'

/** A decision is not reopened after all: with a reason, while no meeting has taken it up again (CW13). */
export function TakeBack({ line }: { readonly line: DecisionLine }) {
  const deed = useDeedOn()
  const tell = useTell()
  const [reason, setReason] = useState('')
  const takeBack = async () => {
    const given = { decision: line.decision, reason, takenUpBy: null }
    if ((await deed(line.meeting, takeBackReopening, given)) === null) return
    tell.done(words.takenBackDone)
    // The form goes with what it was for.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.fm-screen h1')?.focus())
  }
  return (
    <Disclosure level={2} title={words.takeBackTitle}>
      <Stack gap={12}>
        <p className="quiet">{words.takeBackHelp}</p>
        <TextArea label={words.reason} serif value={reason} onChange={setReason} />
        <Row>
          <Button onPress={() => void takeBack()}>{words.takeBack}</Button>
        </Row>
      </Stack>
    </Disclosure>
  )
}
