import { describe, expect, it } from 'vitest'
import { hex, sha256, systemRandom } from '../../electron/keeper/box'
import { createJournal, type Journal, openJournal } from '../../electron/keeper/journal'
import { openReceived } from '../../electron/keeper/received'
import type { Blob } from '../../shared/sync/session'
import { placeOn } from '../faults/long-evening'
import { type MemoryDisk, memoryDisk } from './journal-disk'

/** The minutes of many assemblies, as a file brings them: all kept at once. */
const minutes = (count: number): readonly Blob[] =>
  Array.from({ length: count }, () => {
    const bytes = systemRandom(6000)
    return { hash: hex(sha256(bytes)), bytes }
  })

/** What is read of the journal is counted in frames. */
function counted(journal: Journal): { readonly journal: Journal; readonly frames: () => number } {
  let frames = 0
  return {
    frames: () => frames,
    journal: {
      ...journal,
      read: async function* (after) {
        const reading = journal.read(after)
        for (;;) {
          const step = await reading.next()
          if (step.done) return step.value
          frames += 1
          yield step.value
        }
      },
    },
  }
}

async function kept(disk: MemoryDisk, blobs: readonly Blob[]) {
  const { journal, frames } = counted(await createJournal(placeOn(disk)))
  const received = await openReceived(journal)
  expect((await received.keep([], blobs, [])).ok).toBe(true)
  return { received, frames }
}

describe('FE6 what came at once is read like what came one by one', () => {
  it('reads each frame about once when all of a large file is read in its order', async () => {
    const readFor = async (count: number) => {
      const blobs = minutes(count)
      const { received, frames } = await kept(memoryDisk(), blobs)
      for (const { hash, bytes } of blobs)
        expect(Buffer.compare((await received.blob(hash)) ?? Buffer.alloc(0), bytes)).toBe(0)
      return frames()
    }
    // The last eight megabytes are at hand anyway: both are longer than that.
    const [some, four] = [await readFor(2000), await readFor(8000)]
    expect(four / some).toBeLessThan(6)
  })

  it('reads a single one without what lies before it', async () => {
    const blobs = minutes(4000)
    const { received, frames } = await kept(memoryDisk(), blobs)
    const late = blobs[2000]
    expect(hex((await received.blob(late?.hash ?? '')) ?? new Uint8Array(0))).toBe(
      hex(late?.bytes ?? new Uint8Array(1)),
    )
    expect(frames()).toBeLessThan(200)
  })

  it('finds them again after a start', async () => {
    const disk = memoryDisk()
    const blobs = minutes(40)
    await kept(disk, blobs)
    const again = await openReceived(await openJournal(placeOn(disk)))
    for (const { hash, bytes } of blobs)
      expect(Buffer.compare((await again.blob(hash)) ?? Buffer.alloc(0), bytes)).toBe(0)
    expect(await again.blob('00'.repeat(32))).toBeNull()
  })
})
