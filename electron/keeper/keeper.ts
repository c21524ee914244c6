import * as v from 'valibot'
import { type KeeperReply, keeperOrder } from '../../shared/wire/keeper-control'
import { airlockOver } from './airlock'
import { airlockDoor, type DoorPort } from './airlock-door'
import { systemRandom } from './box'
import { type Conversation, conversation } from './conversation'
import { nodeDisk } from './disk'
import { openLink } from './link-opening'
import { startWatch, type Watch } from './watch'

/** The keeper's process: hears main's orders and carries the worker's port. It keeps nothing itself. */
type Port = Omit<DoorPort, 'on'> & {
  readonly on: (event: 'message', hear: (event: { data: unknown; ports: readonly Port[] }) => void) => void
}

const parent = (process as unknown as { parentPort: Port }).parentPort
const say = (reply: KeeperReply): void => parent.postMessage(reply)

/** Roads on this computer alone, for several apps on one desk. */
const loopbackArgument = '--only-this-computer'

const clock = {
  now: () => new Date(),
  after: (milliseconds: number, deed: () => void) => {
    const timer = setTimeout(deed, milliseconds)
    return () => clearTimeout(timer)
  },
}
const door = airlockDoor((wish) => parent.postMessage(wish))
const airlock = airlockOver(door.start, clock)
let watch: Watch | null = null
let talk: Conversation | null = null
let talkPort: Port | null = null
/** Orders are obeyed one after the other: a port that arrives during `start` waits for it. */
let obeying: Promise<void> = Promise.resolve()

parent.on('message', (event) => {
  // An airlock waits for no backup: its answer may be what is waited for.
  if (door.hear(event.data, event.ports[0])) return
  obeying = obeying.then(() => obey(event.data, event.ports)).catch(fail)
})

async function obey(given: unknown, ports: readonly Port[]): Promise<void> {
  const parsed = v.safeParse(keeperOrder, given)
  if (!parsed.success) return say({ type: 'refused', ask: 0, refusal: { rule: 'WI3', cause: 'malformed' } })
  const order = parsed.output
  if (order.type === 'start') {
    const tools = { disk: nodeDisk, random: systemRandom, clock }
    const loopback = process.argv.includes(loopbackArgument)
    const started = await startWatch(order, tools, {
      makeLink: openLink,
      loopback,
      inspect: airlock.inspect,
    })
    if (!started.ok) return say({ type: 'start-refused', ask: order.ask, refusal: started.refusal })
    watch = started.value
    return say({ type: 'started', ask: order.ask })
  }
  if (order.type === 'port') return carry(ports[0])
  if (watch === null)
    return say({ type: 'refused', ask: order.ask, refusal: { rule: 'WI3', cause: 'not-started' } })
  if (order.type !== 'close') return say(await watch.obey(order))
  talk?.end()
  airlock.close()
  await watch.close()
  say({ type: 'closed', ask: order.ask })
  // Main ends this process on hearing that; if it does not, the keeper ends by itself.
  setTimeout(() => process.exit(0), 100)
}

function carry(port: Port | undefined): void {
  if (watch === null || port === undefined) return
  talk?.end()
  talkPort?.close?.()
  const say = (message: unknown): void => port.postMessage(message)
  const speaking = conversation(watch.realm, watch.name, say, {
    others: watch.neighbours,
    pairing: watch.pairing,
    tell: say,
  })
  talk = speaking
  talkPort = port
  port.on('message', (event) => {
    speaking.hear(event.data).catch(fail)
  })
  port.start?.()
}

/** A bug ends the process: main sees it go and says so, and the journal holds what was answered. */
function fail(error: unknown): void {
  setImmediate(() => {
    throw error
  })
}
