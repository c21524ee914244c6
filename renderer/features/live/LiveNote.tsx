import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Item } from '../../../shared/meeting/agenda'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { LivingDocument } from '../../data/living-document'
import { useProse } from '../../data/useProse'
import { TextArea } from '../../design/TextArea'
import { live as words } from '../../words/en/live'

/** The secretary's own words on one item. Ctrl+Enter goes on to the next. */
export type LiveNoteProps = {
  readonly document: LivingDocument<Meeting>
  readonly item: Item
  readonly takesFocus: boolean
  readonly onNext: () => void
}

export function LiveNote({ document, item, takesFocus, onNext }: LiveNoteProps) {
  const { text, edit } = useProse(document, item.id)
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
      <TextArea
        label={words.noteOf(item.title)}
        labelHidden
        serif
        rows={8}
        value={text}
        onChange={edit}
        onKeyDown={press}
        autoFocus={takesFocus}
        placeholder={words.notePlaceholder}
        isReadOnly={document.readOnly}
      />
    </div>
  )
}
