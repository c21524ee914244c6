// `npm run simulate -- --seeds N [--from S] [--laptops M]`: tells N stories of laptops that meet, part, fail and lie, each from
// a seed that tells it again exactly; random seeds unless `--from` names the first. A seed that goes wrong is kept in
// test/simulator/kept.json and told in every `npm test` from then on.
import path from 'node:path'
import { install } from './install.mjs'
import { loaded } from './loaded.mjs'
import { say, script, top } from './run.mjs'

const args = process.argv.slice(2)
/** @param {string} name @param {number} otherwise */
const given = (name, otherwise) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise)
const seeds = given('--seeds', 100)
const from = given('--from', Math.floor(Math.random() * 2 ** 28))
const most = given('--laptops', 6)

await script(async () => {
  if (![seeds, from, most].every((number) => Number.isInteger(number) && number >= 0) || most < 3)
    throw new Error('npm run simulate -- --seeds 100 [--from 1] [--laptops 6]')
  await install()
  const { simulate } = await loaded(path.join(top, 'test', 'simulator', 'run.ts'), 'simulator')
  const { keep } = await loaded(path.join(top, 'test', 'simulator', 'kept.ts'), 'simulator')
  let failed = 0
  for (let seed = from; seed < from + seeds; seed += 1) {
    const { wrongs, laptops, frames, rounds, trace } = await simulate({ seed, most, federated: true })
    say(`seed ${seed}: ${laptops} laptops, ${frames} frames, ${rounds} rounds, ${trace.slice(0, 12)}`)
    if (wrongs.length === 0) continue
    failed += 1
    for (const { invariant, wrong } of wrongs) say(`  WRONG ${invariant}: ${wrong}`)
    keep(top, { seed, most, federated: true, wrong: wrongs[0].wrong })
  }
  process.stdout.write(`${seeds - failed} passed, ${failed} failed\n`)
  if (failed > 0) process.exitCode = 1
})
