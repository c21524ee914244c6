import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchLines } from '../../renderer/app/line-watch'
import type { PeersView } from '../../shared/wire/peers'

const view = (state: 'connected' | 'away', assemblies: readonly string[] = ['harbour']): PeersView => ({
  network: { on: true, key: '', addresses: [], helps: false, discovers: false },
  peers: [
    {
      key: 'uma',
      name: 'Uma’s laptop',
      assemblies,
      state,
      same: true,
      toFetch: 0,
      sameAt: null,
      heardAt: null,
      addresses: [],
      keys: [],
    },
  ],
  receipts: [],
  waiting: [],
  twofold: [],
  partings: [],
})

describe('SN2 that the other is away is said once', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const listening = () => {
    const said: string[] = []
    const watch = watchLines(6000, {
      gone: (name) => said.push(`${name} is gone`),
      back: (name) => said.push(`${name} is back`),
    })
    return { said, watch }
  }

  test('Uma’s line goes for a minute: one word then, and one when it is back', () => {
    const { said, watch } = listening()
    watch.see(view('connected'))
    watch.see(view('away'))
    watch.see(view('away'))
    expect(said).toEqual([])
    vi.advanceTimersByTime(60_000)
    expect(said).toEqual(['Uma’s laptop is gone'])
    watch.see(view('connected'))
    watch.see(view('connected'))
    expect(said).toEqual(['Uma’s laptop is gone', 'Uma’s laptop is back'])
  })

  test('a line mended within a breath, one that was never there, and a removed one are not worth a word', () => {
    const { said, watch } = listening()
    watch.see(view('away'))
    vi.advanceTimersByTime(60_000)
    watch.see(view('connected'))
    watch.see(view('away'))
    vi.advanceTimersByTime(3000)
    watch.see(view('connected'))
    vi.advanceTimersByTime(60_000)
    watch.see(view('away', []))
    vi.advanceTimersByTime(60_000)
    expect(said).toEqual([])
  })

  test('nothing is said after the meeting', () => {
    const { said, watch } = listening()
    watch.see(view('connected'))
    watch.see(view('away'))
    watch.close()
    vi.advanceTimersByTime(60_000)
    expect(said).toEqual([])
  })
})
