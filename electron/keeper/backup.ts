import { basename, dirname, join } from 'node:path'
import { done, type Result, refused } from '../../shared/result'
import { type ArchiveRefused, chainHash, readArchive, writeArchive } from './archive'
import { type ArchivedFiles, archivedFrames, assembliesIn, eachFrame } from './archived-journal'
import { asidePath, sealedAside } from './aside'
import type { Assembly } from './assembly'
import { blobFolder } from './blob'
import { type Random, utf8 } from './box'
import { causeOf, codeOf, type Disk, listIfThere, makeDurableFolder, readAll } from './disk'
import { journalFile } from './journal'
import { keyFileName } from './key'
import { assembliesFolder, journalKey, type Realm } from './realm'
import { kept } from './rotation'

/**
 * A backup: one file with the journals, heads and blobs of every assembly of the realm and the wrapped key, never a
 * device key (BA1). Written aside, synced, read back piece by piece and compared, every frame of its journals opened
 * (BA7), and only then given its name.
 */
export type BackupLine = {
  readonly name: string
  readonly path: string
  readonly at: string
  readonly bytes: number
}
/** `damaged`: frames that do not open in the backup, because they do not open here. */
export type BackupMade = { readonly line: BackupLine; readonly damaged: number }
export type BackupRefused = {
  readonly rule: 'BA1' | 'BA5' | ArchiveRefused['rule']
  readonly cause: string
  readonly detail?: string
}
export type BackupTools = {
  readonly disk: Disk
  readonly random: Random
  readonly now: () => Date
  readonly app: string
}

const backupEnding = '.moot-backup'
export const backupsFolder = (folder: string): string => join(folder, 'backups')

export async function makeBackup(
  realm: Realm,
  to: string | null,
  tools: BackupTools,
): Promise<Result<BackupMade, BackupRefused>> {
  const { disk, now } = tools
  const at = now()
  const name = `folkmoot-${stampOf(at)}${backupEnding}`
  const path = to ?? join(backupsFolder(realm.folder), name)
  try {
    if (to === null) await makeDurableFolder(disk, backupsFolder(realm.folder))
    const written = await writeVerified(realm, `${path}.tmp`, at, tools)
    if (!written.ok) {
      await disk.remove(`${path}.tmp`)
      return written
    }
    await disk.rename(`${path}.tmp`, path)
    await disk.syncFolder(dirname(path))
    const { bytes, damaged } = written.value
    return done({ line: { name: basename(path), path, at: at.toISOString(), bytes }, damaged })
  } catch (error) {
    if (codeOf(error) === '') throw error
    await disk.remove(`${path}.tmp`).catch(() => undefined)
    return refused({ rule: 'BA1', cause: causeOf(error), detail: codeOf(error) })
  }
}

export async function listBackups(folder: string, disk: Disk): Promise<readonly BackupLine[]> {
  const lines: BackupLine[] = []
  for (const name of await listIfThere(disk, backupsFolder(folder))) {
    const at = whenOf(name)
    if (at === null) continue
    const path = join(backupsFolder(folder), name)
    lines.push({ name, path, at: at.toISOString(), bytes: (await disk.stamp(path)).size })
  }
  return lines.sort((one, other) => (one.at < other.at ? 1 : -1))
}

/** BA4: takes away what rotation does not keep, and what a power cut left half written; nothing else is looked at. */
export async function thinBackups(folder: string, disk: Disk, now: Date): Promise<void> {
  const lines = await listBackups(folder, disk)
  const staying = kept(
    lines.map(({ name, at }) => ({ name, at: new Date(at) })),
    now,
  )
  for (const { name, path } of lines) if (!staying.has(name)) await disk.remove(path)
  for (const name of await listIfThere(disk, backupsFolder(folder)))
    if (name.endsWith(`${backupEnding}.tmp`)) await disk.remove(join(backupsFolder(folder), name))
}

async function writeVerified(
  realm: Realm,
  path: string,
  at: Date,
  tools: BackupTools,
): Promise<Result<{ bytes: number; damaged: number }, BackupRefused>> {
  const { disk, random } = tools
  await disk.remove(path)
  const keyFile = await disk.read(join(realm.folder, keyFileName))
  const file = await disk.open(path, 'create')
  try {
    const hashes = new Map<string, string>()
    const writer = await writeArchive(file, realm.backupKey, keyFile, random)
    const add = async (
      name: string,
      length: number,
      read: (into: Uint8Array, from: number) => Promise<number>,
    ) =>
      writer.add(name, length, async (into, from) => {
        const got = await read(into, from)
        hashes.set(name, chainHash(hashes.get(name), into.subarray(0, got)))
        return got
      })
    const reaching = new Map<string, number>()
    for (const assembly of realm.assemblies()) {
      reaching.set(assembly.id, assembly.journal.head()?.frame ?? 0)
      await addAssembly(realm, assembly, disk, add)
    }
    const bytes = await writer.finish({ app: tools.app, made: at.toISOString() })
    await file.sync()
    // Read back from the disk, every piece opened and every file's hash compared with what was read to write it.
    const files = new Map<string, Uint8Array[]>()
    const found = new Map<string, string>()
    const whole = await readArchive(file, realm.backupKey, ({ path: name, bytes: part }) => {
      files.set(name, [...(files.get(name) ?? []), part])
      found.set(name, chainHash(found.get(name), part))
    })
    if (!whole.ok) return whole
    const same = found.size === hashes.size && [...hashes].every(([name, hash]) => found.get(name) === hash)
    if (!same) return refused({ rule: 'BA2', cause: 'incomplete' })
    return done({ bytes, damaged: await damagedIn(realm, files, reaching) })
  } finally {
    await file.close()
  }
}

/** BA7: how many frames of the journals in the archive do not open. */
async function damagedIn(
  realm: Realm,
  files: ArchivedFiles,
  reaching: ReadonlyMap<string, number>,
): Promise<number> {
  let damaged = 0
  for (const id of assembliesIn(files)) {
    const key = journalKey(realm.masterKey(), id)
    const end = await eachFrame(archivedFrames(id, files, key, reaching.get(id) ?? 0), () => undefined)
    if (end.type === 'stale') continue
    for (const report of end.reports)
      if (report.type === 'damaged') damaged += report.toFrame - report.fromFrame + 1
  }
  return damaged
}

type Add = (
  name: string,
  length: number,
  read: (into: Uint8Array, from: number) => Promise<number>,
) => Promise<void>

/** The journal as far as it is durable now; what is appended meanwhile is in the next backup. */
async function addAssembly(realm: Realm, assembly: Assembly, disk: Disk, add: Add): Promise<void> {
  const folder = join(assembliesFolder(realm.folder), assembly.id)
  const length = assembly.journal.durableLength()
  const head = assembly.journal.sealedHead(assembly.note())
  const journal = await disk.open(join(folder, journalFile), 'read')
  try {
    await add(`${assembly.id}/${journalFile}`, length, (into, from) => readAll(journal, into, from))
  } finally {
    await journal.close()
  }
  await add(`${assembly.id}/head`, head.length, memory(head))
  const aside = await sealedAside(realm, assembly.id, disk)
  if (aside !== null) await add(asidePath(assembly.id), aside.length, memory(aside))
  for (const name of await listIfThere(disk, join(folder, blobFolder))) {
    if (!/^[0-9a-f]{64}$/.test(name)) continue
    const blob = await disk.read(join(folder, blobFolder, name))
    await add(`${assembly.id}/${blobFolder}/${name}`, blob.length, memory(blob))
  }
}

function memory(bytes: Uint8Array): (into: Uint8Array, from: number) => Promise<number> {
  return async (into, from) => {
    const part = bytes.subarray(from, from + into.length)
    into.set(part)
    return part.length
  }
}

/** `2026-03-03T190507123Z`: no colon, so that every file system takes it, and it sorts as it reads. */
export const stampOf = (at: Date): string => at.toISOString().replaceAll(':', '').replace('.', '')

function whenOf(name: string): Date | null {
  const found = /^folkmoot-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z\.moot-backup$/.exec(name)
  if (found === null) return null
  const at = new Date(`${found[1]}T${found[2]}:${found[3]}:${found[4]}.${found[5]}Z`)
  return Number.isNaN(at.getTime()) ? null : at
}

export const appFile = (folder: string): string => join(folder, 'app')
export const appBytes = (app: string): Uint8Array => utf8(`${app}\n`)
