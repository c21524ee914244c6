import type { SealedRecord } from '../../shared/record/sealed-digests'
import type { Bundle } from '../../shared/sync/bundle'
import { entryIn } from '../../shared/sync/filed'
import type { BundleReport } from '../../shared/sync/verifying'
import { changeTools } from '../keeper/change'
import { plainTitle } from '../keeper/title-in-entry'

/** The sealed records of a bundle with their texts, of what is accepted: who may not seal says nothing. */
export function sealedRecords(
  { entries, blobs }: Bundle,
  report: Pick<BundleReport, 'entries'>,
): readonly SealedRecord[] {
  const bytesOf = new Map(blobs.map(({ hash, bytes }) => [hash, bytes]))
  const accepted = new Map(
    report.entries.flatMap(({ entry, record, verdict }) =>
      record === null || verdict !== 'accepted' ? [] : [[entry, record.what] as const],
    ),
  )
  return entries.flatMap((filed) => {
    const what = accepted.get(filed.hash)
    if (what === undefined) return []
    const { body } = entryIn(filed)
    const blob = bytesOf.get(filed.blob ?? '')
    const plain = blob === undefined || !('z' in body) ? null : changeTools.inflate(blob, body.z ?? 0)
    const title = 'y' in body ? plainTitle(body.y) : null
    const said = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('utf8'))
    return [
      {
        entry: filed.hash,
        what,
        text: said(plain),
        // What does not inflate is no title of anything.
        title: 'y' in body ? (said(title) ?? '') : null,
      },
    ]
  })
}
