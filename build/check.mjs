// `npm run check`: types of every room, arrows, lint, unit and property tests. Under a minute, before every commit.
import { pathToFileURL } from 'node:url'
import { install } from './install.mjs'
import { script } from './run.mjs'
import { command, conclude, sum, vitest } from './suite.mjs'

const rooms = ['shared', 'electron', 'renderer', 'build', 'test']

export async function check() {
  return sum([
    await command('types', 'tsc', ['-b']),
    await command('arrows', 'depcruise', ['--config', '.dependency-cruiser.cjs', ...rooms]),
    await command('lint', 'biome', ['check', '--error-on-warnings', '.']),
    await vitest(['unit', 'property']),
  ])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await script(async () => {
    await install()
    conclude(await check())
  })
}
