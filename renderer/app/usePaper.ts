import { useMemo } from 'react'
import { discreet } from '../../shared/export/discreet'
import { exportedMeeting } from '../../shared/export/exported-meeting'
import { plainWish, type Wish } from '../../shared/export/maker'
import type { Meeting } from '../../shared/meeting/meeting'
import type { Shelf } from '../../shared/wire/shelf'
import { useDesk, useShelf } from '../data/desk-context'
import type { OpenDesk } from '../data/open-desk'
import { shownNumber } from '../data/shown-number'
import { sinceThenOf } from '../data/since-then'
import { ask } from '../data/status'
import { type Tell, useTell } from '../data/tell'
import { nameOf, paperOf } from '../document/papers'
import { writePayload } from '../document/payload'
import { exporting as words } from '../words/en/export'

/**
 * Minutes and agenda as PDF, drawn by the print window, saved where the person says. Minutes name beside positions whom the charter
 * lets go out (EX18); `own` is the assembly's own record, asked for by its name (EX33).
 */
export type Paper = {
  readonly minutes: (meeting: Meeting) => void
  readonly own: (meeting: Meeting) => void
  readonly agenda: (meeting: Meeting) => void
}
type What = keyof Paper

export function usePaper(): Paper {
  const desk = useDesk()
  const shelf = useShelf()
  const tell = useTell()
  return useMemo(() => {
    const printing = (what: What) => (meeting: Meeting) => {
      if (shelf !== null) void print(what, meeting, { desk, shelf, tell })
    }
    return { minutes: printing('minutes'), own: printing('own'), agenda: printing('agenda') }
  }, [desk, shelf, tell])
}

const wishes: Readonly<Record<What, Wish>> = {
  minutes: plainWish,
  own: { ...plainWish, own: true },
  agenda: { ...plainWish, paper: 'agenda' },
}

type Around = { readonly desk: OpenDesk; readonly shelf: Shelf; readonly tell: Tell }

async function print(what: What, meeting: Meeting, { desk, shelf, tell }: Around): Promise<void> {
  const { charter, roll } = shelf
  const shown = shownNumber(shelf, meeting.id)
  const since = await sinceThenOf(desk, shelf, meeting)
  const whole = exportedMeeting({ meeting, roll, charter, app: '', shown, since })
  const payload = paperOf(what === 'own' ? whole : discreet(whole), wishes[what])
  const answer = await ask('print:save', {
    payload: writePayload(payload),
    title: payload.title.slice(0, most),
    language: charter.language,
    // EX34: the name that Export… gives the same file.
    suggestedName: `${nameOf(whole, wishes[what])}.pdf`,
  })
  if (!answer.ok) tell.refusal(answer.refusal)
  else if (answer.value.path !== undefined) tell.done(words.saved(answer.value.path))
}

/** The longest title the main process takes. */
const most = 500
