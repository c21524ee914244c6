import type { Hit } from '../../../shared/search/answer'
import { useCell, useDesk } from '../../data/desk-context'
import { type Place, useNavigation } from '../../data/place'
import { usePublicScreen } from '../../data/public-screen'

/** SC7: to the very place, in its own assembly if that is another one. */
export function useOpenHit(): (hit: Hit) => void {
  const desk = useDesk()
  const focus = useCell(desk.focus)
  const screen = usePublicScreen()
  const { go } = useNavigation()
  return (hit) => {
    if (hit.assembly === focus) return go(placeOf(hit))
    screen.close() // its pages are of the assembly that is left
    void desk.switchTo(hit.assembly).then(() => go(placeOf(hit)))
  }
}

function placeOf({ kind, id, item, meeting }: Hit): Place {
  if (meeting === null) return { screen: 'members' }
  const { meeting: of, state } = meeting
  if (state === 'planned' || state === 'noticed') return { screen: 'agenda', meeting: of }
  if (item === null) return { screen: 'minutes', meeting: of }
  // A concern has no place of its own on the page; a block of a note is counted within it.
  const at = kind === 'concern' ? `item-${item}` : `${kind}-${id.replace('/', '-')}`
  return { screen: 'minutes', meeting: of, item, at }
}
