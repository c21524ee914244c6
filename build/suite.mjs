// Runs vitest and counts what it did, and counts single commands (types, arrows, lint) as one test each.
import { readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { run, say, top } from './run.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

/** @param {Count[]} counts @returns {Count} */
export const sum = (counts) => ({
  passed: counts.reduce((all, count) => all + count.passed, 0),
  failed: counts.reduce((all, count) => all + count.failed, 0),
})

/**
 * @param {string[]} projects of build/vitest.config.ts
 * @param {{ env?: NodeJS.ProcessEnv, only?: string[], before?: string[] }} [how] `before`: a command to run it under
 * @returns {Promise<Count>} a run that ended badly without a failed test counts as one failed
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

async function counted(report) {
  const text = await readFile(report, 'utf8').catch(() => null) // no report: vitest itself fell over
  if (text === null) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text)
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length }
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
