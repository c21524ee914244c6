import type { SealedRecord } from '../../shared/record/sealed-digests'
import type { Bundle } from '../../shared/sync/bundle'
import { entryIn } from '../../shared/sync/filed'
import type { BundleReport } from '../../shared/sync/verifying'
import { changeTools } from '../keeper/change'

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
    return [{ entry: filed.hash, what, text: plain === null ? null : Buffer.from(plain).toString('utf8') }]
  })
}
