import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Assembly } from '../../electron/keeper/assembly'
import { systemRandom } from '../../electron/keeper/box'
import { takeBundleFile, writeBundleFile } from '../../electron/keeper/bundles'
import { nodeDisk } from '../../electron/keeper/disk'
import { readQuestion } from '../../shared/meeting/said/question-word'
import { closeDesks, type Desk, desk, founded, foundingOf, member } from '../fixtures/letters'
import { questionWord } from '../fixtures/umbrella'
import { fine } from '../fixtures/world'

const folder = mkdtempSync(path.join(os.tmpdir(), 'folkmoot-questions-'))
const tools = { disk: nodeDisk, random: systemRandom }
afterEach(closeDesks)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sealedIn = ({ letters: { exchange } }: Desk, assembly: string, kind: string): number => {
  const joint = exchange.holding.spacesOf(assembly).find(({ circle }) => circle === 'joint')
  const entries = joint === undefined ? [] : exchange.holding.shelf(joint.id).entries()
  return entries.filter(({ bytes }) => Buffer.from(bytes).includes(kind)).length
}

describe('QA14 a question goes to a member by a file, and its answer comes back by one', () => {
  it('closed for both sides’ secretaries; Chidi, who is in no office, opens nothing', async () => {
    const [eve, asha, chidi] = [await desk('eve'), await desk('asha'), await desk('chidi')]
    const west = await founded(eve)
    const north = await founded(asha)
    const hers = await member(eve, west, asha, north)
    const handOver = async (from: Desk, of: Assembly, name: string) => {
      const to = path.join(folder, name)
      fine(await of.cut())
      const wish = { assembly: of.id, circle: 'joint' as const, since: null, to }
      return fine(await writeBundleFile(from.realm, from.letters, wish, tools)) && to
    }
    // West knows North's secretary by North's own log, as pairing brings it.
    const log = path.join(folder, 'log.moot')
    const open = { assembly: north.id, circle: 'open' as const, since: null, to: log }
    fine(await writeBundleFile(asha.realm, asha.letters, open, tools))
    fine(await takeBundleFile(eve.realm, eve.letters, log, tools))

    const { record, host: _, ...said } = questionWord(1)
    const blob = new TextEncoder().encode(JSON.stringify(said))
    fine(await west.seal({ record, title: 'West', what: 'question', circle: 'joint', blob }))
    const out = await handOver(eve, west, 'out.moot')
    expect(await takeBundleFile(chidi.realm, chidi.letters, out, tools)).toMatchObject({
      refusal: { rule: 'BU6' },
    })
    fine(await takeBundleFile(asha.realm, asha.letters, out, tools))
    expect(sealedIn(asha, west.id, 'question')).toBe(1)

    const answer = { record: '0a'.repeat(16), title: '', what: 'assembly-position', circle: 'joint' as const }
    fine(await hers.seal({ ...answer, blob: new TextEncoder().encode('{}') }))
    fine(await takeBundleFile(eve.realm, eve.letters, await handOver(asha, hers, 'back.moot'), tools))
    expect(sealedIn(eve, west.id, 'assembly-position')).toBe(1)
    expect((await foundingOf(hers)).entry).toEqual((await foundingOf(west)).entry)
  })

  it('QA1 no person is named in what crosses: whatever else was written into it is left out', () => {
    const { record, host, ...put } = questionWord(1)
    const text = JSON.stringify({
      ...put,
      present: ['Asha', 'Björn'],
      asked: put.asked.map((one) => ({ ...one, secretary: 'Eleni' })),
    })
    expect(JSON.stringify(fine(readQuestion(text, { record, host })))).not.toMatch(/Asha|Björn|Eleni/)
  })
})
