import { afterEach, describe, expect, it } from 'vitest'
import { hex } from '../../electron/keeper/box'
import { unlinking } from '../../electron/keeper/office-deeds'
import {
  admitted,
  closeDesks,
  connect,
  type Desk,
  desk,
  founded,
  member,
  readBy,
  sameAs,
  until,
  writeJoint,
} from '../fixtures/letters'

afterEach(closeDesks)

function jointRecords({ letters: { exchange } }: Desk, assembly: string): number {
  const joint = exchange.holding.spacesOf(assembly).find(({ circle }) => circle === 'joint')
  const entries = joint === undefined ? [] : exchange.holding.shelf(joint.id).entries()
  return entries.filter(({ bytes }) => Buffer.from(bytes).includes('assembly-position')).length
}

describe('AD8 RD2 RD6 a joint circle: secretaries of several assemblies write one document, each as its own', () => {
  it('North and West write in the meeting of the Region; North’s removal of its secretary takes no word away', async () => {
    const eve = await desk('eve')
    const asha = await desk('asha')
    const bjorn = await desk('bjorn')
    const region = await founded(eve)
    const north = await founded(asha)
    const west = await founded(bjorn)
    // North has a second secretary, Dilip, on a laptop of his own.
    const dilip = await desk('dilip')
    const northByDilip = await admitted(asha, dilip, north, 'secretary')
    connect(asha, dilip)
    await until('Dilip’s office', () => northByDilip.head().signs)
    const hers = await member(eve, region, asha, north)
    const his = await member(eve, region, bjorn, west)
    connect(asha, eve)
    connect(bjorn, eve)
    await until('Asha’s hand', () => hers.scribe.hand('joint') !== null)
    await until('Björn’s hand', () => his.scribe.hand('joint') !== null)
    expect([hers.scribe.signs(), his.scribe.signs()]).toEqual([false, false])

    await writeJoint(hers, 'north', 'we agree')
    await writeJoint(his, 'west', 'we have a concern')
    const both = { north: 'we agree', west: 'we have a concern' }
    await until('both with Eve', async () => sameAs(await readBy(region), both))
    await until('both with Asha', async () => sameAs(await readBy(hers), both))
    await until('both with Björn', async () => sameAs(await readBy(his), both))

    // What speaks for North is signed by North, and stands in no open circle.
    const record = { record: '0a'.repeat(16), title: '', what: 'assembly-position' } as const
    const sealed = await hers.seal({ ...record, circle: 'joint', blob: new TextEncoder().encode('{}') })
    expect(sealed.ok).toBe(true)
    await until('the position with Björn', () => jointRecords(bjorn, region.id) === 1)

    expect((await northByDilip.revoke(hex(north.scribe.device().publicKey))).ok).toBe(true)
    await until('no hand any more', () => hers.scribe.hand('joint') === null)
    await eve.letters.settled()
    for (const one of [region, his]) expect(await readBy(one)).toEqual(both)
  })

  it('Asha’s North leaves the Region: what it wrote there stays, what it writes afterwards does not come in', async () => {
    const eve = await desk('eve')
    const asha = await desk('asha')
    const region = await founded(eve)
    const north = await founded(asha)
    const hers = await member(eve, region, asha, north)
    connect(asha, eve)
    await until('Asha’s hand', () => hers.scribe.hand('joint') !== null)
    await writeJoint(hers, 'north', 'we agree')
    const words = { north: 'we agree' }
    await until('her words with Eve', async () => sameAs(await readBy(region), words))
    const [line] = region.authority().members
    const parted = await region.enact((ledger, here, journal) =>
      unlinking(ledger, here, line?.genesis ?? '', 'member', journal),
    )
    expect(parted.ok).toBe(true)
    expect(await readBy(region)).toEqual(words)
    await writeJoint(hers, 'later', 'we are still here')
    expect((await hers.cut()).ok).toBe(true)
    await eve.letters.settled()
    await asha.letters.settled()
    expect(await readBy(region)).toEqual(words)
  })
})
