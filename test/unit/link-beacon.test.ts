import { describe, expect, test } from 'vitest'
import { beaconReader, beacons, slotOf } from '../../electron/keeper/link-beacon'
import { seededBytes } from './journal-disk'

const asha = 'a'.repeat(64)
const björn = 'b'.repeat(64)
const secret = seededBytes(7)(32)
const quarter = 15 * 60_000
const evening = Date.UTC(2026, 2, 3, 19, 0)
const call = (self: string, to: string, now: number, port = 4001, random = seededBytes(now % 1000)) =>
  beacons(self, port, [{ key: to, secret }], now, random)
const hears = (self: string, packets: readonly Uint8Array[], now: number) =>
  packets.flatMap((packet) => beaconReader([{ key: self, secret }])(packet, now))

describe('LK8 a beacon is noise to all but the one it is for', () => {
  test('Björn reads in it that it is Asha, and her port', () => {
    expect(hears(asha, call(asha, björn, evening), evening)).toEqual([{ key: asha, port: 4001 }])
  })
  test('with another secret there is nothing to read, nor in his own call thrown back at him', () => {
    const stranger = beaconReader([{ key: asha, secret: seededBytes(8)(32) }])
    expect(call(asha, björn, evening).flatMap((packet) => stranger(packet, evening))).toEqual([])
    expect(hears(asha, call(björn, asha, evening), evening)).toEqual([])
  })
  test('clocks may be a quarter of an hour apart, not more; an old call is not heard again', () => {
    const packets = call(asha, björn, evening)
    expect(hears(asha, packets, evening + quarter)).toHaveLength(1)
    expect(hears(asha, packets, evening - quarter)).toHaveLength(1)
    expect(hears(asha, packets, evening + 2 * quarter)).toEqual([])
  })
  test('two days of calls have no eight bytes in common', () => {
    const seen = new Map<string, number>()
    let clashes = 0
    const random = seededBytes(11)
    for (let now = evening; now < evening + 48 * 3600_000; now += quarter) {
      const bytes = Buffer.concat(call(asha, björn, now, 4001, random))
      for (let at = 0; at + 8 <= bytes.length; at += 1) {
        const part = bytes.toString('hex', at, at + 8)
        const before = seen.get(part)
        if (before !== undefined && before !== slotOf(now)) clashes += 1
        seen.set(part, slotOf(now))
      }
    }
    expect(clashes).toBe(0)
  })
  test('how many she is paired with is not to be counted: one looks like eight', () => {
    const peers = Array.from({ length: 8 }, (_, n) => ({
      key: `${n}`.repeat(64),
      secret: seededBytes(20 + n)(32),
    }))
    const random = seededBytes(3)
    const one = beacons(asha, 4001, peers.slice(0, 1), evening, random)
    const eight = beacons(asha, 4001, peers, evening, random)
    expect(one.map(({ length }) => length)).toEqual(eight.map(({ length }) => length))
    expect(beacons(asha, 4001, [], evening, random)).toEqual([])
  })
  test('any bytes are read or passed over', () => {
    const read = beaconReader([{ key: asha, secret }])
    const random = seededBytes(5)
    for (let length = 0; length < 1500; length += 7) expect(read(random(length), evening)).toEqual([])
  })
})
