import type { BrowserWindow } from 'electron'
import { done, type Result, refused } from '../shared/result'
import type { DeskRefused } from '../shared/wire/ipc'
import type { PrintDeeds } from './ipc'
import { press } from './pdf-press'
import { address, openPrintWindow } from './windows'

/** A hidden window draws what the page handed over and is printed when it says so. */
export type PrintJob = {
  readonly payload: string
  readonly title: string
  readonly language: string
  readonly sheet?: 'A4' | 'Letter'
}

type Running = {
  readonly job: PrintJob
  readonly drawn: (title: string | null) => void
  stopped: boolean
  /** While it is being finished. */
  stopPress?: () => void
}
const running = new Map<number, Running>()

/** A hundred pages take a second; a window that says nothing for this long never will. */
const drawingLimit = 60_000

export async function printPdf(job: PrintJob): Promise<Result<Uint8Array, DeskRefused>> {
  const window = openPrintWindow()
  const { id } = window.webContents
  const isStopped = () => running.get(id)?.stopped === true
  try {
    const title = await drawn(window, job)
    // The app may end meanwhile: a window that is gone can be asked for nothing.
    if (isStopped() || window.isDestroyed()) return stopped
    if (title === null) return refused({ rule: 'SH30', cause: 'not-drawn' })
    const printed = await window.webContents.printToPDF({
      pageSize: inches[job.sheet ?? 'A4'],
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: false, // Chromium's own are not marked as artifacts (decisions 28c)
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    if (isStopped()) return stopped
    const { finished, stop } = press(printed, { title: job.title, language: job.language })
    const one = running.get(id)
    if (one !== undefined) one.stopPress = stop
    const pages = await finished
    return pages === null ? stopped : done(pages)
  } catch (error) {
    if (isStopped() || window.isDestroyed()) return stopped
    throw error
  } finally {
    running.delete(id)
    if (!window.isDestroyed()) window.destroy()
  }
}

/** To the hair: a page that is longer than the one that was measured moves the furniture, page by page. */
const inches = {
  A4: { width: 210 / 25.4, height: 297 / 25.4 },
  Letter: { width: 8.5, height: 11 },
} as const

const stopped = refused({ rule: 'SH30', cause: 'stopped' })

/** EX31: what is being printed ends at once; nothing of it was written. */
export function stopPrinting(): void {
  for (const one of running.values()) {
    one.stopped = true
    one.drawn(null)
    one.stopPress?.()
  }
}

/** What the print page asks for and says. */
export const printDeeds: PrintDeeds = {
  'print:payload': async (_given, { contents }) => {
    const payload = payloadFor(contents)
    return payload === null ? refused({ rule: 'WI5' }) : done(payload)
  },
  'print:drawn': async ({ title }, { contents }) => {
    tellDrawn(contents, title)
    return done(null)
  },
}

/** What the print window was opened for; only it may ask (WI5). */
export function payloadFor(contents: Electron.WebContents): string | null {
  return running.get(contents.id)?.job.payload ?? null
}

export function tellDrawn(contents: Electron.WebContents, title: string): void {
  running.get(contents.id)?.drawn(title)
}

function drawn(window: BrowserWindow, job: PrintJob): Promise<string | null> {
  return new Promise((resolve) => {
    const clock = setTimeout(() => resolve(null), drawingLimit)
    const settle = (title: string | null) => {
      clearTimeout(clock)
      resolve(title)
    }
    running.set(window.webContents.id, { job, drawn: settle, stopped: false })
    window.webContents.once('render-process-gone', () => settle(null))
    window.webContents.once('destroyed', () => settle(null))
    window.loadURL(address('print')).catch(() => settle(null))
  })
}
