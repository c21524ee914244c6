import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { extractAll } from '@electron/asar'
import type { Page } from 'playwright'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'
import { minutes } from '../../renderer/words/en/minutes'
import { appBinary, type Desk, openDesk } from '../e2e/desk'
import { runApp } from './app-run'
import { atMostTimes, type Figure, figure, median } from './figure'
import { openMinutes, openOwn } from './rooms'
import { profileOf } from './worlds'

/**
 * Minutes of a hundred pages, from the button to the file: composed, drawn, printed, finished and written. Against the very
 * page that was drawn, as a file of its own, loaded and printed by the same program and left as it came.
 */
export const needsApp = true

const rounds = 5

export async function bench(): Promise<Figure[]> {
  const desk = await openDesk({ profile: await profileOf('evening') })
  const folder = ownedFolder('pdf')
  try {
    const page = await openOwn(desk)
    await openMinutes(page, 'Meeting 2000/99')
    const file = path.join(folder, 'minutes.pdf')
    await desk.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    const drawn = await takeDrawn(desk, () => saved(page, file))
    const ours: number[] = []
    for (let round = 0; round < rounds; round += 1) ours.push(await saved(page, file))
    const pages = (await PDFDocument.load(readFileSync(file), { updateMetadata: false })).getPageCount()
    const alone = await printedAlone(drawn, folder)
    return [
      figure(
        `compose and print a PDF of ${pages} pages`,
        median(ours),
        'ms',
        median(alone),
        atMostTimes(3, 'printing the same page alone'),
      ),
    ]
  } finally {
    await desk.kill9()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function saved(page: Page, file: string): Promise<number> {
  rmSync(file, { force: true })
  const begin = performance.now()
  await page.getByRole('button', { name: minutes.exportMinutes }).click()
  while (!existsSync(file)) {
    if (performance.now() - begin > 60_000) throw new Error('The PDF was not saved')
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
  return performance.now() - begin
}

type Drawn = { readonly html: string; readonly css: string }

/** What the print window had drawn when it was printed. */
async function takeDrawn(desk: Desk, print: () => Promise<unknown>): Promise<Drawn> {
  await desk.app.evaluate(({ app }) => {
    app.once('browser-window-created', (_event, { webContents }) => {
      const printToPDF = webContents.printToPDF.bind(webContents)
      webContents.printToPDF = async (options) => {
        const drawn = await webContents.executeJavaScript(
          `({ html: document.body.outerHTML,
              css: [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\\n') })`,
        )
        Object.assign(globalThis, { drawn })
        return printToPDF(options)
      }
    })
  })
  await print()
  return desk.app.evaluate(() => (globalThis as unknown as { readonly drawn: Drawn }).drawn)
}

async function printedAlone({ html, css }: Drawn, folder: string): Promise<readonly number[]> {
  const parts = path.join(folder, 'parts')
  extractAll(path.join(path.dirname(appBinary()), 'resources', 'app.asar'), parts)
  const assets = path.join(parts, 'dist', 'renderer', 'assets')
  const page = path.join(folder, 'page.html')
  const style = css.replaceAll(/url\("(?:folkmoot:\/\/app)?\/assets\//g, `url("file://${assets}/`)
  writeFileSync(
    page,
    `<!doctype html><html lang="en"><meta charset="utf-8"><style>${style}</style>${html}</html>`,
  )
  const profile = path.join(folder, 'profile')
  mkdirSync(profile)
  lendAll(folder)
  const run = runApp('bare', profile, [`--print=${page}`, `--to=${path.join(folder, 'alone.pdf')}`])
  try {
    const times: number[] = []
    for (let round = 0; round <= rounds; round += 1) times.push(Number(await run.line(`printed ${round} `)))
    return times.slice(1) // the first, as in the app, pays for what is loaded then
  } finally {
    await run.kill()
  }
}
