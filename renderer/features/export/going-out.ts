import type { ExportedFile, Format, Wish } from '../../../shared/export/maker'
import { done, type Result } from '../../../shared/result'
import type { DeskRefused } from '../../../shared/wire/ipc'
import { ask } from '../../data/status'
import type { Printer } from '../../document/papers'
import { writePayload } from '../../document/payload'

/** Making files, one format after the other, into the folder the person chooses (EX30, EX31). */
export type ToGoOut = {
  readonly formats: readonly Format[]
  readonly made: FilesMade
  readonly hear: (progress: Progress) => void
  readonly isStopped: () => boolean
}
/** What makes the files of a format, once it is known where they go and by which version of the app. */
export type FilesMade = (
  app: string,
  printer: (sheet: Wish['sheet']) => Printer,
) => (format: Format) => Promise<readonly ExportedFile[]>
export type Progress = { readonly format: Format; readonly done: number; readonly of: number }
export type Went = {
  readonly folder: string
  readonly files: readonly string[]
  /** Before all was made, by the person. */
  readonly isStopped: boolean
}

/** The most files that are made at once: every format, and the tables of a meeting each a file. */
const most = 100

/** Null: no folder was chosen. */
export async function goOut({
  formats,
  made,
  hear,
  isStopped,
}: ToGoOut): Promise<Result<Went | null, DeskRefused>> {
  const chosen = await ask('export:folder', { files: most })
  if (!chosen.ok) return chosen
  const { folder, app } = chosen.value
  if (folder === undefined) return done(null)
  let refusal: DeskRefused | null = null
  const make = made(app, (sheet) => async (payload) => {
    const { title, language } = payload
    const job = { payload: writePayload(payload), title: title.slice(0, 500), language, sheet }
    const printed = await ask('print:make', job)
    if (printed.ok) return printed.value
    refusal = printed.refusal
    return new Uint8Array()
  })
  const files: string[] = []
  for (const [at, format] of formats.entries()) {
    if (isStopped()) break
    hear({ format, done: at, of: formats.length })
    await painted()
    const ready = await make(format)
    if (isStopped()) break
    if (refusal !== null) return { ok: false, refusal }
    for (const { name, bytes } of ready) {
      const written = await ask('export:write', { suggestedName: name, bytes })
      if (!written.ok) return written
      files.push(written.value.path)
    }
  }
  return done({ folder, files, isStopped: isStopped() })
}

/** What is said of the progress must be seen before the window is busy with the next file. */
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
