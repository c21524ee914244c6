import type { Connection, Stream } from '@libp2p/interface'
import { done, refused } from '../../shared/result'
import type { LineKind, LinkRefused, OpenLink } from './link'
import { addressOf, keyOf, peerOf, toldAddresses } from './link-address'
import { openFinding } from './link-finding'
import { newGate } from './link-gate'
import { readGreeting, writeGreeting } from './link-greeting'
import { lineOver, type Patience } from './link-line'
import { newLines } from './link-lines'
import { openNode } from './link-node'

const kinds: readonly LineKind[] = ['sync', 'pair']
const protocolOf = (kind: LineKind): string => `/folkmoot/${kind}/1`
const patience: Patience = { aliveMilliseconds: 20_000, silentMilliseconds: 60_000 }
/** How long both ends have to agree that there is a line; and how long a connection may be without one (LK3). */
const greetingMilliseconds = 10_000
const idleMilliseconds = 30_000
const addressesTried = 16
const unreachable: LinkRefused = { rule: 'LK1', cause: 'unreachable' }
const wrongKey: LinkRefused = { rule: 'LK2', cause: 'wrong-key' }

/** The roads on libp2p. Loaded with an import of its own, so that Home does not wait for it (decisions 3). */
export const openLibp2pLink: OpenLink = async (choices, deeds) => {
  const gate = newGate()
  const node = await openNode(choices, gate)
  const lines = newLines(node.key, Date.now)
  const { libp2p } = node
  let told: readonly string[] = []
  let closed = false

  const addresses = (): readonly string[] => toldAddresses(libp2p.getMultiaddrs(), choices.loopback)
  function tellAddresses(): void {
    const now = addresses()
    if (closed || now.join() === told.join()) return
    told = now
    deeds.onAddresses(now)
  }

  /** Both ends greet; then there is a line, and not before. Null when the other end thinks otherwise. */
  async function begin(
    stream: Stream,
    connection: Connection,
    kind: LineKind,
    dialled: boolean,
  ): Promise<boolean> {
    const key = keyOf(connection.remotePeer)
    // LK1: asked again for every line, for what is allowed may have changed since the connection was made.
    if (key === null || closed || !gate.mayHave(key, kind)) {
      stream.abort(new Error('not allowed'))
      return false
    }
    const line = lineOver(stream, key, dialled, patience)
    const late = setTimeout(line.close, greetingMilliseconds)
    // LK11: where it is to be found is told to paired devices only.
    const mine = writeGreeting({ helps: choices.helps, addresses: kind === 'sync' ? addresses() : [] })
    if (dialled) await line.send(mine)
    const heard = readGreeting(await line.next())
    clearTimeout(late)
    if (heard === null || closed || !gate.mayHave(key, kind)) {
      line.close()
      return false
    }
    // Not waited for: when the dialler hears it, this end has its line already.
    if (!dialled) void line.send(mine)
    void line.ended.then(() => setTimeout(() => putDown(connection), greetingMilliseconds).unref())
    if (heard.helps && kind === 'sync') node.addHelper(connection)
    if (lines.add(line, kind)) deeds.onLine(line, kind)
    if (kind === 'sync' && heard.addresses.length > 0) deeds.onFound(key, heard.addresses)
    return true
  }

  /** A connection that carries nothing is closed: a stranger's at the open door, and one that has done its work. */
  function putDown(connection: Connection): void {
    const key = keyOf(connection.remotePeer)
    const isUsed = gate.isAllowed(key ?? '') ? connection.streams.length > 0 : lines.has(key ?? '', 'pair')
    if (!isUsed) connection.abort(new Error('nothing to carry'))
  }

  async function reach(key: string, given: readonly string[]): Promise<Connection | LinkRefused> {
    const ways = given.slice(0, addressesTried).map((text) => addressOf(text, key))
    const known = [...ways.filter((way) => way !== null), ...node.waysOver(key)]
    const open = libp2p.getConnections(peerOf(key)).find(({ status }) => status === 'open')
    if (open !== undefined) return open
    if (known.length === 0) return unreachable
    try {
      return await libp2p.dial(known)
    } catch (error) {
      return isWrongKey(error) ? wrongKey : unreachable
    }
  }

  for (const kind of kinds) {
    await libp2p.handle(
      protocolOf(kind),
      (stream, connection) => {
        void begin(stream, connection, kind, false).catch(() => stream.abort(new Error('no line')))
      },
      { maxInboundStreams: 2, maxOutboundStreams: 2, runOnLimitedConnection: true },
    )
  }
  libp2p.addEventListener('connection:open', ({ detail: connection }) => {
    const isGuest = !gate.isAllowed(keyOf(connection.remotePeer) ?? '')
    setTimeout(() => putDown(connection), isGuest ? greetingMilliseconds : idleMilliseconds).unref()
  })
  libp2p.addEventListener('self:peer:update', tellAddresses)
  // Another Wi-Fi is no event anywhere.
  const looking = setInterval(tellAddresses, idleMilliseconds)
  looking.unref()
  tellAddresses()
  const finding = openFinding({
    self: node.key,
    port: () => portIn(addresses()),
    loopback: choices.loopback,
    onFound: (key, found) => {
      if (!closed && gate.isAllowed(key)) deeds.onFound(key, found)
    },
  })

  /** LK1: what is not allowed any more is cut off, in the middle of a frame. */
  function cutOff(): void {
    lines.sift(gate.mayHave)
    for (const connection of libp2p.getConnections()) {
      if (!gate.mayConnect(keyOf(connection.remotePeer) ?? '')) connection.abort(new Error('not allowed'))
    }
  }

  return {
    key: node.key,
    addresses,
    allow: (keys) => {
      gate.allow(keys)
      cutOff()
    },
    openDoor: (open) => {
      gate.openDoor(open)
      cutOff()
    },
    dial: async ({ key, addresses: given, kind }) => {
      if (closed || key === node.key) return refused(unreachable)
      if (lines.has(key, kind)) return done(null)
      const unhost = kind === 'pair' ? gate.host(key) : () => undefined
      if (!gate.mayHave(key, kind)) return refused(unreachable)
      const connection = await reach(key, given)
      if ('rule' in connection) {
        unhost()
        return refused(connection)
      }
      try {
        const stream = await connection.newStream(protocolOf(kind), {
          signal: AbortSignal.timeout(greetingMilliseconds),
          runOnLimitedConnection: true,
        })
        stream.addEventListener('close', () => unhost())
        if (await begin(stream, connection, kind, true)) return done(null)
      } catch {
        // It was open and carries nothing: the next dial makes a new one.
        connection.abort(new Error('no line'))
      }
      unhost()
      return refused(unreachable)
    },
    discover: finding.discover,
    close: async () => {
      closed = true
      clearInterval(looking)
      finding.close()
      lines.closeAll()
      await libp2p.stop()
    },
  }
}

const portIn = (addresses: readonly string[]): number =>
  Number(addresses.map((address) => /^\/ip[46]\/[^/]+\/tcp\/(\d+)$/.exec(address)?.[1]).find(Boolean) ?? 0)

/** Noise says so in words only; a test holds it to them. */
function isWrongKey(error: unknown): boolean {
  const all = error instanceof AggregateError ? error.errors : [error]
  return all.some((each) => /does not match expected remote identity/.test(String(each)))
}
