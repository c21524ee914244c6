import { describe, expect, it } from 'vitest'
import { blockLength, headLength } from '../../electron/keeper/block'
import { conditionOf } from '../../electron/keeper/condition'
import { type JournalFrame, type ReadEnd, readFrames, type Source } from '../../electron/keeper/reader'
import type { Cursor } from '../../shared/wire/keeper-request'
import { keyring, longEvening } from './long-evening'

async function drained(reading: AsyncGenerator<JournalFrame, ReadEnd>) {
  const frames: JournalFrame[] = []
  for (;;) {
    const step = await reading.next()
    if (step.done) return { frames, reports: step.value.type === 'end' ? step.value.reports : [] }
    frames.push(step.value)
  }
}

describe('JO4 with every byte flipped in turn, a frame at most is lost, and told, and never a wrong one is shown', () => {
  it('in a journal of three blocks', async () => {
    const { bytes, bodies } = await longEvening()
    const keys = keyring()
    const flipped = Buffer.from(bytes)
    const source: Source = {
      length: flipped.length,
      read: async (into, position) => flipped.copy(into, 0, position, position + into.length),
      blob: async () => null,
    }
    const { frames: whole } = await drained(readFrames(source, keys, null, bodies.length))
    expect(whole).toHaveLength(bodies.length)

    /** What lies in blocks before this one cannot have changed: it is read from the last frame that ends there. */
    const standBefore = (at: number): { after: Cursor | null; from: number } => {
      const block = Math.floor(at / blockLength)
      // A frame that is to be read on from is read to its own end, so one block more is left untouched.
      const index = whole.findLastIndex(({ end }) => end <= (block - 1) * (blockLength - headLength))
      return { after: whole[index]?.cursor ?? null, from: index + 1 }
    }

    const wrong: string[] = []
    let harmless = 0
    for (let at = 0; at < bytes.length; at += 1) {
      flipped[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
      const { after, from } = standBefore(at)
      const { frames, reports } = await drained(readFrames(source, keys, after, bodies.length))
      const shown = new Map(frames.map((frame) => [frame.number, frame.body]))
      const lost = bodies.flatMap((_, index) => (index < from || shown.has(index + 1) ? [] : [index + 1]))
      const untrue = frames.some(
        ({ number, body }) => Buffer.compare(body, bodies[number - 1] ?? Buffer.alloc(0)) !== 0,
      )
      const expected = lost.map((number) => ({ type: 'damaged', fromFrame: number, toFrame: number }))
      if (untrue || lost.length > 1 || JSON.stringify(reports) !== JSON.stringify(expected))
        wrong.push(`${at}: lost ${lost}, told ${JSON.stringify(reports)}`)
      if (lost.length === 0) harmless += 1

      // Opening looks at the tail alone. Without a head file a damaged last frame cannot be told from an unfinished one.
      const found = await conditionOf(source, keys, null)
      const torn = lost[0] === bodies.length
      if (found.end.number !== bodies.length - (torn ? 1 : 0) || found.reports.length !== (torn ? 1 : 0))
        wrong.push(`${at}: opened at ${found.end.number}, told ${JSON.stringify(found.reports)}`)
      flipped[at] = bytes[at] ?? 0
    }
    expect(wrong).toEqual([])
    // Both copies of each block head would have to go before anything is lost by it.
    expect(harmless).toBeGreaterThan(headLength)
  })
})
