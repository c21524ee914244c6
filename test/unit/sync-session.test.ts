import { describe, expect, it } from 'vitest'
import type { Judge } from '../../shared/sync/holding'
import { limits } from '../../shared/sync/limits'
import { encodeMessage } from '../../shared/sync/message'
import { newSession } from '../../shared/sync/session'
import { step } from '../../shared/sync/step'
import { entriesIn } from '../fixtures/attacker'
import { digests, endOf, give, hashOf, messagesIn, type Rights, talk } from '../fixtures/pair'
import { crypto, deviceFrom, founderOf, spaceId, type Writer, writerWith } from '../fixtures/peers'

const asha = founderOf(1)
const bjorn = writerWith(deviceFrom(3), asha.founding)
const host = deviceFrom(5)
const hostKey = Buffer.from(host.publicKey).toString('hex')

/** Asha and Björn write for the assembly; the host reads what is open. */
const writers = [asha.key, bjorn.key]
const judge: Judge = (entry) =>
  writers.includes(entry.device) ? { type: 'accepted' } : { type: 'refused', rule: 'AD1' }
const rights: Rights = {
  judge,
  mayRead: (peer, { circle }) =>
    writers.includes(peer) || (peer === hostKey && (circle === 'open' || circle === 'log')),
}
const some = (writer: Writer, circle: 'open' | 'inner', count: number, text = 'minutes') =>
  Array.from({ length: count }, (_, at) => writer.record(circle, `${text} ${at}`))
const entriesOf = (list: readonly { entry: Writer['founding'] }[]) => list.map(({ entry }) => entry)
const blobsOf = (list: readonly { blob: Uint8Array }[]) => list.map(({ blob }) => blob)

describe('SY6 what the other lacks is found and sent, both ways', () => {
  it('Asha and Björn, each with entries of their own, come to hold the same, blobs too', () => {
    const a = endOf(asha.key, rights)
    const b = endOf(bjorn.key, rights)
    const hers = [...some(asha, 'open', 3), ...some(asha, 'inner', 20)]
    const his = some(bjorn, 'inner', 9, 'draft')
    give(a, [asha.founding, ...entriesOf(hers)], blobsOf(hers))
    give(b, [asha.founding, ...entriesOf(his)], blobsOf(his))
    talk(a, b).settle()
    expect(digests(a)).toEqual(digests(b))
    expect(b.holding.shelf(spaceId(asha.assembly, 'inner')).size()).toBe(29)
    for (const blob of [...blobsOf(hers), ...blobsOf(his)]) {
      expect(a.blobs.has(hashOf(blob)) && b.blobs.has(hashOf(blob))).toBe(true)
    }
    expect(a.same).toBeGreaterThan(0)
  })

  it('a laptop that has never heard of the assembly is introduced by its founding', () => {
    const a = endOf(asha.key, rights)
    const b = endOf(bjorn.key, rights)
    const hers = [...some(asha, 'open', 2), ...some(asha, 'inner', 2)]
    give(a, [asha.founding, ...entriesOf(hers)], blobsOf(hers))
    talk(b, a).settle()
    expect(digests(b)).toEqual(digests(a))
    const c = endOf(bjorn.key, { ...rights, welcomes: () => false })
    const said = talk(c, a)
    said.settle()
    expect(c.holding.assemblies()).toEqual([])
    expect(messagesIn(said).some(([kind]) => kind === 'ents' || kind === 'run')).toBe(false)
  })

  it('SY17 a device in two places: both branches reach both, though all numbers agree', () => {
    const before = some(bjorn, 'inner', 2, 'before')
    const stand = bjorn.standing()
    const left = some(writerWith(bjorn.device, asha.founding, stand), 'inner', 3, 'left')
    const right = some(writerWith(bjorn.device, asha.founding, stand), 'inner', 3, 'right')
    const a = endOf(asha.key, rights)
    const b = endOf(bjorn.key, rights)
    give(a, [asha.founding, ...entriesOf(before), ...entriesOf(left)])
    give(b, [asha.founding, ...entriesOf(before), ...entriesOf(right)])
    const said = talk(a, b)
    said.settle()
    expect(messagesIn(said).some(([kind]) => kind === 'fix')).toBe(true)
    expect(digests(a)).toEqual(digests(b))
    expect(a.holding.shelf(spaceId(asha.assembly, 'inner')).size()).toBe(8)
  })
})

describe('SY8 RD5 what was not welcome is asked for once more when deeds have come that may make it so', () => {
  it('the region’s deeds name a member, whose founding was shown before them', () => {
    const member = founderOf(21)
    const names = asha.deed({ op: 'policy', openTo: 'tree' }, [Buffer.from(asha.founding.hash, 'hex')])
    const all: Rights = { judge: () => ({ type: 'accepted' }), mayRead: () => true }
    const a = endOf(asha.key, all)
    const b = endOf(bjorn.key, {
      ...all,
      welcomes: ({ hash }) => hash === asha.founding.hash || b.holding.keeps(names.hash),
    })
    const published = member.record('open', 'minutes')
    give(a, [asha.founding, names, member.founding, published.entry], [published.blob])
    talk(b, a).settle()
    expect(digests(b)).toEqual(digests(a))
    expect(b.blobs.has(hashOf(published.blob))).toBe(true)
  })
})

describe('SY5 when nothing differs one round trip says so', () => {
  it('in less than a kilobyte', () => {
    const a = endOf(asha.key, rights)
    const b = endOf(bjorn.key, rights)
    const hers = some(asha, 'inner', 40)
    for (const end of [a, b]) give(end, [asha.founding, ...entriesOf(hers)], blobsOf(hers))
    const said = talk(a, b)
    said.settle()
    expect(messagesIn(said).map(([kind]) => kind)).toEqual(['hello', 'dig', 'hello', 'dig'])
    expect(said.frames.reduce((sum, { frame }) => sum + frame.length, 0)).toBeLessThan(1000)
  })
})

describe('SY7 live: what is written at one is told to the other, once it is in the holding', () => {
  it('with a small blob inside and a long one asked for', () => {
    const a = endOf(asha.key, rights)
    const b = endOf(bjorn.key, rights)
    for (const end of [a, b]) give(end, [asha.founding])
    const said = talk(a, b)
    said.settle()
    const [short] = some(asha, 'inner', 1, 'typed')
    const noise = Array.from({ length: 4000 }, (_, at) => Math.imul(at + 1, 2_654_435_761) >>> 0).join(' ')
    const long = asha.record('inner', noise)
    expect(long.blob.length).toBeGreaterThan(limits.blobInPush)
    if (short === undefined) throw new Error('nothing written')
    said.give(a, [short.entry, long.entry], [short.blob, long.blob])
    said.settle(0)
    expect(digests(a)).toEqual(digests(b))
    expect(b.blobs.has(hashOf(short.blob))).toBe(true)
    expect(b.blobs.has(hashOf(long.blob))).toBe(true)
    const kinds = messagesIn(said).map(([kind]) => kind)
    expect(kinds.filter((kind) => kind === 'push')).toHaveLength(2)
    expect(kinds.filter((kind) => kind === 'want')).toHaveLength(1)
  })
})

describe('SY12 a space the peer may not read is like one that is not here', () => {
  it('the host gets the open circle, and not one byte tells of the inner', () => {
    const a = endOf(asha.key, rights)
    const h = endOf(hostKey, rights)
    const hers = [...some(asha, 'open', 2, 'published'), ...some(asha, 'inner', 5, 'canary')]
    give(a, [asha.founding, ...entriesOf(hers)], blobsOf(hers))
    const said = talk(h, a)
    said.settle()
    const inner = spaceId(asha.assembly, 'inner')
    expect(h.holding.shelf(spaceId(asha.assembly, 'open')).size()).toBe(2)
    expect(h.holding.shelf(spaceId(asha.assembly, 'log')).size()).toBe(1)
    expect(h.holding.shelf(inner).size()).toBe(0)
    const told = Buffer.concat(said.frames.filter(({ from }) => from === a).map(({ frame }) => frame))
    for (const { entry, blob } of hers.slice(2)) {
      for (const secret of [entry.hash, hashOf(blob), inner.slice(0, 16)])
        expect(told.includes(Buffer.from(secret, 'hex'))).toBe(false)
    }
  })

  it('asking by name, by hash or by number is answered as it would be if nothing were here', () => {
    const full = endOf(asha.key, rights)
    const empty = endOf(asha.key, rights)
    const hers = some(asha, 'inner', 5)
    give(full, [asha.founding, ...entriesOf(hers)], blobsOf(hers))
    give(empty, [asha.founding])
    const answers = [full, empty].map((end) => {
      const h = endOf(hostKey, rights)
      const said = talk(h, end)
      said.settle(2)
      const from = said.frames.length
      const short = Buffer.from(spaceId(asha.assembly, 'inner'), 'hex').subarray(0, 8)
      const tag = crypto.sha256(asha.device.publicKey).subarray(0, 12)
      said.say(h, ['vec', [[short, new Uint8Array(8), true, []]]])
      said.say(h, ['vec', [[short, new Uint8Array(8).fill(1), true, null]]])
      said.say(h, ['fix', short, tag, 1, 1, 99, true, []])
      said.say(h, ['want', hers.map(({ blob }) => crypto.sha256(blob))])
      said.settle(2)
      return said.frames
        .slice(from)
        .filter((one) => one.from === end)
        .map(({ frame }) => Buffer.from(frame).toString('hex'))
    })
    expect(answers[0]).toEqual(answers[1])
  })

  it('a right that ends while entries are on their way ends the sending', () => {
    let reads = true
    const fickle: Rights = {
      judge,
      mayRead: (peer, space) => (peer === bjorn.key ? reads : rights.mayRead(peer, space)),
    }
    const a = endOf(asha.key, fickle)
    const b = endOf(bjorn.key, rights)
    const hers = some(asha, 'inner', 9)
    give(a, [asha.founding, ...entriesOf(hers)], blobsOf(hers))
    give(b, [asha.founding])
    const said = talk(b, a)
    const heard = () => {
      const frames = said.frames.filter(({ from }) => from === a)
      return messagesIn({ frames }).filter(([kind]) => kind === 'ents' || kind === 'blobs').length
    }
    reads = false
    said.settle()
    expect(heard()).toBe(0)
  })
})

describe('SY14 a blob that is not here is asked for even if digests agree', () => {
  it('and again until it comes', () => {
    const a = endOf(asha.key, rights)
    const b = endOf(bjorn.key, rights)
    const [one] = some(asha, 'inner', 1)
    if (one === undefined) throw new Error('nothing written')
    give(a, [asha.founding, one.entry])
    give(b, [asha.founding, one.entry])
    const said = talk(b, a)
    said.settle(3)
    expect(b.blobs.has(hashOf(one.blob))).toBe(false)
    // Asha's laptop owed it: as soon as it is here it goes out.
    said.give(a, [], [one.blob])
    said.settle(3)
    expect(b.blobs.has(hashOf(one.blob))).toBe(true)
    expect(b.holding.missing(spaceId(asha.assembly, 'inner'))).toEqual([])
  })

  it('whoever pours is not silent: what was asked of it stands behind that in its line', () => {
    const b = endOf(bjorn.key, rights)
    const [one, more] = some(asha, 'inner', 2)
    if (one === undefined || more === undefined) throw new Error('nothing written')
    give(b, [asha.founding, one.entry])
    const asked = hashOf(one.blob)
    const session = {
      ...newSession(1, asha.key, true, 0),
      phase: 'open' as const,
      sought: new Map([[asked, 0]]),
    }
    step(session, { type: 'received', frame: encodeMessage(['ents', [more.entry.bytes]]) }, b.around(14_000))
    step(session, { type: 'tick' }, b.around(20_000))
    expect(session.sought.has(asked)).toBe(true)
    step(session, { type: 'tick' }, b.around(14_001 + limits.soughtMilliseconds))
    expect(session.sought.has(asked)).toBe(false)
  })

  it('SY2 a long one comes in chunks', () => {
    const a = endOf(asha.key, rights)
    const b = endOf(bjorn.key, rights)
    const blob = Uint8Array.from({ length: 700_000 }, (_, at) => Math.imul(at + 7, 2_654_435_761) >>> 24)
    const entry = asha.write('inner', {
      k: 'rec',
      r: new Uint8Array(16),
      title: '',
      kind: 'record',
      b: crypto.sha256(blob),
      z: 900_000,
    })
    give(a, [asha.founding, entry], [blob])
    give(b, [asha.founding])
    const said = talk(b, a)
    said.settle()
    expect(messagesIn(said).filter(([kind]) => kind === 'chunk')).toHaveLength(3)
    expect(Buffer.compare(b.blobs.get(hashOf(blob)) ?? new Uint8Array(0), blob)).toBe(0)
  })
})

describe('SY10 SY15 a peer that sends what is wrong is left alone for a while', () => {
  const ready = () => {
    const a = endOf(asha.key, rights)
    const b = endOf(bjorn.key, rights)
    for (const end of [a, b]) give(end, [asha.founding])
    const said = talk(b, a)
    said.settle(1)
    return { a, b, said }
  }
  const spoiled = (bytes: Uint8Array) => {
    const changed = Uint8Array.from(bytes)
    const last = changed.length - 1
    changed[last] = (changed[last] ?? 0) ^ 1
    return changed
  }

  it('the third bad signature closes for ten minutes; nothing was taken', () => {
    const { a, b, said } = ready()
    const [one, two, three] = some(asha, 'inner', 3).map(({ entry }) => spoiled(entry.bytes))
    if (one === undefined || two === undefined || three === undefined) throw new Error('nothing written')
    said.say(b, ['ents', [one, two]])
    said.settle(0)
    expect(a.closed).toEqual([])
    expect(a.left.map(({ rule }) => rule)).toEqual(['EN2', 'EN2'])
    said.say(b, ['push', three, null])
    said.settle(0)
    expect(a.closed).toMatchObject([{ code: 'signatures', backOffSeconds: 600 }])
    expect(a.holding.shelf(spaceId(asha.assembly, 'inner')).size()).toBe(0)
  })

  it('a stranger to the assembly is refused by its judge, with the rule', () => {
    const { a, b, said } = ready()
    const stranger = writerWith(host, asha.founding).record('inner', 'forged')
    said.say(b, ['push', stranger.entry.bytes, stranger.blob])
    said.settle(0)
    expect(a.left).toMatchObject([{ rule: 'AD1' }])
    expect(a.blobs.has(hashOf(stranger.blob))).toBe(false)
  })

  it('what nobody asked for has a rate, what was asked for has none', () => {
    const { a, b, said } = ready()
    for (let turn = 0; turn < 5; turn += 1) said.say(b, ['blobs', [new Uint8Array(400_000).fill(turn)]])
    said.settle(0)
    expect(a.closed).toMatchObject([{ code: 'limits', backOffSeconds: 600 }])
  })

  it('more pushes than a person can cause are dropped, and found by comparing', () => {
    const { a, b, said } = ready()
    const his = some(bjorn, 'inner', 80, 'burst')
    give(b, entriesOf(his), blobsOf(his))
    for (const { entry } of his) said.say(b, ['push', entry.bytes, null])
    said.settle(0)
    const inner = spaceId(asha.assembly, 'inner')
    said.settle()
    const asked = messagesIn(said).flatMap((message) => (message[0] === 'run' ? entriesIn(message) : []))
    expect(asked).toHaveLength(30)
    expect(a.holding.shelf(inner).size()).toBe(80)
    expect(a.closed).toEqual([])
  })

  it('SY2 one malformed frame, a second hello, or a peer without our version ends it', () => {
    const malformed = ready()
    malformed.said.say(malformed.b, ['dig', new Uint8Array(31), new Uint8Array(0)])
    malformed.said.settle(0)
    expect(malformed.a.closed).toMatchObject([{ code: 'malformed' }])
    const twice = ready()
    twice.said.say(twice.b, ['hello', { v: [1], app: '', feat: [], now: 0 }])
    twice.said.settle(0)
    expect(twice.a.closed).toMatchObject([{ code: 'order' }])
    const a = endOf(asha.key, rights)
    const b = endOf(bjorn.key, rights)
    const said = talk(a, b)
    said.frames.length = 0
    said.say(a, ['hello', { v: [2], app: '', feat: [], now: 0 }])
    said.settle(0)
    expect(b.closed).toMatchObject([{ code: 'order' }])
  })
})

describe('SY9 what waits is bounded', () => {
  it('a thousand entries of one peer, and no more', () => {
    const waiting: Judge = () => ({ type: 'waiting' })
    const a = endOf(asha.key, {
      ...rights,
      judge: (entry, ...rest) => (entry.space === null ? judge(entry, ...rest) : waiting(entry, ...rest)),
    })
    const b = endOf(bjorn.key, rights)
    const his = some(bjorn, 'inner', 1010, 'waits')
    give(a, [asha.founding])
    give(b, [asha.founding, ...entriesOf(his)])
    talk(b, a).settle()
    expect(a.holding.waiting().length).toBe(1000)
    expect(a.left.filter(({ rule }) => rule === 'SY9').length).toBeGreaterThanOrEqual(10)
    expect(digests(a)[spaceId(asha.assembly, 'inner')]).toBeNull()
  })
})
