import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { ItemId, MeetingId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import { again, type Companion } from './company'
import { useCell, useDesk } from './desk-context'
import type { LivingDocument } from './living-document'

/** Who else is in the note of this item. */
export function useCompany(meeting: MeetingId, item: ItemId): readonly Companion[] {
  const all = useCell(useDesk().company.now)
  return useMemo(
    () => all.filter((one) => one.meeting === meeting && one.item === item),
    [all, meeting, item],
  )
}

/** How often at most it is told where one writes. Milliseconds. */
const breath = 60

/** Tells the others where one writes, for as long as the field has the focus; `caretIn`: the place of the cursor in the text. */
export function useTellingWhere(
  field: RefObject<HTMLElement | null>,
  document: LivingDocument<Meeting>,
  item: ItemId,
  caretIn: () => number,
): void {
  const { company } = useDesk()
  const caret = useRef(caretIn)
  caret.current = caretIn
  useEffect(() => {
    const area = field.current
    if (area === null) return
    const { assembly } = document
    const meeting = document.seen().id
    let waiting: ReturnType<typeof setTimeout> | undefined
    let repeating: ReturnType<typeof setInterval> | undefined
    const say = () => {
      waiting = undefined
      const at = caret.current()
      const letter = at === 0 ? null : document.letterAt(item, at - 1)
      company.tell(assembly, { meeting, item, caret: at, ...(letter === null ? {} : { letter }) })
    }
    const soon = () => {
      if (globalThis.document.activeElement !== area) return
      repeating ??= setInterval(say, again)
      waiting ??= setTimeout(say, breath)
    }
    const gone = () => {
      clearTimeout(waiting)
      clearInterval(repeating)
      if (repeating !== undefined) company.tell(assembly, { meeting, item: null, caret: 0 })
      waiting = undefined
      repeating = undefined
    }
    soon()
    area.addEventListener('focus', soon)
    area.addEventListener('blur', gone)
    globalThis.document.addEventListener('selectionchange', soon)
    return () => {
      gone()
      area.removeEventListener('focus', soon)
      area.removeEventListener('blur', gone)
      globalThis.document.removeEventListener('selectionchange', soon)
    }
  }, [company, field, document, item])
}
