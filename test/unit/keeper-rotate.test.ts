import { describe, expect, it } from 'vitest'
import type { Assembly, Clock } from '../../electron/keeper/assembly'
import { systemRandom } from '../../electron/keeper/box'
import { changeTools } from '../../electron/keeper/change'
import { decodeContent } from '../../electron/keeper/content'
import { verifySignature } from '../../electron/keeper/device'
import { freshSheet } from '../../electron/keeper/sheet'
import { startWatch, type Watch } from '../../electron/keeper/watch'
import { acceptance } from '../../shared/authority/acceptance'
import { nameOf, type Signed } from '../../shared/authority/deed'
import { readAnyEntry } from '../../shared/entry'
import { type MemoryDisk, memoryDisk, seededBytes } from './journal-disk'

/** Asha’s computer takes a new key: a copy of its disk was seen elsewhere. */
const person = 'ab'.repeat(16)
const clock: Clock = { now: () => new Date('2026-03-03T19:05:07.000Z'), after: () => () => undefined }

async function started(disk: MemoryDisk, create: boolean): Promise<Watch> {
  const order = {
    type: 'start',
    ask: 1,
    folder: '/real',
    realm: 'real',
    key: { type: 'unprotected' },
    create,
    appVersion: '1',
  } as const
  const watch = await startWatch(order, { disk, random: systemRandom, clock })
  if (!watch.ok) throw new Error(JSON.stringify(watch.refusal))
  return watch.value
}

function only({ realm }: Watch): Assembly {
  const [assembly] = realm.assemblies()
  if (assembly === undefined) throw new Error('not here')
  return assembly
}

async function harbour(disk: MemoryDisk): Promise<Watch> {
  const watch = await started(disk, true)
  const sheet = freshSheet(seededBytes(3))
  expect((await watch.realm.found(Buffer.from('{}'), false, { sheet, person })).ok).toBe(true)
  await writes(only(watch), 'before')
  return watch
}

async function writes(assembly: Assembly, words: string): Promise<void> {
  const bytes = Buffer.from(words)
  await assembly.append([{ kind: 'change', document: 'cd'.repeat(16), room: 'meeting', bytes }])
  expect((await assembly.cut()).ok).toBe(true)
}

/** What another laptop makes of all signed entries in this journal. */
async function verdictsElsewhere(assembly: Assembly): Promise<readonly string[]> {
  const signed: Signed[] = []
  for await (const { body } of assembly.journal.read(null)) {
    const content = decodeContent(body)
    if (content?.type !== 'entry') continue
    const read = readAnyEntry(content.entry, verifySignature)
    if (!read.ok) throw new Error('an entry that nobody can read')
    signed.push({ hash: nameOf(changeTools.sha256(content.entry)), entry: read.value })
  }
  const genesis = Uint8Array.from(Buffer.from(signed[0]?.hash ?? '', 'hex'))
  const tools = { ...changeTools, verify: verifySignature }
  const { verdicts } = acceptance(
    genesis,
    signed,
    () => null,
    () => null,
    tools,
  )
  return signed.map(({ hash, entry: { body } }) => `${body.k} ${body.n} ${verdicts.get(hash)?.type}`)
}

const counted = ['auth 1 accepted', 'chg 1 accepted', 'auth 2 accepted', 'chg 1 accepted', 'chg 2 accepted']

describe('AU7 a computer takes a new key', () => {
  it('it goes on in its office under another name; what it wrote before and writes after counts', async () => {
    const disk = memoryDisk()
    const watch = await harbour(disk)
    const assembly = only(watch)
    const before = assembly.head()
    expect(await assembly.rotate()).toEqual({ ok: true, value: null })
    const after = assembly.head()
    expect(after.device).not.toBe(before.device)
    expect(after).toMatchObject({ signs: true, person, office: 'secretary' })
    expect(assembly.authority()).toMatchObject({
      offices: [{ isHere: true, role: 'secretary', how: 'rotate', person }],
      ended: [{ isHere: false, ended: { how: 'rotate' } }],
    })
    await writes(assembly, 'after')
    await watch.close()
    const again = await started(disk, false)
    expect(only(again).head().device).toBe(after.device)
    await writes(only(again), 'later')
    expect(await verdictsElsewhere(only(again))).toEqual(counted)
    await again.close()
  })

  it('what is not signed yet is signed first', async () => {
    const watch = await harbour(memoryDisk())
    const assembly = only(watch)
    const bytes = Buffer.from('just now')
    await assembly.append([{ kind: 'change', document: 'cd'.repeat(16), room: 'meeting', bytes }])
    expect(await assembly.rotate()).toEqual({ ok: false, refusal: { rule: 'AU7', cause: 'unsettled' } })
    await assembly.cut()
    expect((await assembly.rotate()).ok).toBe(true)
    await watch.close()
  })

  it('cut off after the log has said it, the next start goes on with the new key, and numbers it from one', async () => {
    const disk = memoryDisk()
    const broken: MemoryDisk = {
      ...disk,
      rename: (from, to) =>
        from.endsWith('device.next.json') && to.endsWith('device.json')
          ? Promise.reject(new Error('power cut'))
          : disk.rename(from, to),
    }
    const watch = await harbour(broken)
    expect((await only(watch).rotate()).ok).toBe(true)
    const { device } = only(watch).head()
    await writes(only(watch), 'after')
    await watch.close()
    for (const name of [...disk.files.keys()]) if (name.endsWith('/head')) disk.files.delete(name)
    const again = await started(disk, false)
    expect(only(again).head()).toMatchObject({ device, signs: true })
    await writes(only(again), 'later')
    expect(await verdictsElsewhere(only(again))).toEqual(counted)
    await again.close()
  })

  it('cut off before the log has said it, everything is as it was', async () => {
    const disk = memoryDisk()
    const watch = await harbour(disk)
    const { device } = only(watch).head()
    disk.faults.sync = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    expect(await only(watch).rotate()).toMatchObject({ ok: false, refusal: { rule: 'JO2' } })
    delete disk.faults.sync
    expect(only(watch).head()).toMatchObject({ device, signs: true })
    await writes(only(watch), 'after')
    await watch.close()
    const again = await started(disk, false)
    expect(only(again).head().device).toBe(device)
    expect(await verdictsElsewhere(only(again))).toEqual(counted.slice(0, 2).concat('chg 2 accepted'))
    await again.close()
  })
})
