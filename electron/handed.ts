import { type BrowserWindow, dialog } from 'electron'
import { done, type Result, refused } from '../shared/result'
import type { Answers, DeskRefused, Given } from '../shared/wire/ipc'
import { longestAdmission } from '../shared/wire/pairing'
import { readUpTo } from './read-up-to'
import { words } from './words'

/** A file that somebody handed over: the person says which, and it is read whole or not at all. */
type Kind = Given<'pairing:open'>['kind']
/** An invite and a reply are one line of letters. */
const longest: Readonly<Record<Kind, number>> = { invite: 16_384, reply: 16_384, admission: longestAdmission }

export async function openHanded(
  window: BrowserWindow | null,
  kind: Kind,
): Promise<Result<Answers['pairing:open'], DeskRefused>> {
  const options = {
    title: words.chooseHanded[kind],
    properties: ['openFile' as const],
    filters: [{ name: words.handedFiles[kind], extensions: [`folkmoot-${kind}`] }],
  }
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  const path = chosen.filePaths[0]
  if (chosen.canceled || !path) return done({})
  const bytes = await readUpTo(path, longest[kind])
  return bytes === null ? refused({ rule: 'IV2', cause: `no-${kind}` }) : done({ bytes })
}
