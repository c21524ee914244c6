import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { invariants } from './invariants'
import { keep, keptIn } from './kept'
import { type Outcome, simulate } from './run'
import type { Story } from './world'

/** 60 stories of up to six laptops; `npm run long` tells 20,000 of up to twelve, from a seed nobody chose. */
const top = path.resolve(import.meta.dirname, '../..')
const isLong = process.env.FOLKMOOT_LONG !== undefined
const count = Number(process.env.FOLKMOOT_SEEDS ?? 60)
const from = isLong ? Math.floor(Math.random() * 2 ** 28) : 1
const most = isLong ? 12 : 6
const day = 24 * 3600 * 1000

const outcomes: (Outcome & Story)[] = []

beforeAll(async () => {
  console.info(`simulator: ${count} seeds from ${from}, up to ${most} laptops`)
  const stories: readonly Story[] = [
    ...keptIn(top),
    ...Array.from({ length: count }, (_, at) => ({ seed: from + at, most, federated: true })),
  ]
  for (const story of stories) {
    const outcome = await simulate(story)
    outcomes.push({ ...outcome, ...story })
    const [first] = outcome.wrongs
    if (first === undefined) continue
    console.error(`seed ${story.seed}, up to ${story.most}: ${first.invariant}: ${first.wrong}`)
    keep(top, { ...story, wrong: first.wrong })
  }
}, day)

describe('whatever happens to laptops and roads', () => {
  for (const { name } of invariants) {
    it(`invariant ${name}`, () => {
      const wrongs = outcomes.flatMap(({ seed, most: upTo, wrongs: all }) =>
        all
          .filter(({ invariant }) => invariant === name)
          .map(({ wrong }) => `seed ${seed}, up to ${upTo}: ${wrong}`),
      )
      expect(wrongs).toEqual([])
    })
  }

  it('F8: all hold the same within ten rounds of ten seconds, in all but a few stories', () => {
    const slow = outcomes.filter(({ rounds }) => rounds > 10)
    expect(slow.length).toBeLessThanOrEqual(Math.ceil(outcomes.length / 10))
  })
})

describe('a story is told again exactly', () => {
  it('the same seed, the same frames', async () => {
    for (const { trace, ...story } of outcomes.slice(-3)) expect((await simulate(story)).trace).toBe(trace)
  })
})
