import { type RefObject, useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import type { ItemId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import { bindField } from './bound-field'
import type { LivingDocument } from './living-document'
import { type OwnWords, ownWords } from './own-words'
import { type Edit, editBetween } from './splice'

/** The secretary's own words on one item, as they stand in the document; `edit` sends only the run that differs. */
export type Prose = { readonly text: string; readonly edit: (text: string) => void }
/** `field` is given to the text field: what others write comes in around the cursor, and undo takes back only one's own (LV3). */
export type ProseField = Prose & { readonly field: RefObject<HTMLTextAreaElement | null> }

/** Kept as long as the document is open, whichever item is on the screen. */
const histories = new WeakMap<object, Map<string, OwnWords>>()

function historyOf(document: LivingDocument<Meeting>, item: ItemId): OwnWords {
  const known = histories.get(document) ?? new Map<string, OwnWords>()
  histories.set(document, known)
  const history = known.get(item) ?? ownWords(document, item)
  known.set(item, history)
  return history
}

const nothing = () => undefined

export function useProse(document: LivingDocument<Meeting> | null, item: ItemId, otherwise = ''): ProseField {
  const field = useRef<HTMLTextAreaElement>(null)
  const composed = useRef<string | null>(null)
  const subscribe = useCallback((changed: () => void) => document?.subscribe(changed) ?? nothing, [document])
  const now = useCallback(() => document?.seen().prose[item] ?? otherwise, [document, item, otherwise])
  const text = useSyncExternalStore(subscribe, () => composed.current ?? now())

  const edit = useCallback(
    (after: string) => {
      if (document === null) return
      const before = composed.current ?? now()
      const change = editBetween(before, after)
      if (change === null) return
      const whole = composed.current === null ? change : around(change, before, now())
      if (composed.current !== null) composed.current = after
      historyOf(document, item).write(whole, performance.now())
    },
    [document, item, now],
  )

  useEffect(() => {
    if (document === null || field.current === null) return
    return bindField(field.current, {
      now,
      turn: (turn) => historyOf(document, item).turn(turn),
      heed: (hear) => document.heed(item, hear),
      composed,
    })
  }, [document, item, now])

  return { text, edit, field }
}

/** The same edit in a text to which others have added meanwhile. */
function around({ at, remove, insert }: Edit, before: string, now: string): Edit {
  const theirs = editBetween(before, now)
  if (theirs === null || at <= theirs.at) return { at, remove, insert }
  return { at: Math.max(theirs.at, at + theirs.insert.length - theirs.remove), remove, insert }
}
