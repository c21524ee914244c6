import { existsSync } from 'node:fs'
import path from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import { done, type Result, refused } from '../shared/result'
import type { DeskRefused } from '../shared/wire/ipc'
import { writeWhole } from './atomic'
import { safeName } from './files'
import { words } from './words'

/**
 * EX30: the folder a person chose for what goes out, and how many files may still be put there. A page names files, never
 * places; what is there already is never written over.
 */
export type Exports = {
  readonly choose: (window: BrowserWindow | null, files: number) => Promise<string | null>
  readonly write: (suggestedName: string, bytes: Uint8Array) => Promise<Result<string, DeskRefused>>
  readonly show: () => void
}

export function createExports(): Exports {
  let folder: string | null = null
  let left = 0
  let last: string | null = null
  return {
    choose: async (window, files) => {
      const options = {
        title: words.exportTo,
        properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[],
      }
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
      const [chosen = null] = answer.canceled ? [] : answer.filePaths
      folder = chosen
      left = chosen === null ? 0 : files
      last = null
      return chosen
    },
    write: async (suggestedName, bytes) => {
      if (folder === null || left === 0) return refused({ rule: 'EX30', cause: 'no-folder' })
      left -= 1
      const file = free(folder, safeName(suggestedName))
      try {
        await writeWhole(file, bytes)
      } catch {
        return refused({ rule: 'EX30', cause: 'not-written' })
      }
      last = file
      return done(file)
    },
    show: () => {
      if (last !== null) shell.showItemInFolder(last)
    },
  }
}

/** `minutes.pdf`, else `minutes (2).pdf`, and so on. */
function free(folder: string, name: string): string {
  const extension = path.extname(name)
  const stem = name.slice(0, name.length - extension.length)
  for (let time = 1; ; time += 1) {
    const file = path.join(folder, time === 1 ? name : `${stem} (${time})${extension}`)
    if (!existsSync(file)) return file
  }
}
