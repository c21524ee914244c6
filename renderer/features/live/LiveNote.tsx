import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Item } from '../../../shared/meeting/agenda'
import { isApproved } from '../../../shared/meeting/approval'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { LivingDocument } from '../../data/living-document'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useCarriedNote } from '../../data/useCarriedNote'
import { useTellingWhere } from '../../data/useCompany'
import { type Prose, useProse } from '../../data/useProse'
import { Button, LinkButton } from '../../design/Button'
import { TextArea } from '../../design/TextArea'
import { carry } from '../../words/en/carry'
import { dateInWords } from '../../words/en/dates'
import { live as words } from '../../words/en/live'
import { InThisNote } from './InThisNote'

/** The secretary's own words on one item. Ctrl+Enter goes on to the next. */
export type LiveNoteProps = {
  readonly document: LivingDocument<Meeting>
  readonly item: Item
  readonly takesFocus: boolean
  readonly onNext: () => void
}

export function LiveNote({ document, item, takesFocus, onNext }: LiveNoteProps) {
  const { text, edit, field } = useProse(document, item.id)
  useTellingWhere(field, document.assembly, document.seen().id, item.id)
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onNext()
  }
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The focus brings the whole field into sight, and where that is too high its foot: the first line matters more.
    if (takesFocus) room.current?.scrollIntoView({ block: 'nearest' })
    if (takesFocus && (room.current?.offsetHeight ?? 0) > innerHeight / 3)
      room.current?.scrollIntoView({ block: 'start' })
  }, [takesFocus])
  return (
    <div className="live-note" ref={room}>
      {document.readOnly ? null : (
        <EarlierNote
          item={item}
          text={text}
          edit={edit}
          onBrought={() => room.current?.querySelector('textarea')?.focus()}
        />
      )}
      <InThisNote document={document} item={item.id} text={text} />
      <TextArea
        label={words.noteOf(item.title)}
        labelHidden
        serif
        rows={8}
        value={text}
        onChange={edit}
        inputRef={field}
        onKeyDown={press}
        autoFocus={takesFocus}
        placeholder={words.notePlaceholder}
        isReadOnly={document.readOnly || isApproved(document.seen())}
      />
    </div>
  )
}

type EarlierNoteProps = Prose & { readonly item: Item; readonly onBrought: () => void }

/** CV11: of a carried item, the way to where it comes from; and its note along, below what is written here, if it is wanted. */
function EarlierNote({ item, text, edit, onBrought }: EarlierNoteProps) {
  const { go } = useNavigation()
  const tell = useTell()
  const earlier = useCarriedNote(item.carried)
  if (item.carried === null) return null
  const { meeting, item: from, date } = item.carried
  const bring = () => {
    if (earlier === null) return
    edit([text.trimEnd(), earlier].filter((part) => part !== '').join('\n\n'))
    tell.done(carry.noteBrought(dateInWords(date)))
    // The button goes with what it did.
    requestAnimationFrame(onBrought)
  }
  const isHere = earlier !== null && text.includes(earlier)
  return (
    <p className="live-note-from">
      <LinkButton onPress={() => go({ screen: 'minutes', meeting, item: from })}>
        {carry.fromMinutes(dateInWords(date))}
      </LinkButton>
      {earlier === null || isHere ? null : <Button onPress={bring}>{carry.bringNote}</Button>}
    </p>
  )
}
