// Prints for the command line: the app's own pages, drawn by Electron without a window that anybody sees. Nobody's profile
// is touched: a folder of its own holds what Chromium needs, and goes afterwards.
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isMeaningless, withoutCores } from './app-child.mjs'
import { bundle } from './bundle.mjs'
import { run, top } from './run.mjs'
import { findRuntime } from './runtime.mjs'
import { ensureSystem, hasDisplay } from './system.mjs'
import { asUnprivileged, lendAll, lentEnvironment, ownedFolder, reachable } from './unprivileged.mjs'

/** @typedef {{ title: string, language: string, sheet?: 'A4' | 'Letter' }} Payload */

/** One run for all that is asked for in the same breath, since starting takes longer than printing. @returns {(payload: Payload) => Promise<Uint8Array>} */
export function printer() {
  /** @type {{ payload: Payload, resolve: (bytes: Uint8Array) => void, reject: (why: unknown) => void }[]} */
  let asked = []
  async function run() {
    const now = asked
    asked = []
    try {
      const files = await printed(now.map(({ payload }) => payload))
      for (const [at, { resolve }] of now.entries()) resolve(files[at] ?? new Uint8Array(0))
    } catch (error) {
      for (const { reject } of now) reject(error)
    }
  }
  return (payload) =>
    new Promise((resolve, reject) => {
      if (asked.length === 0) setImmediate(run)
      asked.push({ payload, resolve, reject })
    })
}

/** @param {readonly Payload[]} payloads @returns {Promise<Uint8Array[]>} one PDF for each payload, or an error that says why not */
export async function printed(payloads) {
  await ensureSystem({ mayInstall: false, display: !hasDisplay() })
  const runtime = await findRuntime()
  await bundle()
  const home = ownedFolder('print')
  const electron = reachable(runtime.folder, path.relative(runtime.folder, runtime.executable))
  try {
    // Root's checkout may be closed to the user the app runs as.
    const app = path.join(home, 'app')
    for (const part of ['package.json', 'dist/electron', 'dist/renderer'])
      cpSync(path.join(top, part), path.join(app, part), { recursive: true })
    const files = payloads.map((_one, at) => path.join(home, `${at}.pdf`))
    const list = path.join(home, 'jobs.json')
    writeFileSync(
      list,
      JSON.stringify(
        payloads.map((payload, at) => ({
          payload: JSON.stringify(payload),
          title: payload.title.slice(0, 500),
          language: payload.language,
          sheet: payload.sheet ?? 'A4',
          file: files[at],
        })),
      ),
    )
    lendAll(home)
    chmodSync(home, 0o755)
    const { code, output } = hasDisplay()
      ? await draw(electron.file, home)
      : await run(
          'xvfb-run',
          ['-a', '-s', '-screen 0 1366x768x24 -nolisten tcp', process.execPath, own, electron.file, home],
          { quiet: true, limit },
        )
    if (code !== 0 || !files.every((file) => existsSync(file)))
      throw new Error(`The pages could not be printed (EX25).${output === '' ? '' : `\n${output.trim()}`}`)
    return files.map((file) => new Uint8Array(readFileSync(file)))
  } finally {
    electron.dispose()
    rmSync(home, { recursive: true, force: true })
  }
}

const own = fileURLToPath(import.meta.url)
/** Longer than any print takes; a run that hangs must not keep a script waiting for ever. */
const limit = 10 * 60_000

/** With a display there: the app draws and writes what the list in `home` says. @param {string} electron @param {string} home */
async function draw(electron, home) {
  const args = [
    path.join(home, 'app'),
    `--profile=${path.join(home, 'profile')}`,
    `--print-jobs=${path.join(home, 'jobs.json')}`,
  ]
  const asUser = asUnprivileged(electron, args)
  const line = withoutCores(asUser.command, asUser.args)
  const { code, output } = await run(line.command, line.args, {
    cwd: home,
    env: lentEnvironment(home),
    quiet: true,
    limit,
  })
  const said = output.split('\n').filter((one) => !isMeaningless(one))
  return { code, output: said.join('\n') }
}

/** Again, on a virtual display. */
if (process.argv[1] === own) {
  const [, , electron = '', home = ''] = process.argv
  const { code, output } = await draw(electron, home)
  process.stderr.write(output)
  process.exitCode = code
}
