import { useEffect, useState } from 'react'
import type { Meeting } from '../../shared/meeting/meeting'
import type { ProseMark } from '../../shared/meeting/prose'
import type { Carried } from '../../shared/meeting/said/carry-statements'
import { useDesk } from './desk-context'

export type CarriedNote = { readonly text: string; readonly marks: readonly ProseMark[] }

/** What was written on an item in the meeting it comes from (CV11); null while that is not known, or is nothing. */
export function useCarriedNote(carried: Carried | null): CarriedNote | null {
  const desk = useDesk()
  const [note, setNote] = useState<CarriedNote | null>(null)
  const meeting = carried?.meeting
  const item = carried?.item
  useEffect(() => {
    setNote(null)
    if (meeting === undefined || item === undefined) return
    let gone = false
    const fetch = async () => {
      const projection = await desk.link.ask('meeting', { document: meeting })
      if (gone || !projection.ok) return
      if (projection.value !== null) return setNote(noteOf(projection.value, item))
      // Taken up again since: its words are in the living document.
      const opened = await desk.documents.once<Meeting, Meeting>(meeting, 'meeting', (living) =>
        living.seen(),
      )
      if (opened.ok && !gone) setNote(noteOf(opened.value, item))
    }
    void fetch()
    return () => {
      gone = true
    }
  }, [desk, meeting, item])
  return note
}

function noteOf(meeting: Meeting, item: string): CarriedNote | null {
  const text = (meeting.prose[item] ?? '').trimEnd()
  return text.trim() === '' ? null : { text, marks: meeting.marks?.[item] ?? [] }
}
