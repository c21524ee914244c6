import { EllipsisVertical } from 'lucide-react'
import { type KeyboardEvent, type Ref, useRef } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import { currentItem } from '../../../shared/meeting/agenda/agenda'
import { type Speaker, spokeSoFar, stack, stackRule } from '../../../shared/meeting/hall/stack'
import { chooseStackRule, lowerHand, moveSpeaker } from '../../../shared/meeting/hall/stack-deeds'
import { meetingState } from '../../../shared/meeting/state'
import { minutesBetween } from '../../../shared/meeting/time'
import type { Instant } from '../../../shared/ports'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Disclosure } from '../../design/Disclosure'
import { MenuButton } from '../../design/Menu'
import { ToggleButton } from '../../design/ToggleButton'
import { duration } from '../../words/en/dates'
import { floor as words } from '../../words/en/floor'
import { SpeakerMark } from './SpeakerMark'
import { StackField } from './StackField'
import type { Sitting } from './sitting'

/** Who speaks, who waits, and by which rule: the facilitator's list, kept by whoever sits at the keys. */
export type StackPanelProps = {
  readonly sitting: Sitting
  readonly now: Instant
  readonly field: Ref<HTMLInputElement>
  readonly onNext: () => void
}

export function StackPanel({ sitting, now, field, onNext }: StackPanelProps) {
  const { meeting, roll, run } = sitting
  const tell = useTell()
  const panel = useRef<HTMLDivElement>(null)
  const item = currentItem(meeting)
  const isOpen = meetingState(meeting) === 'open'
  const rule = stackRule(meeting)
  const { speaking, waiting } = item === null ? { speaking: null, waiting: [] } : stack(meeting, item.id)
  const spoke = spokeSoFar(meeting, now)
  const isOn = isOpen && item !== null

  const focusRow = (at: number) =>
    requestAnimationFrame(() => {
      const rows = panel.current?.querySelectorAll<HTMLElement>('.live-speakers button') ?? []
      const row = rows[Math.max(0, Math.min(rows.length - 1, at))]
      ;(row ?? panel.current?.querySelector<HTMLElement>('input'))?.focus()
    })
  const move = ({ entry, person }: Speaker, to: 'up' | 'down') => {
    const at = waiting.findIndex((one) => one.entry === entry) + (to === 'up' ? -1 : 1)
    if (at < 0 || at >= waiting.length) return
    const moved = run(moveSpeaker, { entry, to })
    if (!moved.ok) return tell.refusal(moved.refusal)
    tell.done(words.moved(nameOf(roll, person), at + 1))
    focusRow(at)
  }
  const takeOff = ({ entry, person }: Speaker) => {
    const at = waiting.findIndex((one) => one.entry === entry)
    const lowered = run(lowerHand, { entry })
    if (!lowered.ok) return tell.refusal(lowered.refusal)
    tell.done(words.takenOff(nameOf(roll, person)))
    focusRow(at)
  }
  const press = (event: KeyboardEvent, speaker: Speaker) => {
    const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    if (!isMove && event.key !== 'Delete') return
    event.preventDefault()
    event.stopPropagation()
    if (isMove) move(speaker, event.key === 'ArrowUp' ? 'up' : 'down')
    else takeOff(speaker)
  }
  const choose = (first: boolean) => {
    const to = first ? 'first-time-first' : 'plain'
    const chosen = run(chooseStackRule, { rule: to })
    if (chosen.ok) tell.done(words.ruleSaid[to])
    else tell.refusal(chosen.refusal)
  }

  return (
    <div className="live-stack" ref={panel}>
      <h2 className="fm-hidden">{words.stack}</h2>
      {isOn ? (
        <>
          <StackField sitting={sitting} field={field} />
          <p className="quiet small">{words.stackHelp}</p>
        </>
      ) : (
        <p className="quiet">{words.noStack}</p>
      )}
      <div className="live-speaks">
        <p>
          {speaking === null ? (
            <span className="quiet">{words.nobodySpeaks}</span>
          ) : (
            <>
              <span className="quiet small">{words.speaks}</span>{' '}
              <strong>
                <bdi>{nameOf(roll, speaking.person)}</bdi>
              </strong>{' '}
              <span className="quiet figures">
                {duration(Math.floor(minutesBetween(speaking.began ?? now, now)))}
              </span>
            </>
          )}
        </p>
        <Button
          keys="Shift+Q"
          isDisabled={!isOn || (speaking === null && waiting.length === 0)}
          onPress={onNext}
        >
          {waiting.length === 0 && speaking !== null ? words.endTurn : words.nextSpeaker}
        </Button>
      </div>
      <ol className="live-speakers" aria-label={words.waits}>
        {waiting.map((speaker, at) => {
          const name = nameOf(roll, speaker.person)
          return (
            <li key={speaker.entry} onKeyDownCapture={(event) => press(event, speaker)}>
              <span className="figures quiet">{at + 1}</span>
              <SpeakerMark kind={speaker.kind} />
              <span className="live-speaker-words">
                <bdi>{name}</bdi>
                <span className="quiet small">
                  {words.kinds[speaker.kind]}
                  {speaker.first ? `, ${words.firstMark}` : ''}
                </span>
              </span>
              <MenuButton
                kind="quiet"
                hideLabel
                label={words.speakerMore(name)}
                icon={<EllipsisVertical aria-hidden />}
                items={[
                  { id: 'up', label: words.moveUp, keys: 'Alt+↑', isDisabled: at === 0 },
                  { id: 'down', label: words.moveDown, keys: 'Alt+↓', isDisabled: at === waiting.length - 1 },
                  { id: 'off', label: words.takeOff, keys: 'Delete' },
                ]}
                onAction={(id) =>
                  id === 'off' ? takeOff(speaker) : move(speaker, id === 'up' ? id : 'down')
                }
              />
            </li>
          )
        })}
      </ol>
      {isOn && waiting.length === 0 ? <p className="quiet">{words.nobodyWaits}</p> : null}
      <p className="small live-stack-rule">{words.order[rule]}</p>
      <div>
        <ToggleButton isSelected={rule === 'first-time-first'} onChange={choose}>
          {words.firstTime}
        </ToggleButton>
      </div>
      {spoke.length === 0 ? null : (
        <Disclosure level={3} title={words.spoke(spoke.length)}>
          <ul className="live-spoke">
            {spoke.map(({ person, turns, minutes }) => (
              <li key={person}>
                <bdi>{nameOf(roll, person)}</bdi>
                <span className="quiet figures">{words.spokeFor(turns, minutes)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}
