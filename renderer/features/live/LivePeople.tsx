import { Hand, Users } from 'lucide-react'
import type { Ref } from 'react'
import { nameOf, type Roll } from '../../../shared/charter/roll'
import { currentItem } from '../../../shared/meeting/agenda/agenda'
import { stack } from '../../../shared/meeting/hall/stack'
import type { Instant } from '../../../shared/ports'
import type { Run } from '../../data/run'
import { IconButton } from '../../design/IconButton'
import { Tabs } from '../../design/Tabs'
import { floor as words } from '../../words/en/floor'
import { live } from '../../words/en/live'
import { LiveRoll } from './LiveRoll'
import { StackPanel } from './StackPanel'
import type { Sitting } from './sitting'

/** The right zone: the roll, and behind it the stack. */
export type LivePeopleProps = {
  readonly sitting: Sitting
  readonly runRoll: Run<Roll> | null
  readonly now: Instant
  readonly shown: 'people' | 'stack'
  readonly onShow: (tab: 'people' | 'stack') => void
  readonly stackField: Ref<HTMLInputElement>
  /** Folded to a strip: the board of positions needs the room. */
  readonly isFolded: boolean
  readonly onAllPresent: () => void
  readonly onNextSpeaker: () => void
}

export function LivePeople(props: LivePeopleProps) {
  const { sitting, runRoll, now, shown, onShow, stackField, onAllPresent, onNextSpeaker } = props
  const item = currentItem(sitting.meeting)
  const { waiting: hands, speaking } =
    item === null ? { waiting: [], speaking: null } : stack(sitting.meeting, item.id)
  const waiting = hands.length
  if (props.isFolded) {
    return (
      <div className="live-folded">
        <h2 className="fm-hidden">{live.people}</h2>
        <IconButton label={words.showPeople} icon={<Users aria-hidden />} onPress={() => onShow('people')} />
        <IconButton
          label={words.showStack(waiting)}
          icon={<Hand aria-hidden />}
          keys="Q"
          onPress={() => onShow('stack')}
        />
        {waiting === 0 ? null : (
          <span className="fm-tab-badge figures" aria-hidden="true">
            {waiting}
          </span>
        )}
        {speaking === null ? null : (
          <p className="live-folded-speaker">
            <span className="quiet">{words.speaks}</span> <bdi>{nameOf(sitting.roll, speaking.person)}</bdi>
          </p>
        )}
      </div>
    )
  }
  return (
    <Tabs
      label={words.tabs}
      selected={shown}
      onSelect={(id) => onShow(id === 'stack' ? 'stack' : 'people')}
      tabs={[
        {
          id: 'people',
          label: live.people,
          content: <LiveRoll sitting={sitting} runRoll={runRoll} now={now} onAllPresent={onAllPresent} />,
        },
        {
          id: 'stack',
          label: words.stack,
          ...(waiting === 0 ? {} : { badge: String(waiting) }),
          content: <StackPanel sitting={sitting} now={now} field={stackField} onNext={onNextSpeaker} />,
        },
      ]}
    />
  )
}
