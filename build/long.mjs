// `npm run long`: the same tests with the big numbers (200 kills, many seeds). Tests read FOLKMOOT_LONG, FOLKMOOT_KILLS, FOLKMOOT_SEEDS.
import { bundle } from './bundle.mjs'
import { install } from './install.mjs'
import { makePackage, makeTestBuild, testBuild } from './package.mjs'
import { script } from './run.mjs'
import { findRuntime } from './runtime.mjs'
import { conclude, sum, vitest } from './suite.mjs'
import { ensureSystem, hasDisplay } from './system.mjs'
import { reachable } from './unprivileged.mjs'

await script(async () => {
  await install()
  await ensureSystem({ mayInstall: false, display: !hasDisplay(), proofs: true, office: true })
  const runtime = await findRuntime()
  await bundle()
  await makePackage(runtime)
  await makeTestBuild()
  const app = reachable(testBuild.folder, testBuild.binary)
  const before = hasDisplay() ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1366x768x24 -nolisten tcp']
  const env = {
    ...process.env,
    FOLKMOOT_APP: app.file,
    FOLKMOOT_LONG: '1',
    FOLKMOOT_KILLS: '200',
    FOLKMOOT_SEEDS: '20000',
  }
  const count = sum([
    await vitest(['unit', 'property', 'faults', 'simulator', 'long'], { env }),
    await vitest(['e2e'], { env, before }),
  ])
  app.dispose()
  conclude(count)
})
