import { describe, expect, it } from 'vitest'
import type { Clock } from '../../electron/keeper/assembly'
import { listBackups, makeBackup } from '../../electron/keeper/backup'
import { systemRandom } from '../../electron/keeper/box'
import { restoreBackup } from '../../electron/keeper/restore'
import { kept } from '../../electron/keeper/rotation'
import { startWatch, type Watch } from '../../electron/keeper/watch'
import { samePeoplePlace } from '../../shared/record/same-person'
import type { KeySource } from '../../shared/wire/keeper-control'
import { fault, type MemoryDisk, memoryDisk } from './journal-disk'

const folder = '/desk/real'
const clock: Clock = { now: () => new Date('2026-03-03T19:05:07.123Z'), after: () => () => undefined }
const tools = (disk: MemoryDisk, app = '1') => ({ disk, random: systemRandom, now: clock.now, app })

async function opened(
  disk: MemoryDisk,
  create: boolean,
  app = '1',
  key: KeySource = { type: 'unprotected' },
  time: Clock = clock,
): Promise<Watch> {
  const order = { type: 'start', ask: 1, folder, realm: 'real', key, create, appVersion: app } as const
  const started = await startWatch(order, { disk, random: systemRandom, clock: time })
  if (!started.ok) throw new Error(JSON.stringify(started.refusal))
  return started.value
}

async function evening(watch: Watch, ...words: string[]): Promise<string> {
  const founded = await watch.realm.found(Buffer.from('{"name":"Harbour"}'), false)
  if (!founded.ok) throw new Error('not founded')
  for (const text of words) await say(watch, founded.value.assembly, text)
  return founded.value.assembly
}

async function say(watch: Watch, assembly: string, text: string): Promise<void> {
  const bytes = Uint8Array.from(Buffer.from(text))
  const answer = await watch.realm
    .assembly(assembly)
    ?.append([{ kind: 'change', room: 'meeting', document: 'ab'.repeat(16), bytes }])
  expect(answer?.ok).toBe(true)
}

async function wordsOf(watch: Watch, assembly: string): Promise<string[]> {
  const words: string[] = []
  const reading = watch.realm.assembly(assembly)?.read(null)
  for (;;) {
    const step = await reading?.next()
    if (step === undefined || step.done) return words
    const { frame } = step.value
    if (frame.type === 'frame') words.push(Buffer.from(frame.bytes).toString().slice(0, 20))
  }
}

async function backedUp(watch: Watch, disk: MemoryDisk, to = '/stick/evening.moot-backup'): Promise<string> {
  const made = await makeBackup(watch.realm, to, tools(disk))
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return to
}

describe('BA1 a backup has its name only when it was synced and read back', () => {
  it('is written aside, compared, renamed; and holds no device key', async () => {
    const disk = memoryDisk()
    const watch = await opened(disk, true)
    const assembly = await evening(watch, 'one', 'long'.repeat(30_000))
    disk.deeds.length = 0
    const path = await backedUp(watch, disk)
    const deeds = disk.deeds.filter((deed) => deed.path.startsWith('/stick'))
    expect(deeds.slice(-3).map((deed) => `${deed.type} ${deed.path}`)).toEqual([
      `sync ${path}.tmp`,
      `rename ${path}`,
      'sync-folder /stick',
    ])
    const fresh = memoryDisk()
    const other = await opened(fresh, true)
    const source = disk.files.get(path)
    if (source === undefined) throw new Error('no backup')
    fresh.files.set(path, source)
    expect(await restoreBackup(other.realm, path, null, tools(fresh))).toEqual({ ok: true, value: 1 })
    expect(await wordsOf(other, assembly)).toEqual(['one', 'longlonglonglonglong'])
    expect(other.realm.assembly(assembly)?.head().device).not.toBe(
      watch.realm.assembly(assembly)?.head().device,
    )
  })

  it('a full disk refuses it and leaves the last good one alone', async () => {
    const disk = memoryDisk()
    const watch = await opened(disk, true)
    await evening(watch, 'one')
    const path = await backedUp(watch, disk)
    const good = Buffer.from(disk.files.get(path)?.bytes ?? [])
    disk.faults.write = () => {
      throw fault('ENOSPC')
    }
    expect(await makeBackup(watch.realm, path, tools(disk))).toMatchObject({
      ok: false,
      refusal: { rule: 'BA1', cause: 'disk-full' },
    })
    expect(disk.files.get(path)?.bytes.equals(good)).toBe(true)
    expect(disk.files.has(`${path}.tmp`)).toBe(false)
  })
})

describe('BA2 a backup that is not whole is refused, and nothing of it is restored', () => {
  it('cut at any length, or with a byte changed', async () => {
    const disk = memoryDisk()
    const watch = await opened(disk, true)
    await evening(watch, 'one', 'two', 'three')
    const file = disk.files.get(await backedUp(watch, disk))
    if (file === undefined) throw new Error('no backup')
    const whole = Buffer.from(file.bytes)
    const fresh = memoryDisk()
    const other = await opened(fresh, true)
    fresh.files.set('/stick/damaged', file)
    const step = Math.max(1, Math.floor(whole.length / 400))
    for (let at = 0; at < whole.length; at += step) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 4
      for (const bytes of [Buffer.from(whole.subarray(0, at)), flipped]) {
        file.bytes = bytes
        const answer = await restoreBackup(other.realm, '/stick/damaged', null, tools(fresh))
        expect(answer.ok ? 'restored' : answer.refusal.rule).toMatch(/^(BA2|BA3|JO9)$/)
      }
    }
    file.bytes = Buffer.concat([whole, Buffer.from('x')])
    expect((await restoreBackup(other.realm, '/stick/damaged', null, tools(fresh))).ok).toBe(false)
    expect(other.realm.assemblies()).toEqual([])
    expect([...fresh.files.keys()].filter((path) => path.includes('/assemblies/'))).toEqual([])
  })
})

describe('BA3 the wrong passphrase opens no backup', () => {
  it('refuses it, and takes the right one on another computer', async () => {
    const disk = memoryDisk()
    const watch = await opened(disk, true, '1', { type: 'passphrase', passphrase: 'harbour' })
    const assembly = await evening(watch, 'one')
    const path = await backedUp(watch, disk)
    const fresh = memoryDisk()
    const other = await opened(fresh, true)
    const source = disk.files.get(path)
    if (source !== undefined) fresh.files.set(path, source)
    for (const passphrase of [null, 'harbor']) {
      const answer = await restoreBackup(other.realm, path, passphrase, tools(fresh))
      expect(answer).toMatchObject({ ok: false, refusal: { rule: 'BA3', cause: 'wrong-key' } })
    }
    expect(await restoreBackup(other.realm, path, 'harbour', tools(fresh))).toEqual({ ok: true, value: 1 })
    expect(await wordsOf(other, assembly)).toEqual(['one'])
  })
})

describe('BA4 rotation keeps three of today, fourteen days, twelve months', () => {
  it('over three years of backups every six hours', () => {
    const now = new Date('2026-03-03T20:00:00Z')
    const backups = Array.from({ length: 3 * 365 * 4 }, (_, index) => {
      const at = new Date(now.getTime() - index * 6 * 3_600_000)
      return { name: at.toISOString(), at }
    })
    const staying = [...kept(backups, now)].sort().reverse()
    expect(staying.slice(0, 3).every((name) => name.startsWith('2026-03-03'))).toBe(true)
    expect(new Set(staying.map((name) => name.slice(0, 7))).size).toBe(12)
    expect(staying).toHaveLength(2 + 14 + 12 - 2)
  })

  it('keeps the newest, however old, and none twice', () => {
    const now = new Date('2026-03-03T20:00:00Z')
    const old = { name: 'old', at: new Date('2011-01-01T00:00:00Z') }
    expect([...kept([old], now)]).toEqual(['old'])
    expect([...kept([], now)]).toEqual([])
  })
})

describe('BA5 a restore writes over nothing', () => {
  it('brings back what the live journal lacks, keeps the rest, and does nothing the second time', async () => {
    const disk = memoryDisk()
    const watch = await opened(disk, true)
    const assembly = await evening(watch, 'common')
    await watch.close()
    const clone = new Map(
      [...disk.files].map(([path, file]) => [path, { ...file, bytes: Buffer.from(file.bytes) }]),
    )
    const there = await opened(disk, false)
    await say(there, assembly, 'only in the backup')
    const path = await backedUp(there, disk)
    const here = memoryDisk()
    for (const [name, file] of clone) here.files.set(name, file)
    const backup = disk.files.get(path)
    if (backup !== undefined) here.files.set(path, backup)
    const live = await opened(here, false)
    await say(live, assembly, 'only here')
    const before = Buffer.from(here.files.get(`${folder}/assemblies/${assembly}/journal.fmj`)?.bytes ?? [])
    expect(await restoreBackup(live.realm, path, null, tools(here))).toEqual({ ok: true, value: 1 })
    expect(await wordsOf(live, assembly)).toEqual(['common', 'only here', 'only in the backup'])
    const after = here.files.get(`${folder}/assemblies/${assembly}/journal.fmj`)?.bytes ?? Buffer.alloc(0)
    expect(after.subarray(0, before.length).equals(before)).toBe(true)
    const count = live.realm.assembly(assembly)?.journal.head()?.frame
    await restoreBackup(live.realm, path, null, tools(here))
    expect(live.realm.assembly(assembly)?.journal.head()?.frame).toBe(count)
    expect([...here.files.keys()].some((name) => name.includes(`${assembly}.restored-`))).toBe(true)
    await live.close()
    expect((await opened(here, false)).realm.assemblies()).toHaveLength(1)
  })
})

describe('BA5 a restore that fails on the way leaves nothing half done', () => {
  it('whatever write fails, Chidi can try again', async () => {
    const disk = memoryDisk()
    const watch = await opened(disk, true)
    const assembly = await evening(watch, 'one', 'long'.repeat(30_000), 'three')
    const source = disk.files.get(await backedUp(watch, disk)) ?? expect.fail()
    for (let failing = 0; failing < 12; failing += 1) {
      const fresh = memoryDisk()
      const other = await opened(fresh, true)
      fresh.files.set('/stick/evening', source)
      let seen = 0
      fresh.faults.write = (_, length) => {
        if (seen++ >= failing) throw fault('ENOSPC')
        return length
      }
      const answer = await restoreBackup(other.realm, '/stick/evening', null, tools(fresh))
      delete fresh.faults.write
      if (!answer.ok) {
        expect(answer.refusal).toMatchObject({ rule: 'BA5', cause: 'disk-full' })
        expect([...fresh.files.keys()].filter((name) => name.includes('.restored-'))).toEqual([])
        expect(await restoreBackup(other.realm, '/stick/evening', null, tools(fresh))).toEqual({
          ok: true,
          value: 1,
        })
      }
      expect(await wordsOf(other, assembly)).toEqual(['one', 'longlonglonglonglong', 'three'])
    }
  })

  it('a journal that is gone is said, and comes back from the backup', async () => {
    const disk = memoryDisk()
    const watch = await opened(disk, true)
    const assembly = await evening(watch, 'one')
    const path = await backedUp(watch, disk)
    await watch.close()
    disk.files.delete(`${folder}/assemblies/${assembly}/journal.fmj`)
    const again = await opened(disk, false)
    expect([again.realm.assemblies().length, again.realm.unreadable()]).toEqual([0, 1])
    expect(await restoreBackup(again.realm, path, null, tools(disk))).toEqual({ ok: true, value: 1 })
    expect(await wordsOf(again, assembly)).toEqual(['one'])
    expect(again.realm.unreadable()).toBe(0)
  })

  it('what lies in the place of an assembly and does not open is kept beside it', async () => {
    const disk = memoryDisk()
    const watch = await opened(disk, true)
    const assembly = await evening(watch, 'one')
    const path = await backedUp(watch, disk)
    const journal = disk.files.get(`${folder}/assemblies/${assembly}/journal.fmj`) ?? expect.fail()
    disk.files.delete(`${folder}/assemblies/${assembly}/head`)
    journal.bytes = Buffer.from(journal.bytes)
    journal.bytes[200] = (journal.bytes[200] ?? 0) ^ 1
    const ruined = Buffer.from(journal.bytes)
    const again = await opened(disk, false)
    expect([again.realm.assemblies().length, again.realm.unreadable()]).toEqual([0, 1])
    expect(await restoreBackup(again.realm, path, null, tools(disk))).toEqual({ ok: true, value: 1 })
    expect(await wordsOf(again, assembly)).toEqual(['one'])
    expect(again.realm.unreadable()).toBe(0)
    const aside = [...disk.files].find(([name]) => name.includes('.aside-') && name.endsWith('journal.fmj'))
    expect(aside?.[1].bytes.equals(ruined)).toBe(true)
  })
})

describe('BA7 every frame in a backup is opened when it is read back', () => {
  it('damage is told, and no older backup is taken away', async () => {
    const disk = memoryDisk()
    const first = await opened(disk, true)
    const assembly = await evening(first, 'one', 'two', 'three')
    await first.close()
    const old = 'folkmoot-2019-01-01T000000000Z.moot-backup'
    const files = [
      old,
      'folkmoot-2018-01-01T000000000Z.moot-backup',
      'folkmoot-2018-01-02T000000000Z.moot-backup',
    ]
    for (const name of files)
      disk.files.set(`${folder}/backups/${name}`, {
        bytes: Buffer.from(name),
        synced: Buffer.from(name),
        identity: name,
      })
    const journal = disk.files.get(`${folder}/assemblies/${assembly}/journal.fmj`) ?? expect.fail()
    const mark = Buffer.from([0xf0, 0x17, 0x4d, 0x3a])
    const second = journal.bytes.indexOf(mark, journal.bytes.indexOf(mark) + 1)
    journal.bytes[second + 70] = (journal.bytes[second + 70] ?? 0) ^ 1
    const watch = await opened(disk, false)
    await say(watch, assembly, 'four')
    expect(await makeBackup(watch.realm, '/stick/a', tools(disk))).toMatchObject({ value: { damaged: 1 } })
    await watch.close()
    expect((await listBackups(folder, disk)).map(({ name }) => name)).toEqual(expect.arrayContaining(files))
    const after = await opened(disk, false)
    await say(after, assembly, 'five')
    const made = await after.obey({ type: 'backup', ask: 1 })
    expect(made).toMatchObject({ type: 'backed-up', damaged: 1 })
  })
})

describe('BA8 an automatic backup that failed is told until one succeeds', () => {
  it('the disk is full for an hour', async () => {
    const disk = memoryDisk()
    const later: (() => void)[] = []
    const hours: Clock = {
      now: () => new Date('2026-03-03T20:00:00Z'),
      after: (milliseconds, deed) => {
        if (milliseconds > 5000) later.push(deed)
        return () => undefined
      },
    }
    const watch = await opened(disk, true, '1', { type: 'unprotected' }, hours)
    await evening(watch, 'one')
    const told = async () => {
      const listed = await watch.obey({ type: 'list-backups', ask: 1 })
      return listed.type === 'backups' ? listed.trouble : 'nothing'
    }
    expect(await told()).toBeNull()
    disk.faults.write = () => {
      throw fault('ENOSPC')
    }
    later.shift()?.()
    expect(await told()).toMatchObject({ rule: 'BA1', cause: 'disk-full' })
    delete disk.faults.write
    later.shift()?.()
    expect(await told()).toBeNull()
  })
})

describe('BA6 backups are made by themselves: on close if changed, before a newer app writes', () => {
  it('once for each change, and once for a new version', async () => {
    const disk = memoryDisk()
    const first = await opened(disk, true)
    const assembly = await evening(first, 'one')
    await first.close()
    expect(await listBackups(folder, disk)).toHaveLength(1)
    const idle = await opened(disk, false)
    disk.deeds.length = 0
    await idle.close()
    expect(
      disk.deeds.filter((deed) => deed.type === 'rename' && deed.path.includes('/backups/folkmoot-')),
    ).toEqual([])
    const again = await opened(disk, false)
    await say(again, assembly, 'two')
    disk.deeds.length = 0
    // Killed, and the app renewed before the next start.
    const renewed = await opened(disk, false, '2')
    expect(
      disk.deeds.filter((deed) => deed.type === 'rename' && deed.path.includes('/backups/folkmoot-')),
    ).toHaveLength(1)
    await renewed.close()
  })

  it('soon after a power cut, not an hour later', async () => {
    const disk = memoryDisk()
    const first = await opened(disk, true)
    const assembly = await evening(first, 'one')
    await first.close()
    const killed = await opened(disk, false)
    await say(killed, assembly, 'two')
    const waits: number[] = []
    const later: (() => void)[] = []
    const patient: Clock = {
      now: () => new Date('2026-03-03T20:00:00Z'),
      after: (milliseconds, deed) => {
        waits.push(milliseconds)
        later.push(deed)
        return () => undefined
      },
    }
    await opened(disk, false, '1', { type: 'unprotected' }, patient)
    expect(waits[0]).toBe(60_000)
    later[0]?.()
    await expect.poll(() => listBackups(folder, disk)).toHaveLength(2)
  })

  it('a full disk at the start or the end keeps nobody from reading', async () => {
    const disk = memoryDisk()
    const first = await opened(disk, true)
    const assembly = await evening(first, 'one')
    disk.faults.write = () => {
      throw fault('ENOSPC')
    }
    await first.close()
    const again = await opened(disk, false, '2')
    expect(await wordsOf(again, assembly)).toEqual(['one'])
    await again.close()
  })
})

describe('KE5 a device signs for each assembly with a key of its own', () => {
  it('two assemblies cannot tell that it is one laptop; another laptop has keys of its own from the same backup', async () => {
    const disk = memoryDisk()
    const watch = await opened(disk, true)
    const harbour = await evening(watch, 'one')
    await evening(watch, 'two')
    const devices = watch.realm.assemblies().map((assembly) => assembly.head().device)
    expect(new Set(devices).size).toBe(2)
    const path = await backedUp(watch, disk)

    const other = memoryDisk()
    const file = disk.files.get(path) ?? expect.fail()
    other.files.set(path, file)
    const elsewhere = await opened(other, true)
    expect((await restoreBackup(elsewhere.realm, path, null, tools(other))).ok).toBe(true)
    expect(await wordsOf(elsewhere, harbour)).toEqual(['one'])
    expect(devices).not.toContain(elsewhere.realm.assembly(harbour)?.head().device)
  })

  it('and it lies wrapped on the disk', async () => {
    const disk = memoryDisk()
    const watch = await opened(disk, true)
    const harbour = await evening(watch, 'one')
    const lying = disk.files.get(`${folder}/assemblies/${harbour}/device.json`) ?? expect.fail()
    expect(Object.keys(JSON.parse(lying.bytes.toString())).sort()).toEqual(
      expect.arrayContaining(['v', 'wrapped']),
    )
  })
})

describe('BA10 what was said of people who are one is in every backup (PN7)', () => {
  const word = (id: string, ...people: string[]) => ({
    id,
    at: '2026-03-03',
    replaces: [],
    says: 'same',
    people,
  })
  const keep = async (watch: Watch, assembly: string, ...words: object[]) => {
    const bytes = Buffer.from(JSON.stringify(words))
    expect(await watch.realm.scratch.keep(assembly, samePeoplePlace, bytes)).toMatchObject({ ok: true })
  }
  const said = async (watch: Watch, assembly: string) => {
    const found = await watch.realm.scratch.read(assembly, samePeoplePlace)
    return found.ok && found.value !== null ? JSON.parse(Buffer.from(found.value).toString()) : null
  }

  it('is there again on another computer, under its own key; what was only begun is not', async () => {
    const disk = memoryDisk()
    const watch = await opened(disk, true)
    const assembly = await evening(watch, 'one')
    await keep(watch, assembly, word('w1', 'a/1', 'b/1'))
    const ballot = 'b1'.repeat(16)
    await watch.realm.scratch.keep(assembly, ballot, Buffer.from('5301'))
    const path = await backedUp(watch, disk)
    const fresh = memoryDisk()
    const other = await opened(fresh, true)
    const source = disk.files.get(path)
    if (source === undefined) throw new Error('no backup')
    fresh.files.set(path, source)
    expect(await restoreBackup(other.realm, path, null, tools(fresh))).toEqual({ ok: true, value: 1 })
    expect(await said(other, assembly)).toEqual([word('w1', 'a/1', 'b/1')])
    expect(await other.realm.scratch.read(assembly, ballot)).toEqual({ ok: true, value: null })
    // Sealed anew: the master key of the first computer is not this one's.
    const at = [...fresh.files].find(([name]) => name.endsWith(samePeoplePlace))?.[1].bytes
    const before = [...disk.files].find(([name]) => name.endsWith(samePeoplePlace))?.[1].bytes
    expect(Buffer.from(at ?? []).equals(Buffer.from(before ?? []))).toBe(false)
  })

  it('is joined with what was said since, and nothing of either is lost', async () => {
    const disk = memoryDisk()
    const watch = await opened(disk, true)
    const assembly = await evening(watch, 'one')
    await keep(watch, assembly, word('w1', 'a/1', 'b/1'))
    const path = await backedUp(watch, disk)
    await keep(watch, assembly, word('w2', 'a/2', 'b/2'))
    expect((await restoreBackup(watch.realm, path, null, tools(disk))).ok).toBe(true)
    expect(await said(watch, assembly)).toEqual([word('w2', 'a/2', 'b/2'), word('w1', 'a/1', 'b/1')])
    expect((await restoreBackup(watch.realm, path, null, tools(disk))).ok).toBe(true)
    expect(await said(watch, assembly)).toHaveLength(2)
  })

  it('makes a backup due, though no journal grew (BA6)', async () => {
    const disk = memoryDisk()
    const first = await opened(disk, true)
    const assembly = await evening(first, 'one')
    await first.close()
    const count = async () => (await listBackups(folder, disk)).length
    const after = await count()
    const time = { ...clock, now: () => new Date('2026-03-03T20:05:07.123Z') }
    const second = await opened(disk, false, '1', undefined, time)
    await keep(second, assembly, word('w1', 'a/1', 'b/1'))
    await second.close()
    expect(await count()).toBe(after + 1)
    await (await opened(disk, false)).close()
    expect(await count()).toBe(after + 1)
  })
})
