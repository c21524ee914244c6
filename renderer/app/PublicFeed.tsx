import { useEffect } from 'react'
import type { MeetingId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import { publicView } from '../../shared/meeting/public-view'
import type { PublicSheet } from '../../shared/wire/public-feed'
import type { Shelf } from '../../shared/wire/shelf'
import { useShelf } from '../data/desk-context'
import { useMeeting } from '../data/useMeeting'
import { useRoll } from '../data/useRoll'
import type { FedScreen } from './public-screen'

/** Keeps the public screen up to date, whichever screen the secretary is on; draws nothing here. */
export function PublicFeed({ screen }: { readonly screen: FedScreen }) {
  const { port, meeting } = screen
  return port === null || meeting === null ? null : (
    <Feed key={meeting} screen={screen} port={port} meeting={meeting} />
  )
}

type FeedProps = { readonly screen: FedScreen; readonly port: MessagePort; readonly meeting: MeetingId }

function Feed({ screen, port, meeting: id }: FeedProps) {
  const view = useMeeting(id, { edit: true })
  const { roll } = useRoll({ edit: true })
  const charter = useShelf()?.charter
  const isElsewhere = view.state === 'missing'
  useEffect(() => {
    if (isElsewhere) screen.close()
  }, [isElsewhere, screen])

  const sheet =
    view.state !== 'living' || roll === null || charter === undefined
      ? null
      : sheetOf(screen, view.meeting, roll, charter)
  // As text: the same page again is no news.
  const text = sheet === null ? null : JSON.stringify(sheet)
  useEffect(() => {
    if (text !== null) port.postMessage(JSON.parse(text))
  }, [port, text])
  return null
}

function sheetOf(
  { state, choice, counted }: FedScreen,
  meeting: Meeting,
  roll: Shelf['roll'],
  charter: Shelf['charter'],
): PublicSheet {
  if (state === 'blank') return { type: 'blank' } // PU7
  const page = publicView(meeting, roll, charter, choice, counted)
  const { language, practice } = charter
  return { type: 'page', page, zone: meeting.zone, language, practice }
}
