import { readFile } from 'node:fs/promises'
import type { ExportedMeeting } from '../../shared/export/exported-meeting'
import { foreignLimits } from '../../shared/export/foreign-json'
import { readMeetingFile } from '../../shared/export/meeting-json'
import { codeOf } from '../keeper/disk'

/** A meeting as JSON, or why it is none. */
export async function meetingIn(file: string): Promise<ExportedMeeting> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Error(
      codeOf(error) === 'ENOENT'
        ? `There is no file ${file} (CL4).`
        : `${file} cannot be read (CL4, ${codeOf(error)}).`,
    )
  })
  if (bytes.length > foreignLimits.size) throw new Error(`${file} is larger than any meeting (EX5 size).`)
  const read = readMeetingFile(bytes.toString('utf8'))
  if (read.ok) return read.value
  const { rule, ...why } = read.refusal
  throw new Error(
    `${file} is no meeting that can be read (${[rule, ...Object.values(why)].join(' ').trim()}).`,
  )
}
