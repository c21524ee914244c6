import { EventEmitter } from 'node:events'
import type { BrowserWindow, Rectangle, WebContents } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  areaOn,
  chosenDisplay,
  createPublicScreen,
  type PublicScreen,
  type Shown,
} from '../../../electron/public-screen'
import type { PublicStatus } from '../../../shared/wire/ipc'

/** A hall with a laptop and a projector, and windows that remember what was done to them. */
const laptop: Shown = {
  id: 1,
  name: 'Laptop',
  isOwn: true,
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 24, width: 1366, height: 744 },
}
const projector: Shown = {
  id: 2,
  name: 'Projector',
  isOwn: false,
  bounds: { x: 1366, y: 0, width: 1024, height: 768 },
  workArea: { x: 1366, y: 0, width: 1024, height: 768 },
}

class PaperWindow extends EventEmitter {
  readonly area: Rectangle
  readonly full: boolean
  isThere = true
  reloads = 0
  ports = 0
  /** What it shows; as Electron has it, a window that is gone has none to ask for. */
  get webContents() {
    if (!this.isThere) throw new TypeError('Object has been destroyed')
    return this.contents
  }
  readonly contents = Object.assign(new EventEmitter(), {
    reload: () => {
      this.reloads += 1
    },
    postMessage: () => {
      this.ports += 1
    },
  })
  constructor(area: Rectangle, full: boolean) {
    super()
    this.area = area
    this.full = full
  }
  destroy(): void {
    this.isThere = false
    this.emit('closed')
  }
}

vi.spyOn(process.stderr, 'write').mockReturnValue(true)
let displays: Shown[]
let remembered: number | null
let windows: PaperWindow[]
let told: PublicStatus[]
let fed: number
let screen: PublicScreen
const feed = () => {
  fed += 1
}
const there = () => windows.filter(({ isThere }) => isThere)

beforeEach(() => {
  displays = [laptop, projector]
  remembered = null
  windows = []
  told = []
  fed = 0
  screen = createPublicScreen({
    displays: () => displays,
    remembered: () => remembered,
    remember: (display) => {
      remembered = display
    },
    openWindow: (area, full) => {
      const window = new PaperWindow(area, full)
      windows.push(window)
      return window as unknown as BrowserWindow
    },
    page: () => ({ isDestroyed: () => false, postMessage: feed }) as unknown as WebContents,
    changed: (status) => told.push(status),
  })
})

describe('PU10 where it opens', () => {
  test('full on the projector, once, however often it is asked for', () => {
    expect(screen.open(null)).toMatchObject({ isOpen: true, display: 2 })
    screen.open(null)
    expect(there().map(({ area, full }) => ({ area, full }))).toEqual([
      { area: projector.bounds, full: true },
    ])
  })

  test('with one display it is a window in a corner of it', () => {
    displays = [laptop]
    screen.open(null)
    expect(there()[0]).toMatchObject({ full: false, area: { x: 406, y: 168, width: 960, height: 600 } })
    expect(areaOn({ ...laptop, workArea: { x: 0, y: 0, width: 800, height: 500 } })).toMatchObject({
      width: 800,
      height: 500,
    })
  })

  test('moved to another display it is remembered there; one that is gone is not waited for', () => {
    screen.open(null)
    expect(screen.open(1)).toMatchObject({ display: 1 })
    expect([remembered, there().length]).toEqual([1, 1])
    expect(chosenDisplay([laptop, projector], 1)?.id).toBe(1)
    expect(chosenDisplay([laptop, projector], 77)?.id).toBe(2)
    expect(chosenDisplay([], 1)).toBeUndefined()
  })

  test('the projector is unplugged: it does not lie over the secretary’s display', () => {
    screen.open(null)
    displays = [laptop]
    screen.displaysChanged()
    expect(there()).toHaveLength(1)
    expect(there()[0]).toMatchObject({ full: false })
    expect(told.at(-1)).toMatchObject({ isOpen: true, display: 1, displays: [{ id: 1 }] })
  })

  test('a projector plugged in is offered and takes nothing by itself', () => {
    displays = [laptop]
    screen.open(null)
    displays = [laptop, projector]
    screen.displaysChanged()
    expect(told.at(-1)).toMatchObject({ display: 1, displays: [{ id: 1 }, { id: 2 }] })
  })
})

describe('PU14 closed while it is still being opened', () => {
  test('it is gone: that its page has loaded, or has ended, is no news any more', () => {
    screen.open(null)
    const [window] = windows
    screen.close()
    expect(window?.contents.emit('did-finish-load')).toBe(true)
    expect(window?.contents.emit('render-process-gone', {}, { reason: 'killed' })).toBe(true)
    expect([fed, window?.ports, window?.reloads]).toEqual([0, 0, 0])
    expect(screen.status()).toMatchObject({ isOpen: false })
  })
})

describe('PU1 PU11 its port and its end', () => {
  test('each load of its page brings one new port to both pages', () => {
    screen.open(null)
    windows[0]?.webContents.emit('did-finish-load')
    windows[0]?.webContents.emit('did-finish-load')
    expect([fed, windows[0]?.ports]).toEqual([2, 2])
  })

  test('a crash loads it again; its end is told once', () => {
    screen.open(null)
    windows[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(windows[0]?.reloads).toBe(1)
    expect(screen.close()).toMatchObject({ isOpen: false })
    screen.close()
    expect(told.filter(({ isOpen }) => !isOpen)).toHaveLength(1)
    expect(there()).toEqual([])
    windows[0]?.contents.emit('render-process-gone', {}, { reason: 'killed' })
    expect(windows[0]?.reloads).toBe(1)
  })

  test('closed by its own frame, the secretary’s page hears of it', () => {
    screen.open(null)
    windows[0]?.destroy()
    expect(told.at(-1)).toMatchObject({ isOpen: false })
  })
})
