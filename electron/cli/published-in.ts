import { readFile } from 'node:fs/promises'
import type { Published } from '../../shared/export/maker'
import { parsePublished } from '../../shared/record/published-schema'
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
  const found = sealedRecords(bundle, report).flatMap(({ entry, what, text }): Published[] => {
    const read = what === 'record' && text !== null ? parsePublished(text) : null
    return read?.ok ? [{ record: read.value, practice: practising.has(written.get(entry) ?? '') }] : []
  })
  const replaced = new Set(found.map(({ record }) => record.replaces))
  const standing = found.filter(({ record }) => !replaced.has(record.record))
  if (standing.length === 0) throw new Error(`${file} holds no published minutes (CL7).`)
  const placeOf = ({ record }: Published) => record.date + record.record
  return standing.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}
