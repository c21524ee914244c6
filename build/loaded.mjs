// TypeScript for plain Node: benches and the simulator run from the checkout without a test runner.
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { top } from './run.mjs'

/** @param {string} file @param {string} room the folder in dist/ */
export async function loaded(file, room) {
  return import(pathToFileURL(await bundled(file, room)).href)
}

/**
 * One bundle beside the others, with the packages left where they are.
 * @param {string} file @param {string} room @returns {Promise<string>} where it lies
 */
export async function bundled(file, room) {
  const { build } = await import('vite')
  const out = path.join(top, 'dist', room)
  const name = `${path.basename(file, '.ts')}.mjs`
  await rm(path.join(out, name), { force: true })
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // The page fetches the merge library's code by address; plain Node has it at once.
    resolve: { alias: { '@automerge/automerge/slim': '@automerge/automerge' } },
    build: {
      ssr: file,
      outDir: out,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: name, codeSplitting: false } },
    },
  })
  return path.join(out, name)
}
