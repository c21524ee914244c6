import type { ItemId } from '../../../shared/id'
import type { Item } from '../../../shared/meeting/agenda'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { MeetingState } from '../../../shared/meeting/state'
import type { Instant } from '../../../shared/ports'
import type { LivingDocument } from '../../data/living-document'
import { Button } from '../../design/Button'
import { EmptyState } from '../../design/EmptyState'
import { live as words } from '../../words/en/live'
import { BeforeCall } from './BeforeCall'
import { CloseSheet } from './CloseSheet'
import type { Step } from './course'
import { LiveItem, type Side } from './LiveItem'
import { LiveNote } from './LiveNote'
import { QuickAction } from './QuickAction'
import type { ItemSides, Sitting } from './sitting'
import type { Course } from './useCourse'

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
  readonly side: Side
  readonly takesFocus: boolean
  readonly isKeeper: boolean
  readonly isClosing: boolean
  readonly onSide: (side: Side) => void
  readonly onBack: () => void
  readonly onStart: (item: Item) => void
  readonly onNext: () => void
  /** After a deed that takes its own button away. */
  readonly onDone: () => void
  readonly onShow: (item: ItemId, side: Side) => void
  readonly onNotYet: () => void
  readonly onClosed: () => void
}

export function LiveCentre(props: LiveCentreProps) {
  const { sitting, state, step, shown, course } = props
  if (props.isClosing) {
    return (
      <CloseSheet
        sitting={sitting}
        onShow={props.onShow}
        onNotYet={props.onNotYet}
        onClose={() => {
          if (course.close()) props.onClosed()
        }}
      />
    )
  }
  if (shown !== null) return <ShownItem {...props} item={shown} />
  if (step === 'call')
    return (
      <BeforeCall
        sitting={sitting}
        mayCall={props.isKeeper}
        onCall={() => {
          course.call()
          props.onDone()
        }}
      />
    )
  if (state === 'closed') {
    return (
      <EmptyState title={words.closedTitle} action={<Button onPress={course.resume}>{words.resume}</Button>}>
        {words.closedWhy}
      </EmptyState>
    )
  }
  return (
    <EmptyState title={words.betweenItems}>
      {step === 'close' ? words.betweenDone : words.betweenItemsWhy}
    </EmptyState>
  )
}

function ShownItem({ item, ...props }: LiveCentreProps & { readonly item: Item }) {
  const { sitting, document, state, current, course, side, onSide } = props
  const given = { meeting: sitting.meeting, run: sitting.run, item: item.id }
  return (
    <>
      <LiveItem
        sitting={sitting}
        state={state}
        item={item}
        current={current}
        course={course}
        side={side}
        onSide={onSide}
        onBack={props.onBack}
        onEnd={() => {
          course.end(item, 'done')
          props.onDone()
        }}
        onStart={props.onStart}
        sides={{
          note: (
            <LiveNote
              key={item.id}
              document={document}
              item={item}
              takesFocus={props.takesFocus}
              onNext={props.onNext}
            />
          ),
          proposal: props.proposal(given, () => onSide('positions')),
          positions: props.positions(given, () => onSide('proposal')),
        }}
      />
      <QuickAction key={item.id} sitting={sitting} item={item} now={props.now} />
    </>
  )
}
