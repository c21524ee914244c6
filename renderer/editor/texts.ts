import type { Meeting } from '../../shared/meeting/meeting'
import { pictureOf } from '../../shared/meeting/picture'
import type { LivingDocument } from '../data/living-document'
import { imageAddress } from '../design/image-address'
import { editor as words } from '../words/en/editor'
import { asking } from './asking'
import { type BoundText, boundText } from './bound-text'
import { carets } from './carets'
import { drawnPictures } from './drawn-pictures'
import { held } from './held'
import { writingKeys } from './keys'
import { misspelt } from './misspelt'

/** Kept as long as the document is open, whichever item is on the screen. */
const texts = new WeakMap<object, Map<string, BoundText>>()

export function textIn(document: LivingDocument<object>, item: string): BoundText {
  const known = texts.get(document) ?? new Map<string, BoundText>()
  texts.set(document, known)
  const addressOf = (image: string) => {
    const picture = pictureOf(document.seen() as Meeting, image)
    return picture === undefined ? null : imageAddress(picture.media, picture.data)
  }
  const plugins = () => [
    ...writingKeys(),
    carets(),
    held(words.confidential),
    drawnPictures(addressOf, words.pictureMissing),
    asking(),
    misspelt(),
  ]
  const text = known.get(item) ?? boundText(document, item, plugins())
  known.set(item, text)
  return text
}
