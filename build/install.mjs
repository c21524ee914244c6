// Installs the dependencies of the lockfile when what lies in node_modules is not exactly that. Bare Node only.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { npm, run, say, top } from './run.mjs'

export async function install() {
  if (await upToDate()) return
  say('Installing the dependencies from the lockfile ...')
  const { command, before } = npm()
  // Some build tools declare a newer Node than they need; those warnings would be all a newcomer sees of this step.
  const { code } = await run(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdout: 'stderr',
  })
  if (code !== 0) throw new Error('npm ci failed: its own words stand above. Is the registry reachable?')
}

/** Versions are compared, not dates: a fresh clone gives every file the same date. */
async function upToDate() {
  const wanted = await packages(path.join(top, 'package-lock.json'))
  const present = await packages(path.join(top, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([folder, { version, optional, peer }]) => {
    if (folder === '') return true
    const there = present[folder]
    return there ? there.version === version : Boolean(optional || peer)
  })
}

/**
 * @param {string} lockfile
 * @returns {Promise<Record<string, { version?: string, optional?: boolean, peer?: boolean }> | null>} null: no such file
 */
async function packages(lockfile) {
  const text = await readFile(lockfile, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : JSON.parse(text).packages
}
