import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { safeStorage } from 'electron'
import { done, type Result, refused } from '../shared/result'
import type { DeskRefused } from '../shared/wire/ipc'
import { writeWhole } from './atomic'
import { errorName } from './log'

/** The system's key store keeps the key that wraps the master key; the wrapped bytes lie in the realm's folder. */
export type Keystore = {
  readonly real: () => boolean
  readonly make: (folder: string) => Promise<Result<Uint8Array<ArrayBuffer>, DeskRefused>>
  readonly read: (folder: string) => Promise<Result<Uint8Array<ArrayBuffer>, DeskRefused>>
}

/** SH9: where Chromium would only scramble with a fixed password (`basic_text`), that is no key store. */
const realBackends = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])

export const systemKeystore: Keystore = {
  real: () => isReal(process.platform, safeStorage),
  make: async (folder) => {
    const masterKey = new Uint8Array(randomBytes(32))
    if (!systemKeystore.real()) return refused({ rule: 'SH9', cause: 'no-keystore' })
    await writeWhole(
      wrappedFile(folder),
      safeStorage.encryptString(Buffer.from(masterKey).toString('base64')),
    )
    return done(masterKey)
  },
  read: async (folder) => {
    if (!systemKeystore.real()) return refused({ rule: 'SH9', cause: 'no-keystore' })
    try {
      const bytes = Buffer.from(safeStorage.decryptString(await readFile(wrappedFile(folder))), 'base64')
      return bytes.length === 32 ? done(new Uint8Array(bytes)) : refused({ rule: 'SH9', cause: 'damaged' })
    } catch (error) {
      // Another account, another computer, or a store that was reset: the person needs the backup, not a crash.
      return refused({ rule: 'SH9', cause: 'not-readable', detail: errorName(error) })
    }
  },
}

export function isReal(
  platform: string,
  store: { isEncryptionAvailable: () => boolean; getSelectedStorageBackend: () => string },
): boolean {
  if (!store.isEncryptionAvailable()) return false
  return platform !== 'linux' || realBackends.has(store.getSelectedStorageBackend())
}

const wrappedFile = (folder: string) => path.join(folder, 'keystore.bin')
