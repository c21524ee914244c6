// Whole apps on a busy computer now and then miss a moment that no person would. Up to three files of a run that failed are
// run once more, alone, and what passes only then is named beside the count: it is a fault to be found, not one forgiven.
import path from 'node:path'
import { say as saidAloud, top } from './run.mjs'
import { sum } from './suite.mjs'

/** More than so many broken files are no moment that was missed. */
const few = 3

/** @typedef {import('./suite.mjs').Count & { files: import('./suite.mjs').FileCount[] }} Run */

/**
 * @param {(only: string[]) => Promise<Run>} run of the files given, or of all
 * @returns {Promise<import('./suite.mjs').Count>}
 */
export async function secondLook(run, say = saidAloud) {
  const first = await run([])
  const broken = first.files.filter(({ failed }) => failed > 0)
  const isAllTold = sum(broken).failed === first.failed
  if (first.failed === 0 || broken.length > few || !isAllTold) return first
  for (const one of broken) say(`== Once more, alone: ${named(one.file)}`)
  const second = await run(broken.map(({ file }) => file))
  for (const one of broken) {
    const again = second.files.find(({ file }) => file === one.file)
    if (again?.failed !== 0) continue
    say(`UNSTEADY ${named(one.file)} passed only the second time: ${one.broken.join('; ') || 'it fell over'}`)
  }
  return sum([...first.files.filter(({ failed }) => failed === 0), second])
}

/** @param {string} file */
const named = (file) => path.relative(top, file)
