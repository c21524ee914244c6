import { describe, expect, it } from 'vitest'
import { systemRandom } from '../../electron/keeper/box'
import { closeLetter } from '../../electron/keeper/letter'
import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import { letterRecord } from '../../shared/meeting/referral/passing'
import { wordsOf } from '../../shared/meeting/referral/referral'
import { idOf } from '../fixtures/moment'
import { type Computer, computer, foundedAt, keeps, laidDown, newPost, sealedBy } from '../fixtures/post'
import { referredRamp } from '../fixtures/referral'

const now = '2026-03-05T09:00:00+00:00'
const settle = (at: Computer, assembly: AssemblyId) => at.ask({ type: 'settle-passing', assembly, now })
const came = async (at: Computer, assembly: AssemblyId) =>
  (await at.ask({ type: 'passing', assembly })).came.map(({ of }) => of)

/** Harbour, the society and the region, each on a computer of its own; Harbour has referred the ramp to the society. */
async function sent(name: string) {
  const post = newPost()
  const [asha, bjorn, eleni] = [
    await computer(post, `${name}-asha`),
    await computer(post, `${name}-bjorn`, 1),
    await computer(post, `${name}-eleni`, 2),
  ]
  const harbour = await foundedAt(asha, 'Harbour Tenants')
  const society = await foundedAt(bjorn, 'Disability Society')
  const region = await foundedAt(eleni, 'North Region')
  const { page } = referredRamp(harbour, society)
  await keeps(asha, page.seen)
  await settle(asha, harbour)
  return { post, asha, bjorn, eleni, harbour, society, region, page }
}

describe('LT1 between assemblies that share no circle', () => {
  it('the word goes as one letter, once; the receipt comes back as one and is there to be entered', async () => {
    const { post, asha, bjorn, harbour, society, page } = await sent('letter-sent')
    expect(sealedBy(post, harbour).map(({ what }) => what)).toEqual([letterRecord])
    expect((await settle(asha, harbour)).sealed).toBe(false)
    expect((await settle(bjorn, society)).sealed).toBe(true)
    expect(await came(bjorn, society)).toMatchObject([{ from: harbour, to: society, state: 'received' }])
    expect(sealedBy(post, society).map(({ what }) => what)).toEqual([letterRecord])
    expect((await settle(asha, harbour)).toEnter).toMatchObject([
      { meeting: page.seen.id, answers: [{ type: 'receipt', from: society }] },
    ])
    expect(sealedBy(post, harbour)).toHaveLength(1)
  })
  it('while nobody in office there is known it waits, and is told as waiting', async () => {
    const post = newPost()
    const asha = await computer(post, 'letter-waits')
    const harbour = await foundedAt(asha, 'Harbour Tenants')
    const nowhere = idOf(0xa5, 99) as AssemblyId
    await keeps(asha, referredRamp(harbour, nowhere).page.seen)
    expect((await settle(asha, harbour)).sealed).toBe(false)
    expect((await asha.ask({ type: 'passing', assembly: harbour })).unsealed).toBe(1)
    expect(sealedBy(post, harbour)).toEqual([])
  })
})

describe('LT2 LT3 to everybody else, and whatever is done to it', () => {
  it('the region opens nothing, and answers nothing', async () => {
    const { post, eleni, region } = await sent('letter-region')
    expect(await settle(eleni, region)).toEqual({ sealed: false, toEnter: [] })
    expect(await came(eleni, region)).toEqual([])
    expect(sealedBy(post, region)).toEqual([])
  })
  it('changed by a bit it is nothing; come twice it is one; under another signature it is nobody’s word', async () => {
    const { post, bjorn, harbour, society, region } = await sent('letter-altered')
    const [letter] = sealedBy(post, harbour)
    if (letter === undefined) throw new Error('no letter')
    const altered = letter.text.map((byte, index) => (index === letter.text.length - 1 ? byte ^ 1 : byte))
    laidDown(post, harbour, { ...letter, entry: '0a'.repeat(32), text: altered })
    laidDown(post, harbour, { ...letter, entry: '0b'.repeat(32) })
    laidDown(post, region, { ...letter, entry: '0c'.repeat(32) })
    await settle(bjorn, society)
    expect(await came(bjorn, society)).toMatchObject([{ from: harbour, state: 'received' }])
    expect(sealedBy(post, society)).toHaveLength(1)
  })
  it('a word to the region that was closed for the society is no matter of the society', async () => {
    const { post, bjorn, harbour, society, region } = await sent('letter-other')
    const [word] = wordsOf(referredRamp(harbour, region).page.seen)
    const societys = (post.office.get(society) ?? []).map(({ publicKey }) => publicKey)
    const text = closeLetter(new TextEncoder().encode(canonical(word)), societys, systemRandom)
    laidDown(post, harbour, { entry: '0d'.repeat(32), what: letterRecord, text: text ?? new Uint8Array(0) })
    await settle(bjorn, society)
    expect(await came(bjorn, society)).toHaveLength(1)
    expect(sealedBy(post, society)).toHaveLength(1)
  })
})

describe('LT4 a computer that comes into office later', () => {
  it('opens the letter once another of its assembly has handed its key on, which is done once', async () => {
    const { post, bjorn, harbour, society } = await sent('letter-later')
    const chidi = await computer(post, 'letter-later-chidi', 1)
    expect(await foundedAt(chidi, 'Disability Society')).toBe(society)
    await settle(chidi, society)
    expect(await came(chidi, society)).toEqual([])
    await settle(bjorn, society)
    // Its receipt, and the key: nobody else tells one from the other.
    expect(sealedBy(post, society).map(({ what }) => what)).toEqual([letterRecord, letterRecord])
    await settle(chidi, society)
    expect(await came(chidi, society)).toMatchObject([{ from: harbour, to: society }])
    await settle(bjorn, society)
    await settle(chidi, society)
    expect(sealedBy(post, society)).toHaveLength(2)
  })
})
