import type { AuthorityView } from '../../shared/wire/authority'
import { useCell, useDesk } from './desk-context'
import { useFetched } from './useFetched'

/** The assemblies above and below the one in focus, as its own log names them; null while it is asked. */
export type Kin = Pick<AuthorityView, 'hosts' | 'members' | 'openTo'>

export function useKin(): Kin | null {
  const desk = useDesk()
  const ask = async () => {
    const answer = await desk.office({ type: 'authority' })
    return answer.ok ? answer.value.view : null
  }
  return useFetched<Kin>(useCell(desk.focus), ask, [desk])
}
