import { useEffect } from 'react'
import type { Result } from '../../../shared/result'
import type { DeskAnswers, WorkerRefused } from '../../../shared/wire/desk-answer'
import type { PairingDeed, PairingView } from '../../../shared/wire/pairing'
import { useCell, useDesk } from '../../data/desk-context'

/** Invites and answers as the keeper holds them; null until it has said. */
export type UsePairing = {
  readonly view: PairingView | null
  readonly act: (deed: PairingDeed) => Promise<Result<DeskAnswers['pairing'], WorkerRefused>>
}

export function usePairing(): UsePairing {
  const desk = useDesk()
  useEffect(() => void desk.pair({ do: 'look' }), [desk])
  return { view: useCell(desk.pairing), act: desk.pair }
}
