// `npm run five`: five computers on this desk, each a keeper in a process of its own on real roads (loopback): secretary, deputy,
// host, sibling and general secretary write, publish, lie, fall away and are removed. Every step is told as it is done.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { install } from './install.mjs'
import { bundled, loaded } from './loaded.mjs'
import { say, script, top } from './run.mjs'

await script(async () => {
  await install()
  const keepers = path.join(top, 'test', 'keepers')
  const program = await bundled(path.join(keepers, 'headless.ts'), 'keepers')
  const { five } = await loaded(path.join(keepers, 'five.ts'), 'keepers')
  const folder = await mkdtemp(path.join(os.tmpdir(), 'folkmoot-five-'))
  try {
    const steps = await five(program, folder, ({ step, wrong }) =>
      say(wrong === null ? `  ok     ${step}` : `  WRONG  ${step}: ${wrong}`),
    )
    const failed = steps.filter(({ wrong }) => wrong !== null).length
    process.stdout.write(`${steps.length - failed} passed, ${failed} failed\n`)
    if (failed > 0) process.exitCode = 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
