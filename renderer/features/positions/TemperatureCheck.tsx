import { useState } from 'react'
import type { ProposalId } from '../../../shared/id'
import { soundings, takeSounding } from '../../../shared/meeting/hall/sounding'
import type { Meeting } from '../../../shared/meeting/meeting'
import { soundingLine } from '../../../shared/minutes/deliberation'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { TextField } from '../../design/TextField'
import { amending as words } from '../../words/en/amending'
import { buttons } from '../../words/en/buttons'

/** "Can you live with this?": hands counted, kept with the time, and no part of any outcome (TC2). */
export type TemperatureCheckProps = {
  readonly proposal: ProposalId
  readonly run: Run<Meeting>
  readonly onLeave: () => void
}

const felt = ['warm', 'unsure', 'cold'] as const

export function TemperatureCheck({ proposal, run, onLeave }: TemperatureCheckProps) {
  const tell = useTell()
  const [hands, setHands] = useState({ warm: '', unsure: '', cold: '' })
  const keep = () => {
    const count = (text: string) => (text.trim() === '' ? 0 : Number(text))
    const result = run(takeSounding, {
      proposal,
      warm: count(hands.warm),
      unsure: count(hands.unsure),
      cold: count(hands.cold),
    })
    if (!result.ok) return tell.refusal(result.refusal)
    tell.done(words.soundDone)
    onLeave()
  }
  return (
    <fieldset className="fm-sounding">
      <legend>{words.sound}</legend>
      <p className="quiet small">{words.soundHelp}</p>
      <div className="fm-sounding-hands">
        {felt.map((one, index) => (
          <TextField
            key={one}
            label={words[one]}
            value={hands[one]}
            onChange={(text) => setHands({ ...hands, [one]: text })}
            onEnter={keep}
            onEscape={onLeave}
            autoFocus={index === 0}
            maxLength={5}
          />
        ))}
        <Button onPress={keep}>{words.keepSounding}</Button>
        <Button kind="quiet" onPress={onLeave}>
          {buttons.cancel}
        </Button>
      </div>
    </fieldset>
  )
}

export function Soundings({
  meeting,
  proposal,
}: {
  readonly meeting: Meeting
  readonly proposal: ProposalId
}) {
  const all = soundings(meeting, proposal)
  if (all.length === 0) return null
  return (
    <ul className="fm-soundings small">
      {all.map(soundingLine).map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a check has no name but its place
        <li key={index} className="figures">
          {words.soundingAt(one.at, one.round)}: {words.felt(one)}{' '}
          <span className="quiet">{words.noDecision}</span>
        </li>
      ))}
    </ul>
  )
}
