import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { importLimits } from '../shared/import/limits'
import { done, type Result, refused } from '../shared/result'
import type { Answers, DeskRefused, Given } from '../shared/wire/ipc'
import { readUpTo } from './read-up-to'
import { words } from './words'

/** A file of somebody else's that is to be taken in: the person says which, and only its last name goes to the page (IM16). */
const endings = {
  people: ['csv', 'tsv', 'txt'],
  papers: ['csv', 'tsv', 'txt'],
  meeting: ['json'],
} as const

export async function openImport(
  window: BrowserWindow | null,
  kind: Given<'import:open'>['kind'],
): Promise<Result<Answers['import:open'], DeskRefused>> {
  const options = {
    title: words.chooseImport[kind],
    properties: ['openFile' as const],
    filters: [
      { name: words.importFiles[kind], extensions: [...endings[kind]] },
      { name: words.allFiles, extensions: ['*'] },
    ],
  }
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  const file = chosen.filePaths[0]
  if (chosen.canceled || !file) return done({})
  const bytes = await readUpTo(file, importLimits.size)
  return bytes === null
    ? refused({ rule: 'IM10', cause: 'unread' })
    : done({ file: { name: path.basename(file).slice(0, 200), bytes } })
}
