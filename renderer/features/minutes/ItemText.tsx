import type { ItemId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import type { LivingDocument } from '../../data/living-document'
import { useProse } from '../../data/useProse'
import { TextArea } from '../../design/TextArea'
import { minutes as words } from '../../words/en/minutes'

/** The secretary's own words on one item, written in their place on the page. */
export type ItemTextProps = {
  readonly document: LivingDocument<Meeting>
  readonly item: ItemId
  readonly title: string
}

export function ItemText({ document, item, title }: ItemTextProps) {
  const { text, edit, field } = useProse(document, item)
  return (
    <TextArea
      label={words.text(title)}
      labelHidden
      serif
      rows={2}
      value={text}
      onChange={edit}
      inputRef={field}
      placeholder={words.textPlaceholder}
    />
  )
}
