import { basename, dirname, join } from 'node:path'
import type { Disk, DiskFile, Stamp } from './disk'

/**
 * A disk that is only looked at: what would be written is kept in memory and forgotten. So records can be opened beside a running
 * app, or from a stick that must stay as it is. A journal that is being written to reads as after a power cut: up to its last whole frame.
 */
type Held = { bytes: Buffer; readonly identity: string }

export function sparedDisk(under: Disk): Disk {
  const held = new Map<string, Held>()
  const gone = new Set<string>()
  let made = 0

  const hold = (path: string, bytes: Buffer): Held => {
    made += 1
    const one = { bytes, identity: `held ${made}` }
    held.set(path, one)
    gone.delete(path)
    return one
  }
  const missing = (): Error => Object.assign(new Error('Not there'), { code: 'ENOENT' })

  return {
    open: async (path, mode) => {
      if (mode === 'create') return fileOver(hold(path, Buffer.alloc(0)))
      const known = held.get(path)
      if (known !== undefined) return fileOver(known)
      if (gone.has(path)) throw missing()
      if (mode === 'read') return under.open(path, 'read')
      return fileOver(hold(path, Buffer.from(await under.read(path))))
    },
    read: async (path) => {
      const known = held.get(path)
      if (known !== undefined) return Buffer.from(known.bytes)
      if (gone.has(path)) throw missing()
      return under.read(path)
    },
    list: async (folder) => {
      const here = [...held.keys()].filter((path) => dirname(path) === folder)
      const names = new Set(here.map((path) => basename(path)))
      const found = await under.list(folder).catch((error: unknown) => {
        if (names.size === 0) throw error
        return []
      })
      return [...new Set([...found, ...names])].filter((name) => !gone.has(join(folder, name)))
    },
    makeFolder: async () => undefined,
    rename: async (from, to) => {
      const known = held.get(from)
      if (known === undefined) throw missing()
      held.delete(from)
      gone.add(from)
      held.set(to, known)
      gone.delete(to)
    },
    remove: async (path) => {
      held.delete(path)
      gone.add(path)
    },
    syncFolder: async () => undefined,
    stamp: async (path) => {
      const known = held.get(path)
      if (known !== undefined) return stampOf(known)
      if (gone.has(path)) throw missing()
      return under.stamp(path)
    },
  }
}

const stampOf = ({ bytes, identity }: Held): Stamp => ({ identity, size: bytes.length })

function fileOver(one: Held): DiskFile {
  return {
    write: async (bytes, position) => {
      if (position + bytes.length > one.bytes.length)
        one.bytes = Buffer.concat([one.bytes, Buffer.alloc(position + bytes.length - one.bytes.length)])
      one.bytes.set(bytes, position)
      return bytes.length
    },
    read: async (into, position) => {
      const part = one.bytes.subarray(position, position + into.length)
      into.set(part)
      return part.length
    },
    sync: async () => undefined,
    truncate: async (length) => {
      one.bytes = Buffer.from(one.bytes.subarray(0, length))
    },
    stamp: async () => stampOf(one),
    close: async () => undefined,
  }
}
