import { useState } from 'react'
import { onRoll, type Roll } from '../../../shared/charter/roll'
import { signByHand, signers } from '../../../shared/meeting/approval/approve-next'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { focusSoon } from '../../design/focus-soon'
import { Row, Stack } from '../../design/Layout'
import { Select } from '../../design/Select'
import { lifecycle as words } from '../../words/en/lifecycle'

/** Who signs under approved minutes: by taking part, or on paper, which is noted here (LC8). */
export type SignByHandProps = {
  readonly meeting: Meeting
  readonly run: Run<Meeting> | null
  readonly roll: Roll
}

export function SignByHand({ meeting, run, roll }: SignByHandProps) {
  const tell = useTell()
  const [person, setPerson] = useState<string | null>(null)
  const signed = signers(meeting)
  const left = onRoll(roll).filter(({ id }) => !signed.some((one) => one.person === id))
  const sign = () => {
    const found = left.find(({ id }) => id === person)
    if (run === null || found === undefined) return
    const done = run(signByHand, { person: found.id, roll })
    if (!done.ok) return tell.refusal(done.refusal)
    setPerson(null)
    focusSoon(() => document.querySelector<HTMLElement>('#life-sign .fm-select'))
    tell.done(words.signedDone(found.name))
  }
  return (
    <Stack gap={12}>
      <p className="quiet">{signed.length === 0 ? words.nobodySigned : words.signedWhy}</p>
      {signed.length === 0 ? null : (
        <ul className="fm-corrections">
          {signed.map(({ person: id, name, how }) => (
            <li key={id}>
              <bdi>{name}</bdi> <span className="quiet">{words.signedHow[how]}</span>
            </li>
          ))}
        </ul>
      )}
      {run === null ? null : (
        <Row>
          <Select
            label={words.signer}
            options={left.map(({ id, name }) => ({ id, label: name }))}
            value={person}
            onChange={setPerson}
          />
          <Button isDisabled={person === null} onPress={sign}>
            {words.noteSigned}
          </Button>
        </Row>
      )}
    </Stack>
  )
}
