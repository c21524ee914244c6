// `node build/e2e.mjs [file ...]`: the end-to-end tests alone, against the test build that lies in out/ (`npm run package`).

import { testBuild } from './package.mjs'
import { conclude, vitest } from './suite.mjs'
import { hasDisplay } from './system.mjs'
import { reachable } from './unprivileged.mjs'

const app = reachable(testBuild.folder, testBuild.binary)
const before = hasDisplay() ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1366x768x24 -nolisten tcp']
const env = { ...process.env, FOLKMOOT_APP: process.env.FOLKMOOT_APP ?? app.file }
const count = await vitest(['e2e'], { env, before, only: process.argv.slice(2) })
app.dispose()
conclude(count)
