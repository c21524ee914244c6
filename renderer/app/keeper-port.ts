import { onPort } from './port-arrival'

/** The port to the keeper; each realm entered brings a new one. */
let waiting: ((port: MessagePort) => void) | null = null
let arrived: MessagePort | null = null

onPort('folkmoot:keeper-port', (port) => {
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
