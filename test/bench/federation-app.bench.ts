import { chownSync, existsSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { federation } from '../../electron/cli/federation'
import { openDesk } from '../e2e/desk'
import { button, enterPractice, practiceDesk, willOpen, willSaveAs } from '../e2e/hall'
import { goTo } from '../e2e/laptops'
import { atMostTimes, type Figure, figure, median } from './figure'

/**
 * A desk in the app itself with 100, 300 and 1,000 assemblies of two years: what came by file until the board is there, the start after it,
 * a letter of the filter, a step and a closer look on the map, the PDF of a month, and the memory of all its processes. The real cache.
 */
export const needsApp = true

const sizes = [100, 300, 1000] as const
const until = '2026-11-28'

type Measured = {
  readonly arrival: number
  readonly start: number
  readonly letter: number
  readonly search: number
  readonly step: number
  readonly closer: number
  readonly pdf: number
  readonly memory: number
}

export async function bench(): Promise<Figure[]> {
  const all: Measured[] = []
  for (const size of sizes) all.push(await measured(size))
  return sizes.flatMap((size, at) => {
    const [one, before] = [all[at], all[at - 1]]
    if (one === undefined) return []
    const records = size * 24
    const grown = before === undefined ? null : atMostTimes(1.6, `at ${sizes[at - 1]}`)
    const named = (what: string) => `federation in the app, ${size} assemblies: ${what}`
    const beside = (of: keyof Measured) => before?.[of] ?? null
    return [
      figure(
        named('a record from the file to the board'),
        one.arrival / records,
        'ms',
        before === undefined ? null : before.arrival / ((sizes[at - 1] ?? 1) * 24),
        grown,
      ),
      figure(named('from the start to the board'), one.start, 'ms', beside('start')),
      figure(named('a letter of the filter'), one.letter, 'ms', beside('letter')),
      figure(named('a letter of the register’s filter'), one.search, 'ms', beside('search')),
      figure(named('a step on the map'), one.step, 'ms', beside('step')),
      figure(named('the map closer'), one.closer, 'ms', beside('closer')),
      figure(named('the PDF of a month'), one.pdf, 'ms', beside('pdf')),
      figure(named('memory of all processes'), one.memory, 'MB', beside('memory')),
    ]
  })
}

async function measured(size: number): Promise<Measured> {
  const folder = ownedFolder('federation-bench')
  const file = path.join(folder, `four rivers ${size}.moot`)
  await federation(
    ['--assemblies', String(size), '--years', '2', '--seed', '7', '--until', until, '--out', file],
    until,
  )
  const { uid, gid } = statSync(folder)
  chownSync(file, uid, gid)
  const first = await practiceDesk()
  await goTo(first, 'Sync')
  await willOpen(first.desk, file)
  const arrival = await timed(async () => {
    await button(first.page, 'Take in a file').click()
    const dialog = first.page.getByRole('dialog')
    await dialog.getByText(/entries were new and came in/).waitFor({ timeout: 600_000 })
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await toTheBoard(first.page, size)
  })
  const { profile } = first.desk
  await first.desk.close()

  const begun = performance.now()
  const desk = await openDesk({ profile })
  try {
    const page = await desk.page()
    await enterPractice(page)
    await toTheBoard(page, size)
    const start = performance.now() - begun
    const find = page.getByLabel('Find')
    const letter = await usually(page, () => find.press('a'))
    await find.press('Escape')
    await page.getByRole('radio', { name: 'Map', exact: true }).click()
    const map = page.getByRole('application')
    await map.focus()
    const step = await usually(page, () => page.keyboard.press('ArrowDown'))
    const closer = await usually(page, () => page.keyboard.press('+'))
    await page.getByRole('tab', { name: 'Register' }).click()
    await page.getByRole('row').nth(2).waitFor()
    const search = await usually(page, () => page.getByLabel('Find').press('e'))
    await page.getByLabel('Find').press('Escape')
    const out = path.join(folder, 'digest.pdf')
    await willSaveAs(desk, out)
    const pdf = await timed(async () => {
      await button(page, 'Digest as PDF').click()
      while (!existsSync(out)) await new Promise((later) => setTimeout(later, 20))
    })
    const memory = await desk.app.evaluate(({ app }) =>
      app.getAppMetrics().reduce((sum, { memory: { workingSetSize } }) => sum + workingSetSize / 1024, 0),
    )
    return { arrival, start, letter, search, step, closer, pdf, memory }
  } finally {
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The three that are practised with stand there too. */
async function toTheBoard(page: Page, size: number): Promise<void> {
  const rail = page.getByRole('navigation').getByRole('button', { name: 'Federation', exact: true })
  await rail.waitFor({ timeout: 600_000 })
  await rail.click()
  await page.getByText(`${size + 3} assemblies, `).waitFor({ timeout: 600_000 })
}

/** From the press until what follows from it is drawn. */
async function usually(page: Page, press: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 7; turn += 1)
    times.push(
      await timed(async () => {
        await press()
        await page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
        )
      }),
    )
  return median(times)
}

async function timed(deed: () => unknown): Promise<number> {
  const begin = performance.now()
  await deed()
  return performance.now() - begin
}
