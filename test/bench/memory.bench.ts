import { readFileSync, rmSync } from 'node:fs'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { descendants } from '../e2e/processes'
import { runApp } from './app-run'
import { atMostTimes, type Figure, figure, median } from './figure'
import { enterOwn, openRunning } from './rooms'
import { profileOf } from './worlds'

/**
 * Memory of all processes of the app with one meeting open, against an empty window of the same program. What processes
 * share is counted once, in equal shares (Linux: Pss).
 */
export const needsApp = true

const rounds = 3
const calm = 6000

export async function bench(): Promise<Figure[]> {
  const profile = await profileOf('evening')
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await emptyWindow())
    ours.push(await meetingOpen(profile))
  }
  return [
    figure(
      'resident memory, one meeting open',
      median(ours),
      'MB',
      median(bare),
      atMostTimes(2, 'an empty window'),
    ),
  ]
}

const pause = () => new Promise((resolve) => setTimeout(resolve, calm))

async function emptyWindow(): Promise<number> {
  const profile = ownedFolder('bare')
  const run = runApp('bare', profile)
  try {
    await run.line('ready ')
    await pause()
    return resident(run.processId)
  } finally {
    await run.kill()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function meetingOpen(profile: string): Promise<number> {
  const run = runApp('app', profile)
  try {
    await run.look(async (page) => {
      await page.locator('.fm-door-way button').nth(1).waitFor()
      await enterOwn(page)
      await openRunning(page)
    })
    await pause()
    return resident(run.processId)
  } finally {
    await run.kill()
  }
}

function resident(processId: number): number {
  const kilobytes = [processId, ...descendants(processId)].map((id) =>
    Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]),
  )
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}
