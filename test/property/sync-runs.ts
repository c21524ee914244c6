import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Many inputs in `npm run long`, fewer in every test; the seed is told, so that what fails can be tried again. */
const long = process.env.FOLKMOOT_LONG !== undefined

export function mutations(surface: string): { readonly seed: number; readonly numRuns: number } {
  const seed = long ? Math.floor(Math.random() * 2 ** 31) : 20_260_303
  const numRuns = long ? 20_000 : 2_000
  console.info(`${surface}: ${numRuns} inputs, seed ${seed}`)
  return { seed, numRuns }
}

/** After each test no more is held than before it, but for fifty megabytes. */
export function holdsNoMore(): void {
  // Ten times as many inputs take ten times as long.
  if (long) vi.setConfig({ testTimeout: 1_200_000 })
  setFlagsFromString('--expose-gc')
  const sweep: () => void = runInNewContext('gc')
  const held = (): number => {
    sweep()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  let before = 0
  beforeEach(() => {
    before = held()
  })
  afterEach(() => {
    expect(held() - before).toBeLessThan(50 * 1024 * 1024)
  })
}
