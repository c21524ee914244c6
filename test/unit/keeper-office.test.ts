import { describe, expect, it } from 'vitest'
import type { Assembly, Clock } from '../../electron/keeper/assembly'
import { makeBackup } from '../../electron/keeper/backup'
import { systemRandom } from '../../electron/keeper/box'
import { changeTools } from '../../electron/keeper/change'
import { decodeContent } from '../../electron/keeper/content'
import { verifySignature } from '../../electron/keeper/device'
import type { Realm } from '../../electron/keeper/realm'
import { restoreBackup } from '../../electron/keeper/restore'
import { freshSheet, type Sheet, sheetFrom } from '../../electron/keeper/sheet'
import { startWatch } from '../../electron/keeper/watch'
import { acceptance } from '../../shared/authority/acceptance'
import { nameOf, type Signed } from '../../shared/authority/deed'
import { readAnyEntry } from '../../shared/entry'
import { done } from '../../shared/result'
import { type MemoryDisk, memoryDisk, seededBytes } from './journal-disk'

const clock: Clock = { now: () => new Date('2026-03-03T19:05:07.000Z'), after: () => () => undefined }
const person = 'ab'.repeat(16)
const path = '/stick/evening.moot-backup'
const tools = (disk: MemoryDisk) => ({ disk, random: systemRandom, now: clock.now, app: '1' })

async function laptop(
  disk: MemoryDisk = memoryDisk(),
  create = true,
): Promise<{ realm: Realm; disk: MemoryDisk }> {
  const key = { type: 'unprotected' } as const
  const order = {
    type: 'start',
    ask: 1,
    folder: '/real',
    realm: 'real',
    key,
    create,
    appVersion: '1',
  } as const
  const started = await startWatch(order, { disk, random: systemRandom, clock })
  if (!started.ok) throw new Error(JSON.stringify(started.refusal))
  return { realm: started.value.realm, disk }
}

/** Asha founds Harbour, with a sheet or as the first version did, and writes a minute. */
async function harbour(sheet: Sheet | null) {
  const asha = await laptop()
  const founded = await asha.realm.found(Buffer.from('{}'), false, { sheet, person })
  if (!founded.ok) throw new Error('not founded')
  const assembly = one(asha.realm, founded.value.assembly)
  await writes(assembly, 'we agreed')
  expect(await assembly.cut()).toEqual({ ok: true, value: 1 })
  return { ...asha, id: founded.value.assembly, assembly }
}

/** Björn puts the backup on another computer. */
async function restored(from: { realm: Realm; disk: MemoryDisk; id: string }) {
  expect((await makeBackup(from.realm, path, tools(from.disk))).ok).toBe(true)
  const bjorn = await laptop()
  const backup = from.disk.files.get(path)
  if (backup === undefined) throw new Error('no backup')
  bjorn.disk.files.set(path, backup)
  expect(await restoreBackup(bjorn.realm, path, null, tools(bjorn.disk))).toEqual({ ok: true, value: 1 })
  return { ...bjorn, assembly: one(bjorn.realm, from.id) }
}

function one(realm: Realm, id: string): Assembly {
  const assembly = realm.assembly(id)
  if (assembly === null) throw new Error('not here')
  return assembly
}

async function writes(assembly: Assembly, words: string): Promise<void> {
  const frame = {
    kind: 'change',
    document: 'cd'.repeat(16),
    room: 'meeting',
    bytes: Buffer.from(words),
  } as const
  expect((await assembly.append([frame])).ok).toBe(true)
}

/** What another laptop makes of all signed entries in this journal. */
async function verdictsElsewhere(assembly: Assembly): Promise<readonly string[]> {
  const signed: Signed[] = []
  const reading = assembly.journal.read(null)
  for (;;) {
    const step = await reading.next()
    if (step.done) break
    const content = decodeContent(step.value.body)
    if (content?.type !== 'entry') continue
    const hash = nameOf(changeTools.sha256(content.entry))
    const read = readAnyEntry(content.entry, verifySignature)
    if (!read.ok) throw new Error('an entry that nobody can read')
    signed.push({ hash, entry: read.value })
  }
  const [first] = signed
  if (first === undefined) return []
  const genesis = Uint8Array.from(Buffer.from(first.hash, 'hex'))
  const { verdicts } = acceptance(
    genesis,
    signed,
    () => null,
    () => null,
    { ...changeTools, verify: verifySignature },
  )
  return signed.map(({ hash, entry: { body } }) => `${body.k} ${verdicts.get(hash)?.type}`)
}

const record = { record: 'ef'.repeat(16), title: 'Charter', what: 'charter', blob: Buffer.from('{}') }
const sheet = freshSheet(seededBytes(3))

describe('RS1, RS2 the words of a recovery sheet', () => {
  it('are twenty-four, and make the same key again', () => {
    expect(sheet.words).toHaveLength(24)
    expect(sheetFrom(sheet.words.join(' '))?.key.publicKey).toEqual(sheet.key.publicKey)
  })
  it('are read as people copy them', () => {
    const copied = sheet.words.map((word, at) => `${at + 1}. ${word.slice(0, 4).toUpperCase()}`).join(',\n')
    expect(sheetFrom(copied)?.key.publicKey).toEqual(sheet.key.publicKey)
  })
  it('one word wrong, missing, added or elsewhere is told', () => {
    const { words } = sheet
    for (const wrong of [
      words.slice(1),
      [...words, words[0]],
      ['zebra', ...words.slice(1)],
      [`${words[0]}x`, ...words.slice(1)],
      [words[1], words[0], ...words.slice(2)],
      ['harbour', ...words.slice(1)],
    ])
      expect(sheetFrom(wrong.join(' '))).toBeNull()
    expect(sheetFrom('')).toBeNull()
  })
})

describe('AU13 a computer without an office keeps what is written, and signs it once it has one', () => {
  it('Asha founds, and signs', async () => {
    const { assembly } = await harbour(sheet)
    expect(assembly.authority()).toMatchObject({
      signs: true,
      sheet: true,
      offices: [{ isHere: true, role: 'secretary', how: 'found', person }],
      ended: [],
    })
    expect(await verdictsElsewhere(assembly)).toEqual(['auth accepted', 'chg accepted'])
  })

  it('Björn restores her backup: he reads and writes, the charter waits, nothing is signed', async () => {
    const { assembly } = await restored(await harbour(sheet))
    expect(assembly.head().signs).toBe(false)
    await writes(assembly, 'a note of Björn’s')
    expect(await assembly.cut()).toEqual({ ok: true, value: 0 })
    expect(await assembly.seal(record)).toEqual({ ok: false, refusal: { rule: 'AU13', cause: 'no-office' } })
    expect(assembly.authority()).toMatchObject({ signs: false, offices: [{ isHere: false }] })
  })

  it('with the sheet he comes into office, and what he wrote before counts everywhere', async () => {
    const from = await harbour(sheet)
    const { assembly, realm } = await restored(from)
    await writes(assembly, 'a note of Björn’s')
    const other = freshSheet(seededBytes(9))
    expect(await assembly.recover(other, person)).toMatchObject({ ok: false, refusal: { rule: 'RS3' } })
    expect(await assembly.recover(sheet, person)).toEqual({ ok: true, value: null })
    expect(await assembly.recover(sheet, person)).toMatchObject({ ok: false, refusal: { rule: 'AU13' } })
    expect(await assembly.cut()).toEqual({ ok: true, value: 1 })
    expect((await assembly.seal(record)).ok).toBe(true)
    expect(await verdictsElsewhere(assembly)).toEqual([
      'auth accepted',
      'chg accepted',
      'auth accepted',
      'chg accepted',
      'rec accepted',
    ])
    expect(assembly.authority().offices.map(({ isHere, how }) => [isHere, how])).toEqual([
      [true, 'recover'],
      [false, 'found'],
    ])
    await realm.close()
  })

  it('AU3, AD4: he removes the lost laptop; what it had written stays', async () => {
    const { assembly } = await restored(await harbour(sheet))
    await assembly.recover(sheet, person)
    const lost = assembly.authority().offices.find(({ isHere }) => !isHere)?.key ?? ''
    expect(await assembly.revoke(lost)).toEqual({ ok: true, value: null })
    expect(await assembly.revoke(lost)).toMatchObject({ ok: false, refusal: { rule: 'AU11' } })
    expect(assembly.authority()).toMatchObject({
      offices: [{ isHere: true }],
      ended: [{ isHere: false, ended: { how: 'revoke', person } }],
    })
    expect(await verdictsElsewhere(assembly)).toEqual([
      'auth accepted',
      'chg accepted',
      'auth accepted',
      'auth accepted',
    ])
  })

  it('all of it is there after the next start, with the head file and without', async () => {
    const { assembly, realm, disk } = await restored(await harbour(sheet))
    await assembly.recover(sheet, person)
    const before = assembly.authority()
    await realm.close()
    for (const head of ['kept', 'lost']) {
      if (head === 'lost')
        for (const name of [...disk.files.keys()]) if (name.endsWith('/head')) disk.files.delete(name)
      const again = await laptop(disk, false)
      expect(one(again.realm, assembly.id).authority()).toEqual(before)
      await again.realm.close()
    }
  })
})

describe('AU10 an assembly of the first version has no sheet', () => {
  it('AU13 a computer that was removed signs nothing in it either, and says that it was', async () => {
    const bjorn = await laptop()
    const { assembly, realm } = await harbour(null)
    const device = await bjorn.realm.prospect(assembly.id)
    const grant = { op: 'grant', dev: device.publicKey, person: new Uint8Array(16), role: 'deputy' } as const
    await assembly.enact((ledger) => done({ op: grant, heads: ledger.heads() }))
    const bodies: Uint8Array[] = []
    const tell = async () => {
      bodies.length = 0
      for await (const { body } of assembly.journal.read(null)) bodies.push(body)
      return bodies
    }
    const [founding] = await tell()
    const content = founding === undefined ? null : decodeContent(founding)
    if (content?.type !== 'entry') throw new Error('no founding')
    const joined = await bjorn.realm.join(content)
    if (!joined.ok) throw new Error('not joined')
    await joined.value.take(await tell())
    expect(joined.value.head().signs).toBe(true)
    await assembly.revoke(Buffer.from(device.publicKey).toString('hex'))
    await joined.value.take(await tell())
    expect(joined.value.head()).toMatchObject({ signs: false, removed: true, office: null })
    await realm.close()
  })
  it('a restored one signs as it always did, and nobody recovers', async () => {
    const { assembly } = await restored(await harbour(null))
    expect(assembly.authority()).toMatchObject({ sheet: false, signs: true })
    expect(await assembly.recover(sheet, person)).toMatchObject({ ok: false, refusal: { rule: 'AU10' } })
    expect(await assembly.resheet(sheet, null)).toMatchObject({ ok: false, refusal: { rule: 'AU2' } })
  })
  it('Asha makes one later, and it serves', async () => {
    const from = await harbour(null)
    expect((await from.assembly.resheet(sheet, null)).ok).toBe(true)
    expect(from.assembly.authority().sheet).toBe(true)
    const { assembly } = await restored(from)
    expect(assembly.authority().signs).toBe(false)
    expect((await assembly.recover(sheet, person)).ok).toBe(true)
    expect(assembly.authority().offices[0]).toMatchObject({ isHere: true, how: 'recover' })
  })
  it('RS3 a new sheet made with the old one ends the old one', async () => {
    const from = await harbour(sheet)
    const fresh = freshSheet(seededBytes(8))
    expect(await from.assembly.resheet(fresh, freshSheet(seededBytes(9)))).toMatchObject({
      ok: false,
      refusal: { rule: 'RS3' },
    })
    expect((await from.assembly.resheet(fresh, sheet)).ok).toBe(true)
    const { assembly } = await restored(from)
    expect(await assembly.recover(sheet, person)).toMatchObject({ ok: false, refusal: { rule: 'RS3' } })
    expect((await assembly.recover(fresh, person)).ok).toBe(true)
  })
})
