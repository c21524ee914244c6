import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyPairOf } from '../../electron/keeper/device'
import { hexOf } from '../../shared/bytes'
import { readSealed } from '../../shared/pairing/admission'
import { wordNumbers } from '../../shared/pairing/four-words'
import { hearReply, type Outstanding } from '../../shared/pairing/hearing'
import { type Invite, readInvite, writeInvite } from '../../shared/pairing/invite'
import { inviteId, readReply, transcript, writeReply } from '../../shared/pairing/reply'
import { anyAnswer, anyInvite, ashasInvite, pairCrypto, umasAnswer } from '../fixtures/pairing'
import { holdsNoMore, mutations } from './sync-runs'

holdsNoMore()

const open = (invite: Invite): Outstanding => ({
  id: hexOf(inviteId(invite, pairCrypto.sha256)),
  invite,
  state: 'open',
})
const replyTo = (invite: Invite, { seed, ...answer }: { seed: Uint8Array } & Record<string, unknown>) => {
  const pair = keyPairOf(seed)
  const text = writeReply(
    invite,
    { ...(answer as typeof umasAnswer), key: pair.publicKey },
    pairCrypto,
    pair.sign,
  )
  const read = readReply(text)
  if (!read.ok) throw new Error('not read')
  return { text, reply: read.value }
}
const stretch = async (bytes: Uint8Array) => pairCrypto.sha256(bytes)

/** One slip: a letter changed, dropped, doubled, or two exchanged. */
const slip = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(3), fc.integer({ min: 33, max: 0x2fff }))
    .map(([at, how, letter]) => {
      const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
      if (how === 0) return before + String.fromCharCode(letter) + after
      if (how === 1) return before + after
      if (how === 2) return before + here + here + after
      return before + after.charAt(0) + here + after.slice(1)
    })

describe('IV2 what is read back is what was written, and nothing else is read', () => {
  it('every invite, also broken into lines', () => {
    fc.assert(
      fc.property(anyInvite, fc.integer({ min: 10, max: 80 }), (invite, width) => {
        const text = writeInvite(invite)
        expect(readInvite(text)).toEqual({ ok: true, value: invite })
        const wrapped = text.replace(new RegExp(`(.{${width}})`, 'g'), '$1\r\n  ')
        expect(readInvite(wrapped)).toEqual({ ok: true, value: invite })
      }),
    )
  })
  it('mutated invites, mutated answers: all refused, with the rule', () => {
    const invite = writeInvite(ashasInvite)
    const answer = replyTo(ashasInvite, { ...umasAnswer, seed: new Uint8Array(32).fill(7) }).text
    fc.assert(
      fc.property(slip(invite), (mutated) => {
        if (mutated.replace(/\s/g, '') === invite) return
        expect(readInvite(mutated)).toMatchObject({ ok: false, refusal: { rule: 'IV2' } })
      }),
      mutations('invites'),
    )
    fc.assert(
      fc.property(slip(answer), (mutated) => {
        if (mutated.replace(/\s/g, '') === answer) return
        expect(readReply(mutated)).toMatchObject({ ok: false, refusal: { rule: 'IV2' } })
      }),
      mutations('answers'),
    )
  })
  it('any text and any bytes at all: refused, never thrown', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.uint8Array({ maxLength: 400 }), (text, bytes) => {
        expect(readInvite(`folkmoot1:${text}`).ok).toBe(false)
        expect(readReply(`folkmoot1-reply:${text}`).ok).toBe(false)
        expect(readSealed(bytes)).toBeNull()
      }),
      mutations('noise for pairing'),
    )
  })
})

describe('IV4 without the secret no grant (invariant 17)', () => {
  it('an answer made with any other secret is not heard, whatever else it knows', () => {
    fc.assert(
      fc.property(
        anyInvite,
        anyAnswer,
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        (invite, answer, secret) => {
          const guessed = { ...invite, purpose: 'deputy' as const, secret }
          const kept = open({ ...invite, purpose: 'deputy' })
          fc.pre(hexOf(secret) !== hexOf(invite.secret))
          const { reply } = replyTo(guessed, { ...answer, own: null })
          const aimed = { ...reply, invite: inviteId(kept.invite, pairCrypto.sha256) }
          for (const one of [reply, aimed])
            expect(hearReply([kept], one, 0, pairCrypto)).toMatchObject({
              ok: false,
              refusal: { rule: 'IV4' },
            })
        },
      ),
      { numRuns: 200 },
    )
  })
  it('nothing of an answer can be exchanged for something else: key, box, road, name', () => {
    fc.assert(
      fc.property(anyAnswer, anyAnswer, (one, other) => {
        fc.pre(hexOf(one.seed) !== hexOf(other.seed))
        const mine = replyTo(ashasInvite, { ...one, own: null }).reply
        const theirs = replyTo(ashasInvite, { ...other, own: null }).reply
        const mixed = [
          { ...mine, core: theirs.core, key: theirs.key },
          { ...mine, key: theirs.key },
          { ...mine, sig: theirs.sig },
          { ...mine, mac: theirs.mac },
        ]
        for (const reply of mixed)
          expect(hearReply([open(ashasInvite)], reply, 0, pairCrypto)).toMatchObject({
            ok: false,
            refusal: { rule: 'IV4', cause: 'wrong-proof' },
          })
        expect(hearReply([open(ashasInvite)], mine, 0, pairCrypto).ok).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('IV5 both see the same words if and only if invite and answer are the same (invariant 17)', () => {
  it('the same on both sides; others as soon as a key or a nonce differs', async () => {
    await fc.assert(
      fc.asyncProperty(anyInvite, anyAnswer, anyAnswer, fc.nat(3), async (invite, one, other, what) => {
        const asha = replyTo(invite, { ...one, own: null }).reply
        const heard = readReply(replyTo(invite, { ...one, own: null }).text)
        if (!heard.ok) throw new Error('not read')
        const words = (by: Invite, core: Uint8Array) =>
          wordNumbers(transcript(by, core, pairCrypto.sha256), stretch)
        const seen = await words(invite, asha.core)
        expect(seen).toHaveLength(4)
        expect(seen.every((number) => number >= 0 && number < 2048)).toBe(true)
        expect(await words(invite, heard.value.core)).toEqual(seen)
        const changed = [
          { ...one, nonce: other.nonce },
          { ...one, seed: other.seed },
          { ...one, box: other.box },
        ]
        const another = changed[what]
        if (another !== undefined) {
          const { reply } = replyTo(invite, { ...another, own: null })
          fc.pre(hexOf(reply.core) !== hexOf(asha.core))
          expect(await words(invite, reply.core)).not.toEqual(seen)
        } else {
          const secret = pairCrypto.sha256(invite.secret).subarray(0, 16)
          expect(await words({ ...invite, secret }, asha.core)).not.toEqual(seen)
        }
      }),
      { numRuns: 150 },
    )
  })
})
