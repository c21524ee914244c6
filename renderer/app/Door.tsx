import type { Channel, DeskStatus, Given } from '../../shared/wire/ipc'
import { ask, useMachine } from '../data/status'
import { Welcome } from '../features/welcome/Welcome'

/** Outside any realm: the three doors, and the key question of the first run. */
type DoorChannel = Extract<Channel, 'desk:enter' | 'desk:begin' | 'desk:leave'>

export function Door() {
  const machine = useMachine()
  const through = async <C extends DoorChannel>(channel: C, given: Given<C>) => {
    const answer = await ask(channel, given)
    // Each of the three answers the new status.
    if (answer.ok) machine.take(answer.value as DeskStatus)
    return answer
  }
  return (
    <Welcome
      status={machine.status}
      enter={(realm) => through('desk:enter', { realm })}
      begin={(key) => through('desk:begin', { key })}
      leave={() => void through('desk:leave', {})}
    />
  )
}
