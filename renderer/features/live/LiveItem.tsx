import { EllipsisVertical } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { nameOf } from '../../../shared/charter/roll'
import type { Item } from '../../../shared/meeting/agenda/agenda'
import { ballotsOf } from '../../../shared/meeting/ballot/ballot'
import { deadlockOf } from '../../../shared/meeting/ballot/deadlock'
import { proposals } from '../../../shared/meeting/proposal/proposal'
import type { MeetingState } from '../../../shared/meeting/state'
import { takenUp } from '../../../shared/meeting/taking-up'
import { useOfferedDeeds } from '../../data/offered-deeds'
import { useNavigation } from '../../data/place'
import { useReferable } from '../../data/useReferable'
import { Button, LinkButton } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { MenuButton } from '../../design/Menu'
import { Tabs } from '../../design/Tabs'
import { approving } from '../../words/en/approving'
import { carry } from '../../words/en/carry'
import { live as words } from '../../words/en/live'
import { referral } from '../../words/en/referral'
import { AlreadyDecided } from './AlreadyDecided'
import { sides as allSides, type Side } from './side'
import type { Correcting, Sitting } from './sitting'
import type { Course } from './useCourse'

/** The centre: one item with its three sides. What the sides hold is handed in. */
export type LiveItemProps = {
  readonly sitting: Sitting
  readonly state: MeetingState
  readonly item: Item
  readonly current: Item | null
  readonly course: Course
  readonly side: Side
  readonly onSide: (side: Side) => void
  readonly onBack: () => void
  readonly onEnd: () => void
  readonly onStart: (item: Item) => void
  readonly onPark: () => void
  readonly earlierMinutes: (correcting: Correcting) => ReactNode
  readonly sides: Readonly<Record<Side, ReactNode>>
}

export function LiveItem(props: LiveItemProps) {
  const { sitting, state, item, current, course, side, onSide, sides } = props
  const { place, go } = useNavigation()
  const begun = place.screen === 'live' ? place.correct : undefined
  const [isCorrecting, setCorrecting] = useState(begun !== undefined)
  const correct = () => {
    setCorrecting(true)
    onSide('note')
  }
  const corrected = () => {
    setCorrecting(false)
    if (begun !== undefined) go({ screen: 'live', meeting: sitting.meeting.id, item: item.id })
  }
  const refer = useReferable(sitting.meeting).find((one) => one.item === item.id)
  useOfferedDeeds([
    ...(state === 'open' ? [{ id: 'correct', label: approving.correct, take: correct }] : []),
    ...(refer === undefined
      ? []
      : [{ id: 'refer', label: referral.openOf(item.title), also: referral.also, take: refer.take }]),
  ])
  const isCurrent = item.id === current?.id
  const put = proposals(sitting.meeting, item.id).filter(({ withdrawn }) => !withdrawn)
  const again = takenUp(sitting.meeting, item.id)
  return (
    <div className={side === 'positions' ? 'live-centre live-centre-dense' : 'live-centre'}>
      <header className="live-item-head">
        <div className="live-item-name">
          <h2>
            <span className="figures">{item.number}</span> <bdi>{item.title}</bdi>
          </h2>
          <p className="live-item-facts">
            <Chip>{words.kinds[item.kind]}</Chip>
            <Chip {...chips[item.state]}>{words.itemStates[item.state]}</Chip>
            {item.minute === null ? null : <Chip tone="accent">{words.minute(item.minute)}</Chip>}
            {item.carried === null ? null : <Chip tone="quiet">{carry.from(item.carried)}</Chip>}
            {item.consent ? <Chip tone="quiet">{carry.consent}</Chip> : null}
            {item.presenter === null ? null : (
              <span className="quiet">
                {words.presented} <bdi>{nameOf(sitting.roll, item.presenter)}</bdi>
              </span>
            )}
            {item.cameIn === undefined ? null : (
              <Chip tone="quiet">{referral.fromOne(item.cameIn.name)}</Chip>
            )}
            {again === null ? null : <span className="quiet">{words.takesUp(again.number)}</span>}
          </p>
        </div>
        {state === 'open' ? (
          <div className="live-item-do">
            {isCurrent ? (
              <Button onPress={props.onEnd}>{words.endItem}</Button>
            ) : (
              <Button onPress={() => props.onStart(item)}>
                {item.from === null ? words.start : words.startAgain}
              </Button>
            )}
            <MenuButton
              kind="quiet"
              hideLabel
              label={words.itemMore}
              icon={<EllipsisVertical aria-hidden />}
              items={[
                ...(isCurrent ? [{ id: 'park', label: carry.park, keys: 'S' }] : []),
                { id: 'record', label: words.record, isDisabled: item.minute !== null },
                { id: 'correct', label: approving.correct },
                ...(refer === undefined ? [] : [{ id: 'refer', label: referral.open }]),
                { id: 'not-reached', label: words.markNotReached, isDisabled: item.state === 'done' },
              ]}
              onAction={(id) => {
                if (id === 'park') props.onPark()
                else if (id === 'correct') correct()
                else if (id === 'refer') refer?.take()
                else if (id === 'record') course.record(item)
                else course.end(item, 'not-reached')
              }}
            />
          </div>
        ) : null}
      </header>
      <AlreadyDecided sitting={sitting} state={state} item={item} />
      {/* Beside the board of positions there is no room for it (PO10). */}
      {side === 'note' ? props.earlierMinutes({ isOn: isCorrecting, onDone: corrected }) : null}
      {current === null || isCurrent ? null : (
        <p className="live-elsewhere" role="status">
          {words.lookingAt(item.number, current.number)}{' '}
          <LinkButton onPress={props.onBack}>{words.backTo(current.number)}</LinkButton>
        </p>
      )}
      <Tabs
        label={words.itemSides}
        // Undone, the deadlock takes its side with it.
        selected={side === 'ballot' && !hasBallot(sitting.meeting, item.id) ? 'positions' : side}
        onSelect={(id) => onSide(allSides.find((one) => one === id) ?? 'note')}
        tabs={[
          { id: 'note', label: words.note, content: sides.note },
          {
            id: 'proposal',
            label: words.proposal,
            content: sides.proposal,
            ...(put.length === 0 ? {} : { badge: String(put.length) }),
          },
          { id: 'positions', label: words.positions, content: sides.positions },
          ...(hasBallot(sitting.meeting, item.id)
            ? [{ id: 'ballot', label: words.ballot, content: sides.ballot }]
            : []),
        ]}
      />
    </div>
  )
}

/** Once a deadlock is on record, or a ballot was held. */
function hasBallot(meeting: Sitting['meeting'], item: Item['id']): boolean {
  return deadlockOf(meeting, item) !== null || ballotsOf(meeting, item).length > 0
}

const chips = {
  waiting: { tone: 'quiet', mark: 'ring' },
  current: { tone: 'accent', mark: 'dot' },
  done: { tone: 'neutral', mark: 'check' },
  'not-reached': { tone: 'quiet', mark: 'dash' },
} as const
