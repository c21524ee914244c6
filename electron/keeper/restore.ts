import { join } from 'node:path'
import { done, type Result, refused } from '../../shared/result'
import type { KeeperRefused } from '../../shared/wire/keeper'
import { archiveKeyFile, readArchive } from './archive'
import { type ArchivedFiles, archivedFrames, assembliesIn, eachFrame } from './archived-journal'
import { giveBackAside } from './aside'
import type { BackupRefused, BackupTools } from './backup'
import { stampOf } from './backup'
import { derive } from './box'
import { causeOf, codeOf, type Disk, listIfThere } from './disk'
import { createJournal, type Journal } from './journal'
import { readKeyFile, unwrapKey } from './key'
import { lackingIn } from './lacking'
import { assembliesFolder, journalKey, type Realm } from './realm'

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
      return done(await restoreAll(realm, masterKey ?? realm.masterKey(), files, tools))
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
  masterKey: Uint8Array,
  files: ArchivedFiles,
  tools: BackupTools,
): Promise<number> {
  let count = 0
  for (const id of assembliesIn(files)) {
    const bodies: Uint8Array[] = []
    await eachFrame(archivedFrames(id, files, journalKey(masterKey, id), 0), ({ body }) => bodies.push(body))
    if (bodies.length === 0) continue
    await restoreOne(realm, id, bodies, tools)
    await giveBackAside(realm, masterKey, id, files)
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
  const { disk, now } = tools
  const live = realm.assembly(id)
  const lacking = live === null ? bodies : await lackingIn(live.journal, bodies)
  if (lacking.length === 0) return
  const folder = assembliesFolder(realm.folder)
  const beside = join(folder, `${id}.restored-${stampOf(now())}`)
  await writeBeside(realm, id, beside, bodies, tools)
  if (live !== null) return allKept(await live.take(lacking))
  await setAside(disk, folder, id, stampOf(now()))
  await disk.rename(beside, join(folder, id))
  await disk.syncFolder(folder)
  if (!(await realm.adopt(id))) throw notRestored('failed')
}

/** Whole, or not there: half a restored assembly would be taken for one that had lost its other half. */
async function writeBeside(
  realm: Realm,
  id: string,
  beside: string,
  bodies: readonly Uint8Array[],
  { disk, random }: BackupTools,
): Promise<void> {
  try {
    const key = journalKey(realm.masterKey(), id)
    const journal = await createJournal({ disk, random, folder: beside, assembly: id, key })
    await appendAll(journal, bodies).finally(journal.close)
  } catch (error) {
    await disk.remove(beside)
    throw error
  }
}

/** What lies in an assembly's place and could not be opened as one is kept under another name. */
async function setAside(disk: Disk, folder: string, id: string, stamp: string): Promise<void> {
  if ((await listIfThere(disk, folder)).includes(id))
    await disk.rename(join(folder, id), join(folder, `${id}.aside-${stamp}`))
}

async function appendAll(journal: Journal, bodies: readonly Uint8Array[]): Promise<void> {
  allKept(await Promise.all(bodies.map((body) => journal.append([body]))))
}

function allKept(answers: readonly Result<unknown, KeeperRefused>[]): void {
  for (const answer of answers) if (!answer.ok) throw notRestored(answer.refusal.cause)
}

const notRestored = (cause: string): Error =>
  Object.assign(new Error('Not restored'), { code: codes.get(cause) ?? 'EIO' })

/** The way back from a refusal's cause to the code that this disk would have given. */
const codes = new Map([
  ['disk-full', 'ENOSPC'],
  ['folder-missing', 'ENOENT'],
  ['not-permitted', 'EACCES'],
])
