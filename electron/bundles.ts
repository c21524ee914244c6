import { type BrowserWindow, dialog } from 'electron'
import { done, type Result } from '../shared/result'
import type { Answers, DeskRefused, Given } from '../shared/wire/ipc'
import { askWhere } from './files'
import { askFor } from './keeper-asking'
import type { KeeperProcess } from './keeper-process'
import { words } from './words'

/** Bundle files by hand: main asks the person where, the keeper writes and reads (BU8, BU10). */
type Answer<Channel extends keyof Answers> = Promise<Result<Answers[Channel], DeskRefused>>

export async function exportBundle(
  keeper: KeeperProcess | null,
  window: BrowserWindow | null,
  { assembly, circle, since, suggestedName }: Given<'bundle:export'>,
): Answer<'bundle:export'> {
  const to = await askWhere(window, suggestedName)
  if (!to) return done({ saved: false })
  const reply = await askFor(keeper, { type: 'export-bundle', assembly, circle, since, to }, 'exported')
  return reply.ok ? done({ saved: true, path: to, written: reply.value.written }) : reply
}

export async function importBundle(
  keeper: KeeperProcess | null,
  window: BrowserWindow | null,
): Answer<'bundle:import'> {
  const options = {
    title: words.chooseBundle,
    properties: ['openFile' as const],
    filters: [{ name: words.bundleFiles, extensions: ['moot'] }],
  }
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  const from = chosen.filePaths[0]
  if (chosen.canceled || !from) return done({ taken: null })
  const reply = await askFor(keeper, { type: 'import-bundle', from }, 'imported')
  return reply.ok ? done({ taken: reply.value.taken }) : reply
}

/** PF8: no file and no question; the keeper makes it. */
export async function practiseFederation(
  keeper: KeeperProcess | null,
  until: string,
): Answer<'practice:federation'> {
  const reply = await askFor(keeper, { type: 'practise-federation', until }, 'imported')
  return reply.ok ? done({ taken: reply.value.taken }) : reply
}
