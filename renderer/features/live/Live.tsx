import type { MeetingId } from '../../../shared/id'
import { details } from '../../../shared/meeting/details'
import { localDate } from '../../../shared/meeting/time'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useClock } from '../../data/useClock'
import { useMeeting } from '../../data/useMeeting'
import { useSettled } from '../../data/useRegister'
import { useRoll } from '../../data/useRoll'
import { EmptyState } from '../../design/EmptyState'
import { Screen } from '../../design/Screen'
import { live as words } from '../../words/en/live'
import { LiveMeeting } from './LiveMeeting'
import type { ItemSides, ScreenSlot } from './sitting'
import './Live.css'
import './LiveAgenda.css'
import './LiveItem.css'
import './LiveEnds.css'
import './LivePeople.css'
import './LiveStack.css'
import './LiveSheets.css'
import './LiveStrip.css'

/** The screen of a meeting under way. The proposal and the positions of an item are handed in. */
export type LiveProps = ItemSides & ScreenSlot & { readonly meeting: MeetingId }

export function Live({ meeting: id, ...slots }: LiveProps) {
  // Held for editing even when it is closed: it may be taken up again from here.
  const view = useMeeting(id, { edit: true })
  const { roll, run: runRoll } = useRoll({ edit: true })
  const charter = useShelf()?.charter
  const today = localDate(useClock(charter?.zone ?? zoneHere(), 60))
  const settled = useSettled(view.state === 'living' ? view.meeting : null, today)
  if (view.state === 'missing') {
    return (
      <Screen title={words.missing}>
        <EmptyState title={words.missing}>{words.missingWhy}</EmptyState>
      </Screen>
    )
  }
  if (view.state !== 'living' || roll === null || charter === undefined)
    return <Screen title={words.opening} />
  const { meeting, run, document } = view
  return (
    <LiveMeeting
      title={details(meeting).title}
      sitting={{ meeting, roll, charter, run, settled }}
      document={document}
      runRoll={runRoll}
      {...slots}
    />
  )
}
