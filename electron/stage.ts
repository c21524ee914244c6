import { app, type BrowserWindow, MessageChannelMain } from 'electron'
import type { Announcement } from '../shared/wire/ipc'
import type { KeeperProcess } from './keeper-process'
import { errorName, log } from './log'
import type { SettingsFile } from './settings'
import { address, boundsOf, openWindow } from './windows'

/** The one window a person sees, whichever page it shows; what main tells it goes through here. */
export type Stage = {
  readonly window: () => BrowserWindow | null
  readonly show: (page: 'index' | 'lock', process: 'same' | 'fresh') => void
  /** Loads the page unseen; the next fresh `show` of it brings it forward. */
  readonly prepare: (page: 'index') => { readonly forget: () => void }
  readonly tell: (announcement: Announcement) => void
  readonly connect: (keeper: KeeperProcess) => void
  readonly focus: () => void
}

export function createStage(
  settings: SettingsFile,
  pageLoaded: (page: 'index' | 'lock') => void,
  /** The page that was there is gone, or about to go: what it fed ends with it (PU11). */
  pageLeft: () => void,
): Stage {
  let window: BrowserWindow | null = null
  let prepared: BrowserWindow | null = null

  const open = (page: 'index' | 'lock', seen: boolean): BrowserWindow => {
    const opened = openWindow(page, settings.bounds(), seen)
    const remember = () => {
      if (!opened.isDestroyed() && !opened.isMinimized()) void settings.change({ bounds: boundsOf(opened) })
    }
    opened.on('resized', remember)
    opened.on('moved', remember)
    opened.on('close', (event) => {
      remember()
      if (window !== opened) return
      event.preventDefault() // one window is the app: closing it is quitting, and quitting waits (SH10)
      app.quit()
    })
    opened.webContents.on('did-finish-load', () => {
      if (window !== opened) return
      pageLeft()
      pageLoaded(page)
    })
    opened.webContents.on('render-process-gone', (_event, details) => {
      if (window !== opened || details.reason === 'clean-exit') return
      log('page ended', { reason: details.reason })
      opened.webContents.reload()
    })
    return opened
  }
  const forget = (unseen: BrowserWindow) => {
    if (prepared !== unseen) return
    prepared = null
    unseen.destroy()
  }

  return {
    window: () => (window?.isDestroyed() === false ? window : null),
    show: (page, process) => {
      pageLeft()
      if (process === 'same' && window) {
        window.loadURL(address(page)).catch((error) => log('page not loaded', { error: errorName(error) }))
        return
      }
      const old = window
      window = null
      old?.destroy() // its process goes before the next begins: nothing of the old page stays in memory (SH8)
      const unseen = page === 'index' ? prepared : null
      if (unseen === null) {
        window = open(page, true)
        return
      }
      prepared = null
      window = unseen
      unseen.show()
      if (!unseen.webContents.isLoading()) pageLoaded(page)
    },
    prepare: (page) => {
      const unseen = open(page, false)
      prepared = unseen
      return { forget: () => forget(unseen) }
    },
    tell: (announcement) => {
      if (window && !window.isDestroyed()) window.webContents.send('folkmoot:tell', announcement)
    },
    connect: (keeper) => {
      if (!window || window.isDestroyed()) return
      const { port1, port2 } = new MessageChannelMain()
      keeper.give(port1)
      window.webContents.postMessage('folkmoot:keeper-port', null, [port2])
    },
    focus: () => {
      if (window?.isMinimized()) window.restore()
      window?.focus()
    },
  }
}
