import { type Disk, readAll, writeAll } from './disk'

/**
 * The open file of a journal. It knows how much of the file is synced, and proves at every write that the path still
 * leads to this very file; a handle that failed is not believed again, but opened anew (JO2).
 */
export type JournalFile = {
  /** Below this every byte is synced. */
  readonly durable: () => number
  /** Resolves when the bytes are written, synced, and in the file at the path (JO1). */
  readonly write: (bytes: Uint8Array, position: number) => Promise<void>
  /** After a write that threw: nothing of it stays. What cannot be cut now is cut before the next write. */
  readonly withdraw: () => Promise<void>
  readonly read: (into: Uint8Array, position: number) => Promise<number>
  readonly close: () => Promise<void>
}

export type JournalFileHeld = {
  readonly mode: 'read' | 'write'
  readonly durable: number
  /** Whether the bytes of a file found at the path, as far as they are durable, are this journal's. */
  readonly isOurs: (read: JournalFile['read'], length: number) => Promise<boolean>
}

export async function holdFile(
  disk: Disk,
  path: string,
  { mode, durable, isOurs }: JournalFileHeld,
): Promise<JournalFile> {
  let file = await disk.open(path, mode)
  let { identity, size } = await file.stamp()
  let length = durable
  let trusted = true
  if (size > length) {
    await file.truncate(length)
    await file.sync()
  }

  const read: JournalFile['read'] = (into, position) => readAll(file, into, position)

  /** The old handle is let go when the new one has proved itself: until then what is durable is read through it. */
  async function reopen(): Promise<void> {
    const next = await disk.open(path, 'write')
    try {
      const found = await next.stamp()
      const same = await isOurs(
        (into, position) => readAll(next, into, position),
        Math.min(found.size, length),
      )
      if (found.size < length || !same) throw changed()
      await next.truncate(length)
      await next.sync()
      identity = found.identity
    } catch (error) {
      await next.close().catch(ignoreClosed)
      throw error
    }
    await file.close().catch(ignoreClosed)
    file = next
    trusted = true
  }

  return {
    durable: () => length,
    read,
    write: async (bytes, position) => {
      if (!trusted) await reopen()
      await writeAll(file, bytes, position)
      // A folder that was moved away takes writes without a murmur: the path must still lead to this very file.
      const [synced, stamp] = await Promise.allSettled([file.sync(), disk.stamp(path)])
      if (synced.status === 'rejected') {
        // After a failed sync the system may call lost bytes clean: this handle is not believed again.
        trusted = false
        throw synced.reason
      }
      if (stamp.status === 'rejected') throw stamp.reason
      if (stamp.value.identity !== identity) throw changed()
      length = position + bytes.length
    },
    withdraw: async () => {
      try {
        if (!trusted) return
        await file.truncate(length)
        await file.sync()
        if ((await disk.stamp(path)).identity !== identity) trusted = false
      } catch {
        // What could not be cut now is cut when the next write opens the file anew.
        trusted = false
      }
    },
    close: () => file.close().catch(ignoreClosed),
  }
}

function changed(): Error {
  return Object.assign(new Error('The journal at this path is not the one that was opened'), {
    code: 'CHANGED',
  })
}

/** A handle that failed may refuse even to close; it is let go either way. */
function ignoreClosed(): void {}
