import { type BrowserWindow, MessageChannelMain, type Rectangle, type WebContents } from 'electron'
import type { PublicDisplay, PublicStatus } from '../shared/wire/ipc'
import { log } from './log'

/** The window for the projector: opened, moved and ended here, and joined by one port to the page that feeds it. */
export type PublicScreen = {
  readonly status: () => PublicStatus
  readonly open: (display: number | null) => PublicStatus
  readonly close: () => PublicStatus
  readonly displaysChanged: () => void
}

export type Shown = PublicDisplay & { readonly bounds: Rectangle; readonly workArea: Rectangle }

export type PublicWorld = {
  readonly displays: () => readonly Shown[]
  readonly remembered: () => number | null
  readonly remember: (display: number) => void
  readonly openWindow: (area: Rectangle, full: boolean) => BrowserWindow
  /** The page that feeds it. */
  readonly page: () => WebContents | null
  readonly changed: (status: PublicStatus) => void
}

export function createPublicScreen(world: PublicWorld): PublicScreen {
  let open: { readonly window: BrowserWindow; readonly display: number | null } | null = null

  const status = (): PublicStatus => {
    const displays = world.displays()
    return {
      isOpen: open !== null,
      display: open?.display ?? chosenDisplay(displays, world.remembered())?.id ?? null,
      displays: displays.map(({ id, name, isOwn }) => ({ id, name, isOwn })),
    }
  }
  const end = () => {
    const ended = open
    open = null
    ended?.window.destroy()
  }
  const show = (display: Shown | undefined) => {
    end()
    const window = world.openWindow(areaOn(display), display !== undefined && !display.isOwn)
    open = { window, display: display?.id ?? null }
    window.webContents.on('did-finish-load', () => {
      // PU14: it may have been closed while its page was loading.
      if (open?.window === window) join(window, world.page())
    })
    // PU11: it comes back by itself, and is fed anew; the page that feeds it is another process and goes on.
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (open?.window !== window) return
      log('public screen ended', { reason })
      window.webContents.reload()
    })
    window.on('closed', () => {
      if (open?.window !== window) return
      open = null
      world.changed(status())
    })
  }
  const tell = (): PublicStatus => {
    const now = status()
    world.changed(now)
    return now
  }

  return {
    status,
    open: (wanted) => {
      const displays = world.displays()
      const display = chosenDisplay(displays, wanted ?? world.remembered())
      if (wanted !== null && display?.id === wanted) world.remember(wanted)
      if (open === null || open.display !== (display?.id ?? null)) show(display)
      return tell()
    },
    close: () => {
      if (open === null) return status()
      end()
      return tell()
    },
    displaysChanged: () => {
      const displays = world.displays()
      // A screen whose display went away would lie over the secretary's own.
      if (open !== null && !displays.some(({ id }) => id === open?.display))
        show(chosenDisplay(displays, world.remembered()))
      tell()
    },
  }
}

/** PU10: the wanted one if it is there, else one that nobody works on, else the only one. */
export function chosenDisplay<One extends PublicDisplay>(
  displays: readonly One[],
  wanted: number | null,
): One | undefined {
  return displays.find(({ id }) => id === wanted) ?? displays.find(({ isOwn }) => !isOwn) ?? displays[0]
}

/** All of another display; of the secretary's own the lower right part, which leaves the agenda in sight. */
export function areaOn(display: Shown | undefined): Rectangle {
  if (display === undefined) return { x: 0, y: 0, width: 960, height: 600 }
  if (!display.isOwn) return display.bounds
  const { x, y, width, height } = display.workArea
  const size = { width: Math.min(960, width), height: Math.min(600, height) }
  return { x: x + width - size.width, y: y + height - size.height, ...size }
}

function join(window: BrowserWindow, page: WebContents | null): void {
  if (page === null || page.isDestroyed()) return
  const { port1, port2 } = new MessageChannelMain()
  page.postMessage('folkmoot:public-port', null, [port1])
  window.webContents.postMessage('folkmoot:public-port', null, [port2])
}
