import { type ReactNode, useState } from 'react'
import type { MeetingId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { useShelf } from '../../data/desk-context'
import { useMeeting } from '../../data/useMeeting'
import { EmptyState } from '../../design/EmptyState'
import { focusSoon, isNowhere } from '../../design/focus-soon'
import { Screen } from '../../design/Screen'
import { minutes as words } from '../../words/en/minutes'
import { MinutesPage } from './MinutesPage'

/** The minutes of one meeting. A closed one is read from its projection until its text is edited (decisions 4). */
export type MinutesProps = {
  readonly meeting: MeetingId
  /** Where to begin reading. */
  readonly item?: string
  /** The very block that is gone to. */
  readonly at?: string
  readonly approvalDue: (meeting: Meeting, onDone: () => void) => ReactNode
  readonly exportMinutes: (meeting: Meeting) => void
  /** Other papers and formats. */
  readonly exportMore: (meeting: Meeting) => void
  readonly exportOwn: (meeting: Meeting) => void
  /** The record as it was published. */
  readonly exportPublished: (assembly: string, record: string) => void
  /** The question who does an action and by when, made by another feature. */
  readonly changeAction: (action: string, onClose: () => void) => ReactNode
}

export function Minutes({ meeting: id, changeAction, ...rest }: MinutesProps) {
  const [reading, setReading] = useState(0)
  const [isEditing, setEditing] = useState(false)
  const [edited, setEdited] = useState<string | null>(null)
  // Its document is opened for the first change, and stays open: what was changed is seen at once.
  const [isOpened, setOpened] = useState(false)
  const isClosed = useShelf()?.headlines.find(({ meeting }) => meeting === id)?.state === 'closed'
  // Where nothing is written on the page, the words it shows are those of now.
  const view = useMeeting(id, { edit: isEditing || isOpened, withProse: isClosed && !isEditing, reading })
  // What approves goes with its banner, now or in a moment; who is somewhere else by then stays there.
  const readAnew = () => {
    setReading((times) => times + 1)
    setEditing(false)
    const isLeft = () => isNowhere() || document.activeElement?.closest('.fm-banner') != null
    focusSoon(() => (isLeft() ? document.querySelector('h1') : null))
  }
  if (view.state === 'opening') return <Screen title={words.opening} />
  if (view.state === 'missing') {
    return (
      <Screen title={words.missing}>
        <EmptyState title={words.missing}>{words.missingWhy}</EmptyState>
      </Screen>
    )
  }
  return (
    <>
      <MinutesPage
        view={view}
        isEditing={isEditing}
        onEdit={setEditing}
        onOpen={() => setOpened(true)}
        onApproved={readAnew}
        onChangeAction={(action) => {
          setOpened(true)
          setEdited(action)
        }}
        {...rest}
      />
      {edited === null ? null : changeAction(edited, () => setEdited(null))}
    </>
  )
}
