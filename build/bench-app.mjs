// What the benches need beside themselves: the packaged app where the unprivileged user can run it, the same program with
// an empty window in it, and a folder for profiles that is gone afterwards.
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { bundle } from './bundle.mjs'
import { linkTree, makePackage, makeTestBuild, testBuild } from './package.mjs'
import { top } from './run.mjs'
import { findRuntime } from './runtime.mjs'
import { ensureSystem, hasDisplay } from './system.mjs'
import { lendAll, reachable } from './unprivileged.mjs'

/** @returns {Promise<() => Promise<void>>} what clears everything away again */
export async function prepareApp() {
  await ensureSystem({ mayInstall: false, display: !hasDisplay() })
  const given = process.env.FOLKMOOT_APP
  if (!given && !existsSync(path.join(testBuild.folder, testBuild.binary))) {
    await bundle()
    await makePackage(await findRuntime())
    await makeTestBuild()
  }
  const app = given ? { file: given, dispose: () => {} } : reachable(testBuild.folder, testBuild.binary)
  const bare = await makeBare(path.dirname(app.file))
  const profiles =
    process.env.FOLKMOOT_BENCH_FOLDER ?? (await mkdtemp(path.join(os.tmpdir(), 'folkmoot-bench-')))
  lendAll(profiles)
  const before = { app: given, profiles: process.env.FOLKMOOT_BENCH_FOLDER }
  Object.assign(process.env, { FOLKMOOT_APP: app.file, FOLKMOOT_BENCH_FOLDER: profiles })
  return async () => {
    app.dispose()
    await rm(bare, { recursive: true, force: true })
    if (!before.profiles) await rm(profiles, { recursive: true, force: true })
  }
}

/** Beside the app, linked to the same files; only what runs in it is another. */
async function makeBare(folder) {
  const { createPackage } = await import('@electron/asar')
  const { build } = await import('vite')
  const bare = `${folder}-bare`
  const inside = path.join(top, 'dist', 'bench', 'bare')
  await rm(bare, { recursive: true, force: true })
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: path.join(top, 'test', 'bench', 'bare-app.ts'),
      outDir: inside,
      emptyOutDir: true,
      rollupOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'main.cjs' } },
    },
  })
  await writeFile(path.join(inside, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }))
  await linkTree(folder, bare)
  const archive = path.join(bare, 'resources', 'app.asar')
  await rm(archive)
  await createPackage(inside, archive)
  return bare
}
