import { describe, expect, it } from 'vitest'
import type { Assembly, Clock } from '../../electron/keeper/assembly'
import { makeBackup } from '../../electron/keeper/backup'
import { systemRandom } from '../../electron/keeper/box'
import { restoreBackup } from '../../electron/keeper/restore'
import { startWatch, type Watch } from '../../electron/keeper/watch'
import type { ReadFrame } from '../../shared/wire/keeper'
import type { FrameKind } from '../../shared/wire/keeper-request'
import { fine } from '../fixtures/world'
import { type MemoryDisk, memoryDisk } from './journal-disk'

const folder = '/desk/real'
const stick = '/stick/other-laptop.moot-backup'
const clock: Clock = { now: () => new Date('2026-03-03T19:05:07.123Z'), after: () => () => undefined }
const tools = (disk: MemoryDisk) => ({ disk, random: systemRandom, now: clock.now, app: '1' })

async function opened(disk: MemoryDisk, create: boolean): Promise<Watch> {
  const key = { type: 'unprotected' } as const
  const order = { type: 'start', ask: 1, folder, realm: 'real', key, create, appVersion: '1' } as const
  return fine(await startWatch(order, { disk, random: systemRandom, clock }))
}

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text))

async function write(assembly: Assembly, kind: FrameKind, text: string): Promise<void> {
  fine(await assembly.append([{ kind, room: 'meeting', document: 'ab'.repeat(16), bytes: bytesOf(text) }]))
}

async function seal(assembly: Assembly, text: string): Promise<void> {
  fine(
    await assembly.seal({ record: 'cd'.repeat(16), title: 'Charter', what: 'charter', blob: bytesOf(text) }),
  )
}

async function framesOf(assembly: Assembly): Promise<ReadFrame[]> {
  const frames: ReadFrame[] = []
  for await (const { frame } of assembly.read(null)) frames.push(frame)
  return frames
}

const charters = (frames: readonly ReadFrame[]) =>
  frames.flatMap((one) =>
    one.type === 'entry' && one.what === 'charter' ? [Buffer.from(one.blob).toString()] : [],
  )
const said = (frames: readonly ReadFrame[]) =>
  frames.flatMap((one) => (one.type === 'frame' ? [`${one.kind} ${Buffer.from(one.bytes).toString()}`] : []))

/** Asha's records were carried to a second laptop; `there` is what was done on it, and its backup is on the stick. */
async function twoLaptops(there: (assembly: Assembly) => Promise<void>) {
  const disk = memoryDisk()
  const watch = await opened(disk, true)
  const { assembly: id } = fine(await watch.realm.found(bytesOf('{}'), false))
  const first = watch.realm.assembly(id) ?? expect.fail()
  await seal(first, 'charter 1')
  await write(first, 'change', 'common')
  await watch.close()
  const second = memoryDisk()
  for (const [path, file] of disk.files) second.files.set(path, { ...file, bytes: Buffer.from(file.bytes) })
  const other = await opened(second, false)
  await there(other.realm.assembly(id) ?? expect.fail())
  fine(await makeBackup(other.realm, stick, tools(second)))
  disk.files.set(stick, second.files.get(stick) ?? expect.fail())
  const here = await opened(disk, false)
  const assembly = here.realm.assembly(id) ?? expect.fail()
  const restore = async () => fine(await restoreBackup(here.realm, stick, null, tools(disk)))
  return { assembly, restore }
}

describe('BA9 what a restore adds stands in nothing newer', () => {
  it('a closed meeting is not read from the projection of another laptop', async () => {
    const { assembly, restore } = await twoLaptops(async (other) => {
      await write(other, 'change', 'there')
      await write(other, 'projection', 'common and there')
    })
    await write(assembly, 'change', 'here')
    await write(assembly, 'projection', 'common and here')
    await restore()
    expect(said(await framesOf(assembly))).toEqual([
      'change common',
      'change here',
      'projection common and here',
      'change there',
    ])
    const reached = assembly.head().head?.frame
    await restore()
    expect(assembly.head().head?.frame).toBe(reached)
  })

  it('the newest charter stays in force, wherever it was sealed', async () => {
    const newerHere = await twoLaptops((other) => seal(other, 'charter 2, there'))
    await seal(newerHere.assembly, 'charter 2')
    await seal(newerHere.assembly, 'charter 3')
    await newerHere.restore()
    expect(charters(await framesOf(newerHere.assembly)).at(-1)).toBe('charter 3')

    const newerThere = await twoLaptops(async (other) => {
      await seal(other, 'charter 2')
      await seal(other, 'charter 3, there')
    })
    await newerThere.restore()
    expect(charters(await framesOf(newerThere.assembly)).at(-1)).toBe('charter 3, there')
  })
})
