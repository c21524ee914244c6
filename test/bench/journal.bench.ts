import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemRandom } from '../../electron/keeper/box'
import { nodeDisk } from '../../electron/keeper/disk'
import { createJournal, openJournal } from '../../electron/keeper/journal'
import { atLeast, atMost, atMostTimes, type Figure, figure, percentile } from './figure'

/** The journal against the bare write and fdatasync it cannot do without, on the same disk in the same run. */
const assembly = '00112233445566778899aabbccddeeff'
const bodyLength = 600
const rounds = 300

export async function bench(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-bench-'))
  try {
    const figures: Figure[] = []
    for (const inFlight of [1, 10, 100]) figures.push(...(await appends(folder, inFlight)))
    figures.push(...(await reads(folder)))
    return figures
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const placeAt = (folder: string) => ({
  disk: nodeDisk,
  random: systemRandom,
  folder,
  assembly,
  key: new Uint8Array(32).fill(7),
})

async function appends(folder: string, inFlight: number): Promise<Figure[]> {
  const turns = Math.ceil(rounds / Math.sqrt(inFlight))
  const journal = await createJournal(placeAt(join(folder, `append-${inFlight}`)))
  const body = systemRandom(bodyLength)
  const ours: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const begin = performance.now()
    await Promise.all(
      Array.from({ length: inFlight }, async () => {
        const answer = await journal.append([body])
        if (!answer.ok) throw new Error(answer.refusal.cause)
        ours.push(performance.now() - begin)
      }),
    )
  }
  await journal.close()
  const bare = await bareLoop(join(folder, `bare-${inFlight}`), turns, inFlight)
  return [50, 95].map((percent) =>
    figure(
      `journal append, ${inFlight} in flight, p${percent}`,
      percentile(ours, percent),
      'ms',
      percentile(bare, percent),
      atMostTimes(3, 'bare write+fdatasync'),
    ),
  )
}

/** The same bodies, each with a write and an fdatasync of its own, one after the other. */
async function bareLoop(path: string, turns: number, inFlight: number): Promise<number[]> {
  const file = await open(path, 'wx')
  const bytes = systemRandom(bodyLength + 68)
  let position = 0
  const times: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const begin = performance.now()
    for (let count = 0; count < inFlight; count += 1) {
      await file.write(bytes, 0, bytes.length, position)
      await file.datasync()
      position += bytes.length
      times.push(performance.now() - begin)
    }
  }
  await file.close()
  return times
}

async function reads(folder: string): Promise<Figure[]> {
  const place = placeAt(join(folder, 'read'))
  const journal = await createJournal(place)
  const frames = 20_000
  const body = systemRandom(300)
  for (let count = 0; count < frames; count += 1000) {
    await Promise.all(Array.from({ length: 1000 }, () => journal.append([body])))
  }
  await journal.close()
  const begin = performance.now()
  const again = await openJournal(placeAt(place.folder))
  const opened = performance.now() - begin
  let read = 0
  for await (const frame of again.read(null)) read += frame.number > 0 ? 1 : 0
  const seconds = (performance.now() - begin) / 1000
  await again.close()
  if (read !== frames) throw new Error(`${read} of ${frames} frames were read`)
  return [
    figure('journal full read, 300 B frames', read / seconds, 'frames/s', null, atLeast(20_000, 'frames/s')),
    figure('journal open, 20,000 frames', opened, 'ms', null, atMost(50, 'ms')),
  ]
}
