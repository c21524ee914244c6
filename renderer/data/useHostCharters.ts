import type { HostCharter } from '../../shared/charter/inherited-series'
import { useDesk, useShelf } from './desk-context'
import { useFetched } from './useFetched'

const none: readonly HostCharter[] = []

/** SE18: the charters of the assemblies above the one in focus, as they came here; asked anew when its own is sealed, which may follow a deed of the log. */
export function useHostCharters(): readonly HostCharter[] {
  const desk = useDesk()
  const shelf = useShelf()
  const assembly = shelf?.assembly
  const ask = async () => {
    if (assembly === undefined) return null
    const answer = await desk.link.ask('host-charters', { assembly })
    return answer.ok ? answer.value : null
  }
  return useFetched(assembly ?? null, ask, [desk, shelf?.charter.version]) ?? none
}
