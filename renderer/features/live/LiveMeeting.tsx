import { nameOf, type Roll } from '../../../shared/charter/roll'
import { agenda, currentItem, type Item, itemOf } from '../../../shared/meeting/agenda/agenda'
import { minutesNamed } from '../../../shared/meeting/approval/minutes-named'
import { details } from '../../../shared/meeting/details'
import type { Meeting } from '../../../shared/meeting/meeting'
import { mayKeep, minuteTaker } from '../../../shared/meeting/minute-taker'
import { meetingNumber } from '../../../shared/meeting/numbering'
import { consentItems } from '../../../shared/meeting/proposal/consent-agenda'
import { meetingState } from '../../../shared/meeting/state'
import { localDate } from '../../../shared/meeting/time'
import { useDesk } from '../../data/desk-context'
import type { LivingDocument } from '../../data/living-document'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { useClock } from '../../data/useClock'
import { Chip } from '../../design/Chip'
import { Screen } from '../../design/Screen'
import { useMedia } from '../../design/useMedia'
import { Zones } from '../../design/Zones'
import { live as words } from '../../words/en/live'
import { hasOwnStep, isUndecided, nextStep } from './course'
import { KeptElsewhere } from './KeptElsewhere'
import { LiveAgenda } from './LiveAgenda'
import { LiveCentre } from './LiveCentre'
import { LiveMenu } from './LiveMenu'
import { LivePeople } from './LivePeople'
import { LiveStrip } from './LiveStrip'
import { otherDevices } from './other-devices'
import { QuorumChip } from './QuorumChip'
import type { ItemSides, ScreenSlot, Sitting } from './sitting'
import { useCourse } from './useCourse'
import { useDeeds } from './useDeeds'
import { useQuorumSaid } from './useQuorumSaid'
import { useShown } from './useShown'

/** One meeting on three zones and a strip: what is shown, and how the deeds of the zones meet. */
export type LiveMeetingProps = ItemSides &
  ScreenSlot & {
    readonly title: string
    readonly sitting: Sitting
    readonly document: LivingDocument<Meeting>
    readonly runRoll: Run<Roll> | null
  }

export function LiveMeeting({
  title,
  sitting,
  document,
  runRoll,
  proposal,
  positions,
  ballot,
  editAction,
  earlierMinutes,
  publicScreen,
  exportMore,
  SharedNote,
}: LiveMeetingProps) {
  const { meeting, roll } = sitting
  const desk = useDesk()
  const { place, go } = useNavigation()
  const now = useClock(meeting.zone, 15)
  const course = useCourse(sitting, now)
  const view = useShown()
  useQuorumSaid(sitting)

  const author = desk.author()
  const state = meetingState(meeting)
  const items = agenda(meeting)
  const current = currentItem(meeting)
  // A correction is agreed in an item; between items the one of earlier minutes is at hand.
  const isCorrecting = place.screen === 'live' && place.correct !== undefined
  const forMinutes = isCorrecting ? (minutesNamed(meeting)[0]?.item ?? items[0]?.id ?? null) : null
  const wanted = view.item ?? (current === null ? forMinutes : null)
  const shown = (wanted === null ? undefined : itemOf(meeting, wanted)) ?? current
  const isKeeper = minuteTaker(meeting) === null || mayKeep(meeting, author)
  const step = nextStep(state, items)
  const isBefore = step === 'call' && shown === null
  const heirs = otherDevices(meeting, author.device)

  const deeds = useDeeds({
    meeting,
    course,
    view,
    isKeeper,
    isItsDay: details(meeting).date === localDate(now),
  })

  // The board shows everybody who is here, and takes the room of the roll where the window is not wide.
  const isMiddling = useMedia('(1000px <= width < 1600px)')
  const isBoard =
    shown !== null && view.side === 'positions' && view.sheet === null && isUndecided(meeting, shown)
  const isFolded = isMiddling && isBoard && !view.isUnfolded

  const number = meetingNumber(meeting)
  return (
    <Screen
      fill
      title={<bdi>{title}</bdi>}
      titleText={title}
      chip={
        <>
          <Chip {...stateChips[state]}>{words.states[state]}</Chip>
          {number === null ? null : <span className="quiet figures">{words.meetingNumber(number)}</span>}
          <span className="live-quorum">
            <QuorumChip sitting={sitting} />
          </span>
        </>
      }
      actions={
        <LiveMenu
          state={state}
          isKeeper={isKeeper}
          heirs={heirs.map(({ person, device }) => ({ id: device, name: nameOf(roll, person) }))}
          onBreak={deeds.rest}
          onResume={course.resume}
          onClose={() => view.open('close')}
          onRoles={() => view.open('roles')}
          together={consentItems(meeting).length}
          onConsent={() => view.open('consent')}
          onHandOver={(device) => {
            const heir = heirs.find((one) => one.device === device)
            if (heir !== undefined) course.handOver(heir)
          }}
          onAgenda={() => go({ screen: 'agenda', meeting: meeting.id })}
          onExport={() => exportMore(document.seen())}
          onMinutes={() => go({ screen: 'minutes', meeting: meeting.id })}
        />
      }
    >
      <div className="live" ref={view.room} data-people={isFolded ? 'folded' : undefined}>
        <SharedNote meeting={meeting} circle={document.circle} run={sitting.run} />
        {isKeeper ? null : <KeptElsewhere sitting={sitting} />}
        <Zones
          shown={view.zone}
          onShow={view.turnTo}
          left={{
            label: words.zones.left,
            content: (
              <LiveAgenda
                sitting={sitting}
                now={now}
                shown={shown?.id ?? null}
                onShow={(item) => view.show(item)}
                addField={deeds.addField}
                mayAdd={state !== 'closed'}
                onConsent={() => view.open('consent')}
              />
            ),
          }}
          centre={{
            label: words.zones.centre,
            content: (
              <LiveCentre
                sitting={sitting}
                document={document}
                now={now}
                state={state}
                step={step}
                shown={shown}
                current={current}
                course={course}
                view={view}
                isKeeper={isKeeper}
                proposal={proposal}
                positions={positions}
                ballot={ballot}
                editAction={editAction}
                earlierMinutes={earlierMinutes}
                onStart={(item: Item) => {
                  if (course.start(item)) view.arrive()
                }}
                onNext={deeds.next}
                onPark={deeds.park}
                onClosed={() => go({ screen: 'minutes', meeting: meeting.id })}
              />
            ),
          }}
          right={{
            label: words.zones.right,
            content: (
              <LivePeople
                sitting={sitting}
                runRoll={runRoll}
                now={now}
                shown={view.people}
                isFolded={isFolded}
                onShow={(tab) => {
                  view.turnPeople(tab)
                  if (isFolded) view.toZone('right')
                }}
                stackField={deeds.stackField}
                onAllPresent={course.allPresent}
                onNextSpeaker={course.nextSpeaker}
              />
            ),
          }}
          bottom={
            <LiveStrip
              meeting={meeting}
              current={current}
              now={now}
              publicScreen={publicScreen(meeting)}
              step={isBefore || view.sheet !== null ? null : step}
              isPrimary={step !== 'next' || !hasOwnStep(meeting, shown, view.side)}
              isAllowed={isKeeper || step === 'next' || step === 'start-first'}
              onStep={deeds.take}
              onMore={course.giveMinutes}
              onPark={deeds.park}
              onDecide={deeds.decide}
            />
          }
        />
      </div>
    </Screen>
  )
}

const stateChips = {
  planned: { tone: 'quiet', mark: 'ring' },
  noticed: { tone: 'quiet', mark: 'ring' },
  open: { tone: 'accent', mark: 'dot' },
  adjourned: { tone: 'reservations', mark: 'pause' },
  closed: { tone: 'neutral', mark: 'check' },
} as const
