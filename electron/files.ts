import path from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { done, type Result, refused } from '../shared/result'
import type { DeskRefused } from '../shared/wire/ipc'
import { writeWhole } from './atomic'
import { words } from './words'

/** The person says where; the file appears there whole or not at all. */
export async function askWhere(window: BrowserWindow | null, suggestedName: string): Promise<string | null> {
  const options = { title: words.save, defaultPath: safeName(suggestedName) }
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
  return answer.canceled || !answer.filePath ? null : answer.filePath
}

/** EX30: a place that takes no file is told, and is nobody's fault. */
export async function saveAs(
  window: BrowserWindow | null,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<Result<{ saved: boolean; path?: string }, DeskRefused>> {
  const path = await askWhere(window, suggestedName)
  if (path === null) return done({ saved: false })
  try {
    await writeWhole(path, bytes)
  } catch {
    return refused({ rule: 'EX30', cause: 'not-written' })
  }
  return done({ saved: true, path })
}

/** SH23: a suggested name comes from titles people wrote: it may name a file, never a place or a device. */
export function safeName(suggested: string): string {
  const extension = path
    .extname(suggested)
    .replace(/[^.A-Za-z0-9-]/g, '')
    .slice(0, 16)
  const stem = suggested
    .slice(0, suggested.length - path.extname(suggested).length)
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, 120)
    .trim()
  const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i.test(stem.split('.')[0] ?? '')
  return `${stem === '' || reserved ? 'Folkmoot' : stem}${extension === '.' ? '' : extension}`
}
