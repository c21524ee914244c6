// `npm start`: does its own set-up, then opens the app. What follows `--` goes to the app (`--profile <folder>`).
import { spawn } from 'node:child_process'
import { chmodSync, cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { startApp } from './app-child.mjs'
import { bundle } from './bundle.mjs'
import { install } from './install.mjs'
import { say, script, top } from './run.mjs'
import { findRuntime } from './runtime.mjs'
import { ensureSystem, hasDisplay } from './system.mjs'
import {
  asUnprivileged,
  isRoot,
  lastingHome,
  lendFolder,
  lentEnvironment,
  ownedFolder,
  reachable,
} from './unprivileged.mjs'

const args = process.argv.slice(2)

await script(async () => {
  if (hasDisplay()) return open(args)
  await ensureSystem({ mayInstall: false, display: true })
  const folder = ownedFolder('screen')
  const picture = path.join(folder, 'screenshot.png')
  say(
    `There is no display: the app runs on a virtual one (xvfb-run). What it shows is saved every few seconds to\n  ${picture}`,
  )
  const again = [process.execPath, path.join(top, 'build', 'start.mjs'), ...args, `--screenshot=${picture}`]
  await ended(
    spawn('xvfb-run', ['-a', '-s', '-screen 0 1366x768x24 -nolisten tcp', ...again], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    }),
  )
})

/** @param {string[]} given */
async function open(given) {
  await install()
  const runtime = await findRuntime()
  await ensureSystem({ mayInstall: false, display: false })
  say('Building ...')
  await bundle()
  if (!isRoot()) return ended(startApp(runtime.executable, [top, ...given]))

  // Root's checkout may be closed to others: the app's user gets a copy of what it runs, and a home that stays.
  say('Started as root: the app itself runs as the user "nobody", in its sandbox.')
  const home = lastingHome()
  const profile = lendProfile(given)
  const app = ownedFolder('app')
  for (const part of ['package.json', 'dist'])
    cpSync(path.join(top, part), path.join(app, part), { recursive: true })
  chmodSync(app, 0o755)
  const electron = reachable(runtime.folder, path.relative(runtime.folder, runtime.executable))
  const child = asUnprivileged(electron.file, [app, ...given])
  say(`Records of this run: ${profile ?? home}`)
  try {
    await ended(startApp(child.command, child.args, { cwd: home, env: lentEnvironment(home) }))
  } finally {
    electron.dispose()
    rmSync(app, { recursive: true, force: true })
  }
}

/** A profile that is named and not there yet is made for the app's user. @param {readonly string[]} given */
function lendProfile(given) {
  const at = given.findIndex((argument) => argument === '--profile' || argument.startsWith('--profile='))
  const folder = given[at]?.startsWith('--profile=') ? given[at].slice('--profile='.length) : given[at + 1]
  return at >= 0 && folder ? lendFolder(path.resolve(folder)) : null
}

/**
 * Waits for the child, hands signals on, takes over its exit code. The shell between this process and the one on the virtual
 * display would end at a signal and leave the app alone there: so that one is told, and the app quits as it should.
 * @param {import('node:child_process').ChildProcess} child
 */
async function ended(child) {
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => (child.channel ? child.send(signal) : child.kill(signal))
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => pass(signal))
  process.on('message', (told) => pass(told === 'SIGINT' ? 'SIGINT' : 'SIGTERM'))
  process.channel?.unref()
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
