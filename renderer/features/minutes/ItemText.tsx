import { type HelpGiven, useWordsHelp } from '../../editor/useWordsHelp'
import { WordsField } from '../../editor/WordsField'
import { minutes as words } from '../../words/en/minutes'

/** The secretary's own words on one item, written in their place on the page. */
export type ItemTextProps = HelpGiven & {
  /** The first of the page: whoever pressed the button writes on at once. */
  readonly takesFocus: boolean
}

export function ItemText({ takesFocus, ...given }: ItemTextProps) {
  return (
    <WordsField
      document={given.document}
      item={given.item}
      label={words.text(given.title)}
      placeholder={words.textPlaceholder}
      help={useWordsHelp(given)}
      autoFocus={takesFocus}
      onLeave={() => window.document.getElementById('main')?.focus()}
      quietBar
    />
  )
}
