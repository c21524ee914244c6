// `node build/e2e.mjs [file ...]`: the end-to-end tests alone, against the test build that lies in out/ (`npm run package`).

import { testBuild } from './package.mjs'
import { vitest } from './suite.mjs'
import { hasDisplay } from './system.mjs'
import { reachable } from './unprivileged.mjs'

const app = reachable(testBuild.folder, testBuild.binary)
const before = hasDisplay() ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1366x768x24 -nolisten tcp']
const env = { ...process.env, FOLKMOOT_APP: process.env.FOLKMOOT_APP ?? app.file }
const { passed, failed } = await vitest(['e2e'], { env, before, only: process.argv.slice(2) })
app.dispose()
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
