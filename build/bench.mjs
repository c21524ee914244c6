// `npm run bench -- --json out.json`: runs every script of test/bench (each exports `bench(): Promise<Figure[]>`), prints
// the figures, and writes them as one list. Scripts that need the app are given the packaged one in FOLKMOOT_APP.
import { readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { install } from './install.mjs'
import { run, say, script, top } from './run.mjs'
import { hasDisplay } from './system.mjs'

const args = process.argv.slice(2)
const json = args.includes('--json') ? args[args.indexOf('--json') + 1] : null
const wanted = args.filter((argument, at) => argument !== '--json' && args[at - 1] !== '--json')

await script(async () => {
  await install()
  if (!hasDisplay()) {
    const again = [process.execPath, path.join(top, 'build', 'bench.mjs'), ...args]
    const { code } = await run('xvfb-run', ['-a', '-s', '-screen 0 1366x768x24 -nolisten tcp', ...again])
    process.exitCode = code
    return
  }
  const folder = path.join(top, 'test', 'bench')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.bench.ts')).sort()
  const figures = []
  for (const file of files.filter(
    (name) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  )) {
    say(`${file} ...`)
    for (const figure of await (await loaded(path.join(folder, file))).bench()) {
      figures.push(figure)
      process.stdout.write(`${line(figure)}\n`)
    }
  }
  if (json) await writeFile(path.resolve(json), `${JSON.stringify(figures, null, 2)}\n`)
  if (figures.length === 0) throw new Error('No figure was measured.')
})

/** TypeScript for plain Node: one bundle beside the others, with the packages left where they are. */
async function loaded(file) {
  const { build } = await import('vite')
  const out = path.join(top, 'dist', 'bench')
  const name = `${path.basename(file, '.ts')}.mjs`
  await rm(path.join(out, name), { force: true })
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: file,
      outDir: out,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: name, codeSplitting: false } },
    },
  })
  return import(pathToFileURL(path.join(out, name)).href)
}

/** @param {{ name: string, value: number, unit: string, baseline?: number | null, ratio?: number | null, goal?: unknown, met?: boolean | null }} figure */
function line({ name, value, unit, baseline, ratio, goal, met }) {
  const against = typeof ratio === 'number' ? `, ${ratio.toFixed(2)} x ${baseline} ${unit}` : ''
  const aim = goal === undefined || goal === null ? '' : ` (goal ${goal}: ${met ? 'met' : 'NOT met'})`
  return `${name}: ${value} ${unit}${against}${aim}`
}
