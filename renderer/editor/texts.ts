import type { LivingDocument } from '../data/living-document'
import { type BoundText, boundText } from './bound-text'
import { carets } from './carets'
import { writingKeys } from './keys'

/** Kept as long as the document is open, whichever item is on the screen. */
const texts = new WeakMap<object, Map<string, BoundText>>()

export function textIn(document: LivingDocument<object>, item: string): BoundText {
  const known = texts.get(document) ?? new Map<string, BoundText>()
  texts.set(document, known)
  const text = known.get(item) ?? boundText(document, item, [...writingKeys(), carets()])
  known.set(item, text)
  return text
}
