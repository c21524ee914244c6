import { readFile } from 'node:fs/promises'
import type { ExportedMeeting } from '../../shared/export/exported-meeting'
import { approvedTexts, type SealedRecord, sealedDigests } from '../../shared/record/sealed-digests'
import { type Bundle, readBundle } from '../../shared/sync/bundle'
import { entryIn } from '../../shared/sync/filed'
import { type BundleReport, verifyBundle } from '../../shared/sync/verifying'
import { sha256, utf8 } from '../keeper/box'
import { changeTools } from '../keeper/change'
import { verifySignature } from '../keeper/device'
import { meetingIn } from './meeting-file'
import type { Told } from './told'

export const verifyUsage = 'folkmoot verify <file.moot> [<meeting.json> ...]'

/**
 * CL1: what a bundle file holds, and whether all of it verifies. CL6: what its sealed records say of approved minutes is held against
 * each other, and against the minutes in meeting files. Needs no key and no window, and takes nothing in.
 */
export async function verify(file: string, meetings: readonly string[] = []): Promise<Told> {
  const bundle = readBundle(await readFile(file), { sha256, verify: verifySignature })
  const shown: ExportedMeeting[] = []
  for (const one of meetings) shown.push(await meetingIn(one))
  const report = verifyBundle(bundle, { ...changeTools, verify: verifySignature })
  const digests = sealedDigests(recordsIn(bundle, report), copiesIn(shown))
  const verifies =
    report.verifies &&
    !digests.some(({ approval, minutes }) => approval === 'differs' || minutes === 'differs')
  const said = { file, ...report, verifies, digests }
  return { code: verifies ? 0 : 1, output: `${JSON.stringify(said, null, 2)}\n` }
}

/** Of what is accepted: who may not seal says nothing. */
function recordsIn({ entries, blobs }: Bundle, report: BundleReport): readonly SealedRecord[] {
  const bytesOf = new Map(blobs.map(({ hash, bytes }) => [hash, bytes]))
  const accepted = new Map(
    report.entries.flatMap(({ entry, record, verdict }) =>
      record === null || verdict !== 'accepted' ? [] : [[entry, record.what] as const],
    ),
  )
  return entries.flatMap((filed) => {
    const what = accepted.get(filed.hash)
    const { body } = entryIn(filed)
    if (what === undefined || !('z' in body)) return []
    const blob = bytesOf.get(filed.blob ?? '')
    const plain = blob === undefined ? null : changeTools.inflate(blob, body.z ?? 0)
    return [{ entry: filed.hash, what, text: plain === null ? null : Buffer.from(plain).toString('utf8') }]
  })
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
