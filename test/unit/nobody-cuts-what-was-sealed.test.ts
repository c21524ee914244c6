import { describe, expect, it } from 'vitest'
import { changeTools } from '../../electron/keeper/change'
import { acceptance } from '../../shared/authority/acceptance'
import type { Signed } from '../../shared/authority/deed'
import { type SealLine, sealBytes } from '../../shared/authority/op'
import { compareBytes } from '../../shared/bytes'
import { type Key, keyNamed, type Place, type Said, sha256, townFounded, verify } from '../fixtures/authority'

/**
 * Attacks by a secretary with all the rights of one. Asha founded the town; Björn and Eve are its secretaries, Chidi is its
 * deputy. Björn wrote and approved minutes; somebody would rather he had not.
 */
const [asha, bjorn, chidi, eve] = ['Asha', 'Björn', 'Chidi', 'Eve'].map(keyNamed) as [Key, Key, Key, Key]
const town = townFounded(asha, keyNamed('sheet'))
const { founding } = town
const bjornJoins = town.grant(asha, bjorn, 'secretary', { after: [founding] })
const eveJoins = town.grant(asha, eve, 'secretary', { after: [bjornJoins] })
const chidiHelps = town.grant(asha, chidi, 'deputy', { after: [eveJoins] })
const before = [founding, bjornJoins, eveJoins, chidiHelps]
const now = { after: [chidiHelps] }

const blobOf = (words: string) => ({ b: sha256(Buffer.from(words)), z: words.length })
const minutes = (by: Key, words: string, place: Place) => {
  const said: Said = { k: 'rec', r: new Uint8Array(16), title: words, kind: 'minutes', ...blobOf(words) }
  return town.say(by, 'open', said, place)
}
const writes = (by: Key, words: string, place: Place) =>
  town.say(by, 'inner', { k: 'chg', d: new Uint8Array(16), h: null, ...blobOf(words) }, place)
const lineOf = ({ hash, entry: { body } }: Signed): SealLine => [
  body.f,
  body.s,
  body.e,
  body.n,
  Uint8Array.from(Buffer.from(hash, 'hex')),
]
const seal = (by: Key, what: readonly Signed[], place: Place) => {
  const keeps = what.map(lineOf).sort((one, other) => compareBytes(sealBytes(one), sealBytes(other)))
  return town.deed(by, { op: 'seal', keeps }, place)
}
const behind = (last: Signed) => ({ n: last.entry.body.n + 1, p: last.hash })
const fates = (entries: readonly Signed[], of: readonly Signed[]) => {
  const tools = { ...changeTools, sha256, verify }
  const { verdicts } = acceptance(
    town.genesis,
    [...before, ...entries],
    () => null,
    () => null,
    tools,
  )
  return of.map(({ hash }) => verdicts.get(hash)?.type)
}

const drafts = writes(bjorn, 'drafts', now)
const more = writes(bjorn, 'more', { ...now, ...behind(drafts) })
const approved = minutes(bjorn, 'minutes', now)
const sealed = seal(bjorn, [more], { ...now, ...behind(approved) })
const later = writes(bjorn, 'later', { after: [sealed], ...behind(more) })
const work = [drafts, more, approved]

describe('AU14 decisions 4: no fence reaches below what was sealed', () => {
  it('Asha, who knows that Björn sealed the minutes, removes him as if he had never written anything', () => {
    const gone = town.revoke(asha, bjorn, { after: [sealed] })
    expect(fates([...work, sealed, later, gone], [...work, later])).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'refused',
    ])
  })
  it('Asha says that she did not know it, but Eve had done something since', () => {
    const gone = town.revoke(asha, bjorn, now)
    const eveActs = town.deed(eve, { op: 'policy', openTo: 'hosts' }, { after: [sealed] })
    expect(fates([...work, sealed, gone], work)).toEqual(['refused', 'refused', 'refused'])
    expect(fates([...work, sealed, eveActs, gone], work)).toEqual(['accepted', 'accepted', 'accepted'])
  })
  it('another secretary’s seal on his words holds, also beside the removal', () => {
    const eveSeals = seal(eve, [more, approved], now)
    const gone = town.revoke(asha, bjorn, now)
    expect(fates([...work, eveSeals, gone], work)).toEqual(['accepted', 'accepted', 'accepted'])
  })
  it('removed twice, by one who knew and one who did not: it stays', () => {
    const knew = town.revoke(asha, bjorn, { after: [sealed] })
    const didNot = town.revoke(eve, bjorn, now)
    expect(fates([...work, sealed, knew, didNot], work)).toEqual(['accepted', 'accepted', 'accepted'])
  })
  it('each deed seals what its signer published before it: a charter stays though its founder is removed', () => {
    const charter = minutes(asha, 'charter', { after: [founding], n: 2, p: founding.hash })
    const admits = town.grant(asha, keyNamed('Dilip'), 'deputy', { ...now, ...behind(charter) })
    const gone = town.revoke(bjorn, asha, { after: [admits] })
    const others = [town.revoke(eve, bjorn, { after: [admits] })]
    expect(fates([charter, admits, gone, ...others], [charter])).toEqual(['accepted'])
  })
})

describe('AU14 whoever is removed cannot seal afterwards as if it had been before', () => {
  const gone = town.revoke(asha, bjorn, now)
  it('not by a seal of his own with old heads, nor with the help of a deputy', () => {
    const chidiSeals = seal(chidi, [more, approved], now)
    expect(fates([...work, sealed, chidiSeals, gone], work)).toEqual(['refused', 'refused', 'refused'])
  })
  it('not by a seal that names the removal too, though a secretary goes on from both', () => {
    const eveActs = town.deed(eve, { op: 'policy', openTo: 'hosts' }, { after: [sealed, gone] })
    expect(fates([...work, sealed, eveActs, gone], work)).toEqual(['refused', 'refused', 'refused'])
  })
  it('another entry under a sealed number is no sealed entry', () => {
    const forked = writes(bjorn, 'other words', { ...now, ...behind(drafts) })
    const known = town.revoke(asha, bjorn, { after: [sealed] })
    expect(fates([...work, forked, sealed, known], [forked])).toEqual(['refused'])
  })
  it('a seal keeps nothing of devices that it does not name, and lets in nobody without an office', () => {
    const strangers = writes(keyNamed('Nobody'), 'words', now)
    const sealsThem = seal(asha, [strangers], now)
    expect(fates([strangers, sealsThem], [strangers])).toEqual(['refused'])
    const eves = writes(eve, 'words', now)
    const eveGone = town.revoke(asha, eve, { after: [sealed] })
    expect(fates([...work, sealed, eves, eveGone], [eves])).toEqual(['refused'])
  })
})
