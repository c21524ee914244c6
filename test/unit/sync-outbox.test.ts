import { describe, expect, it } from 'vitest'
import type { Judge } from '../../shared/sync/holding'
import { limits } from '../../shared/sync/limits'
import type { Effect, Event } from '../../shared/sync/session'
import { step } from '../../shared/sync/step'
import { endOf, give, talk } from '../fixtures/pair'
import { deviceFrom, founderOf, writerWith } from '../fixtures/peers'

const asha = founderOf(1)
const bjorn = writerWith(deviceFrom(3), asha.founding)
const writers = [asha.key, bjorn.key]
const judge: Judge = (entry) =>
  writers.includes(entry.device) ? { type: 'accepted' } : { type: 'refused', rule: 'AD1' }

/** Asha’s end of a line that takes nothing, and that she may stop trusting. */
function stuck() {
  let mayRead = true
  const a = endOf(asha.key, { judge, mayRead: () => mayRead })
  const b = endOf(bjorn.key, { judge, mayRead: () => true })
  give(a, [asha.founding])
  give(b, [asha.founding])
  talk(a, b).settle()
  const run = (event: Event): readonly Effect[] => {
    const { session, effects } = step(a.session, event, a.around(60_000))
    a.session = session
    return effects.filter(({ type }) => ['send', 'push', 'blobs', 'chunk'].includes(type))
  }
  const writes = (count: number): readonly Effect[] =>
    Array.from({ length: count }, (_, at) => asha.record('inner', `minutes ${at}`)).flatMap(
      ({ entry, blob }) => {
        a.blobs.set(entry.blob ?? '', blob)
        const blobs = [{ hash: entry.blob ?? '', length: blob.length }]
        return run({
          type: 'persisted',
          from: null,
          change: a.holding.take({ entries: [entry], blobs }, null),
        })
      },
    )
  return { run, writes, turnAway: () => (mayRead = false) }
}

describe('SY13 no more is handed to a line than it takes', () => {
  it('of two hundred entries eight are with a line that takes nothing; the rest follows, one for one', () => {
    const { run, writes } = stuck()
    expect(writes(200)).toHaveLength(limits.unsent)
    expect(run({ type: 'tick' })).toEqual([])
    for (let at = 0; at < 10; at += 1) expect(run({ type: 'sent' }).length).toBeLessThanOrEqual(1)
  })

  it('what waits is made when it is sent: of a peer that may not read it any more, nothing is', () => {
    const { run, writes, turnAway } = stuck()
    writes(200)
    turnAway()
    const later = Array.from({ length: 300 }, () => run({ type: 'sent' })).flat()
    expect(later.filter(({ type }) => type === 'push' || type === 'blobs' || type === 'chunk')).toEqual([])
    const spoken = later.flatMap((effect) => (effect.type === 'send' ? [Buffer.from(effect.frame)] : []))
    expect(spoken.some((frame) => frame.includes('ents'))).toBe(false)
  })
})
