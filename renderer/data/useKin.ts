import { useEffect, useState } from 'react'
import type { AuthorityView } from '../../shared/wire/authority'
import { useCell, useDesk } from './desk-context'

/** The assemblies above and below the one in focus, as its own log names them; null while it is asked. */
export type Kin = Pick<AuthorityView, 'hosts' | 'members' | 'openTo'>

export function useKin(): Kin | null {
  const desk = useDesk()
  const focus = useCell(desk.focus)
  const [kin, setKin] = useState<Kin | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another assembly in focus has other kin
  useEffect(() => {
    let gone = false
    void desk.office({ type: 'authority' }).then((answer) => {
      if (!gone && answer.ok) setKin(answer.value.view)
    })
    return () => {
      gone = true
    }
  }, [desk, focus])
  return kin
}
