import { expect, test, vi } from 'vitest'
import { cell } from '../../renderer/data/cell'
import { federationOver } from '../../renderer/data/federation'
import type { Peers } from '../../renderer/data/peers'
import type { WorkerLink } from '../../renderer/data/worker-link'
import { revealed } from '../../renderer/features/federation/windowing'
import { deskLines } from '../../renderer/worker/desk-lines'
import type { AbroadLine } from '../../shared/record/abroad'
import { done } from '../../shared/result'
import type { PeersView } from '../../shared/wire/peers'
import { line } from '../fixtures/abroad'

const many = (count: number): readonly AbroadLine[] =>
  Array.from({ length: count }, (_, at) => line(String(at), {}))

test('FE6 where nothing is different no list is handed over; where something is, the whole', async () => {
  let here = many(1000)
  const ask = deskLines(
    { lines: async () => here },
    () => [],
    () => '2026-11-28',
  )
  const first = await ask(null)
  expect(first.lines).toHaveLength(1000)
  expect(await ask(first.version)).toEqual({ version: first.version, lines: null })
  here = [...here.slice(1), line('x', { name: 'Harbour' })]
  const second = await ask(first.version)
  expect(second.lines?.at(-1)?.name).toBe('Harbour')
  expect((await ask(second.version)).lines).toBeNull()
  // Another window has nothing yet.
  expect((await ask(null)).lines).toHaveLength(1000)
})

test('FE6 what was kept is shown at once; the keeper is asked when others are, and what it says is not overwritten', async () => {
  vi.useFakeTimers()
  try {
    const asked: boolean[] = []
    const answers = { kept: many(3), fresh: many(4) }
    const link = {
      ask: async (_type: string, { fresh }: { readonly fresh: boolean }) => {
        asked.push(fresh)
        return done({ version: fresh ? 2 : 1, lines: fresh ? answers.fresh : answers.kept })
      },
    }
    const view = cell<PeersView | null>(null)
    const peers: Pick<Peers, 'view'> = { view }
    const federation = federationOver(link as unknown as WorkerLink, peers as Peers)
    let told = 0
    federation.lines.subscribe(() => {
      told += 1
    })
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toEqual([false])
    expect(federation.lines.get()).toHaveLength(3)
    // Something about others changes, several times in a breath.
    for (let turn = 0; turn < 5; turn += 1) view.set({ turn } as unknown as PeersView)
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toEqual([false, true])
    expect(federation.lines.get()).toHaveLength(4)
    expect(told).toBe(2)
  } finally {
    vi.useRealTimers()
  }
})

test('FE6 where a row comes into view is reckoned from its number, and nothing of the window is asked', () => {
  const seen = { top: 320, height: 200 }
  expect(revealed(seen, 10 * 32, 32, 0)).toBe(320)
  expect(revealed(seen, 9 * 32, 32, 0)).toBe(288)
  expect(revealed(seen, 15 * 32, 32, 0)).toBe(320)
  expect(revealed(seen, 16 * 32, 32, 0)).toBe(344)
  // Below a head that stands fixed there is so much less room.
  expect(revealed(seen, 15 * 32, 32, 40)).toBe(352)
})
