import { useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import { minuteTaker, takeOver } from '../../../shared/meeting/minute-taker'
import { useCell, useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { TextField } from '../../design/TextField'
import { live as words } from '../../words/en/live'
import type { Sitting } from './sitting'

/** Another computer keeps this meeting: who, what that means, and the way to take it over with a reason. */
export function KeptElsewhere({ sitting: { meeting, roll, run } }: { readonly sitting: Sitting }) {
  const tell = useTell()
  const [reason, setReason] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const desk = useDesk()
  const focus = useCell(desk.focus)
  const card = useCell(desk.cards).find(({ assembly }) => assembly === focus)
  const keeper = minuteTaker(meeting)
  // What a removed computer takes over it takes over from nobody: the banner says how things stand.
  if (keeper === null || card?.removed === true) return null

  const take = () => {
    const taken = run(takeOver, { reason: reason ?? '' })
    if (taken.ok) return tell.done(words.takenOver)
    if (taken.refusal.rule === 'ST8') setError(words.reasonNeeded)
    else tell.refusal(taken.refusal)
  }
  return (
    <div className="live-kept">
      <Banner
        kind="warning"
        title={keeper.contested ? words.keptContested : words.keptBy(nameOf(roll, keeper.person))}
        actions={
          reason === null ? <Button onPress={() => setReason('')}>{words.takeOver}</Button> : undefined
        }
      >
        <p>{keeper.contested ? words.keptContestedWhy : words.keptByWhy}</p>
        {reason === null ? null : (
          <div className="live-kept-reason">
            <TextField
              label={words.takeOverReason}
              autoFocus
              value={reason}
              onChange={(text) => {
                setReason(text)
                setError(null)
              }}
              error={error}
              onEnter={take}
              onEscape={() => setReason(null)}
              maxLength={500}
            />
            <Button onPress={take}>{words.takeOver}</Button>
          </div>
        )}
      </Banner>
    </div>
  )
}
