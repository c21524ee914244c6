// `npm test`: everything there is, on a clean clone: set-up, check, package, then the whole app end to end. The last line
// is the count, and nothing else decides whether it was good.
import { bundle } from './bundle.mjs'
import { check } from './check.mjs'
import { install } from './install.mjs'
import { makePackage, makeTestBuild, testBuild } from './package.mjs'
import { say } from './run.mjs'
import { findRuntime } from './runtime.mjs'
import { secondLook } from './second-look.mjs'
import { conclude, sum, vitest } from './suite.mjs'
import { ensureSystem, hasDisplay } from './system.mjs'
import { reachable } from './unprivileged.mjs'

const counts = []
try {
  await step('Dependencies', install)
  await step('System libraries', () =>
    ensureSystem({ mayInstall: true, display: !hasDisplay(), proofs: true }),
  )
  const runtime = await step('Runtime', findRuntime)
  await step('Types, arrows, lint, unit and property tests', async () => counts.push(await check()))
  await step('Faults', async () => counts.push(await vitest(['faults'])))
  await step('Simulator', async () => counts.push(await vitest(['simulator'])))
  await step('Bundles', bundle)
  await step('Package', () => makePackage(runtime))
  await step('Test build', makeTestBuild)
  await step('End to end', async () => counts.push(await endToEnd()))
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  counts.push({ passed: 0, failed: 1 })
}
conclude(sum(counts))

async function endToEnd() {
  const app = reachable(testBuild.folder, testBuild.binary)
  const before = hasDisplay() ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1366x768x24 -nolisten tcp']
  try {
    return await secondLook((only) =>
      vitest(['e2e'], { env: { ...process.env, FOLKMOOT_APP: app.file }, before, only }),
    )
  } finally {
    app.dispose()
  }
}

/** @template Value @param {string} name @param {() => Promise<Value>} deed @returns {Promise<Value>} */
async function step(name, deed) {
  const began = Date.now()
  say(`== ${name}`)
  const value = await deed()
  say(`== ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`)
  return value
}
