import { useMemo } from 'react'
import { details } from '../../shared/meeting/details'
import type { Meeting } from '../../shared/meeting/meeting'
import { composeAgenda } from '../../shared/minutes/agenda-sheet'
import type { Block, TitleBlock } from '../../shared/minutes/block'
import { compose } from '../../shared/minutes/compose'
import { withNumber } from '../../shared/minutes/shown-number'
import { withPictures } from '../../shared/minutes/with-pictures'
import type { Shelf } from '../../shared/wire/shelf'
import { useShelf } from '../data/desk-context'
import { ask } from '../data/status'
import { type Tell, useTell } from '../data/tell'
import { writePayload } from '../document/payload'
import { dateInWords } from '../words/en/dates'
import { exporting as words } from '../words/en/export'
import { paperName } from './paper-name'

/** Minutes and agenda as PDF: the blocks of the screen, drawn by the print window, saved where the person says. */
export type Paper = {
  readonly minutes: (meeting: Meeting) => void
  readonly agenda: (meeting: Meeting) => void
}

export function usePaper(): Paper {
  const shelf = useShelf()
  const tell = useTell()
  return useMemo(() => {
    const printing = (what: 'minutes' | 'agenda') => (meeting: Meeting) => {
      if (shelf !== null) void print(what, meeting, shelf, tell)
    }
    return { minutes: printing('minutes'), agenda: printing('agenda') }
  }, [shelf, tell])
}

async function print(what: 'minutes' | 'agenda', meeting: Meeting, shelf: Shelf, tell: Tell): Promise<void> {
  const { charter, roll, practice } = shelf
  const shown = [...shelf.headlines, ...shelf.duplicates].find((one) => one.meeting === meeting.id)
  const made = (what === 'minutes' ? compose : composeAgenda)(meeting, roll, charter)
  const blocks = withPictures(withNumber(made, shown?.number ?? null), meeting)
  const { date } = details(meeting)
  const title = words.title(charter.name, words[what], dateInWords(date))
  const answer = await ask('print:save', {
    payload: writePayload({ blocks, language: charter.language, title, own: what === 'minutes' }),
    title: title.slice(0, most),
    language: charter.language,
    suggestedName: paperName({ code: charter.code, date, what, draft: isDraft(blocks), practice }),
  })
  if (!answer.ok) tell.refusal(answer.refusal)
  else if (answer.value.path !== undefined) tell.done(words.saved(answer.value.path))
}

/** The longest title the main process takes. */
const most = 500

/** An agenda is never a draft: it is what it is on the day it is printed. */
function isDraft(blocks: readonly Block[]): boolean {
  const title = blocks.find((block): block is TitleBlock => block.type === 'title')
  return title !== undefined && title.document === 'minutes' && title.draft
}
