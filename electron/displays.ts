import { type BrowserWindow, type Display, screen } from 'electron'
import type { Shown } from './public-screen'

/** The displays there are, and which of them the secretary's window is on. */
export function displaysHere(window: BrowserWindow | null): readonly Shown[] {
  const own = window === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(window.getBounds())
  return screen.getAllDisplays().map((display) => ({
    id: display.id,
    name: nameOf(display),
    isOwn: display.id === own.id,
    bounds: display.bounds,
    workArea: display.workArea,
  }))
}

export function watchDisplays(changed: () => void): void {
  screen.on('display-added', changed)
  screen.on('display-removed', changed)
}

function nameOf({ label, size }: Display): string {
  return label === '' ? `${size.width} × ${size.height}` : label.slice(0, 60)
}
