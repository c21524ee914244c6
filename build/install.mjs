// Installs the dependencies of the lockfile when what lies in node_modules is not exactly that. Bare Node only.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { npm, run, say, top } from './run.mjs'

/** @param {string} folder where package.json and its lockfile lie */
export async function install(folder = top) {
  if (await upToDate(folder)) return
  say('Installing the dependencies from the lockfile ...')
  const { command, before } = npm()
  // Some build tools declare a newer Node than they need; those warnings would be all a newcomer sees of this step.
  const { code } = await run(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdout: 'stderr',
  })
  if (code !== 0) throw new Error('npm ci failed: its own words stand above. Is the registry reachable?')
}

/** Versions are compared, not dates: a fresh clone gives every file the same date. */
async function upToDate(folder) {
  const wanted = await packages(path.join(folder, 'package-lock.json'))
  const present = await packages(path.join(folder, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([place, { version, optional, peer }]) => {
    if (place === '') return true
    const there = present[place]
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
