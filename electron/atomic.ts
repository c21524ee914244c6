import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** SH27: a file is written beside its place, made durable, then renamed: whoever looks finds the old one or the new one. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const beside = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${randomBytes(6).toString('hex')}.part`,
  )
  try {
    await using(await open(beside, 'wx', 0o600), async (handle) => {
      await handle.writeFile(bytes)
      await handle.sync()
    })
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  // Windows cannot open a folder; there the rename is the best that can be done.
  if (process.platform !== 'win32')
    await using(await open(path.dirname(file), 'r'), (handle) => handle.sync())
}

async function using(handle: FileHandle, deed: (handle: FileHandle) => Promise<void>): Promise<void> {
  try {
    await deed(handle)
  } finally {
    await handle.close()
  }
}
