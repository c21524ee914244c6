import * as v from 'valibot'
import { approvalsThatStand } from '../meeting/approval/approval'
import type { Meeting } from '../meeting/meeting'
import { fromJson, parseAs } from '../parse'
import { readPublished } from './published-read'
import { isTitleOf } from './title-record'

/**
 * What sealed records say of approved minutes, held against each other and against the minutes themselves (CL6): the approval that
 * was signed, the record that was published of it, and the copy of the minutes that somebody shows.
 */
export type SealedRecord = {
  readonly entry: string
  readonly what: string
  /** Its blob, as text; null where it is not in the file. */
  readonly text: string | null
  /** The title record in its entry (TR1); null: it has none. */
  readonly title?: string | null
}
export type DigestReport = {
  readonly entry: string
  readonly what: 'approval' | 'record'
  readonly meeting: string
  readonly digest: string
  /** Of a published record: the approval that it names. */
  readonly approval: 'same' | 'differs' | 'not-here' | null
  /** The approved copy in a meeting file that was handed over beside the bundle. */
  readonly minutes: 'same' | 'differs' | 'not-here'
  /** TR2: whether the title record in its entry says what the record says; null where there is none. */
  readonly title: 'same' | 'differs' | null
}

const approval = v.looseObject({
  format: v.literal('folkmoot/approval/1'),
  meeting: v.string(),
  digest: v.string(),
})
const record = v.looseObject({
  format: v.literal('folkmoot/record/1'),
  meeting: v.string(),
  approved: v.looseObject({ digest: v.string() }),
})

/** `copies`: for each meeting that was handed over the digests of its approved copies, made anew from their text. */
export function sealedDigests(
  records: readonly SealedRecord[],
  copies: ReadonlyMap<string, readonly string[]>,
): readonly DigestReport[] {
  const found = records.flatMap(digestIn)
  const approved = new Map<string, readonly string[]>()
  for (const { what, meeting, digest } of found)
    if (what === 'approval') approved.set(meeting, [...(approved.get(meeting) ?? []), digest])
  return found.map((one) => ({
    ...one,
    approval: one.what === 'approval' ? null : among(approved.get(one.meeting), one.digest),
    minutes: among(copies.get(one.meeting), one.digest),
  }))
}

/** The texts that were approved of a meeting, as they lie in it. */
export function approvedTexts(meeting: Meeting): readonly string[] {
  return approvalsThatStand(meeting).flatMap(({ frozen }) => frozen?.text ?? [])
}

function digestIn({
  entry,
  what,
  text,
  title,
}: SealedRecord): readonly Omit<DigestReport, 'approval' | 'minutes'>[] {
  if (text === null) return []
  const read = fromJson(text)
  if (!read.ok) return []
  const sealed = what === 'approval' ? parseAs(approval, read.value) : null
  if (sealed?.ok)
    return [
      { entry, what: 'approval', meeting: sealed.value.meeting, digest: sealed.value.digest, title: null },
    ]
  const published = what === 'record' ? parseAs(record, read.value) : null
  if (!published?.ok) return []
  const { meeting, approved } = published.value
  return [{ entry, what: 'record', meeting, digest: approved.digest, title: titleSaid(title, text) }]
}

function titleSaid(title: string | null | undefined, text: string): DigestReport['title'] {
  if (title === null || title === undefined) return null
  const read = readPublished(text)
  return read.ok && isTitleOf(title, read.value) ? 'same' : 'differs'
}

/** Minutes may have been approved twice: it is enough that one of them is it. */
function among(digests: readonly string[] | undefined, digest: string): 'same' | 'differs' | 'not-here' {
  if (digests === undefined || digests.length === 0) return 'not-here'
  return digests.includes(digest) ? 'same' : 'differs'
}
