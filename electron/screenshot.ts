import { writeFile } from 'node:fs/promises'
import { BrowserWindow } from 'electron'
import { errorName, log } from './log'

/** Where the app runs without a display (`npm start` on a server), a picture of it is kept up to date in a file. */
export function keepScreenshot(file: string): void {
  setInterval(async () => {
    const window = BrowserWindow.getAllWindows().find((one) => one.isVisible())
    if (!window) return
    try {
      await writeFile(file, (await window.webContents.capturePage()).toPNG())
    } catch (error) {
      log('no screenshot', { error: errorName(error) }) // a window that is just closing has nothing to show
    }
  }, 2000)
}
