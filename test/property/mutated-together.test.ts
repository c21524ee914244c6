import { deflateRawSync } from 'node:zlib'
import { encode } from 'cborg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifySignature } from '../../electron/keeper/device'
import { boxKey, openFor, sealFor } from '../../electron/keeper/pair-box'
import { spaceOf } from '../../electron/keeper/pen'
import type { Op } from '../../shared/authority/op'
import { encodeEntry, readAnyEntry, signedBytes } from '../../shared/entry'
import { encodeAdmission, encodeSealed, readAdmission, readSealed } from '../../shared/pairing/admission'
import type { Filed } from '../../shared/sync/filed'
import { digests, endOf, give, talk } from '../fixtures/pair'
import { crypto, filed, founderOf, spaceId, type Writer } from '../fixtures/peers'
import { court } from '../simulator/court'
import { seededBytes } from '../unit/journal-disk'
import { mutated, slips } from './slips'
import { holdsNoMore, mutations } from './sync-runs'

/** What members of one region say to each other: entries of a joint circle, seals, admissions; changed on the way, or lies. */
holdsNoMore()

const region = founderOf(51)
const [north, west] = [founderOf(53), founderOf(55)]
const unhex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0
const knows = ({ founding }: Writer): Op => ({ op: 'recognise', genesis: unhex(founding.hash), remits: [] })
const belongs: Op = { op: 'affiliate', genesis: unhex(region.founding.hash) }
function logOf(writer: Writer, ops: readonly Op[]): readonly Filed[] {
  const all = [writer.founding]
  for (const op of ops) all.push(writer.deed(op, [unhex(all.at(-1)?.hash ?? '')]))
  return all
}
const logs = [
  logOf(region, [knows(north), knows(west)]),
  logOf(north, [belongs]),
  logOf(west, [belongs]),
] as const
const headOf = (log: readonly Filed[]) => [unhex(log.at(-1)?.hash ?? '')]
const text = Uint8Array.from(deflateRawSync('we agree'))

function joint(by: Writer, given: Readonly<Record<string, unknown>> = {}): Uint8Array {
  const body = encode({
    v: 1,
    s: spaceOf(region.assembly, 'joint'),
    f: by.device.publicKey,
    e: 1,
    n: 1,
    p: null,
    a: headOf(logs[0]),
    t: 5,
    w: 1_772_564_707,
    k: 'rec',
    r: new Uint8Array(16),
    title: 'Position',
    kind: 'assembly-position',
    b: crypto.sha256(text),
    z: 8,
    o: { g: unhex(north.founding.hash), a: headOf(logs[1]) },
    ...given,
  })
  return encodeEntry(body, by.device.sign(signedBytes(body)))
}
const true1 = joint(north)
const line: readonly [Uint8Array, Uint8Array, number, number, Uint8Array] = [
  north.device.publicKey,
  spaceOf(north.assembly, 'inner'),
  1,
  3,
  new Uint8Array(32).fill(9),
]
const seal = north.deed({ op: 'seal', keeps: [[...line]] }, headOf(logs[1]))
const parting = region.deed(
  { op: 'unlink', genesis: unhex(west.founding.hash), as: 'member', fence: [[line[1], 1, 3, line[4]]] },
  headOf(logs[0]),
)

const joined = spaceId(region.assembly, 'joint')

function regionsEnd() {
  const end = endOf(region.key, { judge: court.judge, mayRead: () => true })
  give(end, logs.flat())
  return end
}

describe('EN1 EN2 AD8 AU14 mutated entries of a joint circle, seals and partings', () => {
  it('are refused with the rule', () => {
    const entries = [true1, seal.bytes, parting.bytes]
    fc.assert(
      fc.property(fc.constantFrom(...entries), slips, (entry, changes) => {
        const bytes = mutated(entry, changes)
        if (isSame(bytes, entry)) return
        const read = readAnyEntry(bytes, verifySignature)
        expect(read.ok ? null : read.refusal.rule).toMatch(/^EN[12]$/)
      }),
      mutations('joint entries'),
    )
  })
})

describe('AD8 SY11 a member’s secretary who signs whatever comes into their head', () => {
  it('is taken in only where it speaks as itself, by deeds that are known; nothing is thrown', () => {
    const some = fc.constantFrom<unknown>(
      unhex(north.founding.hash),
      unhex(region.founding.hash),
      unhex(west.founding.hash),
      new Uint8Array(32),
      new Uint8Array(31),
      'text',
      -1,
      2 ** 40,
      null,
    )
    const lie = fc.record(
      {
        o: fc.oneof(
          fc.record({ g: some, a: fc.array(some, { maxLength: 3 }) }),
          fc.constantFrom(
            ...[north, west, region].map(({ founding }) => ({ g: unhex(founding.hash), a: headOf(logs[2]) })),
          ),
        ),
        a: fc.oneof(fc.constant([]), fc.array(some, { maxLength: 3 })),
        k: fc.constantFrom('rec', 'chg', 'auth', 'later'),
        n: fc.constantFrom(1, 2, 0, 2 ** 33),
        z: fc.constantFrom(8, 9, 0, 2 ** 40),
        kind: some,
      },
      { requiredKeys: [] },
    )
    let end = regionsEnd()
    const before = digests(end)
    fc.assert(
      fc.property(fc.constantFrom(north, west), lie, (by, given) => {
        if (digests(end)[joined] !== before[joined] || end.holding.waiting().length > 100) end = regionsEnd()
        const other = endOf(by.key, { judge: court.judge, mayRead: () => true })
        const said = talk(other, end)
        said.settle(0)
        const bytes = joint(by, given)
        said.say(other, ['ents', [bytes]])
        said.settle(1)
        const isTrue = by === north && !('o' in given) && !('a' in given) && (given.n ?? 1) === 1
        if (!isTrue) expect(digests(end)).toEqual(before)
        else if (readAnyEntry(bytes, verifySignature).ok && (given.k ?? 'rec') === 'rec')
          expect(end.holding.keeps(filed(bytes).hash)).toBe(true)
      }),
      mutations('signed lies'),
    )
  })
})

describe('IV2 IV9 mutated admissions', () => {
  const secret = seededBytes(61)(16)
  const seeds = [seededBytes(62)(32), seededBytes(63)(32)] as const
  const transcript = seededBytes(64)(32)
  const admission = { bundle: seededBytes(65)(600), reach: null, pairSecret: seededBytes(66)(32), by: 'Asha' }
  const plain = encodeAdmission(admission)
  const sealing = (mine: number) => ({
    seed: seeds[mine] ?? seeds[0],
    other: boxKey(seeds[1 - mine] ?? seeds[1]),
    secret,
    transcript,
  })
  const sealed = sealFor(sealing(0), plain, seededBytes(67))
  const file = encodeSealed({
    invite: seededBytes(68)(16),
    once: boxKey(seeds[0]),
    sealed: Uint8Array.from(sealed ?? []),
  })
  /** What the computer that answered reads in it. */
  const opened = (bytes: Uint8Array) => {
    const read = readSealed(bytes)
    const inside = read === null ? null : openFor({ ...sealing(1), other: read.once }, read.sealed)
    return inside === null ? null : readAdmission(Uint8Array.from(inside))
  }

  it('open nothing: another key, box or byte gives no records', () => {
    expect(opened(file)).toMatchObject({ by: 'Asha', bundle: admission.bundle })
    fc.assert(
      fc.property(slips, (changes) => {
        const bytes = mutated(file, changes)
        const read = readSealed(bytes)
        // Which invite it is of is looked up; under another it is not ours (IV9).
        if (isSame(bytes, file) || (read !== null && !isSame(read.invite, seededBytes(68)(16)))) return
        expect(opened(bytes)).toBeNull()
      }),
      mutations('admissions'),
    )
  })
  it('and what is in the box, changed by whoever has its key, is read whole or not at all', () => {
    fc.assert(
      fc.property(slips, (changes) => {
        const read = readAdmission(mutated(plain, changes))
        if (read !== null) expect(isSame(encodeAdmission(read), mutated(plain, changes))).toBe(true)
      }),
      mutations('opened admissions'),
    )
  })
})
