import type { MeetingId } from '../../../shared/id'
import { meetingState } from '../../../shared/meeting/state'
import { type Place, useNavigation } from '../../data/place'
import type { MeetingView } from '../../data/useMeeting'
import { Button } from '../../design/Button'
import { minutes as words } from '../../words/en/minutes'

/** The way back to a meeting that is not over, or into the text of one that is. */
export type MinutesStepsProps = {
  readonly view: Extract<MeetingView, { readonly state: 'read' | 'living' }>
  readonly isEditing: boolean
  readonly onEdit: (isEditing: boolean) => void
  readonly isClosed: boolean
}

export function MinutesSteps({ view, isEditing, onEdit, isClosed }: MinutesStepsProps) {
  const { go } = useNavigation()
  const { id } = view.meeting
  const state = meetingState(view.meeting)
  if (isClosed) {
    return (
      <>
        <Button kind="quiet" onPress={() => go(again(id))}>
          {words.takeUpAgain}
        </Button>
        <Button onPress={() => onEdit(!isEditing)}>{isEditing ? words.stopEditing : words.edit}</Button>
      </>
    )
  }
  return state === 'open' || state === 'adjourned' ? (
    <Button onPress={() => go({ screen: 'live', meeting: id })}>{words.toLive}</Button>
  ) : (
    <Button onPress={() => go({ screen: 'agenda', meeting: id })}>{words.toAgenda}</Button>
  )
}

/** The meeting goes on, and is shown. */
export const again = (meeting: MeetingId): Place => ({ screen: 'live', meeting, deed: 'again' })
