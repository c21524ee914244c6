import { describe, expect, it } from 'vitest'
import { conditionOf } from '../../electron/keeper/condition'
import { openJournal } from '../../electron/keeper/journal'
import { memoryDisk } from '../unit/journal-disk'
import { keyring, longEvening, path, placeOn } from './long-evening'

/** What must be said of a journal cut at this length: how many frames are whole, where the last of them ends. */
function wholeAt(length: number, ends: readonly number[]) {
  const frames = ends.filter((end) => end <= length).length
  const left = frames === 0 ? length : (ends[frames - 1] ?? 0)
  const reports = length > left ? [{ type: 'torn-tail', bytes: length - left }] : []
  return { frames, left, reports: JSON.stringify(reports) }
}

describe('JO3 a journal cut at every length has exactly the frames that are whole', () => {
  it('is found in that condition', async () => {
    const { bytes, ends } = await longEvening()
    const keys = keyring()
    const wrong: string[] = []
    for (let length = bytes.length; length >= 0; length -= 1) {
      const cut = bytes.subarray(0, length)
      const source = {
        length,
        read: async (into: Uint8Array, position: number) =>
          cut.copy(into, 0, position, position + into.length),
        blob: async () => null,
      }
      const found = await conditionOf(source, keys, null)
      const whole = wholeAt(length, ends)
      const told = JSON.stringify(found.reports)
      if (found.end.number !== whole.frames || found.length !== whole.left || told !== whole.reports)
        wrong.push(`${length}: ${told}`)
    }
    expect(wrong).toEqual([])
  })

  it('is opened, cut, and goes on', async () => {
    const { bytes, bodies, ends } = await longEvening()
    // Every end, the bytes about it, and others all along.
    const about = ends.flatMap((end) => [-2, -1, 0, 1, 2, 19, 20, 21].map((by) => end + by))
    const along = Array.from({ length: Math.floor(bytes.length / 97) }, (_, index) => index * 97)
    for (const length of [...about, ...along].filter((one) => one <= bytes.length)) {
      const disk = memoryDisk()
      const cut = bytes.subarray(0, length)
      disk.files.set(path, { bytes: cut, synced: cut, identity: 'x' })
      const journal = await openJournal(placeOn(disk))
      const whole = wholeAt(length, ends)
      expect(JSON.stringify(journal.reports), `cut at ${length}`).toBe(whole.reports)
      expect(disk.files.get(path)?.bytes.length, `cut at ${length}`).toBe(whole.left)
      const last = Buffer.from('and on we go')
      await journal.append([last])
      const frames: Uint8Array[] = []
      for await (const frame of (await openJournal(placeOn(disk))).read(null)) frames.push(frame.body)
      const expected = [...bodies.slice(0, whole.frames), last]
      expect(Buffer.concat(frames).equals(Buffer.concat(expected)), `cut at ${length}`).toBe(true)
    }
  })
})
