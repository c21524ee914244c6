import { createServer } from 'node:net'
import { circuitRelayServer, circuitRelayTransport } from '@libp2p/circuit-relay-v2'
import { generateKeyPairFromSeed } from '@libp2p/crypto/keys'
import {
  type ComponentLogger,
  type Connection,
  type ConnectionGater,
  FaultTolerance,
  type Libp2p,
  type Logger,
  type PeerId,
  serviceCapabilities,
} from '@libp2p/interface'
import { noise } from '@libp2p/noise'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import type { Multiaddr } from '@multiformats/multiaddr'
import { createLibp2p } from 'libp2p'
import { hex } from './box'
import type { LinkChoices } from './link'
import { keyOf, peerOf } from './link-address'
import type { Gate } from './link-gate'

/**
 * libp2p as we use it: TCP, Noise, Yamux, and circuits over those who help. No table of strangers, no public servers, no
 * identify: what this computer is and where else it can be reached is told to nobody.
 */
export type Node = {
  readonly libp2p: Libp2p
  readonly key: string
  /** A peer that greeted as one that carries lines: a place is kept there, and others are reached over it (LK7). */
  readonly addHelper: (connection: Connection) => void
  readonly waysOver: (key: string) => readonly Multiaddr[]
}

const kib = 1024
const relayProtocol = '/libp2p/circuit/relay/0.2.0/hop'
/** A whole hall behind one address comes in at once (decisions 20). */
const connectionLimits = {
  inboundConnectionThreshold: 200,
  maxIncomingPendingConnections: 64,
  maxConnections: 300,
  inboundUpgradeTimeout: 10_000,
  dialTimeout: 30_000,
  addressDialTimeout: 4_000,
  reconnectRetries: 0,
}
/** Unknown peers at an open door, at most. */
const guests = 16
const helpersKept = 2

export async function openNode(choices: LinkChoices, gate: Gate): Promise<Node> {
  const privateKey = await generateKeyPairFromSeed('Ed25519', choices.seed)
  const port = await freePort(choices)
  const helpers = new Map<string, Connection>()
  let meetHelper: (connection: Connection) => void = () => undefined

  const libp2p: Libp2p = await createLibp2p({
    privateKey,
    logger: silent,
    addresses: { listen: listenAddresses(choices, port) },
    transportManager: { faultTolerance: FaultTolerance.NO_FATAL },
    transports: [
      tcp({ dialOpts: { noDelay: true }, listenOpts: { noDelay: true } }),
      circuitRelayTransport(),
    ],
    connectionEncrypters: [noise()],
    // LK4: a line that is not read takes no more than this, whatever the other end sends.
    streamMuxers: [yamux({ streamOptions: { maxStreamWindowSize: 1024 * kib }, maxEarlyStreams: 2 })],
    connectionManager: connectionLimits,
    connectionMonitor: { enabled: false },
    connectionGater: gaterOf(gate, () => libp2p.getConnections()),
    services: {
      ...(choices.helps
        ? {
            relay: circuitRelayServer({
              reservations: { applyDefaultLimit: false, maxReservations: connectionLimits.maxConnections },
            }),
          }
        : {}),
      // Circuits find their helpers by what identify hears; ours are told by the greeting of a line.
      greeted: ({ registrar }) => {
        meetHelper = (connection) => {
          for (const topology of registrar.getTopologies(relayProtocol)) {
            void topology.onConnect?.(connection.remotePeer, connection)
          }
        }
        return { [serviceCapabilities]: ['@libp2p/identify'] }
      },
    },
  })
  libp2p.addEventListener('connection:close', ({ detail }) => {
    const key = keyOf(detail.remotePeer) ?? ''
    if (helpers.get(key) === detail) helpers.delete(key)
  })

  return {
    libp2p,
    key: hex(privateKey.publicKey.raw),
    addHelper: (connection) => {
      const isRelayed = connection.remoteAddr.toString().includes('/p2p-circuit')
      if (isRelayed || connection.status !== 'open') return
      helpers.set(keyOf(connection.remotePeer) ?? '', connection)
      meetHelper(connection)
    },
    waysOver: (key) =>
      [...helpers]
        .filter(([helper]) => helper !== key)
        .map(([, { remoteAddr }]) => remoteAddr.encapsulate(`/p2p-circuit/p2p/${peerOf(key)}`)),
  }
}

/** LK1, LK3, LK7: closed after the handshake, which alone proves a key, and before any line. */
function gaterOf(gate: Gate, connections: () => readonly Connection[]): ConnectionGater {
  const may = (peer: PeerId): boolean => gate.mayConnect(keyOf(peer) ?? '')
  const isAllowed = (peer: PeerId): boolean => gate.isAllowed(keyOf(peer) ?? '')
  const isFull = (): boolean =>
    connections().filter(({ remotePeer }) => !isAllowed(remotePeer)).length >= guests
  return {
    denyDialPeer: (peer) => !may(peer),
    denyDialMultiaddr: () => false,
    denyOutboundEncryptedConnection: (peer) => !may(peer),
    denyInboundEncryptedConnection: (peer) => !may(peer) || (!isAllowed(peer) && isFull()),
    denyInboundRelayReservation: (peer) => !isAllowed(peer),
    denyOutboundRelayedConnection: (from, to) => !isAllowed(from) || !isAllowed(to),
    denyInboundRelayedConnection: (relay, from) => !isAllowed(relay) || !may(from),
  }
}

function listenAddresses({ loopback }: LinkChoices, port: number): string[] {
  const own = loopback ? [`/ip4/127.0.0.1/tcp/${port}`] : [`/ip4/0.0.0.0/tcp/${port}`, `/ip6/::/tcp/${port}`]
  return [...own, ...Array.from({ length: helpersKept }, () => '/p2p-circuit')]
}

/** The port of the last time, so that addresses stay good; another where something else has taken it. */
async function freePort({ port, loopback }: LinkChoices): Promise<number> {
  const host = loopback ? '127.0.0.1' : '0.0.0.0'
  const tried = (wanted: number): Promise<number | null> =>
    new Promise((resolve) => {
      const server = createServer()
      server.once('error', () => resolve(null))
      server.listen(wanted, host, () => {
        const address = server.address()
        server.close(() => resolve(typeof address === 'object' ? (address?.port ?? null) : null))
      })
    })
  return (await tried(port)) ?? (await tried(0)) ?? 0
}

/** Nothing is written: who is met is in no log. */
const quiet: Logger = Object.assign(() => undefined, {
  error: () => undefined,
  trace: () => undefined,
  enabled: false,
  newScope: (): Logger => quiet,
})
const silent: ComponentLogger = { forComponent: () => quiet }
