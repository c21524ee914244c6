import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { KeeperRefused } from '../../shared/wire/keeper'

/**
 * The one door to the file system. Everything that must be durable goes through it, so that a test can hand in a
 * disk that is full, writes short, forgets what was not synced, or fails to sync.
 */
export type DiskFile = {
  /** May write less than asked: `writeAll` is the loop around it. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<number>
  readonly read: (into: Uint8Array, position: number) => Promise<number>
  readonly sync: () => Promise<void>
  readonly truncate: (length: number) => Promise<void>
  readonly stamp: () => Promise<Stamp>
  readonly close: () => Promise<void>
}

/** Which file stands at a path, and how long it is. */
export type Stamp = { readonly identity: string; readonly size: number }

export type Disk = {
  /** `create` refuses to open what exists already. */
  readonly open: (path: string, mode: 'read' | 'write' | 'create') => Promise<DiskFile>
  readonly read: (path: string) => Promise<Uint8Array>
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly makeFolder: (path: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  readonly syncFolder: (path: string) => Promise<void>
  readonly stamp: (path: string) => Promise<Stamp>
}

export const nodeDisk: Disk = {
  open: async (path, mode) =>
    fileOf(await open(path, { read: 'r', write: 'r+', create: 'wx+' }[mode], 0o600)),
  read: (path) => readFile(path),
  list: (folder) => readdir(folder),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 })
  },
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  syncFolder,
  stamp: async (path) => stampOf(await stat(path, { bigint: true })),
}

export async function writeAll(file: DiskFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const count = await file.write(bytes.subarray(written), position + written)
    if (count <= 0) throw Object.assign(new Error('The disk took no bytes'), { code: 'ENOSPC' })
    written += count
  }
}

/** Reads until `into` is full or the file ends; answers what it got. */
export async function readAll(file: DiskFile, into: Uint8Array, position: number): Promise<number> {
  let got = 0
  while (got < into.length) {
    const count = await file.read(into.subarray(got), position + got)
    if (count === 0) break
    got += count
  }
  return got
}

/** Temp, sync, rename, sync the folder: a reader sees the old bytes or the new ones, never half of either. */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.tmp`
  await disk.remove(temporary)
  const file = await disk.open(temporary, 'create')
  try {
    await writeAll(file, bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
  await disk.rename(temporary, path)
  await disk.syncFolder(dirname(path))
}

/** A folder that will still be there after a power cut: each level is synced in the one above it. */
export async function makeDurableFolder(
  disk: Disk,
  root: string,
  ...inside: readonly string[]
): Promise<string> {
  await disk.makeFolder(root)
  await disk.syncFolder(dirname(root))
  let path = root
  for (const name of inside) {
    const above = path
    path = join(path, name)
    await disk.makeFolder(path)
    await disk.syncFolder(above)
  }
  return path
}

export async function readIfThere(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await disk.read(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

export async function listIfThere(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return await disk.list(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw error
  }
}

/** The few words a refusal may carry; everything a disk can say comes down to one of them. */
export function causeOf(error: unknown): KeeperRefused['cause'] {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full'
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ESTALE':
    case 'ENODEV':
      return 'folder-missing'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'not-permitted'
    default:
      return 'failed'
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function fileOf(handle: FileHandle): DiskFile {
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    sync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    stamp: async () => stampOf(await handle.stat({ bigint: true })),
    close: () => handle.close(),
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows has no handle on a folder to sync; its journalled file system orders the rename itself.
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function stampOf(found: { dev: bigint; ino: bigint; size: bigint }): Stamp {
  return { identity: `${found.dev}:${found.ino}`, size: Number(found.size) }
}
