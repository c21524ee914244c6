import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { DeskStatus, Settings } from '../../shared/wire/ipc'
import { ask, listen, type Machine, MachineProvider } from '../data/status'
import { LiveRegion } from '../design/LiveRegion'
import { showAppearance } from './appearance'
import { Broke } from './Broke'
import { Door } from './Door'
import { useFocusHome } from './focus-home'
import './keeper-port' // listens from the first moment: the port may come before the rooms do

/** The door is on the screen before the rooms behind it are read from the disk; they are read while someone stands there. */
const behindTheDoor = () => import('./Realm')
const Realm = lazy(async () => ({ default: (await behindTheDoor()).Realm }))

/** The whole window: at the door, or inside a realm. Which of the two is the main process's to say. */
export function App() {
  const machine = useMachineStatus()
  useFocusHome()
  const isShown = machine !== null
  useEffect(() => {
    if (isShown) requestIdleCallback(() => void behindTheDoor())
  }, [isShown])
  if (machine === null) return null
  const { state, realm } = machine.status
  return (
    <MachineProvider value={machine}>
      <LiveRegion>
        <Broke>
          {state === 'open' ? (
            <Suspense>
              <Realm key={realm} />
            </Suspense>
          ) : (
            <Door />
          )}
        </Broke>
      </LiveRegion>
    </MachineProvider>
  )
}

function useMachineStatus(): Machine | null {
  const [status, setStatus] = useState<DeskStatus | null>(null)
  const [settings, setSettings] = useState<Settings | null>(null)

  useEffect(() => {
    void ask('desk:status', {}).then((answer) => answer.ok && setStatus(answer.value))
    void ask('settings:read', {}).then((answer) => answer.ok && setSettings(answer.value))
    return listen((announcement) => {
      if (announcement.type === 'status') setStatus(announcement.status)
    })
  }, [])

  const appearance = settings?.appearance
  useEffect(() => showAppearance(appearance ?? 'system'), [appearance])

  return useMemo(() => {
    if (status === null || settings === null) return null
    return {
      status,
      settings,
      take: setStatus,
      async change(part) {
        const changed = await ask('settings:change', part)
        if (changed.ok) setSettings(changed.value)
      },
    }
  }, [status, settings])
}
