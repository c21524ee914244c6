import { describe, expect, it } from 'vitest'
import { linksThatCount, ringsAmong } from '../../shared/record/rings'
import { founderOf, type Writer } from '../fixtures/peers'
import { affiliate, homeOf, recognise, stageOf } from './corner-stage'
import type { Laptop } from './laptop'
import { nestingAt, nestingOn } from './nesting'

/** North is a member of the Whole, South of North; with the cables out, South and the Whole agree that the Whole is a member of South. */
async function threeApart(seed: number) {
  const stage = stageOf(seed)
  const [whole, north, south] = [
    founderOf(seed * 10),
    founderOf(seed * 10 + 1),
    founderOf(seed * 10 + 2),
  ] as [Writer, Writer, Writer]
  const all = [whole, north, south]
  const others = (own: Writer) => all.filter((one) => one !== own)
  const add = (name: string, own: Writer, ops: Parameters<typeof homeOf>[1]) =>
    stage.add(name, { device: own.device, home: homeOf(own, ops, others(own)) })
  const una = await add('Una', whole, [recognise(north)])
  const nils = await add('Nils', north, [affiliate(whole), recognise(south)])
  const siân = await add('Siân', south, [affiliate(north)])
  await stage.run(20)
  const known = (laptop: Laptop) => nestingAt(laptop, all)
  return { stage, ...nestingOn(stage), una, nils, siân, whole, north, south, known }
}

describe('NE2 NE5 decisions 18 a ring arises while nobody hears of anybody', () => {
  it('every laptop leaves the same link out; the ring ends with a membership, for all', async () => {
    const { stage, affiliates, recognises, unlinks, una, nils, siân, whole, north, south, known } =
      await threeApart(460)
    const everybody = [una, nils, siân]
    for (const one of everybody) expect(ringsAmong(known(one))).toEqual([])
    await stage.pull()
    await affiliates(una, south)
    await recognises(siân, whole)
    await stage.plug()
    const first = ringsAmong(known(una))
    expect(first).toHaveLength(1)
    expect(first[0]?.cut.isClaim).toBe(false)
    for (const one of everybody) {
      expect(ringsAmong(known(one))).toEqual(first)
      expect(linksThatCount(known(one))).toEqual(linksThatCount(known(una)))
    }
    // North is parted from, by the Whole alone: what North still says is a claim, and is what is left out.
    await unlinks(una, north, 'member')
    await stage.plug()
    for (const one of everybody)
      expect(ringsAmong(known(one)).map(({ cut }) => cut)).toEqual([
        { host: whole.assembly, member: north.assembly, isClaim: true },
      ])
    await unlinks(nils, whole, 'host')
    await stage.plug()
    for (const one of everybody) {
      expect(ringsAmong(known(one))).toEqual([])
      expect(linksThatCount(known(one))).toHaveLength(2)
    }
  })
})
