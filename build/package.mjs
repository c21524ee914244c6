// Packages what lies in dist/: out/release is what is given away; out/test is the same, hard-linked, except that a
// debugger may attach (one fuse), which the end-to-end tests need.
import { chmod, copyFile, cp, link, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { install } from './install.mjs'
import { say, script, top } from './run.mjs'

const folders = { linux: 'linux-unpacked', win32: 'win-unpacked', darwin: 'mac/Folkmoot.app' }
const binaries = { linux: 'folkmoot', win32: 'Folkmoot.exe', darwin: '' }
const platform = /** @type {'linux' | 'win32' | 'darwin'} */ (process.platform)

/** The folder and the program in it that the end-to-end tests start. */
export const testBuild = {
  folder: path.join(top, 'out', 'test', folders[platform] ?? folders.linux),
  binary: 'folkmoot',
}

/**
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string[]} [targets] `dir` when none is named
 */
export async function makePackage(runtime, targets = ['dir']) {
  const { build, Platform } = await import('electron-builder')
  const { default: config } = await import('./electron-builder.config.mjs')
  await rm(path.join(top, 'out'), { recursive: true, force: true })
  await build({
    targets: Platform.current().createTarget(targets),
    projectDir: top,
    config: { ...config, electronDist: runtime.folder, electronVersion: runtime.version },
  })
}

export async function makeTestBuild() {
  const { flipAll } = await import('./fuses.mjs')
  const from = path.join(top, 'out', 'release', folders[platform])
  await rm(testBuild.folder, { recursive: true, force: true })
  if (platform === 'darwin') await cp(from, testBuild.folder, { recursive: true, verbatimSymlinks: true })
  else await linkTree(from, testBuild.folder)
  const binary = path.join(testBuild.folder, binaries[platform])
  if (platform !== 'darwin') await ownCopy(binary)
  await flipAll(binary, { inspect: true })
}

/** Hard links: 300 MB less to write. */
export async function linkTree(from, to) {
  await mkdir(to, { recursive: true, mode: 0o755 })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) await linkTree(source, target)
    else await link(source, target)
  }
}

/** What is changed must no longer be the file that the release shares. */
async function ownCopy(file) {
  await copyFile(file, `${file}.own`)
  await rename(`${file}.own`, file)
  await chmod(file, 0o755)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await script(async () => {
    await install()
    const { bundle } = await import('./bundle.mjs')
    const { findRuntime } = await import('./runtime.mjs')
    await bundle()
    await makePackage(
      await findRuntime(),
      process.argv.slice(2).length > 0 ? process.argv.slice(2) : undefined,
    )
    await makeTestBuild()
    say(`Packaged: ${path.join(top, 'out')}`)
  })
}
