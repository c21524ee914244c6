import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketOf, differingBuckets, overviewOf } from '../../shared/sync/digest'
import type { Filed } from '../../shared/sync/filed'
import type { Judge } from '../../shared/sync/holding'
import { emptyShelf } from '../../shared/sync/shelf'
import { compare, vectorOf } from '../../shared/sync/vector'
import { digests, endOf, give, messagesIn, talk } from '../fixtures/pair'
import { crypto, deviceFrom, founderOf, spaceId, writerWith } from '../fixtures/peers'

const { sha256 } = crypto
const hex = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => Buffer.from(bytes).toString('hex'))

/** Entries as a shelf sees them; which feed and number is up to chance, so there are gaps and forks. */
const entry: fc.Arbitrary<Filed> = fc
  .record({ hash: hex(32), feed: fc.nat(3), n: fc.integer({ min: 1, max: 12 }), time: fc.nat(50) })
  .map(({ hash, feed, n, time }) => ({
    hash,
    bytes: new Uint8Array(0),
    space: null,
    feed: `${'ab'.repeat(12)}/${feed}`,
    device: '',
    n,
    prev: null,
    time,
    wall: time,
    seen: [],
    isAuthority: false,
    blob: null,
    hasTitle: false,
  }))
const shelfOf = (entries: readonly Filed[]) => {
  const shelf = emptyShelf('', sha256)
  for (const one of entries) shelf.put(one)
  return shelf
}

describe('SY5 digests agree exactly if what is held agrees (invariant 13)', () => {
  it('for a space: whatever order, put and taken out again', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), fc.nat(), (some, more, turn) => {
        const held = new Set(some.map(({ hash }) => hash))
        const other = shelfOf([...some.slice(turn % (some.length + 1)), ...more, ...some])
        for (const { hash } of more) if (!held.has(hash)) other.take(hash)
        expect(other.digest()).toBe(shelfOf(some).digest())
        const [extra] = more
        if (extra === undefined || held.has(extra.hash)) return
        other.put(extra)
        expect(other.digest()).not.toBe(shelfOf(some).digest())
      }),
      { seed: 20_260_303, numRuns: 200 },
    )
  })

  it('for many spaces: the buckets that differ are those of the spaces that differ', () => {
    const spaces = fc.uniqueArray(fc.record({ space: hex(8), digest: hex(8) }), {
      selector: ({ space }) => space,
      maxLength: 200,
    })
    fc.assert(
      fc.property(spaces, fc.array(fc.tuple(fc.nat(), hex(8)), { maxLength: 6 }), (all, changes) => {
        const changed = all.map((one) => ({ ...one }))
        for (const [at, digest] of changes) {
          const one = changed[at % Math.max(1, changed.length)]
          if (one !== undefined) one.digest = digest
        }
        const [mine, theirs] = [overviewOf(all, sha256), overviewOf(changed, sha256)]
        const differing = all.filter(({ digest }, at) => digest !== changed[at]?.digest)
        const expected = new Set(differing.map(({ space }) => bucketOf(space)))
        expect(new Set(differingBuckets(mine.buckets, theirs.buckets))).toEqual(expected)
        expect(mine.root === theirs.root).toBe(differing.length === 0)
      }),
      { seed: 20_260_303, numRuns: 200 },
    )
  })
})

describe('SY6 what a vector tells is what lacks', () => {
  it('what the numbers prove it tells, and of the others that it does not know', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), fc.array(entry), (common, left, right) => {
        const mine = shelfOf([...common, ...left])
        const theirs = shelfOf([...common, ...right])
        const { lacking, unclear, behind } = compare(mine, vectorOf(theirs))
        for (const one of lacking) expect(mine.has(one.hash)).toBe(true)
        expect(new Set(lacking).size).toBe(lacking.length)
        for (const [name, feed] of mine.feeds()) {
          const other = theirs.feeds().get(name)
          if (feed.highest === other?.highest && feed.count === other.count) continue
          const sent = new Set(lacking.map(({ hash }) => hash))
          const tells = [...feed.byNumber.values()].flat().some(({ hash }) => sent.has(hash))
          // Never nothing at all: it sends, it says that it does not know, or it asks.
          expect(tells || unclear.includes(name) || behind).toBe(true)
          if (other !== undefined) continue
          for (const own of [...feed.byNumber.values()].flat()) expect(sent.has(own.hash)).toBe(true)
        }
      }),
      { seed: 20_260_303, numRuns: 300 },
    )
  })
})

describe('SY5 SY6 two peers with any part of the same entries come to hold the same, and ask for no more than that', () => {
  const asha = founderOf(11)
  const bjorn = writerWith(deviceFrom(13), asha.founding)
  const writers = [asha.key, bjorn.key]
  const judge: Judge = ({ device }) =>
    writers.includes(device) ? { type: 'accepted' } : { type: 'refused', rule: 'AD1' }
  const rights = { judge, mayRead: (peer: string) => writers.includes(peer) }
  // Björn's laptop was copied after two entries: from there two histories under the same numbers.
  const stem = [1, 2].map((at) => bjorn.record('inner', `stem ${at}`).entry)
  const stand = bjorn.standing()
  const branch = (name: string) => {
    const writer = writerWith(bjorn.device, asha.founding, stand)
    return [1, 2, 3].map((at) => writer.record('inner', `${name} ${at}`).entry)
  }
  const all = [
    ...[1, 2, 3, 4].map((at) => asha.record('open', `published ${at}`).entry),
    ...[1, 2, 3, 4, 5].map((at) => asha.record('inner', `minutes ${at}`).entry),
    ...stem,
    ...branch('left'),
    ...branch('right'),
  ]

  it('with gaps and forks, in few rounds', () => {
    const parts = fc.tuple(fc.subarray(all), fc.subarray(all))
    fc.assert(
      fc.property(parts, ([left, right]) => {
        const a = endOf(asha.key, rights)
        const b = endOf(bjorn.key, rights)
        give(a, [asha.founding, ...left])
        give(b, [asha.founding, ...right])
        const said = talk(a, b)
        said.settle(4)
        expect(digests(a)).toEqual(digests(b))
        const united = new Set([...left, ...right].map(({ hash }) => hash))
        const sizes = ['open' as const, 'log' as const, 'inner' as const].map((circle) =>
          a.holding.shelf(spaceId(asha.assembly, circle)).size(),
        )
        expect(sizes.reduce((sum, size) => sum + size)).toBe(united.size + 1)
        const sent = messagesIn(said).filter(([kind]) => kind === 'ents' || kind === 'run')
        const same = left.length === right.length && left.every((one) => right.includes(one))
        if (same) expect(sent).toEqual([])
      }),
      { seed: 20_260_303, numRuns: 150 },
    )
  })
})
