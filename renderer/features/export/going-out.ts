import { discreet } from '../../../shared/export/discreet'
import { type ExportedMeeting, exportedMeeting } from '../../../shared/export/exported-meeting'
import type { Format, Wish } from '../../../shared/export/maker'
import type { Meeting } from '../../../shared/meeting/meeting'
import { done, type Result } from '../../../shared/result'
import type { DeskRefused } from '../../../shared/wire/ipc'
import type { Shelf } from '../../../shared/wire/shelf'
import { ask } from '../../data/status'
import { makersWith } from '../../document/makers'
import { writePayload } from '../../document/payload'

/** Making the files of one meeting, one format after the other, into the folder the person chooses (EX30, EX31). */
export type GoingOut = {
  readonly meeting: Meeting
  readonly shelf: Shelf
  /** IM25: a meeting of others, as it was taken in: as JSON it goes out as it came. */
  readonly source?: ExportedMeeting | undefined
  readonly wish: Wish
  readonly formats: readonly Format[]
  readonly hear: (progress: Progress) => void
  readonly isStopped: () => boolean
}
export type Progress = { readonly format: Format; readonly done: number; readonly of: number }
export type Went = {
  readonly folder: string
  readonly files: readonly string[]
  /** Before all was made, by the person. */
  readonly isStopped: boolean
}

/** The most files one meeting makes: every format, and its tables each a file. */
const most = 100

/** Null: no folder was chosen. */
export async function goOut(given: GoingOut): Promise<Result<Went | null, DeskRefused>> {
  const { meeting, shelf, source, wish, formats, hear, isStopped } = given
  const chosen = await ask('export:folder', { files: most })
  if (!chosen.ok) return chosen
  const { folder, app } = chosen.value
  if (folder === undefined) return done(null)
  const { roll, charter } = shelf
  const told = discreet(source ?? exportedMeeting({ meeting, roll, charter, app }))
  // The kit is for everybody who may come, not only for those the meeting speaks of already.
  const exported = wish.paper === 'kit' ? { ...told, people: roll.people } : told
  let refusal: DeskRefused | null = null
  const makers = makersWith(async (payload) => {
    const { title, language } = payload
    const given = { payload: writePayload(payload), title: title.slice(0, 500), language, sheet: wish.sheet }
    const printed = await ask('print:make', given)
    if (printed.ok) return printed.value
    refusal = printed.refusal
    return new Uint8Array()
  })
  const files: string[] = []
  for (const [at, format] of formats.entries()) {
    if (isStopped()) break
    hear({ format, done: at, of: formats.length })
    await painted()
    const made = (await makers[format]?.(format === 'json' ? (source ?? told) : exported, wish)) ?? []
    if (isStopped()) break
    if (refusal !== null) return { ok: false, refusal }
    for (const { name, bytes } of made) {
      const written = await ask('export:write', { suggestedName: name, bytes })
      if (!written.ok) return written
      files.push(written.value.path)
    }
  }
  return done({ folder, files, isStopped: isStopped() })
}

/** What is said of the progress must be seen before the window is busy with the next file. */
const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
