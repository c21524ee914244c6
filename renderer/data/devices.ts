import { useCallback } from 'react'
import { useCell, useDesk } from './desk-context'

/** What the computer with this signing key was called when it was paired; null where nobody has named it. */
export function useDeviceNames(): (key: string) => string | null {
  const view = useCell(useDesk().peers.view)
  return useCallback((key) => view?.peers.find(({ keys }) => keys.includes(key))?.name ?? null, [view])
}

/** `3f9a 04c1 77be`, of a device’s name in statements: enough to tell two apart, short enough to read out. */
export function shortForm(device: string): string {
  return (device.slice(0, 12).match(/.{1,4}/g) ?? []).join(' ')
}
