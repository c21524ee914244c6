import { useState } from 'react'
import type { Ballot } from '../../../shared/meeting/ballot/ballot'
import { challengeBallot } from '../../../shared/meeting/ballot/ballot-challenge'
import { mayKeep } from '../../../shared/meeting/minute-taker'
import { meetingState } from '../../../shared/meeting/state'
import { useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { FormDialog } from '../../design/FormDialog'
import { Row, Stack } from '../../design/Layout'
import { TextField } from '../../design/TextField'
import { ballot as words } from '../../words/en/ballot'
import type { BallotSide } from './panel'

/** A result on record that somebody holds to be wrong: contested with a reason, then it stands after all or is set aside. */
type Step = 'contested' | 'upheld' | 'set-aside'
type ChallengeProps = BallotSide & { readonly ballot: Ballot }

export function Challenge({ meeting, run, ballot }: ChallengeProps) {
  const desk = useDesk()
  const tell = useTell()
  const [asked, setAsked] = useState<Step | null>(null)
  const [reason, setReason] = useState('')
  const isMine = meetingState(meeting) === 'open' && mayKeep(meeting, desk.author())
  const isContested = ballot.challenge === 'contested'
  if (ballot.state !== 'declared' || (!isMine && !isContested)) return null
  const leave = () => {
    setAsked(null)
    setReason('')
  }
  const say = () => {
    if (asked === null) return
    const said = run(challengeBallot, { ballot: ballot.ballot, step: asked, reason })
    if (!said.ok) return tell.refusal(said.refusal)
    tell.done(words.challenge[asked].done)
    leave()
  }
  const offered: readonly Step[] = isContested ? ['upheld', 'set-aside'] : ['contested']
  const row = isMine ? (
    <Row>
      {offered.map((step) => (
        <Button key={step} kind={isContested ? 'plain' : 'quiet'} onPress={() => setAsked(step)}>
          {words.challenge[step].deed}
        </Button>
      ))}
    </Row>
  ) : null
  return (
    <>
      {isContested ? (
        <Banner kind="problem" title={words.challenge.title} actions={row}>
          {words.challenge.lead}
        </Banner>
      ) : (
        row
      )}
      <FormDialog
        title={asked === null ? '' : words.challenge[asked].deed}
        isOpen={asked !== null}
        size="small"
        onClose={leave}
        onSubmit={say}
        submitLabel={asked === null ? '' : words.challenge[asked].deed}
        kind={asked === 'upheld' ? 'primary' : 'danger'}
      >
        <Stack gap={12}>
          <p>{asked === null ? '' : words.challenge[asked].lead}</p>
          <TextField
            label={words.challenge.reason}
            value={reason}
            onChange={setReason}
            autoFocus
            isRequired
          />
        </Stack>
      </FormDialog>
    </>
  )
}
