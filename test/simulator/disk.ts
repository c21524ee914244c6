import type { Disk, DiskFile } from '../../electron/keeper/disk'
import { type MemoryDisk, memoryDisk } from '../unit/journal-disk'
import type { Clock } from './clock'

/** The disk of one laptop: every deed takes its time, and a laptop that is killed never hears of what it had begun. */
export type SlowDisk = {
  readonly disk: Disk
  readonly memory: MemoryDisk
}

export function slowDisk(memory: MemoryDisk, clock: Clock, isAlive: () => boolean): SlowDisk {
  const wait = () => clock.pause(1 + clock.chance.whole(12), isAlive)
  const slowly =
    <Given extends unknown[], Answer>(deed: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      await wait()
      return deed(...given)
    }
  const slowFile = (file: DiskFile): DiskFile => ({
    write: slowly(file.write),
    read: file.read,
    sync: slowly(file.sync),
    truncate: slowly(file.truncate),
    stamp: file.stamp,
    close: file.close,
  })
  return {
    memory,
    disk: {
      ...memory,
      open: async (path, mode) => slowFile(await memory.open(path, mode)),
      rename: slowly(memory.rename),
      remove: slowly(memory.remove),
      syncFolder: slowly(memory.syncFolder),
    },
  }
}

export const emptyDisk = (): MemoryDisk => memoryDisk(() => Promise.resolve())

/** What somebody carries away who copies the whole disk. */
export function copyOf(memory: MemoryDisk): MemoryDisk {
  const copy = emptyDisk()
  for (const [path, file] of memory.files) {
    const bytes = Buffer.from(file.synced)
    copy.files.set(path, { bytes, synced: Buffer.from(bytes), identity: `copy of ${file.identity}` })
  }
  return copy
}
