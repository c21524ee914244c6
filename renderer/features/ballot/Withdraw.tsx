import { useState } from 'react'
import type { Ballot } from '../../../shared/meeting/ballot/ballot'
import { withdrawBallot } from '../../../shared/meeting/ballot/ballot-turns'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { FormDialog } from '../../design/FormDialog'
import { Stack } from '../../design/Layout'
import { TextField } from '../../design/TextField'
import { ballot as words } from '../../words/en/ballot'
import type { BallotDesk } from './panel'

/** A ballot is given up with a reason, as long as its result is not on record. */
export function Withdraw({ run, ballot }: BallotDesk & { readonly ballot: Ballot }) {
  const tell = useTell()
  const [isAsked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const withdraw = () => {
    const result = run(withdrawBallot, { ballot: ballot.ballot, reason })
    if (!result.ok) return tell.refusal(result.refusal)
    setAsked(false)
    tell.done(words.withdrawnDone)
  }
  return (
    <>
      <Button kind="quiet" onPress={() => setAsked(true)}>
        {words.withdraw}
      </Button>
      <FormDialog
        title={words.withdraw}
        isOpen={isAsked}
        size="small"
        onClose={() => setAsked(false)}
        onSubmit={withdraw}
        submitLabel={words.withdraw}
        cancelLabel={words.keepOn}
        kind="danger"
      >
        <Stack gap={12}>
          <p>{words.withdrawLead}</p>
          <TextField label={words.withdrawReason} value={reason} onChange={setReason} autoFocus isRequired />
        </Stack>
      </FormDialog>
    </>
  )
}
