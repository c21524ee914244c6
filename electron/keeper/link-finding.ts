import { createSocket, type Socket } from 'node:dgram'
import { networkInterfaces } from 'node:os'
import { systemRandom } from './box'
import type { Discoverable } from './link'
import { beaconReader, beacons, slotOf } from './link-beacon'

/**
 * Finding paired devices on the local network (LK8, LK9): a socket for each interface, for one socket leaves by one interface
 * only, and a laptop has several. A beacon goes out at the start, when a slot begins, when somebody was found, and
 * every half minute. It is a convenience: whoever is not found is reached by address.
 */
export type Finding = {
  readonly discover: (peers: readonly Discoverable[] | null) => void
  readonly close: () => void
}

export type FindingChoices = {
  readonly self: string
  readonly port: () => number
  readonly loopback: boolean
  readonly onFound: (key: string, addresses: readonly string[]) => void
}

/** A group of the range that no router passes on, and a port nobody is known to use. */
const group = '239.255.77.46'
const groupPort = 47746
const everyMilliseconds = 30_000
const answerMilliseconds = 300
/** The same device at the same address is told again after this long. */
const againMilliseconds = 60_000

export function openFinding(choices: FindingChoices): Finding {
  const sockets = new Map<string, Socket>()
  const foundAt = new Map<string, number>()
  let peers: readonly Discoverable[] = []
  let read = beaconReader([])
  let clock: NodeJS.Timeout | null = null
  let answer: NodeJS.Timeout | null = null

  function hear(packet: Uint8Array, from: string): void {
    for (const { key, port } of read(packet, Date.now())) {
      const address = `/ip4/${from}/tcp/${port}`
      const at = `${key} ${address}`
      if (Date.now() - (foundAt.get(at) ?? 0) < againMilliseconds) continue
      foundAt.set(at, Date.now())
      choices.onFound(key, [address])
      // Whoever came later hears at once that this one is here too.
      answer ??= setTimeout(() => {
        answer = null
        call()
      }, answerMilliseconds)
    }
  }

  function call(): void {
    const port = choices.port()
    if (port === 0) return
    for (const packet of beacons(choices.self, port, peers, Date.now(), systemRandom)) {
      for (const socket of sockets.values()) socket.send(packet, groupPort, group, () => undefined)
    }
  }

  /** Interfaces come and go with every Wi-Fi. */
  function look(): void {
    const here = new Set(interfaceAddresses(choices.loopback))
    for (const [address, socket] of sockets) if (!here.has(address)) drop(address, socket)
    for (const address of here) if (!sockets.has(address)) listen(address)
  }

  function listen(address: string): void {
    const socket = createSocket({ type: 'udp4', reuseAddr: true })
    sockets.set(address, socket)
    socket.on('error', () => drop(address, socket))
    socket.on('message', (packet, { address: from }) => hear(packet, from))
    socket.bind(groupPort, () => {
      try {
        socket.addMembership(group, address)
        socket.setMulticastInterface(address)
        socket.setMulticastTTL(1)
        socket.setMulticastLoopback(true)
        call()
      } catch {
        // An interface without multicast, or gone meanwhile: the others do.
        drop(address, socket)
      }
    })
    socket.unref()
  }

  function drop(address: string, socket: Socket): void {
    if (sockets.get(address) !== socket) return
    sockets.delete(address)
    socket.close()
  }

  function stop(): void {
    if (clock !== null) clearInterval(clock)
    if (answer !== null) clearTimeout(answer)
    clock = null
    answer = null
    for (const [address, socket] of sockets) drop(address, socket)
    foundAt.clear()
  }

  return {
    discover: (given) => {
      peers = given ?? []
      read = beaconReader(peers)
      // Nobody to look for: no socket, no beacon.
      if (peers.length === 0) return stop()
      look()
      call()
      let slot = slotOf(Date.now())
      let ticks = 0
      clock ??= setInterval(() => {
        ticks += 1
        const isNew = slotOf(Date.now()) !== slot
        slot = slotOf(Date.now())
        if (!isNew && ticks % 6 !== 0) return
        look()
        call()
      }, everyMilliseconds / 6)
      clock.unref()
    },
    close: stop,
  }
}

function interfaceAddresses(loopback: boolean): string[] {
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && internal === loopback)
    .map(({ address }) => address)
}
