import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { findRuntime } from '../../build/runtime.mjs'
import { lendAll, ownedFolder } from '../../build/unprivileged.mjs'
import { launchApp } from './launching'

/** A browser and nothing else: the same engine, with none of the app in it. */
export type PlainBrowser = {
  /** Shows the bytes of a page that lies nowhere else. */
  readonly open: (html: Uint8Array) => Promise<Page>
  readonly close: () => Promise<void>
}

export async function plainBrowser(): Promise<PlainBrowser> {
  const home = ownedFolder('browser')
  const files = path.join(home, 'files')
  mkdirSync(files)
  const shown = path.join(files, 'page.html')
  writeFileSync(shown, '<!doctype html><title>Empty</title>')
  writeFileSync(
    path.join(files, 'package.json'),
    JSON.stringify({ name: 'browser', version: '1.0.0', main: 'main.cjs' }),
  )
  writeFileSync(
    path.join(files, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1100, height: 800 }).loadFile(require('node:path').join(__dirname, 'page.html')))`,
  )
  lendAll(home)
  const { executable } = await findRuntime()
  const app: ElectronApplication = await launchApp(executable, home, [
    files,
    `--user-data-dir=${path.join(home, 'profile')}`,
  ])
  const page = await app.firstWindow()
  return {
    open: async (html) => {
      writeFileSync(shown, html)
      await page.reload()
      await page.getByRole('main').waitFor()
      return page
    },
    close: async () => {
      await app.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
