import { createHmac } from 'node:crypto'
import type { Random } from './box'
import type { Discoverable } from './link'

/**
 * What is called out on the local network: for each paired device sixteen bytes that only it can tell from noise, and the port,
 * veiled. Both come of the secret of the pair and change every quarter of an hour; how many pairs there are is
 * rounded up with noise. Nothing in it stays the same, names anybody, or says what program sends it (LK8).
 */
const slotMilliseconds = 15 * 60_000
const tagBytes = 16
const rowBytes = tagBytes + 2
/** Rows of a packet are a multiple of this, and no packet is longer than a network carries in one piece. */
const rowsTogether = 8
const rowsPerPacket = 64

export type Sighting = { readonly key: string; readonly port: number }

export const slotOf = (now: number): number => Math.floor(now / slotMilliseconds)

export function beacons(
  self: string,
  port: number,
  peers: readonly Discoverable[],
  now: number,
  random: Random,
): readonly Uint8Array[] {
  const rows = peers.map(({ secret }) => {
    const { tag, veil } = marks(secret, self, slotOf(now))
    const row = Buffer.alloc(rowBytes)
    row.set(tag)
    row.writeUInt16BE(port ^ veil, tagBytes)
    return row
  })
  if (rows.length === 0) return []
  while (rows.length % rowsTogether !== 0) rows.push(Buffer.from(random(rowBytes)))
  // Sorted by what looks like noise: the order tells nothing either.
  rows.sort(Buffer.compare)
  const packets: Uint8Array[] = []
  for (let at = 0; at < rows.length; at += rowsPerPacket)
    packets.push(Buffer.concat(rows.slice(at, at + rowsPerPacket)))
  return packets
}

/** What a packet says to one who knows these pairs; clocks may be a slot apart. */
export function beaconReader(
  peers: readonly Discoverable[],
): (packet: Uint8Array, now: number) => readonly Sighting[] {
  let known = new Map<string, { readonly key: string; readonly veil: number }>()
  let slot = -1
  return (packet, now) => {
    if (packet.length === 0 || packet.length % rowBytes !== 0 || packet.length > rowBytes * rowsPerPacket)
      return []
    if (slotOf(now) !== slot) {
      slot = slotOf(now)
      known = new Map(
        peers.flatMap(({ key, secret }) =>
          [slot - 1, slot, slot + 1].map((at) => {
            const { tag, veil } = marks(secret, key, at)
            return [tag.toString('hex'), { key, veil }] as const
          }),
        ),
      )
    }
    const bytes = Buffer.from(packet)
    const seen: Sighting[] = []
    for (let at = 0; at < bytes.length; at += rowBytes) {
      const found = known.get(bytes.toString('hex', at, at + tagBytes))
      if (found !== undefined)
        seen.push({ key: found.key, port: bytes.readUInt16BE(at + tagBytes) ^ found.veil })
    }
    return seen
  }
}

/** The sender's key is in it: what one of the pair calls is not what the other does. */
function marks(secret: Uint8Array, sender: string, slot: number): { tag: Buffer; veil: number } {
  const mac = createHmac('sha256', secret).update(`folkmoot/beacon/1\0${sender}\0${slot}`).digest()
  return { tag: mac.subarray(0, tagBytes), veil: mac.readUInt16BE(tagBytes) }
}
