import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { systemRandom } from '../../electron/keeper/box'
import { type KeyPair, keyPairOf } from '../../electron/keeper/device'
import { closeLetter, handOnLetter, openLetter } from '../../electron/keeper/letter'
import { canonical } from '../../shared/canonical'
import { readPassing } from '../../shared/meeting/referral/passing'
import { readLetter } from '../../shared/record/letter'
import type { OpenedLetter } from '../../shared/wire/keeper'
import { here, ramp, referredRamp, region, sentBy } from '../fixtures/referral'
import { ruleOf } from '../fixtures/world'

const [asha, deputy, stranger] = [1, 2, 3].map(() => keyPairOf(systemRandom(32)))
if (asha === undefined || deputy === undefined || stranger === undefined) throw new Error('no keys')
const [word] = sentBy(referredRamp())
const plain = new TextEncoder().encode(canonical(word))
const closed = closeLetter(plain, [asha.publicKey, deputy.publicKey], systemRandom) ?? new Uint8Array(0)

const textIn = (opened: OpenedLetter | null): string | null =>
  opened?.plain == null ? null : new TextDecoder().decode(opened.plain)

describe('LT1 a letter', () => {
  it('is opened by every computer it is for, and is the word that was closed in it', () => {
    for (const one of [asha, deputy]) {
      const opened = openLetter(closed, [stranger, one])
      expect(textIn(opened)).toBe(canonical(word))
      expect(opened?.readers).toEqual(
        [asha, deputy].map(({ publicKey }) => Buffer.from(publicKey).toString('hex')),
      )
    }
  })
  it('is closed for nobody where nobody is known, and for no key that is none', () => {
    expect(closeLetter(plain, [], systemRandom)).toBeNull()
    expect(closeLetter(plain, [new Uint8Array(32).fill(255)], systemRandom)).toBeNull()
  })
})

describe('LT2 to everybody else', () => {
  it('it says neither for whom it is nor what about', () => {
    expect(openLetter(closed, [stranger])).toBeNull()
    const bytes = Buffer.from(closed)
    for (const told of [ramp, 'Disability', here, Buffer.from(asha.publicKey)])
      expect(bytes.includes(told)).toBe(false)
    expect(readLetter(closed)?.keys).toHaveLength(2)
  })
  it('how long it is shows in steps, and a key that is handed on looks like a word', () => {
    const lengthOf = (text: string) =>
      closeLetter(new TextEncoder().encode(text), [asha.publicKey], systemRandom)?.length
    const handed = handOnLetter(
      { closed, entry: systemRandom(32), through: null },
      { own: [asha], others: [stranger.publicKey] },
      systemRandom,
    )
    expect(lengthOf('Yes.')).toBe(lengthOf('No, for these many reasons.'))
    expect(lengthOf('x'.repeat(5000))).toBe(lengthOf('x'.repeat(8000)))
    expect(handed?.length).toBe(lengthOf('Yes.'))
  })
  it('copied under another signature it counts for nothing', () => {
    const text = textIn(openLetter(closed, [asha])) ?? ''
    expect(ruleOf(readPassing(text, here))).toBe('done')
    expect(ruleOf(readPassing(text, region))).toBe('ST10')
  })
})

describe('LT4 a letter that is handed on', () => {
  const newcomer = keyPairOf(systemRandom(32))
  const entry = systemRandom(32)
  const handOn = (own: readonly KeyPair[], others: readonly KeyPair[], through: Uint8Array | null = null) =>
    handOnLetter(
      { closed, entry, through },
      { own, others: others.map(({ publicKey }) => publicKey) },
      systemRandom,
    )
  it('is opened by the newcomer through it, and stays the letter its sender signed', () => {
    const key = handOn([asha], [asha, newcomer])
    expect(openLetter(closed, [newcomer])).toBeNull()
    expect(textIn(openLetter(closed, [newcomer], key))).toBe(canonical(word))
    // Which letter it is for says only what is in it; the key itself is told to nobody.
    const told = openLetter(key ?? plain, [newcomer])
    expect(told).toMatchObject({ plain: null, hands: Buffer.from(entry).toString('hex') })
    expect(Object.keys(told ?? {}).sort()).toEqual(['hands', 'plain', 'readers'])
  })
  it('by the newcomer too, to whoever comes later; by nobody who cannot open it', () => {
    const later = keyPairOf(systemRandom(32))
    const key = handOn([asha], [newcomer])
    expect(handOn([stranger], [stranger])).toBeNull()
    expect(handOn([stranger], [stranger], key)).toBeNull()
    const again = handOn([newcomer], [later], key)
    expect(textIn(openLetter(closed, [later], again))).toBe(canonical(word))
    expect(openLetter(closed, [stranger], again)).toBeNull()
  })
  it('opens no other letter, nor does a letter pass for a key', () => {
    const other = closeLetter(plain, [asha.publicKey], systemRandom)
    const key = handOn([asha], [newcomer])
    expect(openLetter(other ?? plain, [newcomer], key)).toBeNull()
    expect(openLetter(closed, [newcomer], closeLetter(plain, [newcomer.publicKey], systemRandom))).toBeNull()
    expect(readLetter(key ?? plain)?.keys).toHaveLength(1)
  })
})

describe('LT3 what is no letter', () => {
  it('opens as nothing: 2,000 mutated letters, cut, lengthened, turned round or changed by a bit', () => {
    const mutations = fc.oneof(
      fc.record({ type: fc.constant('bit' as const), at: fc.nat(closed.length - 1), bit: fc.nat(7) }),
      fc.record({ type: fc.constant('cut' as const), at: fc.nat(closed.length - 1), bit: fc.nat(7) }),
      fc.record({ type: fc.constant('more' as const), at: fc.nat(255), bit: fc.nat(7) }),
      fc.record({ type: fc.constant('twice' as const), at: fc.nat(closed.length - 2), bit: fc.nat(7) }),
    )
    fc.assert(
      fc.property(mutations, ({ type, at, bit }) => {
        const bytes =
          type === 'cut'
            ? closed.slice(0, at)
            : type === 'more'
              ? Uint8Array.of(...closed, at)
              : type === 'twice'
                ? Uint8Array.of(...closed.slice(0, at + 1), ...closed.slice(at))
                : closed.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte))
        const opened = openLetter(bytes, [asha, deputy])
        // A bit in the key of one reader leaves the letter whole for the other.
        if (opened !== null) expect(textIn(opened)).toBe(canonical(word))
        expect(openLetter(bytes, [stranger])).toBeNull()
      }),
      { numRuns: 2000 },
    )
  })
  it('nor does any other text pass for a word: 2,000 mutated ones are refused or are words of their signer', () => {
    const text = canonical(word)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), fc.nat(12), (at, put, gone) => {
        const read = readPassing(text.slice(0, at) + put + text.slice(at + gone), here)
        if (read.ok) expect(read.value).toMatchObject({ from: here, format: 'folkmoot/passing/1' })
        else expect(read.refusal.rule).toBe('ST10')
      }),
      { numRuns: 2000 },
    )
  })
})
