import type { PortArrival, PortName } from '../../shared/wire/ipc'

/** A port comes as a message of this very window, sent by its own preload. */
export function onPort(name: PortName, hear: (port: MessagePort) => void): () => void {
  const arrive = (event: MessageEvent<unknown>) => {
    if (event.source !== window || event.origin !== location.origin || !isArrival(event.data, name)) return
    const port = event.ports[0]
    if (port !== undefined) hear(port)
  }
  addEventListener('message', arrive)
  return () => removeEventListener('message', arrive)
}

function isArrival(data: unknown, name: PortName): data is PortArrival {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === name
}
