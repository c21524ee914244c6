import { EventEmitter } from 'node:events'

/** Stands in for Electron in plain Node: remembers what was set and called, and does nothing. */
type Listener = (...given: never[]) => unknown
export const handled = new Map<string, Listener>()

export const app = Object.assign(new EventEmitter(), { isPackaged: true })
export const ipcMain = { handle: (channel: string, listener: Listener) => handled.set(channel, listener) }
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoked: [] as unknown[][],
  invoke: async (...all: unknown[]) => void ipcRenderer.invoked.push(all),
})
export const exposed = new Map<string, unknown>()
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value),
}
export const dialog = {
  showMessageBox: async () => ({ response: 0 }),
  showSaveDialog: async () => ({ canceled: true }),
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
}
export const shell = {}
export const safeStorage = {
  isEncryptionAvailable: () => false,
  getSelectedStorageBackend: () => 'basic_text',
}
export const nativeTheme = { shouldUseDarkColors: false }
export const screen = { getAllDisplays: () => [] }
export const Menu = { buildFromTemplate: (template: unknown) => template }
export const protocol = { registerSchemesAsPrivileged: () => undefined }
export const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 })
export class BrowserWindow extends EventEmitter {
  readonly webContents = { mainFrame: { url: 'about:blank' }, isDestroyed: () => false }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame = { url }
  }
  maximize(): void {}
  show(): void {}
  showInactive(): void {}
  removeMenu(): void {}
}
export class MessageChannelMain {
  readonly port1 = {}
  readonly port2 = {}
}
export const utilityProcess = {}
export const session = {}
