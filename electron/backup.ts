import { type BrowserWindow, dialog } from 'electron'
import { done, type Result, refused } from '../shared/result'
import type { Answers, DeskRefused } from '../shared/wire/ipc'
import type { KeeperReply } from '../shared/wire/keeper-control'
import { askWhere } from './files'
import { type KeeperAsk, type KeeperProcess, told } from './keeper-process'
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

async function askFor<Type extends KeeperReply['type']>(
  keeper: KeeperProcess | null,
  order: KeeperAsk,
  type: Type,
): Promise<Result<Extract<KeeperReply, { type: Type }>, DeskRefused>> {
  if (!keeper) return refused({ rule: 'SH10', cause: 'not-open' })
  const reply = await keeper.ask(order)
  if (!reply.ok) return reply
  return isOf(reply.value, type) ? done(reply.value) : refused({ rule: 'WI3', cause: 'malformed' })
}

function isOf<Type extends KeeperReply['type']>(
  reply: KeeperReply,
  type: Type,
): reply is Extract<KeeperReply, { type: Type }> {
  return reply.type === type
}
