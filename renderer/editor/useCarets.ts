import type { EditorView } from 'prosemirror-view'
import { type RefObject, useEffect } from 'react'
import type { LivingDocument } from '../data/living-document'
import { showCarets } from './carets'
import { sayCursor } from './cursor-said'
import { textIn } from './texts'

/** `letter`: the name of the letter before the cursor; without one it is the place alone that is known. */
export type Writer = {
  readonly device: string
  readonly name: string
  readonly caret: number
  readonly letter?: string
}

/** ED8: where others write in the same text. */
export function useCarets(
  document: LivingDocument<object>,
  item: string,
  shown: RefObject<EditorView | null>,
  company: readonly Writer[] | undefined,
): void {
  useEffect(() => {
    if (company === undefined) return
    const text = textIn(document, item)
    const placeOf = ({ letter, caret }: Writer) => {
      const at = letter === undefined ? null : document.placeOf(item, letter)
      return text.posOf(at === null ? caret : at + 1)
    }
    if (shown.current !== null) sayCursor(shown.current, text)
    showCarets(
      text.state(),
      text,
      company.map((one, index) => ({ ...one, pos: placeOf(one), look: index % 3 })),
    )
  }, [document, item, company, shown])
}
