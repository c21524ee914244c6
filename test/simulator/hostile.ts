import { encode } from 'cborg'
import type { Device } from '../../electron/keeper/device'
import { packedRun } from '../../electron/keeper/outgoing'
import { type Circle, encodeEntry, signedBytes, spaceSeed } from '../../shared/entry'
import type { Chance } from '../../shared/practice/chance'
import { decodeMessage, encodeMessage } from '../../shared/sync/message'
import { entriesIn } from '../fixtures/attacker'
import { crypto } from '../fixtures/peers'

/**
 * What a hostile laptop makes of its own frames: it alters, withholds, says again what it said before, and puts in
 * entries of its own for an assembly that gave it no office. It has its own key, and no other.
 */
export function hostility(
  chance: Chance,
  device: Device,
  victim: string,
): (frame: Uint8Array) => readonly Uint8Array[] {
  const before: Uint8Array[] = []
  return (frame) => {
    if (before.length < 200) before.push(frame)
    switch (chance.whole(12)) {
      case 0:
        return []
      case 1:
        return [flipped(frame, chance)]
      case 2:
        return [frame, before[chance.whole(before.length)] ?? frame]
      case 3:
        return [frame, forged(chance, device, victim)]
      case 4:
        return [withSpoiltEntries(frame, chance)]
      default:
        return [frame]
    }
  }
}

function flipped(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const at = chance.whole(changed.length)
  changed[at] = (changed[at] ?? 0) ^ (1 << chance.whole(8))
  return changed
}

/** The frame stays well formed; what it carries is not what was signed. */
export function withSpoiltEntries(frame: Uint8Array, chance: Chance): Uint8Array {
  const read = decodeMessage(frame)
  if (read.type !== 'message') return frame
  const { message } = read
  if (message[0] === 'ents' || message[0] === 'gen')
    return encodeMessage([message[0], message[1].map((entry) => flipped(entry, chance))])
  if (message[0] === 'run') {
    const packed = packedRun(entriesIn(message).map((entry) => flipped(entry, chance)))
    return encodeMessage(['run', message[1].map((blob) => flipped(blob, chance)), packed])
  }
  if (message[0] === 'blobs') return encodeMessage(['blobs', message[1].map((blob) => flipped(blob, chance))])
  if (message[0] === 'push') return encodeMessage(['push', flipped(message[1], chance), message[2]])
  return frame
}

export function forged(chance: Chance, device: Device, victim: string): Uint8Array {
  const circle: Circle = chance.happens(0.5) ? 'open' : 'inner'
  const kind = chance.happens(0.3)
    ? grantToItself(device)
    : { k: 'rec', r: new Uint8Array(16), title: 'forged', kind: 'record', b: new Uint8Array(32), z: 0 }
  const space = crypto.sha256(spaceSeed(Buffer.from(victim, 'hex'), circle)).subarray(0, 16)
  const body = encode({
    v: 1,
    s: space,
    f: device.publicKey,
    e: 1,
    n: 1,
    p: null,
    a: [],
    t: 1 + chance.whole(1000),
    w: 0,
    ...kind,
  })
  return encodeMessage(['push', encodeEntry(body, device.sign(signedBytes(body))), null])
}

const grantToItself = (device: Device) => ({
  k: 'auth',
  x: { op: 'grant', dev: device.publicKey, person: new Uint8Array(16), role: 'secretary' },
})
