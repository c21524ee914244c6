import { describe, expect, it } from 'vitest'
import { freshDevice } from '../../electron/keeper/device'
import { beforeFounding, writeEntry } from '../../electron/keeper/pen'
import type { DeviceKey, EntryHash, Office } from '../../shared/authority/authority'
import { hexOf } from '../../shared/bytes'
import { deedOfAdmitting, deedOfAnswering, mayAdmit } from '../../shared/pairing/admitting'
import { hearReply, type Outstanding } from '../../shared/pairing/hearing'
import { type Invite, readInvite, writeInvite } from '../../shared/pairing/invite'
import { inviteId, readReply, writeReply } from '../../shared/pairing/reply'
import { ashasInvite, filled, pairCrypto, uma, umasAnswer } from '../fixtures/pairing'

const kept = (invite: Invite, state: Outstanding['state'] = 'open'): Outstanding => ({
  id: hexOf(inviteId(invite, pairCrypto.sha256)),
  invite,
  state,
})
function heard(invite: Invite, more: Partial<Parameters<typeof writeReply>[1]> = {}) {
  const read = readReply(writeReply(invite, { ...umasAnswer, ...more }, pairCrypto, uma.sign))
  if (!read.ok) throw new Error('not read')
  return read.value
}

describe('IV1, IV2 an invite is one line of letters', () => {
  it('short enough to be pasted, drawn and mailed', () => {
    const text = writeInvite(ashasInvite)
    expect(text.startsWith('folkmoot1:')).toBe(true)
    expect(text.length).toBeLessThan(360)
    expect(readInvite(`  ${text.slice(0, 60)}\n${text.slice(60)} `)).toEqual({ ok: true, value: ashasInvite })
  })
  it('of a newer version it is told to be that', () => {
    expect(readInvite('folkmoot2:AAAA')).toMatchObject({ ok: false, refusal: { cause: 'newer-format' } })
    expect(readInvite('Dear Uma')).toMatchObject({ ok: false, refusal: { cause: 'no-invite' } })
    expect(readReply(writeInvite(ashasInvite))).toMatchObject({ ok: false, refusal: { cause: 'no-reply' } })
  })
})

describe('IV3 once, for three days, until it is withdrawn', () => {
  const reply = heard(ashasInvite)
  it('Uma answers in time', () => {
    const answered = hearReply([kept(ashasInvite)], reply, ashasInvite.until, pairCrypto)
    expect(answered).toMatchObject({ ok: true, value: { invite: { assembly: 'Harbour Tenants' } } })
  })
  it('a second later, after it was used, after it was withdrawn: refused, and said which', () => {
    const late = hearReply([kept(ashasInvite)], reply, ashasInvite.until + 1, pairCrypto)
    expect(late).toMatchObject({ refusal: { rule: 'IV3', cause: 'expired' } })
    for (const state of ['used', 'withdrawn'] as const)
      expect(hearReply([kept(ashasInvite, state)], reply, 0, pairCrypto)).toMatchObject({
        refusal: { rule: 'IV3', cause: state },
      })
  })
  it('to another invite of the same assembly it is no answer', () => {
    const other = { ...ashasInvite, secret: filled(16, 5) }
    expect(hearReply([kept(other)], reply, 0, pairCrypto)).toMatchObject({
      refusal: { rule: 'IV4', cause: 'unknown-invite' },
    })
  })
})

describe('IV8 practice with practice, and never with itself', () => {
  const founded = (practice: boolean) => {
    const { device } = freshDevice(() => filled(32, 21))
    const x = {
      op: 'found' as const,
      dev: device.publicKey,
      recovery: new Uint8Array(32),
      practice,
      nonce: filled(16, 6),
    }
    const said = { k: 'auth' as const, x, b: filled(32, 1), z: 2 }
    return writeEntry(said, 'open', null, device, beforeFounding, 1)
  }
  const { entry, standing } = founded(false)
  const asMember: Invite = { ...ashasInvite, purpose: 'member' }
  const own = { founding: Uint8Array.from(entry), name: 'Mill Lane' }

  it('a real assembly becomes the member of a real one', () => {
    expect(hearReply([kept(asMember)], heard(asMember, { own }), 0, pairCrypto).ok).toBe(true)
  })
  it('a practice one does not, nor the assembly itself, nor a person without one', () => {
    const practice = { founding: Uint8Array.from(founded(true).entry), name: 'Mill Lane' }
    const itself: Invite = { ...asMember, genesis: Uint8Array.from(standing.genesis) }
    for (const [invite, more, cause] of [
      [asMember, { own: practice }, 'practice'],
      [itself, { own }, 'itself'],
      [asMember, {}, 'needs-assembly'],
    ] as const)
      expect(hearReply([kept(invite)], heard(invite, more), 0, pairCrypto)).toMatchObject({
        refusal: { rule: 'IV8', cause },
      })
  })
  it('whoever is asked as a person does not answer as an assembly', () => {
    expect(hearReply([kept(ashasInvite)], heard(ashasInvite, { own }), 0, pairCrypto)).toMatchObject({
      refusal: { rule: 'IV4', cause: 'wrong-proof' },
    })
  })
  it('a founding in which a letter was changed is none', () => {
    const founding = Uint8Array.from(entry)
    founding[40] = (founding[40] ?? 0) ^ 1
    const reply = heard(asMember, { own: { founding, name: 'Mill Lane' } })
    expect(hearReply([kept(asMember)], reply, 0, pairCrypto)).toMatchObject({ refusal: { rule: 'IV4' } })
  })
})

const key = (byte: number) => hexOf(filled(32, byte)) as DeviceKey
const person = (byte: number) => hexOf(filled(16, byte))
const office = (device: number, role: Office['role'], who: number): Office => ({
  device: key(device),
  person: person(who),
  role,
  by: key(device) as string as EntryHash,
  at: 0,
  how: 'grant',
  giver: { device: key(1), person: person(1) },
  seniority: device,
  until: null,
})
const asha = office(1, 'secretary', 1)
const deputies = [office(2, 'deputy', 2), office(3, 'deputy', 3), office(4, 'deputy', 4)]

describe('IV7 one secretary and up to three deputies', () => {
  it('Asha admits three deputies, and no fourth', () => {
    const two = { offices: [asha, ...deputies.slice(0, 2)] }
    expect(mayAdmit(two, asha.device, 'deputy', person(4))).toEqual({ ok: true, value: null })
    const three = { offices: [asha, ...deputies] }
    expect(mayAdmit(three, asha.device, 'deputy', person(5))).toMatchObject({
      refusal: { rule: 'IV7', cause: 'too-many' },
    })
  })
  it('a second computer of one of the three is no further person', () => {
    const three = { offices: [asha, ...deputies] }
    expect(mayAdmit(three, asha.device, 'deputy', person(3)).ok).toBe(true)
  })
  it('her own second computer is hers and nobody else’s', () => {
    const alone = { offices: [asha] }
    expect(mayAdmit(alone, asha.device, 'own', person(1)).ok).toBe(true)
    for (const other of [person(2), null])
      expect(mayAdmit(alone, asha.device, 'own', other)).toMatchObject({
        refusal: { rule: 'IV7', cause: 'other-secretary' },
      })
  })
  it('a deputy, and a computer without an office, invite nobody', () => {
    const two = { offices: [asha, ...deputies.slice(0, 1)] }
    for (const here of [key(2), key(9)])
      for (const purpose of ['deputy', 'own', 'member', 'host'] as const)
        expect(mayAdmit(two, here, purpose, person(2))).toMatchObject({
          refusal: { rule: 'IV7', cause: 'not-secretary' },
        })
  })
})

describe('IV11 between assemblies both speak', () => {
  const answered = { key: filled(32, 9), genesis: filled(32, 5) }
  const given = { person: filled(16, 2), remits: ['The town’s water'] }
  it('the host recognises with remits, the member affiliates', () => {
    expect(deedOfAdmitting('member', answered, given)).toEqual({
      op: 'recognise',
      genesis: answered.genesis,
      remits: ['The town’s water'],
    })
    expect(deedOfAnswering({ purpose: 'member', genesis: filled(32, 1) })).toEqual({
      op: 'affiliate',
      genesis: filled(32, 1),
    })
    expect(deedOfAdmitting('host', answered, given)).toEqual({ op: 'affiliate', genesis: answered.genesis })
    expect(deedOfAnswering({ purpose: 'host', genesis: filled(32, 1) })).toMatchObject({ op: 'recognise' })
  })
  it('a person is granted an office, and says nothing in a log of their own', () => {
    expect(deedOfAdmitting('deputy', { ...answered, genesis: null }, given)).toMatchObject({
      op: 'grant',
      role: 'deputy',
      dev: answered.key,
    })
    expect(deedOfAdmitting('own', { ...answered, genesis: null }, given)).toMatchObject({ role: 'secretary' })
    expect(deedOfAnswering(ashasInvite)).toBeNull()
  })
})
