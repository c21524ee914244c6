import { describe, expect, it } from 'vitest'
import type { AssemblyId } from '../../shared/id'
import type { RollUp } from '../../shared/meeting/question/roll-up'
import type { Filed } from '../../shared/sync/filed'
import { idOf } from '../fixtures/moment'
import { deviceFrom, founderOf, type Writer } from '../fixtures/peers'
import { questionWord, wordOf } from '../fixtures/umbrella'
import { affiliate, bytes, grant, homeOf, recognise, stageOf } from './corner-stage'
import type { Laptop } from './laptop'
import { answers, puts, recordOf, rollUpOn } from './roll-up'
import { deed } from './said'

const version = questionWord(1).version

/** West brings North, Quay and Hill together. Björn and Eleni are both secretaries of North. */
async function west(seed: number) {
  const stage = stageOf(seed)
  const [host, north, quay, hill] = [1, 2, 3, 4].map((n) => founderOf(seed * 10 + n)) as [
    Writer,
    Writer,
    Writer,
    Writer,
  ]
  const names = new Map([
    [north.assembly, 'North'],
    [quay.assembly, 'Quay'],
    [hill.assembly, 'Hill'],
  ])
  const second = deviceFrom(seed * 10 + 7)
  const home = homeOf(host, [recognise(north), recognise(quay), recognise(hill)], [north, quay, hill])
  const norths = homeOf(north, [affiliate(host), grant(second, 'ab'.repeat(16), 'secretary')], [host])
  const asha = await stage.add('Asha of West', { device: host.device, home })
  const björn = await stage.add('Björn of North', { device: north.device, home: norths })
  const eleni = await stage.add('Eleni of North', { device: second, home: norths })
  const chidi = await stage.add('Chidi of Quay', {
    device: quay.device,
    home: homeOf(quay, [affiliate(host)], [host]),
  })
  const dafydd = await stage.add('Dafydd of Hill', {
    device: hill.device,
    home: homeOf(hill, [affiliate(host)], [host]),
  })
  await stage.run(20)
  const nameOf = (assembly: AssemblyId) => names.get(assembly) ?? '?'
  const asked = [...names].map(([assembly, name]) => ({ assembly, name }))
  const put = async (n: number, change: object = {}) => {
    const { record: _, host: __, ...said } = questionWord(n, { asked, ...change })
    const entry = await stage.done(puts(asha, said))
    if (entry === null) throw new Error('It was not put')
    return recordOf(entry)
  }
  const say = async (by: Laptop, n: number, change: object = {}, o: object = {}) => {
    const { record: _, assembly: __, ...said } = wordOf(n, by.assembly as AssemblyId, version, change)
    return stage.done(answers(by, host.assembly, said, o))
  }
  /** What every laptop reads; all read the same. */
  const all = async (): Promise<RollUp> => {
    const read = await Promise.all(
      stage.laptops.map((laptop) => stage.done(rollUpOn(laptop, host.assembly, nameOf))),
    )
    for (const one of read) expect(one).toEqual(read[0])
    if (!read[0]) throw new Error('No question has come')
    return read[0]
  }
  const on = (laptop: Laptop) => stage.done(rollUpOn(laptop, host.assembly, nameOf))
  return { stage, host, north, hill, asha, björn, eleni, chidi, dafydd, put, say, all, on }
}

/** Up to here what the member wrote is kept. */
const lineOf = ({ space, feed, n, hash }: Filed) => [
  bytes(space ?? ''),
  Number(feed.split('/').at(-1)),
  n,
  bytes(hash),
]

const stands = (roll: RollUp | null): string =>
  (roll?.lines ?? []).map(({ name, part, stance }) => `${name} ${part} ${stance ?? 'not heard'}`).join(', ')

describe('QA6 the roll-up is the same on every laptop', () => {
  it('answers that were signed apart, with the cable pulled, come together in any order', async () => {
    const { stage, björn, chidi, put, say, all, on } = await west(401)
    await put(1)
    await stage.run(20)
    expect(stands(await all())).toBe('Hill asked not heard, North asked not heard, Quay asked not heard')
    await stage.pull()
    await say(björn, 1)
    await say(chidi, 2, { position: 'reservations', reason: 'The pier' })
    expect(stands(await on(chidi))).toBe(
      'Hill asked not heard, North asked not heard, Quay asked reservations',
    )
    await stage.plug()
    expect(await all()).toMatchObject({ asked: 3, answered: 2, counts: { agree: 1, reservations: 1 } })
  })

  it('QA8 two secretaries of North answer apart: the heavier, contested on every laptop', async () => {
    const { stage, björn, eleni, put, say, all } = await west(402)
    await put(1)
    await stage.run(20)
    await stage.pull()
    await say(björn, 1)
    await say(eleni, 2, { position: 'block', reason: 'The pier' })
    await stage.plug()
    expect(await all()).toMatchObject({ answered: 1, contested: true, counts: { block: 1, agree: 0 } })
  })
})

describe('QA7 in the middle of a question', () => {
  it('North removes a secretary: what he signed before counts, what he signs afterwards does not', async () => {
    const { stage, björn, eleni, put, say, all } = await west(403)
    await put(1)
    await stage.run(20)
    await say(eleni, 1)
    await stage.run(20)
    await stage.done(björn.write('open', deed({ op: 'revoke', dev: eleni.device.publicKey, fence: [] })))
    await stage.run(30)
    const before = await all()
    const late = await say(eleni, 2, { position: 'block', reason: 'I am still here' })
    await stage.run(30)
    // Her own laptop does not sign any more; if it did, nobody would take it in.
    expect(late).toBeNull()
    expect(stands(await all())).toBe(stands(before))
  })

  it('West parts from Hill, which had blocked: it counts no more, and nothing is settled by that', async () => {
    const { stage, hill, asha, dafydd, put, say, on } = await west(404)
    await put(1)
    await stage.run(20)
    const said = await say(dafydd, 1, { position: 'block', reason: 'The pier' })
    await stage.run(20)
    const end = said === null ? [] : [lineOf(said)]
    const genesis = bytes(hill.founding.hash)
    await stage.done(asha.write('open', deed({ op: 'unlink', genesis, as: 'member', fence: end })))
    await stage.run(30)
    const roll = await on(asha)
    expect(stands(roll)).toContain('Hill left block')
    expect(roll).toMatchObject({ asked: 2, answered: 0, counts: { block: 0 }, leftBlocking: true })
  })

  it('QA2 a new wording is put while North is away: its answer to the old one counts for that one alone', async () => {
    const { stage, björn, put, say, all } = await west(405)
    const first = await put(1)
    await stage.run(20)
    await stage.pull()
    await put(2, { version: idOf(3, 2), wording: 'The ferry runs daily.', replaces: [first] })
    await say(björn, 1)
    await stage.plug()
    const roll = await all()
    expect(roll).toMatchObject({ asked: 3, answered: 0 })
    expect(roll.lines.find(({ name }) => name === 'North')?.elsewhere).toMatchObject([{ position: 'agree' }])
  })
})

describe('QA3 QA13 a hostile host', () => {
  it('answers for a member: nowhere is that member heard', async () => {
    const { stage, north, asha, björn, chidi, put, say, on } = await west(406)
    await put(1)
    await say(asha, 1, { position: 'agree' })
    // With a claim to speak for North, which no device of West can bear out.
    const g = bytes(north.founding.hash)
    await say(asha, 2, { position: 'agree' }, { o: { g, a: [g] } })
    await stage.run(30)
    for (const laptop of [björn, chidi])
      expect(stands(await on(laptop))).toBe(
        'Hill asked not heard, North asked not heard, Quay asked not heard',
      )
  })

  it('withholds an answer: with the others that member is not heard, and never agrees', async () => {
    const { stage, björn, eleni, chidi, asha, put, say, on } = await west(407)
    await put(1)
    await stage.run(20)
    const norths = new Set([björn.name, eleni.name])
    stage.net.setPartition((one, other) => norths.has(one) !== norths.has(other))
    await say(björn, 1)
    await say(chidi, 2)
    await stage.run(30)
    expect(await on(asha)).toMatchObject({ asked: 3, answered: 1 })
    expect(stands(await on(chidi))).toContain('North asked not heard')
    expect(stands(await on(eleni))).toBe('Hill asked not heard, North asked agree, Quay asked not heard')
  })
})
