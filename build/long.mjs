// `npm run long [-- --scale 0.01] [--only property,simulator]`: the same tests with the big numbers (200 kills, 20,000 stories and
// mutated inputs of each sort), from seeds nobody chose. Tests read FOLKMOOT_LONG, FOLKMOOT_KILLS, FOLKMOOT_SEEDS and FOLKMOOT_INPUTS. What
// goes wrong is kept (test/simulator/kept.json, test/property/kept.json) and tried in every `npm test` from then on.
import { bundle } from './bundle.mjs'
import { install } from './install.mjs'
import { makePackage, makeTestBuild, testBuild } from './package.mjs'
import { script } from './run.mjs'
import { findRuntime } from './runtime.mjs'
import { conclude, sum, vitest } from './suite.mjs'
import { ensureSystem, hasDisplay } from './system.mjs'
import { reachable } from './unprivileged.mjs'

const inNode = ['unit', 'property', 'faults', 'simulator', 'long']
const args = process.argv.slice(2)
/** @param {string} name */
const given = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const scale = Number(given('--scale') ?? 1)
const only = given('--only')?.split(',') ?? [...inNode, 'e2e']

await script(async () => {
  if (!(scale > 0) || !only.every((name) => [...inNode, 'e2e'].includes(name)))
    throw new Error(`npm run long -- [--scale 0.01] [--only ${[...inNode, 'e2e'].join(',')}]`)
  await install()
  const withApp = only.includes('e2e')
  await ensureSystem({
    mayInstall: false,
    display: withApp && !hasDisplay(),
    proofs: withApp || only.includes('long'),
    office: only.includes('long'),
  })
  const scaled = (/** @type {number} */ number) => String(Math.max(1, Math.round(number * scale)))
  const env = {
    ...process.env,
    FOLKMOOT_LONG: '1',
    FOLKMOOT_KILLS: scaled(200),
    FOLKMOOT_SEEDS: scaled(20_000),
    FOLKMOOT_INPUTS: scaled(20_000),
  }
  const counts = []
  const parts = inNode.filter((name) => only.includes(name))
  if (parts.length > 0) counts.push(await vitest(parts, { env }))
  if (withApp) counts.push(await endToEnd(env))
  conclude(sum(counts))
})

/** @param {NodeJS.ProcessEnv} env */
async function endToEnd(env) {
  const runtime = await findRuntime()
  await bundle()
  await makePackage(runtime)
  await makeTestBuild()
  const app = reachable(testBuild.folder, testBuild.binary)
  const before = hasDisplay() ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1366x768x24 -nolisten tcp']
  try {
    return await vitest(['e2e'], { env: { ...env, FOLKMOOT_APP: app.file }, before })
  } finally {
    app.dispose()
  }
}
