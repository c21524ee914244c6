import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockLength, decodeHead, headLength } from '../../electron/keeper/block'
import { hex, sha256, systemRandom } from '../../electron/keeper/box'
import { createJournal, type Journal, openJournal } from '../../electron/keeper/journal'
import { fault, type MemoryDisk, memoryDisk } from '../unit/journal-disk'

const assembly = '00112233445566778899aabbccddeeff'
const folder = '/desk/a'
const path = `${folder}/journal.fmj`
const place = (disk: MemoryDisk) => ({
  disk,
  random: systemRandom,
  folder,
  assembly,
  key: new Uint8Array(32).fill(7),
})

type Step =
  | { readonly type: 'append'; readonly lengths: readonly number[] }
  | { readonly type: 'full' | 'unsynced' | 'restart' | 'power-cut' | 'head' | 'short' }

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('append' as const),
      lengths: fc.array(fc.integer({ min: 0, max: 70_000 }), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'full' as const,
        'unsynced' as const,
        'restart' as const,
        'power-cut' as const,
        'head' as const,
        'short' as const,
      ),
    }),
  },
)

async function readAll(journal: Journal) {
  const bodies: string[] = []
  const reading = journal.read(null)
  for (;;) {
    const next = await reading.next()
    if (next.done) return { bodies, end: next.value }
    bodies.push(hex(next.value.body))
  }
}

describe('JO1 JO2 what was answered is there, what was refused is not, whatever happens between', () => {
  it('for any sequence of appends, full disks, failed syncs, power cuts and restarts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps: readonly Step[]) => {
        const disk = memoryDisk()
        let journal = await createJournal(place(disk))
        const answered: string[] = []
        let trouble: 'full' | 'unsynced' | null = null
        for (const next of steps) {
          disk.faults.write = (_, length) => {
            if (trouble === 'full') throw fault('ENOSPC')
            return Math.max(1, Math.min(length, 50_000))
          }
          disk.faults.sync = () => {
            if (trouble === 'unsynced') throw fault('EIO')
          }
          if (next.type === 'full' || next.type === 'unsynced') trouble = next.type
          else if (next.type === 'head') await journal.keepHead(new Uint8Array()).catch(() => undefined)
          else if (next.type === 'power-cut' || next.type === 'restart') {
            trouble = null
            if (next.type === 'power-cut') disk.cutPower()
            journal = await openJournal(place(disk))
          } else if (next.type === 'append') {
            const bodies = next.lengths.map((length) => systemRandom(length))
            const answer = await journal.append(bodies)
            if (answer.ok) answered.push(...bodies.map(hex))
            else expect(trouble).not.toBeNull()
            trouble = null
          }
        }
        disk.cutPower()
        const { bodies, end } = await readAll(await openJournal(place(disk)))
        expect(bodies).toEqual(answered)
        expect(end).toEqual({ type: 'end', reports: [] })
      }),
      { seed: 20260303, numRuns: 150 },
    )
  })
})

describe('JO6 no nonce is used twice under one key', () => {
  it('over restarts, refusals and retries, in everything the disk ever saw', async () => {
    const disk = memoryDisk()
    let journal = await createJournal(place(disk))
    /** Salt and frame number of every frame header that ever reached the disk, with the bytes sealed under them. */
    const seen = new Map<string, string>()
    const twice: string[] = []
    const look = (): void => {
      const bytes = disk.files.get(path)?.bytes ?? Buffer.alloc(0)
      for (let block = 0; block * blockLength < bytes.length; block += 1) {
        const whole = bytes.subarray(block * blockLength, (block + 1) * blockLength)
        const head = decodeHead(whole)
        if (head === null || 'newer' in head || head.first === null) continue
        let at = headLength + head.first.at
        while (at + 20 <= whole.length && whole.readUInt32BE(at) === 0xf0174d3a) {
          const length = whole.readUInt32BE(at + 4)
          if (at + 20 + length > whole.length) break
          const name = `${hex(head.salt)}:${whole.readUIntBE(at + 8, 6)}`
          const sealed = hex(sha256(whole.subarray(at + 20, at + 20 + length)))
          if ((seen.get(name) ?? sealed) !== sealed) twice.push(name)
          seen.set(name, sealed)
          at += 20 + length
        }
      }
    }
    for (let turn = 0; turn < 240; turn += 1) {
      disk.faults.sync = () => {
        look()
        if (turn % 7 === 3) throw fault('EIO')
      }
      await journal.append([systemRandom(100), systemRandom(turn)])
      look()
      if (turn % 11 === 5) journal = await openJournal(place(disk))
    }
    expect(twice).toEqual([])
    expect(seen.size).toBeGreaterThan(300)
  })
})
