import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../shared/wire/ipc'
import { words } from './words'

/**
 * The native menu. It announces; the page does. On Windows and Linux the page itself hears the keys (it knows whether a
 * text has the cursor), so the menu only shows them; on macOS the menu is where keys are heard first.
 */
export function buildMenu(
  announce: (command: MenuCommand) => void,
  platform: string,
  packaged: boolean,
): Menu {
  return Menu.buildFromTemplate(menuTemplate(announce, platform, packaged))
}

export function menuTemplate(
  announce: (command: MenuCommand) => void,
  platform: string,
  packaged: boolean,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    click: () => announce(command),
    ...(accelerator ? { accelerator, registerAccelerator: mac } : {}),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const { menu } = words
  const file: MenuItemConstructorOptions = {
    label: menu.file,
    submenu: [
      item(menu.newMeeting, 'new-meeting'),
      separator,
      item(menu.exportPdf, 'export-pdf', 'CmdOrCtrl+P'),
      item(menu.backup, 'backup'),
      separator,
      item(menu.handOver, 'hand-over'),
      item(menu.takeIn, 'take-in'),
      separator,
      item(menu.settings, 'settings', 'CmdOrCtrl+,'),
      item(menu.lock, 'lock'),
      separator,
      { role: mac ? 'close' : 'quit' },
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: menu.edit,
    submenu: [
      item(menu.undo, 'undo', 'CmdOrCtrl+Z'),
      item(menu.redo, 'redo', 'CmdOrCtrl+Shift+Z'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  }
  const go: MenuItemConstructorOptions = {
    label: menu.go,
    submenu: [item(menu.goAnywhere, 'go-anywhere', 'CmdOrCtrl+K')],
  }
  const view: MenuItemConstructorOptions = {
    label: menu.view,
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
      separator,
      item(menu.publicScreen, 'public-screen', 'CmdOrCtrl+Shift+P'),
      ...(packaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
    ],
  }
  const window: MenuItemConstructorOptions = {
    label: menu.window,
    submenu: [{ role: 'minimize' }, { role: 'zoom' }],
  }
  const help: MenuItemConstructorOptions = {
    label: menu.help,
    role: 'help',
    submenu: [item(menu.keys, 'keys', 'CmdOrCtrl+/')],
  }
  return [...(mac ? [{ role: 'appMenu' } as const] : []), file, edit, go, view, window, help]
}
