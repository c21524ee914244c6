// `npm run two`: two apps on this desk, Asha's and her deputy Björn's, paired and wired to each other (loopback). Their records
// are thrown away at the end.
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { startApp } from './app-child.mjs'
import { bundle } from './bundle.mjs'
import { install } from './install.mjs'
import { loaded } from './loaded.mjs'
import { say, script, top } from './run.mjs'
import { findRuntime } from './runtime.mjs'
import { ensureSystem } from './system.mjs'
import { asUnprivileged, lendAll, lentEnvironment, ownedFolder, reachable } from './unprivileged.mjs'

await script(async () => {
  await install()
  const runtime = await findRuntime()
  await ensureSystem({ mayInstall: false, display: true })
  say('Building ...')
  await bundle()
  const { seedTwo } = await loaded(path.join(top, 'test', 'keepers', 'two.ts'), 'keepers')
  const profiles = [ownedFolder('asha'), ownedFolder('bjorn')]
  await seedTwo(...profiles, new Date().toISOString().slice(0, 10))
  for (const profile of profiles) lendAll(profile)
  const app = ownedFolder('app')
  for (const part of ['package.json', 'dist'])
    cpSync(path.join(top, part), path.join(app, part), { recursive: true })
  const electron = reachable(runtime.folder, path.relative(runtime.folder, runtime.executable))
  say(
    'Two windows open: Asha’s, secretary of Harbour Tenants, and Björn’s, her deputy. Press "Open" in both.',
  )
  try {
    await Promise.all(profiles.map((profile) => ended(electron.file, app, profile)))
  } finally {
    electron.dispose()
    for (const folder of [app, ...profiles]) rmSync(folder, { recursive: true, force: true })
  }
})

/** @param {string} file @param {string} app @param {string} profile */
function ended(file, app, profile) {
  const given = [app, `--profile=${profile}`, '--only-this-computer', '--real-on-old-runtime']
  const line = asUnprivileged(file, given)
  const child = startApp(line.command, line.args, { cwd: profile, env: lentEnvironment(profile) })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
}
