import type { ItemId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { LivingDocument } from '../../data/living-document'
import { WordsField } from '../../editor/WordsField'
import { minutes as words } from '../../words/en/minutes'

/** The secretary's own words on one item, written in their place on the page. */
export type ItemTextProps = {
  readonly document: LivingDocument<Meeting>
  readonly item: ItemId
  readonly title: string
  /** The first of the page: whoever pressed the button writes on at once. */
  readonly takesFocus: boolean
}

export function ItemText({ document, item, title, takesFocus }: ItemTextProps) {
  return (
    <WordsField
      document={document}
      item={item}
      label={words.text(title)}
      placeholder={words.textPlaceholder}
      autoFocus={takesFocus}
      onLeave={() => window.document.getElementById('main')?.focus()}
    />
  )
}
