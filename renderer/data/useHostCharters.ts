import { useEffect, useState } from 'react'
import type { HostCharter } from '../../shared/charter/inherited-series'
import { useCell, useDesk } from './desk-context'

const none: readonly HostCharter[] = []

/** SE18: the charters of the assemblies above the one in focus, as they came here; asked anew when its own shelf changes. */
export function useHostCharters(): readonly HostCharter[] {
  const desk = useDesk()
  const shelf = useCell(desk.shelf)
  const assembly = shelf?.assembly
  const version = shelf?.charter.version
  const [found, setFound] = useState<{ readonly assembly: string; readonly hosts: readonly HostCharter[] }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a charter that was sealed may follow a deed of the log
  useEffect(() => {
    if (assembly === undefined) return
    let gone = false
    void desk.link.ask('host-charters', { assembly }).then((answer) => {
      if (!gone && answer.ok) setFound({ assembly, hosts: answer.value })
    })
    return () => {
      gone = true
    }
  }, [desk, assembly, version])
  return found !== undefined && found.assembly === assembly ? found.hosts : none
}
