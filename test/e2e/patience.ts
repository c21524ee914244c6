import type { ElectronApplication } from 'playwright'
import { standsReady } from './launching'

/**
 * Some questions to the driver have no limit of their own, and rarely one is never answered, because the page it went
 * to gave way to the next. Here a whole step gets a limit; and when it is late, the app is asked from outside what it
 * shows, so that a silent driver is told apart from an app that does not get there.
 */
export type Late = {
  /** What the windows say by the app's own word; null where the driver hears nothing of the app either. */
  readonly says: string | null
  /** Whether Chromium's own list has the app's page. */
  readonly pageStands: boolean
}

export const late = Symbol('late')

/** The step's answer, or `late` after so many milliseconds. A step that fails, fails. */
export async function within<T>(milliseconds: number, step: Promise<T>): Promise<T | typeof late> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), milliseconds)
  })
  try {
    return await Promise.race([step, limit])
  } finally {
    clearTimeout(timer)
    step.catch(() => undefined) // nobody waits for a late step any more
  }
}

export async function lookFromOutside(app: ElectronApplication, home: string): Promise<Late> {
  const asked = app.evaluate(async ({ BrowserWindow }) => {
    const texts = BrowserWindow.getAllWindows().map(
      (window) => window.webContents.executeJavaScript('document.body.innerText') as Promise<string>,
    )
    return (await Promise.all(texts)).join('\n---\n')
  })
  const says = await within(
    10_000,
    asked.catch(() => null),
  )
  return { says: says === late ? null : says, pageStands: await standsReady(home) }
}
