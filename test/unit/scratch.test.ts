import { describe, expect, it } from 'vitest'
import type { Clock } from '../../electron/keeper/assembly'
import { makeBackup } from '../../electron/keeper/backup'
import { systemRandom } from '../../electron/keeper/box'
import { conversation } from '../../electron/keeper/conversation'
import { startWatch, type Watch } from '../../electron/keeper/watch'
import type { KeeperAnswer } from '../../shared/wire/keeper'
import { scratchLimit } from '../../shared/wire/keeper-request'
import { alone } from '../fixtures/alone'
import { fault, type MemoryDisk, memoryDisk } from './journal-disk'

const folder = '/desk/real'
const clock: Clock = { now: () => new Date('2026-03-03T20:28:00.000Z'), after: () => () => undefined }
const key = { type: 'passphrase', passphrase: 'seven herons' } as const
const ballot = 'b1'.repeat(16)
const other = 'b2'.repeat(16)
const papers = (text: string) => Uint8Array.from(Buffer.from(text))
const read = (answer: KeeperAnswer) =>
  answer.type === 'scratch' && answer.bytes !== null ? Buffer.from(answer.bytes).toString() : answer.type

async function desk(disk: MemoryDisk, create: boolean) {
  const order = { type: 'start', ask: 1, folder, realm: 'real', key, create, appVersion: '1' } as const
  const started = await startWatch(order, { disk, random: systemRandom, clock })
  if (!started.ok) throw new Error(JSON.stringify(started.refusal))
  const watch: Watch = started.value
  let heard: KeeperAnswer | undefined
  const talk = conversation(
    watch.realm,
    'real',
    (answer) => {
      heard = answer
    },
    alone,
  )
  const ask = async (message: object): Promise<KeeperAnswer> => {
    await talk.hear({ ...message, ask: 7 })
    if (heard === undefined) throw new Error('no answer')
    return heard
  }
  const assembly = create
    ? await watch.realm.found(Buffer.from('{"name":"Harbour"}'), false).then((founded) => {
        if (!founded.ok) throw new Error('not founded')
        return founded.value.assembly
      })
    : (watch.realm.assemblies()[0]?.id ?? '')
  return { watch, ask, assembly }
}

const everything = (disk: MemoryDisk) =>
  Buffer.concat([...disk.files].flatMap(([path, { bytes }]) => [Buffer.from(path), bytes]))

describe('SX1 what is kept aside is durable when it is answered', () => {
  it('through a kill and a power cut, to the last answer', async () => {
    const disk = memoryDisk()
    const { ask, assembly } = await desk(disk, true)
    const given = { assembly, scratch: ballot }
    for (const text of ['5301', '5301 2240', '5301 2240 0005'])
      expect(await ask({ type: 'keep-scratch', ...given, bytes: papers(text) })).toEqual({
        type: 'scratch-done',
        ask: 7,
      })
    // No close: as if the process had been killed and the power cut.
    disk.cutPower()
    const again = await desk(disk, false)
    expect(read(await again.ask({ type: 'read-scratch', ...given }))).toBe('5301 2240 0005')
    expect(read(await again.ask({ type: 'read-scratch', assembly, scratch: other }))).toBe('scratch')
  })

  it('synced before it is renamed, and the folder after', async () => {
    const disk = memoryDisk()
    const { ask, assembly } = await desk(disk, true)
    disk.deeds.length = 0
    await ask({ type: 'keep-scratch', assembly, scratch: ballot, bytes: papers('5') })
    const deeds = disk.deeds.filter(({ path }) => path.includes('scratch')).map(({ type }) => type)
    expect(deeds.slice(-4)).toEqual(['write', 'sync', 'rename', 'sync-folder'])
  })

  it('asked all at once, the last one asked stands', async () => {
    const disk = memoryDisk()
    const { ask, assembly } = await desk(disk, true)
    await Promise.all(
      [...Array(20).keys()].map((n) =>
        ask({ type: 'keep-scratch', assembly, scratch: ballot, bytes: papers(`paper ${n}`) }),
      ),
    )
    expect(read(await ask({ type: 'read-scratch', assembly, scratch: ballot }))).toBe('paper 19')
  })

  it('a keeper that is closed has written what it was asked', async () => {
    const disk = memoryDisk()
    const { ask, assembly, watch } = await desk(disk, true)
    const asked = ask({ type: 'keep-scratch', assembly, scratch: ballot, bytes: papers('5301') })
    await watch.close()
    await asked
    const again = await desk(disk, false)
    expect(read(await again.ask({ type: 'read-scratch', assembly, scratch: ballot }))).toBe('5301')
  })

  it('a full disk is refused with its cause, and the last one stays', async () => {
    const disk = memoryDisk()
    const { ask, assembly } = await desk(disk, true)
    const given = { assembly, scratch: ballot }
    await ask({ type: 'keep-scratch', ...given, bytes: papers('5301') })
    disk.faults.write = () => {
      throw fault('ENOSPC')
    }
    expect(await ask({ type: 'keep-scratch', ...given, bytes: papers('5301 2240') })).toMatchObject({
      type: 'refused',
      refusal: { rule: 'JO2', cause: 'disk-full' },
    })
    delete disk.faults.write
    expect(read(await ask({ type: 'read-scratch', ...given }))).toBe('5301')
  })
})

describe('SX2 nobody reads it on the disk, and it goes nowhere', () => {
  it('neither its words nor how much it is; and it opens only under its own name', async () => {
    const disk = memoryDisk()
    const { ask, assembly } = await desk(disk, true)
    await ask({ type: 'keep-scratch', assembly, scratch: ballot, bytes: papers('Vexaetharn 5 3 0 1') })
    await ask({ type: 'keep-scratch', assembly, scratch: other, bytes: papers('x'.repeat(3000)) })
    expect(everything(disk).includes('Vexaetharn')).toBe(false)
    const file = (id: string) => [...disk.files].find(([path]) => path.endsWith(`/scratch/${id}`))?.[1]
    expect(file(ballot)?.bytes.length).toBe(file(other)?.bytes.length)
    const [mine, others] = [file(ballot), file(other)]
    if (mine === undefined || others === undefined) throw new Error('not there')
    mine.bytes = others.bytes
    expect(await ask({ type: 'read-scratch', assembly, scratch: ballot })).toMatchObject({
      refusal: { rule: 'SX5' },
    })
  })

  it('in no journal, no entry and no backup', async () => {
    const disk = memoryDisk()
    const { ask, assembly, watch } = await desk(disk, true)
    const before = watch.realm.assembly(assembly)?.journal.head()
    await ask({ type: 'keep-scratch', assembly, scratch: ballot, bytes: papers('5301') })
    expect(watch.realm.assembly(assembly)?.journal.head()).toEqual(before)
    const to = '/stick/evening.moot-backup'
    const tools = { disk, random: systemRandom, now: clock.now, app: '1' }
    const size = async () => {
      expect((await makeBackup(watch.realm, to, tools)).ok).toBe(true)
      return disk.files.get(to)?.bytes.length
    }
    const small = await size()
    await ask({ type: 'keep-scratch', assembly, scratch: ballot, bytes: new Uint8Array(200_000) })
    expect(await size()).toBe(small)
  })
})

describe('SX3 SX4 SX5 small, dropped, damaged', () => {
  it('more than 1 MiB, or a name that is none, is refused before it is written', async () => {
    const disk = memoryDisk()
    const { ask, assembly } = await desk(disk, true)
    const keep = { type: 'keep-scratch', assembly }
    const files = disk.files.size
    for (const message of [
      { ...keep, scratch: ballot, bytes: new Uint8Array(scratchLimit + 1) },
      { ...keep, scratch: '../../../key.json', bytes: papers('x') },
      { ...keep, scratch: ballot, bytes: 'text' },
    ])
      expect(await ask(message)).toMatchObject({ refusal: { rule: 'WI3', cause: 'malformed' } })
    expect(await ask({ ...keep, assembly: other, scratch: ballot, bytes: papers('x') })).toMatchObject({
      refusal: { rule: 'WI3', cause: 'unknown-assembly' },
    })
    expect(disk.files.size).toBe(files)
  })

  it('dropped, it is gone, also after a power cut; dropped again, that is done', async () => {
    const disk = memoryDisk()
    const { ask, assembly } = await desk(disk, true)
    const given = { assembly, scratch: ballot }
    await ask({ type: 'keep-scratch', ...given, bytes: papers('5301') })
    for (let time = 0; time < 2; time += 1)
      expect((await ask({ type: 'drop-scratch', ...given })).type).toBe('scratch-done')
    expect([...disk.files.keys()].filter((path) => path.includes('scratch'))).toEqual([])
    expect(await ask({ type: 'read-scratch', ...given })).toEqual({ type: 'scratch', ask: 7, bytes: null })
  })

  it('any byte of it changed, or cut short, it is refused as damaged', async () => {
    const disk = memoryDisk()
    const { ask, assembly } = await desk(disk, true)
    const given = { assembly, scratch: ballot }
    await ask({ type: 'keep-scratch', ...given, bytes: papers('5301') })
    const file = [...disk.files].find(([path]) => path.endsWith(`/scratch/${ballot}`))?.[1]
    if (file === undefined) throw new Error('not there')
    const whole = Buffer.from(file.bytes)
    for (const at of [0, 11, 12, 40, whole.length - 1]) {
      file.bytes = Buffer.from(whole)
      file.bytes[at] = (file.bytes[at] ?? 0) ^ 1
      expect(await ask({ type: 'read-scratch', ...given })).toMatchObject({ refusal: { rule: 'SX5' } })
    }
    for (const length of [0, 8, 20, whole.length - 1]) {
      file.bytes = whole.subarray(0, length)
      expect(await ask({ type: 'read-scratch', ...given })).toMatchObject({ refusal: { rule: 'SX5' } })
    }
  })
})
