import { afterEach, describe, expect, it } from 'vitest'
import { hex } from '../../electron/keeper/box'
import { joiningUp, unlinking } from '../../electron/keeper/office-deeds'
import { partingLines } from '../../electron/keeper/partings'
import { come, deed, genesisIn, thing } from '../fixtures/joint-thing'
import {
  admitted,
  closeDesks,
  connect,
  type Desk,
  desk,
  founded,
  readBy,
  until,
  writeJoint,
} from '../fixtures/letters'

afterEach(closeDesks)

const partingsAt = ({ realm, letters }: Desk) =>
  partingLines(realm, { holding: letters.exchange.holding, authorityOf: letters.authorityOf })

describe('JC7 whom the own assembly has removed', () => {
  it('speaks for it no more and is told so; what was written stays', async () => {
    const told = await thing()
    const { asha, bjorn, west, made } = told
    const chidi = await desk('chidi')
    const westByChidi = await admitted(bjorn, chidi, west, 'secretary')
    connect(bjorn, chidi)
    await until('Chidi’s office', () => westByChidi.head().signs)
    const his = await come(told)
    expect((await deed(west, 'affiliate', made)).ok).toBe(true)
    await writeJoint(his, 'björn', 'thank you')
    await until('Björn’s words', async () => (await readBy(made)).björn === 'thank you')
    expect((await westByChidi.revoke(hex(west.scribe.device().publicKey))).ok).toBe(true)
    await until('no hand', () => his.scribe.hand('joint') === null)
    expect(his.head()).toMatchObject({ guest: west.id, signs: false })
    await until('the screen is told', () =>
      bjorn.told.some((one) => one.type === 'grew' && one.assembly === made.id && !one.head.signs),
    )
    await asha.letters.settled()
    expect((await readBy(made)).björn).toBe('thank you')
    expect((await readBy(his)).björn).toBe('thank you')
    // And the others are told who it is, and of which assembly.
    await until('Asha is told', () => partingsAt(asha).length > 0)
    const line = { what: 'office', assembly: made.id, of: west.id, person: 'ab'.repeat(16) }
    expect(partingsAt(asha)).toEqual([line])
    expect(partingsAt(bjorn)).toContainEqual(line)
    expect(partingsAt(bjorn)).toContainEqual({ ...line, assembly: west.id })
  })

  it('whoever holds an office on another computer still is nobody who parted', async () => {
    const asha = await desk('asha')
    const north = await founded(asha)
    const uma = await desk('uma')
    const dan = await desk('dan')
    const umas = await admitted(asha, uma, north)
    expect((await north.revoke(hex(umas.scribe.device().publicKey))).ok).toBe(true)
    const gone = { what: 'office', assembly: north.id, of: north.id, person: '00'.repeat(16) }
    expect(partingsAt(asha)).toEqual([gone])
    // The same person, by the id of their office.
    await admitted(asha, dan, north)
    expect(partingsAt(asha)).toEqual([])
  })
})

describe('JC12 a member that its host has parted from', () => {
  it('is told so, as its host’s member and as a guest; every word stays with both', async () => {
    const told = await thing()
    const { asha, bjorn, west, made } = told
    const his = await come(told)
    expect((await deed(west, 'affiliate', made)).ok).toBe(true)
    await writeJoint(his, 'björn', 'thank you')
    await until('Björn’s words', async () => (await readBy(made)).björn === 'thank you')
    const parts = await made.enact((ledger, here, journal) =>
      unlinking(ledger, here, genesisIn(west), 'member', journal),
    )
    expect(parts.ok).toBe(true)
    await until('no hand', () => his.scribe.hand('joint') === null)
    expect(his.head()).toMatchObject({ parted: west.id, signs: false })
    expect(his.head().guest).toBeUndefined()
    await until('the screen is told', () =>
      bjorn.told.some(
        (one) => one.type === 'grew' && one.assembly === made.id && one.head.parted === west.id,
      ),
    )
    const parted = { what: 'member', assembly: made.id, of: west.id, person: null }
    expect(partingsAt(asha)).toEqual([parted])
    expect(partingsAt(bjorn)).toContainEqual(parted)
    expect(partingsAt(bjorn)).toContainEqual({ what: 'host', assembly: west.id, of: made.id, person: null })
    for (const one of [made, his]) expect((await readBy(one)).björn).toBe('thank you')
  })
})

describe('NE3 NE1 who is a member of whom', () => {
  it('a ring of two is refused where the log shows it, and nobody is their own host', async () => {
    const asha = await desk('asha')
    const north = await founded(asha)
    const west = await founded(asha)
    expect((await deed(north, 'recognise', west)).ok).toBe(true)
    expect(await deed(north, 'affiliate', west)).toMatchObject({ refusal: { rule: 'NE3', cause: 'ring' } })
    expect(await deed(north, 'recognise', north)).toMatchObject({ refusal: { rule: 'IV8', cause: 'itself' } })
    expect((await deed(west, 'affiliate', north)).ok).toBe(true)
    expect(await deed(west, 'recognise', north)).toMatchObject({ refusal: { rule: 'NE3' } })
  })

  it('RM5 a host repeats the remits of a member, and changes them, without parting from it', async () => {
    const asha = await desk('asha')
    const whole = await founded(asha)
    const society = await founded(asha)
    const repeat = (remits: readonly string[]) =>
      whole.enact((ledger, here) => joiningUp(ledger, here, genesisIn(society), 'recognise', remits))
    expect((await deed(whole, 'recognise', society)).ok).toBe(true)
    expect((await repeat(['Housing', 'Access', 'Access'])).ok).toBe(true)
    expect(whole.authority().members.map(({ remits }) => remits)).toEqual([['Access', 'Housing']])
    // Said again without a word on remits, they stay.
    expect((await deed(whole, 'recognise', society)).ok).toBe(true)
    expect(whole.authority().members[0]?.remits).toEqual(['Access', 'Housing'])
    expect((await repeat([])).ok).toBe(true)
    expect(whole.authority().members[0]?.remits).toEqual([])
  })
})
