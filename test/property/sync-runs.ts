/** Many inputs in `npm run long`, fewer in every test; the seed is told, so that what fails can be tried again. */
const long = process.env.FOLKMOOT_LONG !== undefined

export function mutations(surface: string): { readonly seed: number; readonly numRuns: number } {
  const seed = long ? Math.floor(Math.random() * 2 ** 31) : 20_260_303
  const numRuns = long ? 20_000 : 2_000
  console.info(`${surface}: ${numRuns} inputs, seed ${seed}`)
  return { seed, numRuns }
}
