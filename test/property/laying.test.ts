import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Assembly } from '../../electron/keeper/assembly'
import { hex } from '../../electron/keeper/box'
import {
  admitted,
  begun,
  closeDesks,
  connect,
  type Desk,
  desk,
  founded,
  know,
  readBy,
  sameAs,
  until,
  write,
} from '../fixtures/letters'

const seed = Number(process.env.FOLKMOOT_SEED ?? 20261128)
const isLong = process.env.FOLKMOOT_LONG !== undefined

afterEach(closeDesks)

type Step = readonly [what: number, who: number, whom: number]
const steps = fc.array(fc.tuple(fc.nat(9), fc.nat(2), fc.nat(2)) as fc.Arbitrary<Step>, {
  minLength: 8,
  maxLength: 16,
})
const pause = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds))

/** Asha is the secretary; Björn and Gita are her deputies, each on a laptop of their own with a real disk. */
async function three() {
  const desks = [await desk('asha'), await desk('bjorn'), await desk('gita')] as [Desk, Desk, Desk]
  const [asha, bjorn, gita] = desks
  const hers = await founded(asha)
  const signers = [await admitted(asha, bjorn, hers), await admitted(asha, gita, hers)]
  await know(bjorn, gita, hers.id)
  await know(gita, bjorn, hers.id)
  const lines = [connect(asha, bjorn), connect(asha, gita)]
  await until('both offices', () => signers.every((one) => one.head().signs))
  for (const cut of lines) cut()
  const at = (who: number): Assembly => {
    const assembly = desks[who]?.realm.assembly(hers.id) ?? null
    if (assembly === null) throw new Error('not here')
    return assembly
  }
  return { desks, at }
}

describe(`AD11 AD10 what is laid reads the same (seed ${seed})`, () => {
  it('for any order of arrival, removal and restart, with everybody who is in office', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const { desks, at } = await three()
        let cuts: (() => void)[] = []
        let isRemoved = false
        let count = 0
        const kept: string[] = []
        for (const [what, who, whom] of list) {
          const [one, other] = [desks[who], desks[whom]]
          if (one === undefined || other === undefined) continue
          if (what < 4) {
            count += 1
            await write(at(who), begun(at(who)), `${count}`, `said by ${who}`)
            await at(who).cut()
            if (who < 2) kept.push(`${count}`)
          } else if (what < 7) {
            if (one !== other) cuts.push(connect(one, other))
            await pause(20)
          } else if (what === 7) {
            for (const cut of cuts.splice(0)) cut()
          } else if (what === 8) {
            for (const cut of cuts.splice(0)) cut()
            desks[who] = await one.again()
          } else if (!isRemoved) {
            const gita = at(2).scribe.device()
            isRemoved = (await at(0).revoke(hex(gita.publicKey))).ok
            expect(isRemoved).toBe(true)
          }
        }
        for (const cut of cuts.splice(0)) cut()
        const [asha, bjorn] = desks
        cuts = [connect(asha, bjorn)]
        await until('both hold the same', () => asha.letters.exchange.isSame(bjorn.key))
        await until('both read the same', async () => sameAs(await readBy(at(0)), await readBy(at(1))))
        const read = await readBy(at(0))
        // What those who are in office wrote is all there, whatever happened in between.
        expect(kept.filter((key) => read[key] === undefined)).toEqual([])
        // Started again, both read what they read before: it was laid once.
        desks[0] = await asha.again()
        desks[1] = await bjorn.again()
        await desks[0].letters.settled()
        await desks[1].letters.settled()
        expect(sameAs(await readBy(at(0)), read)).toBe(true)
        expect(sameAs(await readBy(at(1)), read)).toBe(true)
        await closeDesks()
      }),
      { seed, numRuns: isLong ? 100 : 6, endOnFailure: true },
    )
  }, 600_000)
})
