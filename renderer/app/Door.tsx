import { useEffect, useState } from 'react'
import type { Channel, DeskStatus, Given } from '../../shared/wire/ipc'
import { ask, useMachine } from '../data/status'
import { KeyLegend } from '../design/KeyLegend'
import { Welcome } from '../features/welcome/Welcome'
import { keyGroups } from '../words/en/keys'
import { mindToJoin } from './join-mind'

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
  const [isLegend, setLegend] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      event.preventDefault()
      setLegend(true)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <Welcome
        status={machine.status}
        enter={(way) => {
          mindToJoin(way === 'join')
          return through('desk:enter', { realm: way === 'join' ? 'real' : way })
        }}
        begin={(key) => through('desk:begin', { key })}
        leave={() => void through('desk:leave', {})}
      />
      <KeyLegend isOpen={isLegend} onClose={() => setLegend(false)} groups={keyGroups} />
    </>
  )
}
