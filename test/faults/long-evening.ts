import { createJournal, type JournalPlace, openJournal } from '../../electron/keeper/journal'
import { type MemoryDisk, memoryDisk, seededBytes } from '../unit/journal-disk'

/** A journal of about 70 KB, three blocks long: frames of many lengths, two starts. The same bodies every time. */
export type LongEvening = {
  readonly disk: MemoryDisk
  readonly bytes: Buffer
  readonly bodies: readonly Uint8Array[]
  /** How long the file was when each body was durable. */
  readonly ends: readonly number[]
}

const lengths = [900, 12, 5000, 40, 9600, 8300, 1, 6000, 9000, 2200, 700, 1200, 64, 300, 48]
const secondStart = 9

export async function longEvening(
  path: string,
  placeOn: (disk: MemoryDisk) => JournalPlace,
): Promise<LongEvening> {
  const disk = memoryDisk()
  const random = seededBytes(20260303)
  const bodies = lengths.map((length) => random(length))
  const ends: number[] = []
  let journal = await createJournal(placeOn(disk))
  for (const [index, body] of bodies.entries()) {
    if (index === secondStart) {
      await journal.close()
      journal = await openJournal(placeOn(disk))
    }
    const answer = await journal.append([body])
    if (!answer.ok) throw new Error('The evening was not kept')
    ends.push(disk.files.get(path)?.bytes.length ?? 0)
  }
  await journal.close()
  return { disk, bytes: Buffer.from(disk.files.get(path)?.bytes ?? []), bodies, ends }
}
