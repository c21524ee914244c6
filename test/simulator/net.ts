import type { Line } from '../../electron/keeper/line'
import type { Clock } from './clock'

/** The roads between laptops. A frame may be lost, doubled, late, out of order or altered; a line may be cut at any time. */
export type Weather = {
  /** Likelihood, for each frame. */
  readonly drop: number
  readonly double: number
  /** Frames overtake one another. */
  readonly reorder: boolean
  /** The longest a frame takes. */
  readonly slowest: number
}
export const fair: Weather = { drop: 0, double: 0, reorder: false, slowest: 60 }

export type Place = {
  readonly name: string
  readonly key: string
  /** What a hostile laptop makes of a frame of its own before it goes out; an honest one leaves it as it is. */
  readonly alter: (frame: Uint8Array, to: string) => readonly Uint8Array[]
}

export type Net = {
  weather: Weather
  /** Fair weather. A line that has lost something is broken, and ends: what runs over it takes every frame for heard. */
  readonly clearUp: () => void
  readonly connect: (dialler: Place, listener: Place) => readonly [Line, Line] | null
  readonly setPartition: (partition: (one: string, other: string) => boolean) => void
  readonly cutAll: (name: string) => void
  readonly areConnected: (one: string, other: string) => boolean
}
export type Tap = (frame: Uint8Array, from: Place, to: Place) => void

const roomOnLine = 16

export function netOf(clock: Clock, tap: Tap): Net {
  const wires = new Set<{
    readonly ends: readonly [string, string]
    readonly cut: () => void
    readonly hasLost: () => boolean
  }>()
  let isApart: (one: string, other: string) => boolean = () => false
  const { chance } = clock

  function oneWay(from: Place, to: Place, isOpen: () => boolean) {
    const arrived: Uint8Array[] = []
    const waiting: ((frame: Uint8Array | null) => void)[] = []
    const blocked: (() => void)[] = []
    let onTheWay = 0
    let latest = 0
    let hasLost = false

    function arrive(frame: Uint8Array): void {
      onTheWay -= 1
      if (!isOpen()) return
      tap(frame, from, to)
      const listener = waiting.shift()
      if (listener === undefined) arrived.push(frame)
      else listener(frame)
      blocked.shift()?.()
    }

    function post(frame: Uint8Array): void {
      const { drop, double, reorder, slowest } = net.weather
      for (const copy of from.alter(frame, to.name)) {
        for (let times = chance.happens(double) ? 2 : 1; times > 0; times -= 1) {
          if (chance.happens(drop)) {
            hasLost = true
            continue
          }
          const at = Math.max(clock.now() + 1 + chance.whole(slowest), reorder ? 0 : latest)
          latest = Math.max(latest, at)
          onTheWay += 1
          clock.after(at - clock.now(), () => arrive(copy))
        }
      }
    }

    return {
      /** The line takes so much at once, and as fast as the other end reads. */
      send: async (frame: Uint8Array) => {
        if (!isOpen()) return
        post(frame)
        if (onTheWay + arrived.length > roomOnLine) await new Promise<void>((go) => blocked.push(go))
      },
      next: () =>
        new Promise<Uint8Array | null>((resolve) => {
          const frame = arrived.shift()
          if (frame !== undefined) resolve(frame)
          else if (isOpen()) waiting.push(resolve)
          else resolve(null)
        }),
      hasLost: () => hasLost,
      end: () => {
        for (const listener of waiting.splice(0)) listener(null)
        for (const go of blocked.splice(0)) go()
      },
    }
  }

  const net: Net = {
    weather: fair,
    clearUp: () => {
      net.weather = fair
      for (const wire of [...wires]) if (wire.hasLost()) wire.cut()
    },
    connect: (dialler, listener) => {
      if (isApart(dialler.name, listener.name)) return null
      let open = true
      const isOpen = () => open
      const there = oneWay(dialler, listener, isOpen)
      const back = oneWay(listener, dialler, isOpen)
      const wire = {
        ends: [dialler.name, listener.name] as const,
        hasLost: () => there.hasLost() || back.hasLost(),
        cut: () => {
          if (!open) return
          open = false
          wires.delete(wire)
          there.end()
          back.end()
        },
      }
      wires.add(wire)
      return [
        { peer: listener.key, dialled: true, send: there.send, next: back.next, close: wire.cut },
        { peer: dialler.key, dialled: false, send: back.send, next: there.next, close: wire.cut },
      ]
    },
    setPartition: (partition) => {
      isApart = partition
      for (const wire of [...wires]) if (isApart(...wire.ends)) wire.cut()
    },
    cutAll: (name) => {
      for (const wire of [...wires]) if (wire.ends.includes(name)) wire.cut()
    },
    areConnected: (one, other) => [...wires].some(({ ends }) => ends.includes(one) && ends.includes(other)),
  }
  return net
}
