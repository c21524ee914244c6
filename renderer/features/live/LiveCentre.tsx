import type { Item } from '../../../shared/meeting/agenda/agenda'
import { minutesNamedBy } from '../../../shared/meeting/approval/minutes-named'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { MeetingState } from '../../../shared/meeting/state'
import type { Instant } from '../../../shared/ports'
import type { LivingDocument } from '../../data/living-document'
import { Button } from '../../design/Button'
import { EmptyState } from '../../design/EmptyState'
import { live as words } from '../../words/en/live'
import { BeforeCall } from './BeforeCall'
import { BreakPanel } from './BreakPanel'
import { CloseSheet } from './CloseSheet'
import { ConsentSheet } from './ConsentSheet'
import type { Step } from './course'
import { HeldInstead } from './HeldInstead'
import { LiveItem } from './LiveItem'
import { LiveNote } from './LiveNote'
import { QuickAction } from './QuickAction'
import { RolesSheet } from './RolesSheet'
import type { ItemSides, Sitting } from './sitting'
import type { Course } from './useCourse'
import type { Shown } from './useShown'

/** The centre zone: the item shown, or what stands in its place before, between and after the items. */
export type LiveCentreProps = ItemSides & {
  readonly sitting: Sitting
  readonly document: LivingDocument<Meeting>
  readonly now: Instant
  readonly state: MeetingState
  readonly step: Step
  readonly shown: Item | null
  readonly current: Item | null
  readonly course: Course
  readonly view: Shown
  readonly isKeeper: boolean
  readonly onStart: (item: Item) => void
  readonly onNext: () => void
  readonly onPark: () => void
  readonly onClosed: () => void
}

export function LiveCentre(props: LiveCentreProps) {
  const { sitting, state, step, shown, course, view } = props
  if (view.sheet === 'roles')
    return <RolesSheet sitting={sitting} isKeeper={props.isKeeper} onLeave={view.leaveSheet} />
  if (view.sheet === 'consent')
    return <ConsentSheet sitting={sitting} isKeeper={props.isKeeper} onLeave={view.leaveSheet} />
  if (view.sheet === 'close') {
    return (
      <CloseSheet
        sitting={sitting}
        now={props.now}
        onShow={view.show}
        onNotYet={view.leaveSheet}
        onClose={(approved, next) => {
          if (course.close(approved, next)) props.onClosed()
        }}
      />
    )
  }
  if (shown !== null) return <ShownItem {...props} item={shown} />
  if (step === 'call') {
    const { instead } = course
    if (instead !== null) return <HeldInstead meeting={instead} />
    return (
      <BeforeCall
        sitting={sitting}
        mayCall={props.isKeeper}
        onCall={() => {
          course.call()
          view.rest()
        }}
      />
    )
  }
  if (state === 'adjourned') return <BreakPanel sitting={sitting} now={props.now} isKeeper={props.isKeeper} />
  if (state === 'closed') {
    return (
      <EmptyState
        title={words.closedTitle}
        action={props.isKeeper ? <Button onPress={course.resume}>{words.takeUpAgain}</Button> : undefined}
      >
        {words.closedWhy}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={words.betweenItems}
      action={
        props.isKeeper || step !== 'close' ? (
          <Button onPress={props.onNext} {...(step === 'close' ? {} : { keys: 'Ctrl+↓' })}>
            {step === 'close' ? words.close : step === 'start-first' ? words.startFirst : words.next}
          </Button>
        ) : undefined
      }
    >
      {step === 'close' ? words.betweenDone : words.betweenItemsWhy}
    </EmptyState>
  )
}

function ShownItem({ item, ...props }: LiveCentreProps & { readonly item: Item }) {
  const { sitting, document, state, current, course, view } = props
  const given = { meeting: sitting.meeting, run: sitting.run, item: item.id, settled: sitting.settled }
  return (
    <>
      <LiveItem
        sitting={sitting}
        state={state}
        item={item}
        current={current}
        course={course}
        side={view.side}
        onSide={view.turn}
        onBack={view.back}
        onEnd={() => {
          course.end(item, 'done')
          view.rest()
        }}
        onStart={props.onStart}
        onPark={props.onPark}
        earlierMinutes={(correcting) =>
          props.earlierMinutes({ ...given, onShow: (at) => view.show(at, 'note') }, correcting)
        }
        sides={{
          note: (
            <LiveNote
              key={item.id}
              sitting={sitting}
              document={document}
              item={item}
              // What waits to be approved stands above the note, and is read first (LC7).
              takesFocus={view.takesFocus && minutesNamedBy(sitting.meeting, item.id) === null}
              onNext={props.onNext}
              onProposed={() => {
                view.turn('positions')
                view.toZone('centre')
              }}
            />
          ),
          proposal: props.proposal(given, () => view.turn('positions')),
          positions: props.positions(
            given,
            () => view.turn('proposal'),
            () => view.turn('ballot'),
          ),
          ballot: props.ballot(given, () => view.turn('positions')),
        }}
      />
      <QuickAction
        key={item.id}
        sitting={sitting}
        item={item}
        now={props.now}
        editAction={props.editAction}
      />
    </>
  )
}
