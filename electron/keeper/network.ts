import { done, type Result, refused } from '../../shared/result'
import type { KeeperRefused } from '../../shared/wire/keeper'
import type { NetworkView } from '../../shared/wire/peers'
import type { Inspect } from './airlock'
import type { Clock } from './assembly'
import type { Correspondence } from './correspondent'
import type { Line } from './line'
import type { Link, LinkChoices, LinkDeeds } from './link'

/**
 * The lines to paired devices: off until somebody turns it on, then one line to each that can be reached, looked for again
 * and again, ever more rarely. Offline is no fault and nothing is said of it.
 */
export type Network = {
  readonly view: () => NetworkView
  /** What is left out stays. */
  readonly set: (switches: Partial<Pick<NetworkView, 'on' | 'helps' | 'discovers'>>) => Promise<void>
  readonly dial: (peer: string, address: string) => Promise<Result<null, KeeperRefused>>
  /** Who may have a line is different now. */
  readonly peersChanged: () => void
  /** While an invite is out, unknown devices may have a line for pairing. */
  readonly setDoor: (open: boolean) => void
  /** A line for pairing, dialled here or not. */
  readonly onPairLine: (hear: (line: Line) => void) => void
  readonly dialToPair: (key: string, addresses: readonly string[]) => Promise<Result<null, KeeperRefused>>
  readonly close: () => Promise<void>
}

export type MakeLink = (choices: LinkChoices, deeds: LinkDeeds) => Promise<Link>
export type NetworkGiven = {
  readonly makeLink: MakeLink
  readonly loopback: boolean
  /** The airlock, for what comes in by any road. */
  readonly inspect: Inspect
}

/** Where there is no network at all: it cannot be turned on, and nothing comes in. */
export const noNetwork: NetworkGiven = {
  makeLink: () => Promise.reject(new Error('No roads lead here')),
  loopback: true,
  inspect: () => Promise.reject(new Error('There is no airlock here')),
}

const firstWait = 2000
const longestWait = 5 * 60_000

export async function openNetwork(
  correspondence: Correspondence,
  clock: Clock,
  { makeLink, loopback }: NetworkGiven,
): Promise<Network> {
  const { roads } = correspondence
  const waits = new Map<string, number>()
  const shunned = new Map<string, number>()
  const found = new Map<string, readonly string[]>()
  let link: Link | null = null
  let hearPairLine: (line: Line) => void = (line) => line.close()
  let door = false
  let turn: Promise<void> = Promise.resolve()
  let callOff: () => void = () => undefined

  const now = (): number => clock.now().getTime()

  function onLine(line: Line, kind: 'sync' | 'pair'): void {
    const self = link?.key
    if (kind === 'pair') {
      hearPairLine(line)
      return
    }
    // SY10: whoever was sent away is not met before its time.
    if (self === undefined || (shunned.get(line.peer) ?? 0) > now()) {
      line.close()
      return
    }
    waits.delete(line.peer)
    void correspondence.meet(line, self).then(({ backOffSeconds }) => {
      if (backOffSeconds > 0) shunned.set(line.peer, now() + backOffSeconds * 1000)
    })
  }

  async function start(): Promise<void> {
    const { seed, port, helps } = roads.now()
    const choices: LinkChoices = {
      seed,
      port,
      loopback,
      helps,
    }
    link = await makeLink(choices, {
      onLine,
      onFound: (key, addresses) => {
        found.set(key, addresses)
        waits.delete(key)
        next.delete(key)
        void roads.note(key, { addresses: [...addresses, ...(roads.peer(key)?.addresses ?? [])] })
        void dialOne(key)
      },
      onAddresses: (addresses) => void keepPort(addresses),
    })
    await roads.change({ on: true })
    await keepPort(link.addresses())
    link.openDoor(door)
    peersChanged()
    lookSoon(0)
  }

  /** Kept, so that the addresses others know stay good. */
  async function keepPort(addresses: readonly string[]): Promise<void> {
    const [, port] = addresses.map((address) => /\/tcp\/(\d+)/.exec(address)).find(Boolean) ?? []
    if (port !== undefined && Number(port) !== roads.now().port) await roads.change({ port: Number(port) })
  }

  async function stop(): Promise<void> {
    callOff()
    const open = link
    link = null
    await open?.close()
  }

  function peersChanged(): void {
    const { discovers, peers } = roads.now()
    link?.allow(new Set(peers.map(({ key }) => key)))
    link?.discover(discovers ? peers.map(({ key, secret }) => ({ key, secret })) : null)
  }

  function lookSoon(milliseconds: number): void {
    callOff()
    callOff = clock.after(milliseconds, () => {
      for (const { key } of roads.now().peers) void dialOne(key)
      lookSoon(firstWait)
    })
  }

  const next = new Map<string, number>()
  async function dialOne(key: string): Promise<void> {
    const peer = roads.peer(key)
    const addresses = [...(found.get(key) ?? []), ...(peer?.addresses ?? [])]
    const isDue = now() >= (next.get(key) ?? 0) && (shunned.get(key) ?? 0) <= now()
    // Without an address it may still be reached over somebody who helps (LK7).
    if (link === null || peer === null || !isDue) return
    if (correspondence.connected().has(key)) return
    const wait = Math.min(longestWait, 2 * (waits.get(key) ?? firstWait / 2))
    waits.set(key, wait)
    next.set(key, now() + wait)
    await link.dial({ key, addresses, kind: 'sync' })
  }

  async function reach(
    key: string,
    addresses: readonly string[],
    kind: 'sync' | 'pair',
  ): Promise<Result<null, KeeperRefused>> {
    if (link === null) return refused({ rule: 'LK1', cause: 'unreachable', detail: 'off' })
    return link.dial({ key, addresses, kind })
  }

  if (roads.now().on) turn = turn.then(start)
  await turn

  return {
    view: () => {
      const { on, helps, discovers } = roads.now()
      return { on, key: link?.key ?? '', addresses: link?.addresses() ?? [], helps, discovers }
    },
    set: ({ on, helps, discovers }) => {
      turn = turn.then(async () => {
        const before = roads.now()
        await roads.change({
          on: on ?? before.on,
          helps: helps ?? before.helps,
          discovers: discovers ?? before.discovers,
        })
        const now = roads.now()
        // Whom it looks for changes under way; the rest is how it was opened.
        if (link !== null && now.on && now.helps === before.helps) return peersChanged()
        await stop()
        if (now.on) await start()
      })
      return turn
    },
    dial: async (key, address) => {
      if (roads.peer(key) === null) return refused({ rule: 'LK1', cause: 'unknown-peer' })
      const reached = await reach(key, [address], 'sync')
      if (!reached.ok) return reached
      await roads.note(key, { addresses: [address, ...(roads.peer(key)?.addresses ?? [])] })
      return done(null)
    },
    peersChanged: () => {
      peersChanged()
      lookSoon(0)
    },
    setDoor: (open) => {
      door = open
      link?.openDoor(open)
    },
    onPairLine: (hear) => {
      hearPairLine = hear
    },
    dialToPair: (key, addresses) => reach(key, addresses, 'pair'),
    close: async () => {
      await turn.catch(() => undefined)
      await stop()
    },
  }
}
