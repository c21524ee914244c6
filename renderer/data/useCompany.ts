import { type RefObject, useEffect } from 'react'
import type { AssemblyId, ItemId, MeetingId } from '../../shared/id'
import { again, type Companion } from './company'
import { useCell, useDesk } from './desk-context'

/** Who else is in the note of this item. */
export function useCompany(meeting: MeetingId, item: ItemId): readonly Companion[] {
  return useCell(useDesk().company.now).filter((one) => one.meeting === meeting && one.item === item)
}

/** How often at most it is told where one writes. Milliseconds. */
const breath = 300

/** Tells the others where one writes, for as long as the field has the focus. */
export function useTellingWhere(
  field: RefObject<HTMLTextAreaElement | null>,
  assembly: AssemblyId,
  meeting: MeetingId,
  item: ItemId,
): void {
  const { company } = useDesk()
  useEffect(() => {
    const area = field.current
    if (area === null) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    let repeating: ReturnType<typeof setInterval> | undefined
    const say = () => {
      waiting = undefined
      company.tell(assembly, { meeting, item, caret: area.selectionEnd })
    }
    const soon = () => {
      if (document.activeElement !== area) return
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
    document.addEventListener('selectionchange', soon)
    return () => {
      gone()
      area.removeEventListener('focus', soon)
      area.removeEventListener('blur', gone)
      document.removeEventListener('selectionchange', soon)
    }
  }, [company, field, assembly, meeting, item])
}
