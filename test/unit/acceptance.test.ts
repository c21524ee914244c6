import { deflateRawSync } from 'node:zlib'
import * as A from '@automerge/automerge'
import { describe, expect, it } from 'vitest'
import { changeTools } from '../../electron/keeper/change'
import { listed } from '../../electron/keeper/pen'
import { acceptance, vetBlob } from '../../shared/authority/acceptance'
import type { Signed } from '../../shared/authority/deed'
import type { AuthorityLog } from '../../shared/authority/log'
import type { Fence } from '../../shared/authority/op'
import type { Circle } from '../../shared/entry'
import { type Key, keyNamed, type Place, type Said, sha256, townFounded, verify } from '../fixtures/authority'

const [asha, bjorn, chidi, eve] = ['Asha', 'Björn', 'Chidi', 'Eve'].map(keyNamed) as [Key, Key, Key, Key]
const town = townFounded(asha, keyNamed('sheet'))
const host = townFounded(eve, keyNamed("the host's sheet"))
const { founding } = town
const bjornJoins = town.grant(asha, bjorn, 'secretary', { after: [founding] })
const chidiHelps = town.grant(asha, chidi, 'deputy', { after: [bjornJoins] })
const before = [founding, bjornJoins, chidiHelps]
const now = { after: [chidiHelps] }
const tools = { ...changeTools, sha256, verify }

const record = (words: string): Said => ({
  k: 'rec',
  r: sha256(Buffer.from(words)).subarray(0, 16),
  title: words,
  kind: 'minutes',
  b: sha256(Buffer.from(words)),
  z: words.length,
})
const change = (words: string): Said => ({
  k: 'chg',
  d: sha256(Buffer.from(words)).subarray(0, 16),
  h: null,
  b: sha256(Buffer.from(words)),
  z: words.length,
})
const says = (by: Key, words: string, place: Place, circle: Circle = 'inner') =>
  town.say(by, circle, circle === 'open' ? record(words) : change(words), place)

const nothing = () => null
/** What becomes of each: "accepted", "waiting AD3", "refused AD2 no-office". */
function fates(
  entries: readonly Signed[],
  of: readonly Signed[],
  at = town,
  logOf: (genesis: string) => AuthorityLog | null = nothing,
): readonly string[] {
  const { verdicts } = acceptance(at.genesis, entries, nothing, logOf, tools)
  return of.map(({ hash }) => {
    const verdict = verdicts.get(hash)
    if (verdict === undefined) return 'nowhere'
    if (verdict.type === 'accepted') return 'accepted'
    return verdict.type === 'waiting'
      ? `waiting ${verdict.rule}`
      : `refused ${verdict.rule} ${verdict.detail}`
  })
}
/** Several of one device, one after the other. */
function feed(by: Key, count: number, place: Place, from: Signed | null = null): readonly Signed[] {
  const made: Signed[] = []
  for (let at = 1; at <= count; at += 1) {
    const last = made.at(-1) ?? from
    const n = (last?.entry.body.n ?? 0) + 1
    made.push(says(by, `${by.name} ${n}`, { ...place, n, p: last?.hash ?? null }))
  }
  return made
}
const fenceAt = (last: Signed | undefined): Fence => {
  if (last === undefined) return []
  const { s, e, n } = last.entry.body
  return [[s, e, n, Uint8Array.from(Buffer.from(last.hash, 'hex'))]]
}

describe('AD1 an entry counts where its kind belongs', () => {
  it('no living change in the open circle, no deed in the inner, nothing in a space of somebody else', () => {
    const open = town.say(asha, 'open', change('minutes'), now)
    const inner = town.say(asha, 'inner', { k: 'auth', x: { op: 'policy', openTo: 'tree' } }, now)
    const elsewhere = host.say(asha, 'inner', change('minutes'), now)
    const good = [says(asha, 'minutes', now), says(asha, 'minutes', now, 'open')]
    expect(fates([...before, open, inner, elsewhere, ...good], [open, inner, elsewhere, ...good])).toEqual([
      'refused AD1 kind',
      'refused AD1 kind',
      'refused AD1 space',
      'accepted',
      'accepted',
    ])
  })
})

describe('AD2, AD3 its signer holds an office by the heads it names', () => {
  it('a secretary and a deputy write, a stranger does not', () => {
    const all = [asha, bjorn, chidi, eve].map((by) => says(by, 'words', now))
    expect(fates([...before, ...all], all)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'refused AD2 no-office',
    ])
  })
  it('not before the office was given; and what names unknown heads waits', () => {
    const early = says(chidi, 'words', { after: [bjornJoins] })
    const late = says(chidi, 'words', now)
    expect(fates([founding, bjornJoins, early, late], [early, late])).toEqual([
      'refused AD2 no-office',
      'waiting AD3',
    ])
  })
  it('who was let in by somebody removed at the same time counts for nothing', () => {
    const gone = town.revoke(asha, bjorn, now)
    const eveJoins = town.grant(bjorn, eve, 'deputy', now)
    const words = says(eve, 'words', { after: [eveJoins] })
    expect(fates([...before, eveJoins, words], [words])).toEqual(['accepted'])
    expect(fates([...before, eveJoins, words, gone], [words, eveJoins])).toEqual([
      'refused AD2 struck',
      'accepted',
    ])
  })
})

describe('AD4 after a removal the fence decides, by hash', () => {
  const work = feed(chidi, 5, now)
  const later = feed(chidi, 2, now, work[2])
  const gone = town.revoke(asha, chidi, now, fenceAt(work[2]))

  it('what the remover had stays, what came after does not', () => {
    expect(fates([...before, ...work, gone], work)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'refused AD4 fence',
      'refused AD4 fence',
    ])
  })
  it('another entry under a number within the fence is outside of it', () => {
    const forked = says(chidi, 'other words', { ...now, n: 2, p: work[0]?.hash ?? null })
    expect(fates([...before, ...work, ...later, forked, gone], [forked, ...later])).toEqual([
      'refused AD4 fence',
      'refused AD4 fence',
      'refused AD4 fence',
    ])
  })
  it('waits where the way back from the fence is not here yet', () => {
    const [first, second, third] = work as [Signed, Signed, Signed]
    expect(fates([...before, first, gone], [first])).toEqual(['waiting AD4'])
    expect(fates([...before, first, third, gone], [first, third])).toEqual(['waiting AD4', 'accepted'])
    expect(fates([...before, first, second, third, gone], [first])).toEqual(['accepted'])
  })
  it('of two removals, what either had stays', () => {
    const also = town.revoke(bjorn, chidi, now, fenceAt(work[3]))
    expect(fates([...before, ...work, gone, also], work.slice(2))).toEqual([
      'accepted',
      'accepted',
      'refused AD4 fence',
    ])
  })
  it('admitted again, Chidi writes on; what he wrote in between stays outside', () => {
    const again = town.grant(bjorn, chidi, 'deputy', { after: [gone] })
    const between = work.slice(3)
    const anew = feed(chidi, 2, { after: [again] }, between.at(-1))
    const removedAgain = town.revoke(asha, chidi, { after: [again] }, fenceAt(anew[0]))
    expect(fates([...before, ...work, ...anew, gone, again], [...between, ...anew])).toEqual([
      'refused AD4 fence',
      'refused AD4 fence',
      'accepted',
      'accepted',
    ])
    expect(fates([...before, ...work, ...anew, gone, again, removedAgain], [...work, ...anew])).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'refused AD4 fence',
      'refused AD4 fence',
      'accepted',
      'refused AD4 fence',
    ])
  })
  it('an entry that knows of the removal is no longer signed in office', () => {
    const after = says(chidi, 'still here', { after: [gone] })
    expect(fates([...before, gone, after], [after])).toEqual(['refused AD2 no-office'])
  })
  it('a key that was changed is fenced by its holder; the new key writes on', () => {
    const chidi2 = keyNamed("Chidi's new key")
    const changed = town.rotate(chidi, chidi2, now, fenceAt(work[4]))
    const thief = feed(chidi, 1, now, work[4])
    const anew = says(chidi2, 'new key', { after: [changed] })
    expect(fates([...before, ...work, changed, ...thief, anew], [...work, ...thief, anew])).toEqual([
      ...work.map(() => 'accepted'),
      'refused AD4 fence',
      'accepted',
    ])
  })
})

describe('AD5 a blob is what was signed, and every change in it is the signer’s own', () => {
  const tagOf = (key: Key) => Buffer.from(sha256(key.pub).subarray(0, 12)).toString('hex')
  let seen = A.init<{ words?: string }>({ actor: `${tagOf(asha)}0102030405060708` })
  seen = A.change(seen, (draft) => {
    draft.words = 'we agreed'
  })
  const mine = A.getLastLocalChange(seen) ?? new Uint8Array(0)
  const entryOf = (by: Key, parts: readonly Uint8Array[]) => {
    const bytes = listed(parts)
    const blob = Uint8Array.from(deflateRawSync(bytes))
    const h = Uint8Array.from(Buffer.from(A.decodeChange(parts.at(-1) ?? mine).hash, 'hex'))
    const entry = town.say(
      by,
      'inner',
      { k: 'chg', d: new Uint8Array(16), h, b: sha256(blob), z: bytes.length },
      now,
    )
    return { entry, blob }
  }

  it('Asha’s own changes are hers; in Chidi’s entry they are not his', () => {
    const hers = entryOf(asha, [mine])
    expect(vetBlob(hers.entry, hers.blob, tools)).toBe(true)
    const his = entryOf(chidi, [mine])
    expect(vetBlob(his.entry, his.blob, tools)).toBe(false)
    const { verdicts } = acceptance(town.genesis, [...before, his.entry], () => his.blob, nothing, tools)
    expect(verdicts.get(his.entry.hash)).toEqual({ type: 'refused', rule: 'AD5', detail: 'blob' })
  })
  it('nor a whole document, an altered blob, another length, another last change', () => {
    const document = entryOf(asha, [mine])
    const whole = listed([A.save(seen)])
    const blob = Uint8Array.from(deflateRawSync(whole))
    const said: Said = { k: 'chg', d: new Uint8Array(16), h: null, b: sha256(blob), z: whole.length }
    expect(vetBlob(town.say(asha, 'inner', said, now), blob, tools)).toBe(false)
    for (let at = 0; at < document.blob.length; at += 7) {
      const altered = Uint8Array.from(document.blob)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(vetBlob(document.entry, altered, tools)).toBe(false)
    }
    const good = listed([mine])
    const packed = Uint8Array.from(deflateRawSync(good))
    const lies = { ...said, b: sha256(packed), h: sha256(mine) }
    expect(vetBlob(town.say(asha, 'inner', { ...lies, z: good.length }, now), packed, tools)).toBe(false)
    expect(vetBlob(town.say(asha, 'inner', { ...lies, z: 3 }, now), packed, tools)).toBe(false)
  })
})

describe('AD6 an acting office ends', () => {
  it('by the clock of whoever holds it', () => {
    const acting = town.grant(asha, eve, 'deputy', now, 2_000_000_000)
    const words = [1_999_999_999, 2_000_000_001].map((at) => says(eve, 'words', { after: [acting], at }))
    expect(fates([...before, acting, ...words], words)).toEqual(['accepted', 'refused AD6 ended'])
  })
})

describe('AD7 a device in two places', () => {
  it('both entries count, and it is told', () => {
    const [one] = feed(chidi, 1, now) as [Signed]
    const other = says(chidi, 'on the cloned disk', now)
    const { verdicts, forks } = acceptance(town.genesis, [...before, one, other], nothing, nothing, tools)
    expect([one, other].map(({ hash }) => verdicts.get(hash)?.type)).toEqual(['accepted', 'accepted'])
    const inner = Buffer.from(town.spaceOf('inner')).toString('hex')
    expect(forks.filter(({ space }) => space === inner)).toMatchObject([
      { device: chidi.device, n: 1, entries: [one.hash, other.hash].sort() },
    ])
  })
})

describe('AD8 in a joint circle members write as themselves', () => {
  const known = host.deed(
    eve,
    { op: 'recognise', genesis: town.genesis, remits: [] },
    { after: [host.founding] },
  )
  const unlinked = (fence: Fence) =>
    host.deed(eve, { op: 'unlink', genesis: town.genesis, as: 'member', fence }, { after: [known] })
  const own = (heads: readonly Signed[]) => ({
    o: { g: town.genesis, a: heads.map(({ hash }) => Uint8Array.from(Buffer.from(hash, 'hex'))) },
  })
  const joint = (
    by: Key,
    words: string,
    heads: readonly Signed[] = [chidiHelps],
    place: Place = { after: [known] },
  ) => host.say(by, 'joint', { ...record(words), ...own(heads) }, place)
  const townLog = (entries: readonly Signed[]) => () => town.read(entries)

  it('its secretaries do, its deputies and strangers do not', () => {
    const all = [joint(asha, 'a'), joint(bjorn, 'b'), joint(chidi, 'c'), joint(keyNamed('Nobody'), 'd')]
    expect(fates([host.founding, known, ...all], all, host, townLog(before))).toEqual([
      'accepted',
      'accepted',
      'refused AD8 role',
      'refused AD8 no-office',
    ])
  })
  it('not before they are recognised, and not elsewhere; without their log it waits', () => {
    const early = joint(asha, 'early', [chidiHelps], { after: [host.founding] })
    const inner = host.say(asha, 'inner', { ...record('inner'), ...own([chidiHelps]) }, { after: [known] })
    const fine = joint(asha, 'fine')
    expect(fates([host.founding, known, early, inner], [early, inner], host, townLog(before))).toEqual([
      'refused AD8 not-recognised',
      'refused AD1 own',
    ])
    expect(fates([host.founding, known, fine], [fine], host)).toEqual(['waiting AD8'])
    expect(fates([host.founding, known, fine], [fine], host, townLog([founding]))).toEqual(['waiting AD3'])
  })
  it('what they wrote before they parted stays', () => {
    const one = joint(asha, 'one', [chidiHelps], { after: [known], n: 1 })
    const two = joint(asha, 'two', [chidiHelps], { after: [known], n: 2, p: one.hash })
    const parted = unlinked(fenceAt(one))
    expect(fates([host.founding, known, one, two, parted], [one, two], host, townLog(before))).toEqual([
      'accepted',
      'refused AD4 fence',
    ])
  })
  it('a secretary whom her own assembly removed writes no more, and loses nothing within its fence', () => {
    const one = joint(bjorn, 'one', [chidiHelps], { after: [known], n: 1 })
    const two = joint(bjorn, 'two', [chidiHelps], { after: [known], n: 2, p: one.hash })
    const gone = town.revoke(asha, bjorn, now, fenceAt(one))
    expect(fates([host.founding, known, one, two], [one, two], host, townLog([...before, gone]))).toEqual([
      'accepted',
      'refused AD8 fence',
    ])
  })
})

describe('AD8 what was written together is nobody’s to take away but the host’s', () => {
  const known = host.deed(
    eve,
    { op: 'recognise', genesis: town.genesis, remits: [] },
    { after: [host.founding] },
  )
  const heads = [Uint8Array.from(Buffer.from(chidiHelps.hash, 'hex'))]
  const changed = (n: number, p?: Signed['hash']) =>
    host.say(
      bjorn,
      'joint',
      {
        k: 'chg',
        d: new Uint8Array(16),
        h: new Uint8Array(32),
        b: new Uint8Array(32),
        z: 1,
        o: { g: town.genesis, a: heads },
      },
      p === undefined ? { after: [known], n } : { after: [known], n, p },
    )
  const one = changed(1)
  const two = changed(2, one.hash)

  it('a member’s removal of its secretary leaves the text, whatever its fence', () => {
    const gone = town.revoke(asha, bjorn, now, fenceAt(one))
    const log = () => town.read([...before, gone])
    expect(fates([host.founding, known, one, two], [one, two], host, log)).toEqual(['accepted', 'accepted'])
  })
  it('the host cuts, by its own fence', () => {
    const parted = host.deed(
      eve,
      { op: 'unlink', genesis: town.genesis, as: 'member', fence: fenceAt(one) },
      { after: [known] },
    )
    const log = () => town.read(before)
    expect(fates([host.founding, known, one, two, parted], [one, two], host, log)).toEqual([
      'accepted',
      'refused AD4 fence',
    ])
  })
})

describe('AD9 entries of a newer app are passed on where their signer holds an office', () => {
  it('and not otherwise', () => {
    const future = (by: Key): Signed => {
      const made = says(by, 'a card', now)
      return {
        ...made,
        entry: { type: 'future', body: { ...made.entry.body, k: 'card' }, sig: made.entry.sig },
      }
    }
    const cards = [future(chidi), future(eve)]
    expect(fates([...before, ...cards], cards)).toEqual(['accepted', 'refused AD2 no-office'])
  })
})
