import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { keep, keptOf } from './kept'

/** Many inputs in `npm run long`, fewer in every test; the seed is told, so that what fails can be tried again. */
const long = process.env.FOLKMOOT_LONG !== undefined
const inputs = Number(process.env.FOLKMOOT_INPUTS ?? (long ? 20_000 : 2_000))
/** A guard against hanging, no budget: a slow and busy computer takes less for any one input. Milliseconds. */
const longest = 20_000

type Run = {
  readonly seed: number
  readonly numRuns: number
  readonly path?: string
  readonly reporter: <Given>(details: fc.RunDetails<Given>) => void
}

export function mutations(surface: string): Run {
  const kept = keptOf(surface)
  const seed = long ? Math.floor(Math.random() * 2 ** 31) : (kept?.seed ?? 20_260_303)
  const from = long ? 0 : (kept?.run ?? 0)
  console.info(`${surface}: ${inputs} inputs, seed ${seed}${from === 0 ? '' : ` from ${from}`}`)
  return {
    seed,
    numRuns: inputs,
    ...(from === 0 ? {} : { path: String(from) }),
    reporter: (details) => {
      if (!details.failed) return
      // What is random is kept; a fixed seed fails again by itself.
      if (long) keep({ surface, seed, run: Number(details.counterexamplePath?.split(':')[0] ?? 0) })
      throw new Error(fc.defaultReportMessage(details) ?? surface)
    },
  }
}

/** After each test no more is held than before it, but for fifty megabytes; and no single input takes for ever. */
export function holdsNoMore(): void {
  // Ten times as many inputs take ten times as long.
  if (long) vi.setConfig({ testTimeout: 1_200_000 })
  let began = 0
  const begin = () => {
    began = performance.now()
  }
  const end = () => {
    const took = performance.now() - began
    if (took > longest) throw new Error(`one input took ${Math.round(took)} ms`)
  }
  fc.configureGlobal({
    ...fc.readConfigureGlobal(),
    beforeEach: begin,
    afterEach: end,
  })
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
