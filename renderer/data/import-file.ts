import { type Encoding, fileText, type NoText } from '../../shared/import/file-text'
import { done, type Result } from '../../shared/result'
import type { DeskRefused, Given } from '../../shared/wire/ipc'
import { ask } from './status'

/** A file of somebody else's as text: which one the person says (IM16); null when none was chosen. */
export type ImportedText = { readonly name: string; readonly text: string; readonly encoding: Encoding }

export async function importText(
  kind: Given<'import:open'>['kind'],
): Promise<Result<ImportedText | null, DeskRefused | NoText>> {
  const opened = await ask('import:open', { kind })
  if (!opened.ok) return opened
  const { file } = opened.value
  if (file === undefined) return done(null)
  const read = fileText(file.bytes)
  return read.ok ? done({ name: file.name, ...read.value }) : read
}
