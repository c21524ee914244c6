import { type BrowserWindow, dialog } from 'electron'
import { done, type Result } from '../shared/result'
import type { Answers, DeskRefused } from '../shared/wire/ipc'
import { askWhere } from './files'
import { askFor } from './keeper-asking'
import { type KeeperProcess, told } from './keeper-process'
import { words } from './words'

/** Main asks the person where; the keeper makes, lists and reads the files. */
type Answer<Channel extends keyof Answers> = Promise<Result<Answers[Channel], DeskRefused>>

export async function makeBackup(
  keeper: KeeperProcess | null,
  window: BrowserWindow | null,
  day: string,
): Answer<'backup:make'> {
  const to = await askWhere(window, `Folkmoot ${day}.moot-backup`)
  if (!to) return done({ saved: false })
  const reply = await askFor(keeper, { type: 'backup', to }, 'backed-up')
  if (!reply.ok) return reply
  const { line, damaged } = reply.value
  return done({ saved: true, line, damaged })
}

export async function listBackups(keeper: KeeperProcess | null): Answer<'backup:list'> {
  const reply = await askFor(keeper, { type: 'list-backups' }, 'backups')
  if (!reply.ok) return reply
  const { automatic, folder, trouble } = reply.value
  return done({ automatic, folder, trouble: trouble === null ? null : told(trouble) })
}

export async function restoreBackup(
  keeper: KeeperProcess | null,
  window: BrowserWindow | null,
  passphrase: string | undefined,
): Answer<'backup:restore'> {
  const options = {
    title: words.chooseBackup,
    properties: ['openFile' as const],
    filters: [{ name: words.backupFiles, extensions: ['moot-backup'] }],
  }
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  const from = chosen.filePaths[0]
  if (chosen.canceled || !from) return done({ restored: false })
  const reply = await askFor(
    keeper,
    { type: 'restore', from, ...(passphrase ? { passphrase } : {}) },
    'restored',
  )
  return reply.ok ? done({ restored: true, assemblies: reply.value.assemblies }) : reply
}
