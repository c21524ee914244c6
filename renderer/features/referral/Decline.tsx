import { useState } from 'react'
import type { CameLine } from '../../../shared/wire/passing'
import { useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Checkbox } from '../../design/Checkbox'
import { Dialog } from '../../design/Dialog'
import { focusFirstProblem } from '../../design/first-problem'
import { Stack } from '../../design/Layout'
import { TextArea } from '../../design/TextArea'
import { buttons } from '../../words/en/buttons'
import { referral as words } from '../../words/en/referral'

/** RF14: with a reason, which the sender reads. */
export type DeclineProps = {
  readonly line: CameLine
  readonly onClose: () => void
  readonly onDone: () => void
}

export function Decline({ line: { of }, onClose, onDone }: DeclineProps) {
  const desk = useDesk()
  const tell = useTell()
  const [reason, setReason] = useState('')
  const [noRemit, setNoRemit] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const decline = async () => {
    if (reason.trim() === '') {
      setMissing(true)
      return focusFirstProblem(() => document.querySelector('[role="dialog"]'))
    }
    const refused = await desk.passing.answer(of, { type: 'declined', reason, noRemit })
    if (refused !== null) return tell.refusal(refused)
    tell.done(words.declinedDone)
    onClose()
    onDone()
  }
  return (
    <Dialog
      title={words.declineTitle}
      isOpen
      onClose={onClose}
      onSubmit={() => void decline()}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" type="submit">
            {words.declineNow}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        <p>
          <bdi>{of.sent[0]?.title ?? ''}</bdi>
        </p>
        <TextArea
          label={words.reason}
          value={reason}
          error={isMissing && reason.trim() === '' ? words.reasonFirst : null}
          onChange={setReason}
          autoFocus
          maxLength={5000}
        />
        <Checkbox isSelected={noRemit} onChange={setNoRemit}>
          {words.noRemit}
        </Checkbox>
      </Stack>
    </Dialog>
  )
}
