import '../fixtures/automerge-in-node'
import { describe, expect, test } from 'vitest'
import { openCache } from '../../renderer/worker/cache'
import { openDesk } from '../../renderer/worker/desk'
import { writePractice } from '../../renderer/worker/practice'
import type { Seal } from '../../renderer/worker/seal'
import { shelfOf } from '../../renderer/worker/summaries'
import { assemblyInbox } from '../../shared/record/assembly-inbox'
import { keeperInMemory } from '../fixtures/keeper-in-memory'

describe('PF1 PF4 the desk takes the practice federation in from the journal', () => {
  test('three practice assemblies, each with its people and its years, one meeting due today', async () => {
    const keeper = keeperInMemory()
    const cache = await openCache('none', {} as Seal, keeper, () => undefined)
    const desk = openDesk(keeper, cache, () => undefined)
    const now = '2026-11-23T08:00:00+00:00'
    const written = await writePractice(
      desk,
      keeper,
      { type: 'practice', seed: 1, now, zone: 'Europe/London' },
      () => undefined,
    )
    expect(written.ok).toBe(true)
    expect(desk.cards().map(({ code, practice }) => `${code} ${practice}`)).toEqual([
      'SALT true',
      'DPS true',
      'HALL true',
    ])
    const shelves = desk.cards().flatMap(({ assembly }) => {
      const kept = desk.kept(assembly)
      return kept.ok ? [shelfOf(kept.value)] : []
    })
    expect(shelves.map(({ headlines }) => headlines.length)).toEqual([26, 13, 18])
    expect(shelves.map(({ roll }) => Object.keys(roll.people).length)).toEqual([24, 14, 9])
    // IB1: nobody in practice has written anything in two ways.
    expect(shelves.map((one) => assemblyInbox(one.headlines, one.duplicates, one.roll).count)).toEqual([
      0, 0, 0,
    ])
    const due = shelves.flatMap(({ headlines }) => headlines.filter(({ date }) => date === '2026-11-23'))
    expect(due.map(({ state, draft }) => `${state} ${draft}`)).toEqual(['noticed false'])
  })
})
