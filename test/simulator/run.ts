import { createHash } from 'node:crypto'
import { invariants } from './invariants'
import { type Story, type World, worldOf } from './world'

/** One seed, one story, and what was wrong in the end. */
export type Outcome = {
  readonly seed: number
  readonly wrongs: readonly { readonly invariant: string; readonly wrong: string }[]
  /** A hash of every frame that crossed: the same seed gives the same. */
  readonly trace: string
  readonly laptops: number
  readonly frames: number
  readonly rounds: number
}

export async function simulate(story: Story): Promise<Outcome> {
  const world = await worldOf(story)
  const wrongs = invariants.flatMap(({ name, wrongs: found }) =>
    found(world).map((wrong) => ({ invariant: name, wrong })),
  )
  for (const laptop of world.laptops) laptop.kill()
  return {
    seed: story.seed,
    wrongs,
    trace: traceOf(world),
    laptops: world.laptops.length,
    frames: world.crossed.length,
    rounds: world.exchanges,
  }
}

function traceOf(world: World): string {
  const hash = createHash('sha256')
  for (const { from, to, frame } of world.crossed) hash.update(`${from}>${to}:`).update(frame)
  return hash.digest('hex')
}
