import { readFile } from 'node:fs/promises'
import type { ExportedMeeting } from '../../shared/export/exported-meeting'
import { approvedTexts, sealedDigests } from '../../shared/record/sealed-digests'
import { readBundle } from '../../shared/sync/bundle'
import { verifyBundle } from '../../shared/sync/verifying'
import { sha256, utf8 } from '../keeper/box'
import { changeTools, verifyingTools } from '../keeper/change'
import { meetingIn } from './meeting-file'
import { sealedRecords } from './sealed-records'
import type { Told } from './told'

export const verifyUsage = 'folkmoot verify <file.moot> [<meeting.json> ...]'

/**
 * CL1: what a bundle file holds, and whether all of it verifies. CL6: what its sealed records say of approved minutes is held against
 * each other, and against the minutes in meeting files. Needs no key and no window, and takes nothing in.
 */
export async function verify(file: string, meetings: readonly string[] = []): Promise<Told> {
  const bundle = readBundle(await readFile(file), verifyingTools)
  const shown: ExportedMeeting[] = []
  for (const one of meetings) shown.push(await meetingIn(one))
  const report = verifyBundle(bundle, { ...changeTools, ...verifyingTools })
  const digests = sealedDigests(sealedRecords(bundle, report), copiesIn(shown))
  const verifies =
    report.verifies && !digests.some((one) => [one.approval, one.minutes, one.title].includes('differs'))
  const said = { file, ...report, verifies, digests }
  return { code: verifies ? 0 : 1, output: `${JSON.stringify(said, null, 2)}\n` }
}

/** Made anew from the text: what the file says of it counts for nothing. */
function copiesIn(shown: readonly ExportedMeeting[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    shown.map(({ meeting }) => [
      meeting.id,
      approvedTexts(meeting).map((text) => Buffer.from(sha256(utf8(text))).toString('hex')),
    ]),
  )
}
