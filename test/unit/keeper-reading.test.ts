import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { systemRandom } from '../../electron/keeper/box'
import { conversation } from '../../electron/keeper/conversation'
import { type Disk, nodeDisk } from '../../electron/keeper/disk'
import { startWatch, type Watch } from '../../electron/keeper/watch'
import type { KeeperAnswer } from '../../shared/wire/keeper'
import { alone } from '../fixtures/alone'
import { fine } from '../fixtures/world'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const clock = { now: () => new Date('2026-03-03T19:05:07.000Z'), after: () => () => undefined }

/** A disk that can no longer read a sector. */
const worn = { out: false }
const disk: Disk = {
  ...nodeDisk,
  open: async (path, mode) => {
    const file = await nodeDisk.open(path, mode)
    return {
      ...file,
      read: (into, position) =>
        worn.out
          ? Promise.reject(Object.assign(new Error('i/o'), { code: 'EIO' }))
          : file.read(into, position),
    }
  },
}
const tools = { disk, random: systemRandom, clock }

async function watchAt(folder: string, create: boolean): Promise<Watch> {
  const key = { type: 'unprotected' } as const
  return fine(
    await startWatch({ type: 'start', ask: 1, folder, realm: 'real', key, create, appVersion: '1' }, tools),
  )
}

async function harbour() {
  const above = await mkdtemp(join(tmpdir(), 'folkmoot-reading-'))
  folders.push(above)
  const folder = join(above, 'real')
  const watch = await watchAt(folder, true)
  const head = fine(await watch.realm.found(Buffer.from('{}'), false))
  return {
    folder,
    watch,
    id: head.assembly,
    journal: join(folder, 'assemblies', head.assembly, 'journal.fmj'),
  }
}

const frame = (text: string) =>
  ({
    kind: 'change',
    room: 'meeting',
    document: 'ab'.repeat(16),
    bytes: Uint8Array.from(Buffer.from(text)),
  }) as const

describe('JO12 what is told a second time counts nothing as read that was not', () => {
  it('Asha types while a damaged journal is read', async () => {
    const { folder, watch: before, id, journal } = await harbour()
    for (const text of ['one', 'two', 'three'])
      fine((await before.realm.assembly(id)?.append([frame(text)])) ?? expect.fail())
    await before.close()
    const bytes = await readFile(journal)
    const mark = Buffer.from([0xf0, 0x17, 0x4d, 0x3a])
    const second = bytes.indexOf(mark, bytes.indexOf(mark) + 1)
    bytes[second + 60] = (bytes[second + 60] ?? 0) ^ 1
    await writeFile(journal, bytes)

    const watch = await watchAt(folder, false)
    const assembly = watch.realm.assembly(id) ?? expect.fail()
    const reached = assembly.head().head?.frame ?? 0
    const reading = assembly.read(null)
    const cursors: number[] = []
    for (let step = await reading.next(); !step.done; step = await reading.next()) {
      cursors.push(step.value.cursor.frame)
      if (cursors.length === 1) fine(await assembly.append([frame('meanwhile')]))
    }
    expect(Math.max(...cursors)).toBe(reached)
    await watch.close()
  })
})

describe('JO2 a write that is refused takes nothing away', () => {
  it('while the folder is away what was saved is still read, and writing goes on when it is back', async () => {
    const { folder, watch, id } = await harbour()
    const heard: KeeperAnswer[] = []
    const talk = conversation(watch.realm, 'real', (answer) => heard.push(answer), alone)
    const append = (ask: number, text: string) =>
      talk.hear({ type: 'append', ask, assembly: id, frames: [frame(text)] })
    const read = (ask: number) => talk.hear({ type: 'read', ask, assembly: id, after: null })
    await append(1, 'here')
    await rename(folder, `${folder}-away`)
    await append(2, 'away')
    await append(3, 'still away')
    await read(4)
    await rename(`${folder}-away`, folder)
    await append(5, 'back')
    await read(6)
    const told = [
      '1 durable',
      '2 refused',
      '3 refused',
      '4 frames',
      '4 end',
      '5 durable',
      '6 frames',
      '6 end',
    ]
    expect(heard.map(({ ask, type }) => `${ask} ${type}`)).toEqual(told)
    await watch.close()
  })
})

describe('JO13 a read that the disk refuses is refused with its cause, and ends nothing else', () => {
  it('Asha types on while an old page cannot be read', async () => {
    const { watch, id } = await harbour()
    const heard: KeeperAnswer[] = []
    const talk = conversation(watch.realm, 'real', (answer) => heard.push(answer), alone)
    worn.out = true
    await talk.hear({ type: 'read', ask: 1, assembly: id, after: null })
    await talk.hear({ type: 'append', ask: 2, assembly: id, frames: [frame('on')] })
    worn.out = false
    expect(heard).toMatchObject([
      { type: 'refused', ask: 1, refusal: { rule: 'JO2', cause: 'failed', detail: 'EIO' } },
      { type: 'durable', ask: 2 },
    ])
    await watch.close()
  })
})
