import type { AssemblyId } from '../../shared/id'
import { useCell, useDesk } from './desk-context'
import { type Place, useNavigation } from './place'
import { usePublicScreen } from './public-screen'

/** To a place in whichever assembly it is; that one is then in focus. */
export function useGoIn(): (assembly: AssemblyId, place: Place) => void {
  const desk = useDesk()
  const focus = useCell(desk.focus)
  const screen = usePublicScreen()
  const { go } = useNavigation()
  return (assembly, place) => {
    if (assembly === focus) return go(place)
    screen.close() // its pages are of the assembly that is left
    void desk.switchTo(assembly).then(() => go(place))
  }
}
