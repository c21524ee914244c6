import path from 'node:path'
import { BrowserWindow, nativeTheme, type Rectangle, screen, type WebPreferences } from 'electron'
import { origin } from './policy'
import type { Bounds } from './settings'

/** Every window of the app: which page it shows, with which rights, where on the screen. */
export type Role = 'app' | 'lock' | 'print' | 'screen'
export type Page = 'index' | 'lock' | 'print' | 'screen'

/** SH2, SH3, SH4: the one set of rights. No other object of this kind exists in the app. */
export const webPreferences: Readonly<WebPreferences> = Object.freeze({
  preload: path.join(import.meta.dirname, 'preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
})

/** Whose window asks is decided by how main made it, never by what the page says (WI5). */
const roles = new WeakMap<Electron.WebContents, Role>()
export const roleOf = (contents: Electron.WebContents): Role | null => roles.get(contents) ?? null

const smallest = { width: 900, height: 600 }
const usual = { width: 1280, height: 800 }
const dark = '#16181c'
const light = '#ffffff'

/** `seen`: it comes forward by itself as soon as it can be drawn. */
export function openWindow(page: 'index' | 'lock', remembered: Bounds | null, seen: boolean): BrowserWindow {
  const bounds =
    remembered &&
    clamped(
      remembered,
      screen.getAllDisplays().map((display) => display.workArea),
    )
  const window = new BrowserWindow({
    ...(bounds ?? usual),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Folkmoot',
    backgroundColor: nativeTheme.shouldUseDarkColors ? dark : light,
    webPreferences: { ...webPreferences },
  })
  prepare(window, page === 'index' ? 'app' : 'lock')
  const enlarge = () => {
    if (remembered?.maximized) window.maximize() // which also shows it
  }
  if (seen) {
    enlarge()
    window.once('ready-to-show', () => window.show())
  } else window.once('show', enlarge)
  load(window, page)
  return window
}

/** Never shown: it draws pages for paper. Its own title is what the PDF's title is taken from. */
export function openPrintWindow(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 794,
    height: 1123,
    title: 'Folkmoot',
    webPreferences: { ...webPreferences, backgroundThrottling: false },
  })
  prepare(window, 'print')
  return window
}

/** For all to see: full on a display of its own, else a window without a menu. It never takes the keyboard (PU10). */
export function openScreenWindow(area: Rectangle, full: boolean): BrowserWindow {
  const window = new BrowserWindow({
    ...area,
    minWidth: 480,
    minHeight: 300,
    show: false,
    fullscreen: full,
    title: 'Folkmoot',
    backgroundColor: nativeTheme.shouldUseDarkColors ? dark : light,
    webPreferences: { ...webPreferences },
  })
  prepare(window, 'screen')
  window.removeMenu()
  window.once('ready-to-show', () => window.showInactive())
  load(window, 'screen')
  return window
}

export const address = (page: Page): string => `${origin}/${page}.html`

export function boundsOf(window: BrowserWindow): Bounds {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}

/** A window that was closed while it loaded (SH41, PU14) has not failed. */
function load(window: BrowserWindow, page: Page): void {
  window.loadURL(address(page)).catch((error: unknown) => {
    if (!window.isDestroyed()) throw error
  })
}

function prepare(window: BrowserWindow, role: Role): void {
  roles.set(window.webContents, role)
  // SH21: task bars, window lists and screenshots of them never show an assembly's name.
  window.on('page-title-updated', (event) => event.preventDefault())
}

/** SH25: a window that was on a screen which is gone comes back whole onto one that is there. */
export function clamped(wanted: Rectangle, displays: readonly Rectangle[]): Rectangle | null {
  const first = displays[0]
  if (!first) return null
  const home = displays.reduce(
    (best, display) => (overlap(wanted, display) > overlap(wanted, best) ? display : best),
    first,
  )
  const width = Math.min(Math.max(wanted.width, smallest.width), home.width)
  const height = Math.min(Math.max(wanted.height, smallest.height), home.height)
  return {
    x: Math.min(Math.max(wanted.x, home.x), home.x + home.width - width),
    y: Math.min(Math.max(wanted.y, home.y), home.y + home.height - height),
    width,
    height,
  }
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}
