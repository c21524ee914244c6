import { rmSync } from 'node:fs'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { kdfFloor, stretched } from '../../electron/keeper/key'
import { type AppRun, runApp } from './app-run'
import { atMostTimes, type Figure, figure, median } from './figure'
import { changeKey, profileOf, type World } from './worlds'

/**
 * From nothing to a Home that takes a key, with many years or many assemblies, against an empty window of the same program.
 * The cache is warm, the passphrase of a person who types for no time at all; its stretching is slow on purpose, so it is
 * counted on both sides.
 */
export const needsApp = true

const rounds = 5
const passphrase = 'seven herons on the harbour wall'

export async function bench(): Promise<Figure[]> {
  const empty: number[] = []
  const stretches: number[] = []
  const figures: Figure[] = []
  for (const [world, name] of worlds) {
    const profile = await profileOf(world)
    await warmed(profile)
    const open: Started[] = []
    const locked: Started[] = []
    // In turns, so that a slow moment of the machine falls on all of them.
    for (let round = 0; round < rounds; round += 1) {
      empty.push(await emptyWindow())
      stretches.push(await bareStretch())
      await changeKey(profile, { type: 'unprotected' })
      open.push(await started(profile, enter))
      await changeKey(profile, { type: 'passphrase', passphrase })
      locked.push(await started(profile, unlock))
    }
    await changeKey(profile, { type: 'unprotected' })
    const baseline = median(empty)
    const stretch = median(stretches)
    const goal = atMostTimes(1.5, 'an empty window')
    const of = (runs: readonly Started[], what: keyof Started) => median(runs.map((run) => run[what]))
    figures.push(
      figure(`open to usable Home, ${name}`, of(open, 'inside'), 'ms', baseline, goal),
      figure(
        `passphrase to usable Home, ${name}`,
        of(locked, 'inside'),
        'ms',
        baseline + stretch,
        atMostTimes(1.5, 'an empty window and the bare stretching of a passphrase'),
      ),
      figure(`start to the door, ${name}`, of(open, 'door'), 'ms', baseline, goal),
      figure(
        `start and open together, ${name}`,
        median(open.map(({ door, inside }) => door + inside)),
        'ms',
        baseline,
      ),
    )
  }
  return figures
}

const worlds: readonly (readonly [World, string])[] = [
  ['years', '25 years of meetings'],
  ['sixty', '60 assemblies'],
]

/** Milliseconds from the start of the process to the painted door, and from the deed at the door to a usable Home. */
type Started = { readonly door: number; readonly inside: number }

export async function emptyWindow(): Promise<number> {
  const profile = ownedFolder('bare')
  const run = runApp('bare', profile)
  try {
    return Number(await run.line('ready ')) - run.begun
  } finally {
    await run.kill()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** What a passphrase costs whoever knows it, by design (KE2): no start with one can be faster. Milliseconds. */
async function bareStretch(): Promise<number> {
  const begun = performance.now()
  await stretched(passphrase, { salt: '5e'.repeat(16), ...kdfFloor })
  return performance.now() - begun
}

/** The first start of all fills the cache from the journal; the second warms what the system keeps of the files. */
async function warmed(profile: string): Promise<void> {
  for (let time = 0; time < 2; time += 1) await started(profile, enter)
}

async function started(profile: string, way: (run: AppRun) => Promise<number>): Promise<Started> {
  const run = runApp('app', profile)
  try {
    const door = await painted(run)
    const deed = await way(run)
    const usable = await marked(run)
    return { door: door - run.begun, inside: usable - deed }
  } finally {
    await run.kill()
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** When the welcome page was first painted, in epoch milliseconds. */
const painted = (run: AppRun): Promise<number> =>
  seldom(run, 1500, () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return paint === undefined ? null : performance.timeOrigin + paint.startTime
  })

/** When the mark "usable" was set, in epoch milliseconds. */
const marked = (run: AppRun): Promise<number> =>
  seldom(run, 2500, () => {
    const [mark] = performance.getEntriesByName('usable')
    return mark === undefined ? null : performance.timeOrigin + mark.startTime
  })

/** Asked well after the event and then seldom, so that the asking does not slow what is asked about. */
async function seldom(run: AppRun, every: number, ask: () => number | null): Promise<number> {
  for (let tries = 0; tries < 60; tries += 1) {
    await pause(every)
    const answer = await run.look((page) => page.evaluate(ask)).catch(() => null) // one page gives way to another
    if (answer !== null) return answer
  }
  throw new Error('What was waited for never came')
}

/** Presses "Open" after everyone has looked away; answers when that will be. */
async function enter(run: AppRun): Promise<number> {
  return run.look((page) =>
    page.evaluate(() => {
      const [, door] = document.querySelectorAll<HTMLElement>('.fm-door-way button')
      if (door === undefined) throw new Error('There is no door of one’s own')
      setTimeout(() => door.click(), 500)
      return performance.timeOrigin + performance.now() + 500
    }),
  )
}

async function unlock(run: AppRun): Promise<number> {
  await enter(run)
  await pause(2500)
  return run.look(async (page) => {
    await page.locator('input[name="passphrase"]').fill(passphrase)
    return page.evaluate(() => {
      const button = document.querySelector<HTMLElement>('button[type="submit"]')
      if (button === null) throw new Error('The lock page has no button')
      setTimeout(() => button.click(), 500)
      return performance.timeOrigin + performance.now() + 500
    })
  })
}
