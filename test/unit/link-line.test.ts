import { EventEmitter } from 'node:events'
import type { Stream } from '@libp2p/interface'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lineOver } from '../../electron/keeper/link-line'

/** As much of a stream as a line touches; what was sent and whether it was cut is to be seen. */
function wire() {
  const events = new EventEmitter()
  const sent: Buffer[] = []
  const state = { cut: false, readStatus: 'readable', writeStatus: 'writable', writeBufferLength: 0 }
  const stream = Object.assign(state, {
    inactivityTimeout: 0,
    addEventListener: (name: string, hear: (event: unknown) => void) => events.on(name, hear),
    removeEventListener: (name: string, hear: (event: unknown) => void) => events.off(name, hear),
    send: (data: Uint8Array) => sent.push(Buffer.from(data)) > 0,
    pause: () => {
      state.readStatus = 'paused'
    },
    resume: () => {
      state.readStatus = 'readable'
    },
    abort: () => {
      state.cut = true
      events.emit('close')
    },
    close: async () => undefined,
  })
  const hear = (bytes: Uint8Array): void => {
    events.emit('message', { data: { subarray: () => bytes } })
  }
  return { stream: stream as unknown as Stream, state, sent, hear }
}
const framed = (...bytes: number[]): Buffer => Buffer.from([0, 0, 0, bytes.length, ...bytes])
const patience = { aliveMilliseconds: 20_000, silentMilliseconds: 60_000 }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('LK4 frames come out as they were sent, however the bytes arrive', () => {
  test('byte by byte, and several at once', async () => {
    const { stream, hear } = wire()
    const line = lineOver(stream, 'asha', true, patience)
    for (const byte of Buffer.concat([framed(1, 2, 3), framed(), framed(4)])) hear(Uint8Array.of(byte))
    hear(Buffer.concat([framed(5), framed(6, 7)]))
    const frames = [await line.next(), await line.next(), await line.next(), await line.next()]
    expect(frames.map((frame) => [...(frame ?? [])])).toEqual([[1, 2, 3], [4], [5], [6, 7]])
  })
  test('a length beyond any frame cuts the line before a byte of it is gathered', async () => {
    const { stream, state, hear } = wire()
    const line = lineOver(stream, 'asha', true, patience)
    hear(Buffer.from([0, 16, 0, 1]))
    expect(state.cut).toBe(true)
    expect(await line.next()).toBeNull()
  })
  test('what nobody reads yet holds the other end back', async () => {
    const { stream, state, hear } = wire()
    const line = lineOver(stream, 'asha', true, patience)
    hear(framed(1))
    expect(state.readStatus).toBe('paused')
    await line.next()
    void line.next()
    expect(state.readStatus).toBe('readable')
  })
})

describe('LK5 a line that is dead is noticed', () => {
  test('whoever has nothing to say says so, three times a minute', () => {
    const { stream, sent, hear } = wire()
    lineOver(stream, 'asha', true, patience)
    for (let second = 0; second < 300; second += 10) {
      hear(framed())
      vi.advanceTimersByTime(10_000)
    }
    expect(sent.length).toBeGreaterThan(8)
    expect(sent.length).toBeLessThanOrEqual(15)
    expect(sent.every((frame) => frame.equals(framed()))).toBe(true)
  })
  test('one over which nothing comes for a minute is cut', () => {
    const { stream, state, hear } = wire()
    const line = lineOver(stream, 'asha', true, patience)
    vi.advanceTimersByTime(50_000)
    hear(framed())
    vi.advanceTimersByTime(50_000)
    expect(state.cut).toBe(false)
    vi.advanceTimersByTime(30_000)
    expect(state.cut).toBe(true)
    expect(line.isOpen()).toBe(false)
  })
  test('unless this end itself does not read', () => {
    const { stream, state, hear } = wire()
    lineOver(stream, 'asha', true, patience)
    hear(framed(1))
    vi.advanceTimersByTime(300_000)
    expect(state.cut).toBe(false)
  })
})
