// Builds the six parts of the app into dist/: the pages, main, the keeper, the airlock, the press, the preload. The settings of each stand in
// vite.config.ts, chosen by mode.
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { install } from './install.mjs'
import { script, top } from './run.mjs'

export async function bundle() {
  // Whatever the shell says: pages built for development do not run in the app.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  await rm(path.join(top, 'dist', 'renderer'), { recursive: true, force: true })
  await rm(path.join(top, 'dist', 'electron'), { recursive: true, force: true })
  for (const mode of ['main', 'keeper', 'airlock', 'press', 'preload', 'renderer']) {
    await build({ configFile: path.join(top, 'vite.config.ts'), mode, logLevel: 'warn' })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await script(async () => {
    await install()
    await bundle()
  })
}
