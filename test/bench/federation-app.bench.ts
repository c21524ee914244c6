import { chownSync, existsSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { ownedFolder } from '../../build/unprivileged.mjs'
import { openDesk } from '../e2e/desk'
import { button, enterPractice, practiceDesk, willOpen, willSaveAs } from '../e2e/hall'
import { goTo } from '../e2e/laptops'
import { curve, each, federationFile, timed, usually, years } from './federation-size'
import type { Figure } from './figure'
import { memoryOf, spentBy } from './spent'

/**
 * A desk in the app itself with 100, 300 and 1,000 assemblies: what came by file until the board is there, the start after it, a letter of
 * the filters, a step and a closer look on the map, the PDF of a month, and the memory of all its processes. The real cache.
 */
export const needsApp = true

export async function bench(): Promise<Figure[]> {
  return curve('federation in the app', measured, [
    { of: 'arrival', what: 'a record from the file to the board', unit: 'ms', each },
    { of: 'start', what: 'from the start to the board', unit: 'ms' },
    { of: 'letter', what: 'a letter of the filter', unit: 'ms' },
    { of: 'search', what: 'a letter of the register’s filter', unit: 'ms' },
    { of: 'step', what: 'a step on the map', unit: 'ms' },
    { of: 'closer', what: 'the map closer', unit: 'ms' },
    { of: 'page', what: 'the PDF of a month, for a line of it', unit: 'ms' },
    { of: 'pageCpu', what: 'processor of the page, from the start to everything looked at', unit: 'ms' },
    { of: 'keeperCpu', what: 'of the keeper', unit: 'ms' },
    { of: 'mainCpu', what: 'of main', unit: 'ms' },
    { of: 'othersCpu', what: 'of all others (drawing, press, airlock)', unit: 'ms' },
    { of: 'without', what: 'memory of all processes before there is a federation', unit: 'MB' },
    { of: 'board', what: 'with the board', unit: 'MB' },
    { of: 'memory', what: 'with everything looked at', unit: 'MB' },
    { of: 'pageMemory', what: 'of it the page', unit: 'MB' },
    { of: 'keeperMemory', what: 'of it the keeper', unit: 'MB' },
    { of: 'mainMemory', what: 'of it main', unit: 'MB' },
  ])
}

async function measured(size: number) {
  const folder = ownedFolder('federation-bench')
  const file = await federationFile(folder, size)
  const { uid, gid } = statSync(folder)
  chownSync(file, uid, gid)
  const first = await practiceDesk()
  const without = memoryOf(first.desk)
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
    const board = memoryOf(desk)
    const find = page.getByLabel('Find')
    const letter = await usually(() => drawn(page, () => find.press('a')))
    await find.press('Escape')
    await page.getByRole('radio', { name: 'Map', exact: true }).click()
    const map = page.getByRole('application')
    await map.focus()
    const step = await usually(() => drawn(page, () => page.keyboard.press('ArrowDown')))
    const closer = await usually(() => drawn(page, () => page.keyboard.press('+')))
    await page.getByRole('tab', { name: 'Register' }).click()
    await page.getByRole('row').nth(2).waitFor()
    const search = await usually(() => drawn(page, () => page.getByLabel('Find').press('e')))
    await page.getByLabel('Find').press('Escape')
    const said = await page.getByText(/^(\d+) of \1 lines$/).innerText()
    const lines = Number(said.split(' ')[0])
    const out = path.join(folder, 'digest.pdf')
    await willSaveAs(desk, out)
    const pdf = await timed(async () => {
      await button(page, 'Digest as PDF').click()
      while (!existsSync(out)) await new Promise((later) => setTimeout(later, 20))
    })
    const records = size * years * 12
    return {
      records,
      without,
      arrival,
      start,
      board,
      letter,
      search,
      step,
      closer,
      page: pdf / lines,
      ...(await spentBy(desk)),
      memory: memoryOf(desk),
    }
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
async function drawn(page: Page, press: () => Promise<unknown>): Promise<void> {
  await press()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
