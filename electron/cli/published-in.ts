import { readFile } from 'node:fs/promises'
import { parseCharter } from '../../shared/charter/charter'
import { numberAmong } from '../../shared/charter/rules'
import type { Published } from '../../shared/export/maker'
import type { SinceBlock } from '../../shared/minutes/since-block'
import { fromJson } from '../../shared/parse'
import { cameAfter } from '../../shared/record/came-after'
import { publishedLines } from '../../shared/record/published-lines'
import { parsePublished } from '../../shared/record/published-schema'
import type { SealedRecord } from '../../shared/record/sealed-digests'
import { readBundle } from '../../shared/sync/bundle'
import { verifyBundle } from '../../shared/sync/verifying'
import { changeTools, verifyingTools } from '../keeper/change'
import { codeOf } from '../keeper/disk'
import { sealedRecords } from './sealed-records'

/**
 * CL7: the published minutes in an open bundle, in the order of their days. Only what verifies and is accepted counts, and a record that
 * another has taken the place of is left out. A bundle that is not whole is not half sent out.
 */
export async function publishedIn(file: string): Promise<readonly Published[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Error(
      codeOf(error) === 'ENOENT'
        ? `There is no file ${file} (CL4).`
        : `${file} cannot be read (CL4, ${codeOf(error)}).`,
    )
  })
  const bundle = readBundle(bytes, verifyingTools)
  const [fault] = bundle.faults
  if (fault?.type === 'closed')
    throw new Error(
      `${file} is closed for the computers it was written for (BU6): only the app there opens it.`,
    )
  const report = verifyBundle(bundle, { ...changeTools, ...verifyingTools })
  if (!report.verifies)
    throw new Error(`${file} does not verify (CL7): folkmoot verify ${file} says what is wrong with it.`)
  const practising = new Set(
    report.assemblies.flatMap(({ assembly, practice }) => (practice ? [assembly] : [])),
  )
  const written = new Map(report.entries.map(({ entry, assembly }) => [entry, assembly]))
  const sealed = sealedRecords(bundle, report)
  const found = sealed.flatMap(({ entry, what, text }): Published[] => {
    const read = what === 'record' && text !== null ? parsePublished(text) : null
    return read?.ok ? [{ record: read.value, practice: practising.has(written.get(entry) ?? '') }] : []
  })
  const replaced = new Set(found.map(({ record }) => record.replaces))
  const standing = found.filter(({ record }) => !replaced.has(record.record))
  if (standing.length === 0) throw new Error(`${file} holds no published minutes (CL7).`)
  const placeOf = ({ record }: Published) => record.date + record.record
  const today = new Date().toISOString().slice(0, 10)
  return withSince(standing, thingsIn(sealed), today).sort((one, other) =>
    placeOf(one) < placeOf(other) ? -1 : 1,
  )
}

/** By its charter: who takes part in a Thing, and its code. */
type Thing = { readonly code: string; readonly over: readonly string[] }

function thingsIn(sealed: readonly SealedRecord[]): ReadonlyMap<string, Thing> {
  const things = sealed.flatMap(({ what, text }): readonly (readonly [string, Thing])[] => {
    const json = what === 'charter' && text !== null ? fromJson(text) : null
    const read = json?.ok ? parseCharter(json.value) : null
    if (!read?.ok || read.value.thing === undefined) return []
    const { assembly, code, thing } = read.value
    return [[assembly, { code, over: thing.takingPart.map((one) => one.assembly) }]]
  })
  return new Map(things)
}

/** CS8: what has put their decisions out of force, as far as this very file tells. */
function withSince(
  standing: readonly Published[],
  things: ReadonlyMap<string, Thing>,
  today: string,
): Published[] {
  const lines = standing.flatMap(({ record }) => {
    const thing = things.get(record.assembly)
    return publishedLines(record, thing?.over ?? null).map((line) => ({
      ...line,
      number: thing === undefined ? line.number : numberAmong(thing.code, line.number),
    }))
  })
  const since = cameAfter(new Set(lines.map(({ decision }) => decision)), lines, today)
  const byDecision = new Map<string, SinceBlock>(since.map((layer) => [layer.decision, layer]))
  return standing.map((one) => {
    const decisions = one.record.items.flatMap((item) => item.decisions)
    const own = decisions.flatMap(({ decision }) => byDecision.get(decision ?? '') ?? [])
    return own.length === 0 ? one : { ...one, since: own }
  })
}
