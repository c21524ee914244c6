import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Realm } from '../shared/wire/ipc'

/** Where everything of one profile lies. Practice and real never share a folder (SH28). */
export type Profile = {
  readonly folder: string
  readonly chromium: string
  /** Where Chromium would put the memory of a crashed process. Nothing ever stays there (SH36). */
  readonly dumps: string
  readonly settings: string
  readonly realm: (realm: Realm) => string
}

export function profileAt(folder: string): Profile {
  return {
    folder,
    chromium: path.join(folder, 'chromium'),
    dumps: path.join(folder, 'chromium', 'dumps'),
    settings: path.join(folder, 'settings.json'),
    realm: (realm) => path.join(folder, realm),
  }
}

/** `--profile <folder>` or `--profile=<folder>`: an isolated app with its own records, key and window. */
export function profileArgument(argv: readonly string[], cwd: string): string | null {
  const at = argv.findIndex((argument) => argument === '--profile' || argument.startsWith('--profile='))
  if (at < 0) return null
  const given = argv[at]?.startsWith('--profile=') ? argv[at]?.slice('--profile='.length) : argv[at + 1]
  return given && !given.startsWith('-') ? path.resolve(cwd, given) : null
}

/** A realm exists once it has a key: an empty folder holds nothing anyone could miss. */
export function realmExists(profile: Profile, realm: Realm): boolean {
  return existsSync(path.join(profile.realm(realm), 'key.json'))
}

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** SH36: what a crash reporter of any version may have left: a copy of memory, with keys and words in it. */
export function sweepDumps(profile: Profile): void {
  rmSync(profile.dumps, { recursive: true, force: true })
  rmSync(path.join(profile.folder, 'Crashpad'), { recursive: true, force: true })
  makeFolder(profile.dumps)
}

/** The practice federation goes with one button; nothing else is within this function's reach (SH28). */
export async function erasePractice(profile: Profile): Promise<void> {
  await rm(profile.realm('practice'), { recursive: true, force: true })
}
