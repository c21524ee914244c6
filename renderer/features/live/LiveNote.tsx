import { useEffect, useRef } from 'react'
import type { Item } from '../../../shared/meeting/agenda/agenda'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { LivingDocument } from '../../data/living-document'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useCarriedNote } from '../../data/useCarriedNote'
import { useTellingWhere } from '../../data/useCompany'
import { useWords } from '../../data/useWords'
import { Button, LinkButton } from '../../design/Button'
import { textIn } from '../../editor/texts'
import { useWordsHelp } from '../../editor/useWordsHelp'
import { WordsField } from '../../editor/WordsField'
import { carry } from '../../words/en/carry'
import { dateInWords } from '../../words/en/dates'
import { live as words } from '../../words/en/live'
import { InThisNote } from './InThisNote'
import type { Sitting } from './sitting'
import { useWriters } from './useWriters'

/** The secretary's own words on one item. Ctrl+Enter goes on to the next. */
export type LiveNoteProps = {
  readonly sitting: Sitting
  readonly document: LivingDocument<Meeting>
  readonly item: Item
  readonly takesFocus: boolean
  readonly onNext: () => void
  /** A line of it is on the table now. */
  readonly onProposed: () => void
}

export function LiveNote({ sitting, document, item, takesFocus, onNext, onProposed }: LiveNoteProps) {
  const { meeting, roll, charter, run } = sitting
  const help = useWordsHelp({
    document,
    meeting,
    roll,
    assembly: charter.name,
    item: item.id,
    title: item.title,
    run,
    onProposed,
  })
  const field = useRef<HTMLDivElement>(null)
  const company = useWriters(document, item.id)
  useTellingWhere(field, document, item.id, textIn(document, item.id).caret)
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The focus brings the whole field into sight, and where that is too high its foot: the first line matters more.
    if (takesFocus) room.current?.scrollIntoView({ block: 'nearest' })
    if (takesFocus && (room.current?.offsetHeight ?? 0) > innerHeight / 3)
      room.current?.scrollIntoView({ block: 'start' })
  }, [takesFocus])
  return (
    <div className="live-note" ref={room}>
      {document.readOnly || item.carried === null ? null : (
        <EarlierNote document={document} item={item} onBrought={() => field.current?.focus()} />
      )}
      <InThisNote document={document} item={item.id} company={company} />
      <WordsField
        document={document}
        item={item.id}
        label={words.noteOf(item.title)}
        placeholder={words.notePlaceholder}
        help={help}
        autoFocus={takesFocus}
        onNext={onNext}
        field={field}
        company={company}
      />
    </div>
  )
}

type EarlierNoteProps = Pick<LiveNoteProps, 'document' | 'item'> & { readonly onBrought: () => void }

/** CV11: of a carried item, the way to where it comes from; and its note along, below what is written here, if it is wanted. */
function EarlierNote({ document, item, onBrought }: EarlierNoteProps) {
  const { go } = useNavigation()
  const tell = useTell()
  const earlier = useCarriedNote(item.carried)
  const text = useWords(document, item.id)
  if (item.carried === null) return null
  const { meeting, item: from, date } = item.carried
  const bring = () => {
    if (earlier === null) return
    textIn(document, item.id).append(earlier.text, earlier.marks)
    tell.done(carry.noteBrought(dateInWords(date)))
    // The button goes with what it did.
    requestAnimationFrame(onBrought)
  }
  const isHere = earlier !== null && text.includes(earlier.text)
  return (
    <p className="live-note-from">
      <LinkButton onPress={() => go({ screen: 'minutes', meeting, item: from })}>
        {carry.fromMinutes(dateInWords(date))}
      </LinkButton>
      {earlier === null || isHere ? null : <Button onPress={bring}>{carry.bringNote}</Button>}
    </p>
  )
}
