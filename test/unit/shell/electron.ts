import { EventEmitter } from 'node:events'

/** Stands in for Electron in plain Node: remembers what was set and called, and does nothing. */
type Listener = (...given: never[]) => unknown
export const handled = new Map<string, Listener>()

export const app = Object.assign(new EventEmitter(), { isPackaged: true })
export const ipcMain = { handle: (channel: string, listener: Listener) => handled.set(channel, listener) }
export const asked: unknown[] = []
export const dialog = {
  answer: 0,
  showMessageBox: async (options: unknown) => {
    asked.push(options)
    return { response: dialog.answer }
  },
  showSaveDialog: async () => ({ canceled: true }),
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
}
export const openedOutside: string[] = []
export const shell = { openExternal: async (address: string) => void openedOutside.push(address) }
export const safeStorage = {
  isEncryptionAvailable: () => false,
  getSelectedStorageBackend: () => 'basic_text',
}
export const nativeTheme = { shouldUseDarkColors: false }
export const screen = { getAllDisplays: () => [] }
export const Menu = { buildFromTemplate: (template: unknown) => template }
export const protocol = { registerSchemesAsPrivileged: () => undefined }
export const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 })
export class BrowserWindow extends EventEmitter {}
export class MessageChannelMain {}
export const utilityProcess = {}
export const session = {}
