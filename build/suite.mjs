// Runs vitest and counts what it did, and counts single commands (types, arrows, lint) as one test each.
import { readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { run, say, top } from './run.mjs'

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {Count & { file: string, broken: string[] }} FileCount `broken`: the names of the tests that failed */

/** @param {Count[]} counts @returns {Count} */
export const sum = (counts) => ({
  passed: counts.reduce((all, count) => all + count.passed, 0),
  failed: counts.reduce((all, count) => all + count.failed, 0),
})

/**
 * @param {string[]} projects of build/vitest.config.ts
 * @param {{ env?: NodeJS.ProcessEnv, only?: string[], before?: string[] }} [how] `before`: a command to run it under
 * @returns {Promise<Count & { files: FileCount[] }>} a run that ended badly without a failed test counts as one failed
 */
export async function vitest(projects, { env = process.env, only = [], before = [] } = {}) {
  const report = path.join(os.tmpdir(), `folkmoot-vitest-${process.pid}-${projects.join('-')}.json`)
  const line = [
    ...before,
    process.execPath,
    path.join(top, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config=build/vitest.config.ts',
    ...projects.map((name) => `--project=${name}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--passWithNoTests',
    ...only,
  ]
  const { code } = await run(line[0] ?? '', line.slice(1), { env })
  const count = await counted(report)
  await rm(report, { force: true })
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** @param {string} report @returns {Promise<Count & { files: FileCount[] }>} */
async function counted(report) {
  const text = await readFile(report, 'utf8').catch(() => null) // no report: vitest itself fell over
  if (text === null) return { passed: 0, failed: 1, files: [] }
  const files = JSON.parse(text).testResults.map(fileCount)
  return { ...sum(files), files }
}

/** A file that fell over before its first test counts as one failed. */
function fileCount({ name, status, assertionResults }) {
  const broken = assertionResults.filter((one) => one.status === 'failed').map((one) => one.fullName)
  const passed = assertionResults.filter((one) => one.status === 'passed').length
  const failed = broken.length === 0 && status === 'failed' ? 1 : broken.length
  return { file: name, passed, failed, broken }
}

/** @param {string} name @param {string} bin @param {string[]} args @returns {Promise<Count>} */
export async function command(name, bin, args) {
  say(`${name} ...`)
  const { code } = await run(path.join(top, 'node_modules', '.bin', bin), args, { stdout: 'stderr' })
  say(code === 0 ? `  ${name}: good` : `  ${name}: FAILED`)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * The last line, and the exit code that fits it. Ends the process outright: the packaging tool resets a code that is only set.
 * @param {Count} count
 */
export function conclude({ passed, failed }) {
  process.stdout.write(`${passed} passed, ${failed} failed\n`, () =>
    process.exit(failed > 0 || passed === 0 ? 1 : 0),
  )
}
