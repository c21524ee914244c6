// `npm run bench -- [part of a name ...] [--json out.json]`: runs the scripts of test/bench (each exports
// `bench(): Promise<Figure[]>`), prints the figures, and writes them as one list. Those that export `needsApp` are given
// the packaged app in FOLKMOOT_APP, made first where it is missing, and a place for profiles in FOLKMOOT_BENCH_FOLDER; those that
// export `needsKeeper`, a keeper without a window in FOLKMOOT_KEEPER; for those that export `needsOthers`, what they are measured against is
// installed in test/bench/others, which the app and its tests never see.
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { install } from './install.mjs'
import { bundled, loaded } from './loaded.mjs'
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
  const chosen = files.filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  const figures = []
  let clear = null
  try {
    for (const file of chosen) {
      say(`${file} ...`)
      const bench = await loaded(path.join(folder, file), 'bench')
      if (bench.needsApp && clear === null) {
        const { prepareApp } = await import('./bench-app.mjs')
        clear = await prepareApp()
      }
      if (bench.needsOthers) await install(path.join(folder, 'others'))
      if (bench.needsKeeper)
        process.env.FOLKMOOT_KEEPER ??= await bundled(
          path.join(top, 'test', 'keepers', 'headless.ts'),
          'keepers',
        )
      for (const figure of await bench.bench()) {
        figures.push(figure)
        say(`  ${figure.name}: ${figure.value} ${figure.unit}`)
      }
    }
  } finally {
    await clear?.()
  }
  if (figures.length === 0) throw new Error('No figure was measured.')
  process.stdout.write(table(figures))
  if (json) await writeFile(path.resolve(json), `${JSON.stringify(figures, null, 2)}\n`)
})

/**
 * @param {readonly { name: string, value: number, unit: string, baseline: number | null, ratio: number | null,
 *   goal: string | null, met: boolean | null }[]} figures
 */
function table(figures) {
  const rows = figures.map(({ name, value, unit, baseline, ratio, goal, met }) => [
    name,
    `${value} ${unit}`,
    baseline === null ? '' : `${baseline} ${unit}`,
    ratio === null ? '' : ratio.toFixed(2),
    goal ?? '',
    met === null ? '' : met ? 'met' : 'NOT MET',
  ])
  const all = [['figure', 'value', 'baseline', 'ratio', 'goal', ''], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  const line = (row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return `${all.map(line).join('\n')}\n`
}
