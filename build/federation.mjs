// `npm run federation -- --assemblies 1000 --years 10 --seed 7 --out f.moot`: an invented federation as a bundle file, to practise and
// to measure on. The same seed, size and day (`--until`, else today) make the same file.
import path from 'node:path'
import { install } from './install.mjs'
import { loaded } from './loaded.mjs'
import { script, top } from './run.mjs'

await script(async () => {
  await install()
  const { federation } = await loaded(path.join(top, 'electron', 'cli', 'federation.ts'), 'cli')
  const args = process.argv.slice(2)
  const folder = process.env.INIT_CWD ?? process.cwd()
  const placed = args.map((word, at) => (args[at - 1] === '--out' ? path.resolve(folder, word) : word))
  const { code, output } = await federation(placed, new Date().toISOString().slice(0, 10))
  process.stdout.write(output)
  process.exitCode = code
})
