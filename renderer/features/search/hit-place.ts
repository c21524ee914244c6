import type { Hit } from '../../../shared/search/answer'
import type { Place } from '../../data/place'

/** SC7: where what was found stands; of what others published, on the page of the record (SC12). */
export function placeOf({ kind, id, item, meeting, assembly, published }: Hit): Place {
  if (published !== null) {
    const { record, item: at } = published
    return { screen: 'published', assembly, record, ...(at === null ? {} : { item: at }) }
  }
  if (meeting === null) return { screen: 'members' }
  const { meeting: of, state } = meeting
  if (state === 'planned' || state === 'noticed') return { screen: 'agenda', meeting: of }
  if (kind === 'correction') return { screen: 'minutes', meeting: of, at: 'corrections' }
  if (kind === 'remark') return { screen: 'minutes', meeting: of, at: `remark-${id}` }
  if (item === null) return { screen: 'minutes', meeting: of }
  // A concern has no place of its own on the page; a block of a note is counted within it.
  const at = kind === 'concern' ? `item-${item}` : `${kind}-${id.replace('/', '-')}`
  return { screen: 'minutes', meeting: of, item, at }
}
