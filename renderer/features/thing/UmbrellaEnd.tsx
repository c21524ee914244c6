import { useShelf } from '../../data/desk-context'
import { Banner } from '../../design/Banner'
import { dateInWords } from '../../words/en/dates'
import { nesting as words } from '../../words/en/nesting'

/** On Home of an assembly that was founded for a time, from the day after its last (NE4). */
export function UmbrellaEnd() {
  const shelf = useShelf()
  if (shelf === null || !shelf.over || shelf.charter.thing !== undefined) return null
  const { expiry } = shelf.charter.parameters
  return (
    <Banner kind="note" title={words.ended(dateInWords(expiry ?? ''))}>
      <p>{shelf.ended ? words.endedText : words.endedButDrafts}</p>
    </Banner>
  )
}
