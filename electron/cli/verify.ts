import { readFile } from 'node:fs/promises'
import { parseCharter } from '../../shared/charter/charter'
import type { ExportedMeeting } from '../../shared/export/exported-meeting'
import { fromJson } from '../../shared/parse'
import { approvedTexts, sealedDigests } from '../../shared/record/sealed-digests'
import { type Bundle, readBundle } from '../../shared/sync/bundle'
import { type BundleReport, type ReportedFault, verifyBundle } from '../../shared/sync/verifying'
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
  const names = report.faults.length === 0 ? new Map<string, string>() : namesIn(bundle, report)
  const faults = report.faults.map((fault) => named(fault, names))
  const said = { file, ...report, faults, verifies, digests }
  return { code: verifies ? 0 : 1, output: `${JSON.stringify(said, null, 2)}\n` }
}

/** CL1: a damaged entry is named by the assembly, the sort and the day that can still be read in it. */
function named(fault: ReportedFault, names: ReadonlyMap<string, string>): object {
  if (fault.type !== 'entry' || fault.claims === null) return fault
  const { wall, ...claims } = fault.claims
  const name = names.get(claims.assembly ?? '') ?? null
  return { ...fault, claims: { ...claims, name, date: new Date(wall * 1000).toISOString().slice(0, 10) } }
}

/** What assemblies are called by the newest charter in the file. */
function namesIn(bundle: Bundle, { entries }: BundleReport): ReadonlyMap<string, string> {
  const whose = new Map(entries.map(({ entry, assembly }) => [entry, assembly ?? '']))
  const named = sealedRecords(bundle, { entries: entries.filter(({ record }) => record?.what === 'charter') })
  return new Map(
    named.flatMap(({ entry, text }): readonly (readonly [string, string])[] => {
      const json = text === null ? null : fromJson(text)
      const read = json?.ok ? parseCharter(json.value) : null
      return read?.ok ? [[whose.get(entry) ?? '', read.value.name]] : []
    }),
  )
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
