import { rmSync } from 'node:fs'
import path from 'node:path'
import { lendAll } from '../../build/unprivileged.mjs'
import { systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { openKey } from '../../electron/keeper/key'
import { openRealm } from '../../electron/keeper/realm'
import { openDesk } from '../e2e/desk'
import { atLeast, type Figure, figure, median } from './figure'
import { profileOf, type World } from './worlds'

/**
 * The cache is gone and made again from the journal: from entering until Home is usable, in entries a second, against
 * reading the same journal in plain Node and doing nothing with it.
 */
export const needsApp = true

const rounds = 3

export async function bench(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [world, name, goal] of worlds) {
    const profile = await profileOf(world)
    const alone: number[] = []
    const rebuilt: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const { frames, seconds } = await read(profile)
      alone.push(frames / seconds)
      rebuilt.push(frames / (await rebuild(profile)))
    }
    figures.push(figure(`rebuild of the cache, ${name}`, median(rebuilt), 'entries/s', median(alone), goal))
  }
  return figures
}

const worlds = [
  ['letters', '20,000 single letters', atLeast(3000, 'entries/s')],
  ['years', '25 years of whole meetings', atLeast(200, 'entries/s')],
] as const satisfies readonly (readonly [World, string, ReturnType<typeof atLeast>])[]

async function read(profile: string): Promise<{ readonly frames: number; readonly seconds: number }> {
  const folder = path.join(profile, 'real')
  const key = await openKey(nodeDisk, folder, { type: 'unprotected' })
  if (!key.ok) throw new Error(`The key does not open: ${key.refusal.rule}`)
  const clock = { now: () => new Date(), after: () => () => undefined }
  const realm = await openRealm(folder, key.value, { disk: nodeDisk, random: systemRandom, clock })
  let frames = 0
  const begin = performance.now()
  for (const { journal } of realm.assemblies())
    for await (const frame of journal.read(null)) frames += frame.number > 0 ? 1 : 0
  const seconds = (performance.now() - begin) / 1000
  await realm.close()
  lendAll(profile) // what the close has written is the app's again
  return { frames, seconds }
}

async function rebuild(profile: string): Promise<number> {
  rmSync(path.join(profile, 'chromium', 'IndexedDB'), { recursive: true, force: true })
  const desk = await openDesk({ profile })
  try {
    const page = await desk.page()
    await page.locator('.fm-door-way button').nth(1).waitFor()
    const begin = performance.now()
    await page.locator('.fm-door-way button').nth(1).click()
    await page.locator('.fm-rail').waitFor({ timeout: 240_000 })
    const seconds = (performance.now() - begin) / 1000
    await page.waitForTimeout(1500) // what is written behind comes to rest
    return seconds
  } finally {
    await desk.kill9()
  }
}
