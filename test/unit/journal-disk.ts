import type { Disk, DiskFile, Stamp } from '../../electron/keeper/disk'

/**
 * A disk in memory that keeps apart what was written and what was synced, tells the order of what was done, and can
 * be told to fail: at the n-th write, at a sync, by taking fewer bytes than it was given.
 */
export type Deed = {
  readonly type: 'write' | 'sync' | 'truncate' | 'rename' | 'sync-folder'
  readonly path: string
}

export type MemoryDisk = Disk & {
  readonly files: Map<string, { bytes: Buffer; synced: Buffer; identity: string }>
  readonly deeds: Deed[]
  readonly faults: {
    write?: (index: number, length: number) => number
    sync?: (index: number) => void
    gone?: boolean
  }
  /** What a power cut leaves: every file as it was last synced. */
  readonly cutPower: () => void
}

export function memoryDisk(
  turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve)),
): MemoryDisk {
  const files: MemoryDisk['files'] = new Map()
  const deeds: Deed[] = []
  const faults: MemoryDisk['faults'] = {}
  let identities = 0
  let writes = 0
  let syncs = 0

  const at = (path: string): { bytes: Buffer; synced: Buffer; identity: string } => {
    const file = faults.gone === true ? undefined : files.get(path)
    if (file === undefined) throw fault('ENOENT')
    return file
  }
  const stampOf = (file: { bytes: Buffer; identity: string }): Stamp => ({
    identity: file.identity,
    size: file.bytes.length,
  })

  const opened = (path: string): DiskFile => {
    const file = at(path)
    return {
      write: async (bytes, position) => {
        deeds.push({ type: 'write', path })
        const taken = faults.write?.(writes++, bytes.length) ?? bytes.length
        const grown = Buffer.alloc(Math.max(file.bytes.length, position + taken))
        file.bytes.copy(grown)
        grown.set(bytes.subarray(0, taken), position)
        file.bytes = grown
        return taken
      },
      read: async (into, position) => {
        const part = file.bytes.subarray(position, position + into.length)
        into.set(part)
        return part.length
      },
      sync: async () => {
        faults.sync?.(syncs++)
        await turn()
        file.synced = Buffer.from(file.bytes)
        deeds.push({ type: 'sync', path })
      },
      truncate: async (length) => {
        deeds.push({ type: 'truncate', path })
        file.bytes = Buffer.from(file.bytes.subarray(0, length))
      },
      stamp: async () => stampOf(file),
      close: async () => undefined,
    }
  }

  return {
    files,
    deeds,
    faults,
    cutPower: () => {
      for (const file of files.values()) file.bytes = Buffer.from(file.synced)
    },
    open: async (path, mode) => {
      if (mode === 'create') {
        if (files.has(path)) throw fault('EEXIST')
        files.set(path, { bytes: Buffer.alloc(0), synced: Buffer.alloc(0), identity: `i${identities++}` })
      }
      return opened(path)
    },
    read: async (path) => Buffer.from(at(path).bytes),
    list: async (folder) => {
      const inside = [...files.keys()].filter((path) => path.startsWith(`${folder}/`))
      return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))]
    },
    makeFolder: async () => undefined,
    rename: async (from, to) => {
      if (!files.has(from) && [...files.keys()].some((path) => path.startsWith(`${to}/`)))
        throw fault('ENOTEMPTY')
      deeds.push({ type: 'rename', path: to })
      for (const [path, file] of [...files]) {
        if (path !== from && !path.startsWith(`${from}/`)) continue
        files.delete(path)
        files.set(to + path.slice(from.length), file)
      }
    },
    remove: async (path) => {
      for (const known of [...files.keys()])
        if (known === path || known.startsWith(`${path}/`)) files.delete(known)
    },
    syncFolder: async (path) => {
      deeds.push({ type: 'sync-folder', path })
    },
    stamp: async (path) => stampOf(at(path)),
  }
}

export function fault(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** A chance that is the same in every run, from a seed that a failing test can print. */
export function seededBytes(seed: number): (length: number) => Uint8Array {
  let state = seed >>> 0
  return (length) => {
    const bytes = new Uint8Array(length)
    for (let index = 0; index < length; index += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      bytes[index] = state >>> 24
    }
    return bytes
  }
}
