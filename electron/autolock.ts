import { powerMonitor } from 'electron'
import type { Desk } from './desk'

/** Locks after idle minutes, at sleep and when the screen is locked, but never while a meeting is open (SH8). */
export function watchForIdle(desk: Desk, minutes: () => number): () => void {
  const lock = () => {
    if (desk.mayLockItself()) void desk.lock()
  }
  const look = setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= minutes() * 60) lock()
  }, 15_000)
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  return () => {
    clearInterval(look)
    powerMonitor.off('suspend', lock)
    powerMonitor.off('lock-screen', lock)
  }
}
