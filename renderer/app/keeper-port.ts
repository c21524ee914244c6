import type { PortArrival } from '../../shared/wire/ipc'

/** The port to the keeper comes as a message of this very window; each realm entered brings a new one. */
let waiting: ((port: MessagePort) => void) | null = null
let arrived: MessagePort | null = null

const isArrival = (data: unknown): data is PortArrival =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === 'folkmoot:keeper-port'

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window || event.origin !== location.origin || !isArrival(event.data)) return
  const port = event.ports[0]
  if (port === undefined) return
  if (waiting === null) arrived = port
  else {
    waiting(port)
    waiting = null
  }
})

export function nextKeeperPort(): Promise<MessagePort> {
  if (arrived !== null) {
    const port = arrived
    arrived = null
    return Promise.resolve(port)
  }
  return new Promise((resolve) => {
    waiting = resolve
  })
}
