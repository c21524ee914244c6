import { join } from 'node:path'
import { done, type Result, refused } from '../../shared/result'
import { archiveKeyFile, readArchive } from './archive'
import type { BackupRefused, BackupTools } from './backup'
import { stampOf } from './backup'
import { blobFolder, openBlob } from './blob'
import { derive, hex, sha256, unhex } from './box'
import { causeOf, codeOf } from './disk'
import { createJournal, type Journal, journalFile } from './journal'
import { readKeyFile, unwrapKey } from './key'
import { type JournalFrame, type ReadEnd, readFrames, type Source } from './reader'
import { assembliesFolder, journalKey, type Realm } from './realm'
import { keyringOf } from './stretch'

/**
 * Restoring never writes over anything (BA5). What the backup holds of an assembly is written to a new folder first;
 * then, if the assembly is not here, the folder takes its place, else it stays beside it and the frames that the
 * live journal lacks are appended there. Device keys are in no backup: the restored device is a new one (KE5).
 */
export async function restoreBackup(
  realm: Realm,
  from: string,
  passphrase: string | null,
  tools: BackupTools,
): Promise<Result<number, BackupRefused>> {
  try {
    const file = await tools.disk.open(from, 'read')
    try {
      const keyFile = await archiveKeyFile(file)
      if (!keyFile.ok) return keyFile
      const masterKey = await keyOf(keyFile.value, passphrase)
      const backupKey = masterKey === null ? realm.backupKey : derive(masterKey, 'backup')
      const files = new Map<string, Uint8Array[]>()
      const whole = await readArchive(file, backupKey, ({ path, bytes }) => {
        files.set(path, [...(files.get(path) ?? []), bytes])
      })
      if (!whole.ok) return whole
      return done(await restoreAll(realm, masterKey, files, tools))
    } finally {
      await file.close()
    }
  } catch (error) {
    if (codeOf(error) === '') throw error
    return refused({ rule: 'BA5', cause: causeOf(error), detail: codeOf(error) })
  }
}

/** Null: no other key than the realm's own; the backup is tried with that. */
async function keyOf(keyFile: Uint8Array, passphrase: string | null): Promise<Uint8Array | null> {
  const file = readKeyFile(keyFile)
  if (!file.ok) return null
  const opened = await unwrapKey(
    file.value,
    passphrase === null ? { type: 'unprotected' } : { type: 'passphrase', passphrase },
  )
  return opened.ok ? opened.value : null
}

async function restoreAll(
  realm: Realm,
  masterKey: Uint8Array | null,
  files: ReadonlyMap<string, readonly Uint8Array[]>,
  tools: BackupTools,
): Promise<number> {
  let count = 0
  for (const path of files.keys()) {
    const [id, name] = path.split('/')
    if (id === undefined || name !== journalFile || !/^[0-9a-f]{32}$/.test(id)) continue
    const bodies = await bodiesIn(archived(id, files, masterKey ?? realm.masterKey()))
    if (bodies.length === 0) continue
    await restoreOne(realm, id, bodies, tools)
    count += 1
  }
  return count
}

async function restoreOne(
  realm: Realm,
  id: string,
  bodies: readonly Uint8Array[],
  tools: BackupTools,
): Promise<void> {
  const { disk, random, now } = tools
  const live = realm.assembly(id)
  const lacking = live === null ? bodies : await lackingIn(live.journal, bodies)
  if (lacking.length === 0) return
  const beside = join(assembliesFolder(realm.folder), `${id}.restored-${stampOf(now())}`)
  const journal = await createJournal({
    disk,
    random,
    folder: beside,
    assembly: id,
    key: journalKey(realm.masterKey(), id),
  })
  await appendAll(journal, bodies)
  await journal.close()
  if (live !== null) {
    await appendAll(live.journal, lacking)
    return
  }
  await disk.rename(beside, join(assembliesFolder(realm.folder), id))
  await disk.syncFolder(assembliesFolder(realm.folder))
  await realm.adopt(id)
}

/** Frames are known by their bodies: a restored one has another number and another place. */
async function lackingIn(journal: Journal, bodies: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const here = new Set<string>()
  await eachFrame(journal.read(null), (frame) => here.add(hex(sha256(frame.body))))
  return bodies.filter((body) => !here.has(hex(sha256(body))))
}

async function appendAll(journal: Journal, bodies: readonly Uint8Array[]): Promise<void> {
  const answers = await Promise.all(bodies.map((body) => journal.append([body])))
  for (const answer of answers) {
    if (!answer.ok) throw Object.assign(new Error('Not restored'), { code: codeFor(answer.refusal.cause) })
  }
}

const codeFor = (cause: string): string =>
  cause === 'disk-full'
    ? 'ENOSPC'
    : cause === 'folder-missing'
      ? 'ENOENT'
      : cause === 'not-permitted'
        ? 'EACCES'
        : 'EIO'

type Archived = { readonly source: Source; readonly id: string; readonly key: Uint8Array }

function archived(
  id: string,
  files: ReadonlyMap<string, readonly Uint8Array[]>,
  masterKey: Uint8Array,
): Archived {
  const bytes = Buffer.concat(files.get(`${id}/${journalFile}`) ?? [])
  const key = journalKey(masterKey, id)
  const blobKey = derive(key, 'blob')
  const source: Source = {
    length: bytes.length,
    read: async (into, position) => {
      const part = bytes.subarray(position, position + into.length)
      into.set(part)
      return part.length
    },
    blob: async (name) => {
      const sealed = files.get(`${id}/${blobFolder}/${hex(name)}`)
      return sealed === undefined ? null : openBlob(Buffer.concat(sealed), unhex(hex(name)), blobKey, id)
    },
  }
  return { source, id, key }
}

async function bodiesIn({ source, id, key }: Archived): Promise<Uint8Array[]> {
  const bodies: Uint8Array[] = []
  await eachFrame(readFrames(source, keyringOf(key, id), null, 0), (frame) => bodies.push(frame.body))
  return bodies
}

async function eachFrame(
  reading: AsyncGenerator<JournalFrame, ReadEnd>,
  take: (frame: JournalFrame) => void,
): Promise<void> {
  for (;;) {
    const step = await reading.next()
    if (step.done) return
    take(step.value)
  }
}
