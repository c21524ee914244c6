import { systemRandom } from '../../electron/keeper/box'
import { createJournal, type JournalPlace, openJournal } from '../../electron/keeper/journal'
import { keyringOf } from '../../electron/keeper/stretch'
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

export const assembly = '00112233445566778899aabbccddeeff'
export const folder = '/desk/assemblies/harbour'
export const path = `${folder}/journal.fmj`
/** A new one each time: whoever is given a key may wipe it. */
const key = () => new Uint8Array(32).fill(7)
export const keyring = () => keyringOf(key(), assembly)
export const placeOn = (disk: MemoryDisk, random = systemRandom): JournalPlace => ({
  disk,
  random,
  folder,
  assembly,
  key: key(),
})

export async function longEvening(): Promise<LongEvening> {
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
