import { createContext, useContext } from 'react'
import { done, type Result, refused } from '../../shared/result'
import type {
  Announcement,
  Answers,
  Bridge,
  Channel,
  DeskRefused,
  DeskStatus,
  Given,
  Settings,
} from '../../shared/wire/ipc'

declare global {
  interface Window {
    /** Put there by the preload; the whole of what crosses. */
    readonly folkmoot: Bridge
  }
}

/** Asks the main process; a refusal is a value with its rule. */
export async function ask<C extends Channel>(
  channel: C,
  given: Given<C>,
): Promise<Result<Answers[C], DeskRefused>> {
  const answer = await window.folkmoot.ask(channel, given)
  return answer.ok ? done(answer.value) : refused(answer.refusal)
}

export function listen(hear: (announcement: Announcement) => void): () => void {
  return window.folkmoot.listen(hear)
}

/** Machine status and settings, as the app last heard them. */
export type Machine = {
  readonly status: DeskStatus
  readonly settings: Settings
  readonly change: (settings: Partial<Settings>) => Promise<void>
  /** Takes what main answered to a door, a lock or an erasure. */
  readonly take: (status: DeskStatus) => void
}

const MachineContext = createContext<Machine | null>(null)
export const MachineProvider = MachineContext.Provider

export function useMachine(): Machine {
  const machine = useContext(MachineContext)
  if (machine === null) throw new Error('The machine status was not provided')
  return machine
}
