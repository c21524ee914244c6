import { encode } from 'cborg'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Device } from '../../electron/keeper/device'
import { spaceOf } from '../../electron/keeper/pen'
import { forksAmong } from '../../shared/authority/acceptance'
import { nameOf, type Signed } from '../../shared/authority/deed'
import type { FenceLine, Op } from '../../shared/authority/op'
import { lineBytes } from '../../shared/authority/op'
import { compareBytes } from '../../shared/bytes'
import { type Circle, encodeEntry, readAnyEntry, signedBytes } from '../../shared/entry'
import type { Filed } from '../../shared/sync/filed'
import { emptyHolding, type Holding } from '../../shared/sync/holding'
import { readersBy } from '../../shared/sync/readers'
import type { Space } from '../../shared/sync/space'
import { crypto, deviceFrom, filed, founderOf, spaceId, type Writer } from '../fixtures/peers'
import { court, judge } from '../simulator/court'

/**
 * A region with two member assemblies whose secretaries write in its joint circle. In the middle of it a secretary is removed,
 * two remove each other at the same time, a deputy comes in, a disk is copied, the region cuts; clocks are years off.
 * Who is told what is asked as in the app (RD1 to RD6), of what the teller holds at that moment.
 */
const seed = Number(process.env.FOLKMOOT_SEED ?? 20261128)
const readers = readersBy((assembly, among) => court.logOf(assembly, among)?.now ?? null)
const year = 31_557_600

type Laptop = {
  readonly name: string
  readonly device: Device
  readonly key: string
  readonly home: Writer
  readonly held: Holding
  readonly told: Map<string, Space>
  readonly skew: number
}
type Made = { readonly entry: Filed; readonly by: Laptop; readonly kind: string; readonly mayCount: boolean }

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const person = (device: Device) => crypto.sha256(device.publicKey).slice(0, 16)
const region = founderOf(101)
const north = founderOf(103)
const west = founderOf(105)
const [dilip, gita, una] = [deviceFrom(201), deviceFrom(202), deviceFrom(203)]
const joint = spaceId(region.assembly, 'joint')

/** Secretaries of North are Asha and Dilip, its deputy is Gita; Una comes in later, as the region's deputy. */
const beginnings: readonly Filed[] = (() => {
  const all: Filed[] = []
  const log = (writer: Writer, ops: readonly Op[]) => {
    let last = writer.founding
    all.push(last)
    for (const op of ops) {
      last = writer.deed(op, [bytes(last.hash)])
      all.push(last)
    }
  }
  const known = (writer: Writer): Op => ({
    op: 'recognise',
    genesis: bytes(writer.founding.hash),
    remits: [],
  })
  const named: Op = { op: 'affiliate', genesis: bytes(region.founding.hash) }
  log(region, [known(north), known(west)])
  log(north, [
    { op: 'grant', dev: dilip.publicKey, person: person(dilip), role: 'secretary' },
    { op: 'grant', dev: gita.publicKey, person: person(gita), role: 'deputy' },
    named,
  ])
  log(west, [named])
  return all
})()

function world(skews: readonly number[]) {
  const laptop = (name: string, device: Device, home: Writer, at: number): Laptop => {
    const held = emptyHolding(judge, crypto.sha256)
    const key = Buffer.from(device.publicKey).toString('hex')
    // What pairing gave: the foundings first, then the logs.
    held.take({ entries: beginnings.filter(({ space }) => space === null), blobs: [] }, null)
    held.take({ entries: beginnings, blobs: [] }, null)
    return { name, device, key, home, held, told: new Map(), skew: (skews[at] ?? 0) * year }
  }
  const laptops = [
    laptop('Eve', region.device, region, 0),
    laptop('Asha', north.device, north, 1),
    laptop('Björn', west.device, west, 2),
    laptop('Dilip', dilip, north, 3),
    laptop('Gita', gita, north, 4),
    laptop('Una', una, region, 5),
    // Björn's disk was copied.
    laptop('Björn’s copy', west.device, west, 6),
  ] as const
  const made: Made[] = []
  /** What whoever removed somebody had of them in the joint circle; and what the region had of North when it cut. */
  const fenced = new Set<string>()
  const cut = new Set<string>()
  let count = 0

  function sign(by: Laptop, assembly: string, circle: Circle, said: Record<string, unknown>): Filed {
    const space = spaceOf(assembly, circle)
    const id = Buffer.from(space).toString('hex')
    const own = by.held
      .signedBy(by.key)
      .filter((entry) => (entry.space ?? spaceId(assembly, 'open')) === id)
      .sort((one, other) => other.n - one.n || (one.hash < other.hash ? -1 : 1))[0]
    count += 1
    const body = encode({
      v: 1,
      s: space,
      f: by.device.publicKey,
      e: by.device.incarnation,
      n: (own?.n ?? 0) + 1,
      p: own === undefined ? null : bytes(own.hash),
      a: headsOf(by.held, assembly),
      t: count,
      w: Math.max(0, 1_772_564_707 + by.skew),
      ...said,
    })
    return filed(encodeEntry(body, by.device.sign(signedBytes(body))))
  }

  function write(by: Laptop, kind: 'chg' | 'rec'): void {
    const isGuest = by.home !== region
    const office = officeOf(by.held, by.home.assembly, by.key)
    const isKnown = court
      .logOf(region.assembly, by.held)
      ?.now.members.some(({ genesis }) => genesis === by.home.founding.hash)
    const mayCount = office !== null && (!isGuest || (office === 'secretary' && isKnown === true))
    const b = crypto.sha256(Buffer.from(`${by.name} ${count}`))
    const o = isGuest ? { o: { g: bytes(by.home.founding.hash), a: headsOf(by.held, by.home.assembly) } } : {}
    const what =
      kind === 'chg'
        ? { k: 'chg', d: new Uint8Array(16), h: null }
        : { k: 'rec', r: b.slice(0, 16), title: '', kind: 'assembly-position' }
    const entry = sign(by, region.assembly, 'joint', { ...what, ...o, b, z: 1 })
    by.held.take({ entries: [entry], blobs: [] }, null)
    made.push({ entry, by, kind, mayCount })
  }

  function enact(by: Laptop, op: Op): void {
    if (officeOf(by.held, by.home.assembly, by.key) !== 'secretary') return
    by.held.take({ entries: [sign(by, by.home.assembly, 'open', { k: 'auth', x: op })], blobs: [] }, null)
  }

  /** The last of each feed that counts with whoever draws the line, before a gap. */
  function fenceOf(by: Laptop, devices: readonly string[], spaces: readonly string[]) {
    return spaces
      .flatMap((id) =>
        devices.flatMap((device): FenceLine[] => {
          const feed = by.held
            .shelf(id)
            .entries()
            .filter((entry) => entry.device === device)
          const ends = feed.filter(({ hash }) => !feed.some((entry) => before(entry) === hash))
          return ends.map(({ n, hash, space }) => [bytes(space ?? id), 1, n, bytes(hash)])
        }),
      )
      .sort((one, other) => compareBytes(lineBytes(one), lineBytes(other)))
  }
  const before = (entry: Filed) => entry.prev

  function remove(by: Laptop, whom: Device): void {
    const key = Buffer.from(whom.publicKey).toString('hex')
    for (const entry of by.held.shelf(joint).entries()) if (entry.device === key) fenced.add(entry.hash)
    const fence = fenceOf(by, [key], [joint, spaceId(by.home.assembly, 'inner')])
    enact(by, { op: 'revoke', dev: whom.publicKey, fence })
  }

  function unlink(by: Laptop): void {
    const keys = laptops.filter(({ home }) => home === north).map(({ key }) => key)
    const fence = fenceOf(by, keys, [joint])
    cut.clear()
    for (const { device, hash } of by.held.shelf(joint).entries()) if (keys.includes(device)) cut.add(hash)
    enact(by, { op: 'unlink', genesis: bytes(north.founding.hash), as: 'member', fence })
  }

  /** RD1 to RD6 decide, of what the teller holds now; some of it is lost on the way. */
  function tell(from: Laptop, to: Laptop, isLost: (at: number) => boolean): boolean {
    const who = { keys: new Set([to.key]), speaksFor: new Set<string>() }
    const entries: Filed[] = []
    for (const space of from.held.spaces()) {
      if (!readers.mayRead(who, space, from.held)) continue
      for (const entry of from.held.shelf(space.id).entries()) {
        if (to.held.keeps(entry.hash) || isLost(entries.length)) continue
        entries.push(entry)
        to.told.set(entry.hash, space)
      }
    }
    to.held.take({ entries, blobs: [] }, from.key)
    return entries.length > 0
  }

  return { laptops, made, fenced, cut, write, enact, remove, unlink, tell }
}

function headsOf(held: Holding, assembly: string): readonly Uint8Array[] {
  return (court.logOf(assembly, held)?.now.heads ?? []).map(bytes)
}

function officeOf(held: Holding, assembly: string, key: string): string | null {
  return court.logOf(assembly, held)?.now.offices.find(({ device }) => device === key)?.role ?? null
}

type Step = readonly [what: number, who: number, whom: number, luck: number]
const steps = fc.array(fc.tuple(fc.nat(24), fc.nat(6), fc.nat(6), fc.nat(9)) as fc.Arbitrary<Step>, {
  minLength: 10,
  maxLength: 60,
})
const skews = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 7, maxLength: 7 })

function story(list: readonly Step[], years: readonly number[]) {
  const told = world(years)
  const { laptops, write, enact, remove, unlink, tell } = told
  const [eve, asha, , second] = laptops
  for (const [what, who, whom, luck] of list) {
    const [one, other] = [laptops[who], laptops[whom]]
    if (one === undefined || other === undefined) continue
    if (what < 9) tell(one, other, (at) => (at + luck) % 4 === 0)
    else if (what < 16) write(one, 'chg')
    else if (what < 19) write(one, 'rec')
    else if (what === 19) remove(asha, dilip)
    else if (what === 20) remove(second, north.device)
    else if (what === 21) {
      remove(asha, dilip)
      remove(second, north.device)
    } else if (what === 22 && luck < 4) unlink(eve)
    else if (what === 23) enact(eve, { op: 'grant', dev: una.publicKey, person: person(una), role: 'deputy' })
    else if (what === 24) remove(asha, gita)
  }
  return told
}

/** In the end everybody has time: told again and again, until nobody hears anything new. */
function settle({ laptops, tell }: ReturnType<typeof world>): void {
  for (let round = 0; round < 12; round += 1) {
    const news = laptops.flatMap((one) =>
      laptops.filter((other) => other !== one && tell(one, other, () => false)),
    )
    if (news.length === 0) return
  }
  throw new Error('It never comes to rest')
}

function signedOf({ hash, bytes: given }: Filed): Signed {
  const read = readAnyEntry(given, () => true)
  if (!read.ok) throw new Error('What was filed is no entry')
  return { hash: nameOf(bytes(hash)), entry: read.value }
}

const mayRead = ({ key }: Laptop, space: Space, held: Holding): boolean =>
  readers.mayRead({ keys: new Set([key]), speaksFor: new Set() }, space, held)

describe(`AD8 RD2 RD6 joint circles, whatever happens in the middle (seed ${seed})`, () => {
  it('invariants 1, 3, 5, 7, 20: all who may read hold the same; nothing of a stranger; no text is lost', () => {
    fc.assert(
      fc.property(steps, skews, (list, years) => {
        const told = story(list, years)
        settle(told)
        const { laptops, made, fenced, cut } = told
        const [eve] = laptops
        const log = court.logOf(region.assembly, eve.held)
        if (log === null) throw new Error('no log')

        // 1: the same digest with all who may read it, as who knows everything sees it. Who is removed hears no more.
        const union = emptyHolding(judge, crypto.sha256)
        const everything = laptops.flatMap(({ held }) =>
          held.spaces().flatMap(({ id }) => held.shelf(id).entries()),
        )
        union.take({ entries: everything.filter(({ space }) => space === null), blobs: [] }, null)
        union.take({ entries: everything, blobs: [] }, null)
        for (const space of union.spaces()) {
          const digests = laptops
            .filter((laptop) => mayRead(laptop, space, union))
            .map(({ held }) => held.shelf(space.id).digest())
          expect(digests.filter((digest) => digest !== union.shelf(space.id).digest())).toEqual([])
        }
        // 20: whoever never saw what does not count holds the same.
        const fresh = emptyHolding(judge, crypto.sha256)
        const counted = eve.held.spaces().flatMap(({ id }) => eve.held.shelf(id).entries())
        fresh.take({ entries: counted.filter(({ space }) => space === null), blobs: [] }, null)
        fresh.take({ entries: counted, blobs: [] }, null)
        expect(fresh.shelf(joint).digest()).toBe(eve.held.shelf(joint).digest())

        // 3: of who was in no office, or is a deputy of a member, nothing counts.
        const isIn = ({ hash }: Filed) => eve.held.shelf(joint).has(hash)
        for (const { entry, by } of made)
          if (by.home !== region && by.device === gita) expect(isIn(entry)).toBe(false)

        // Decisions 16: only the host cuts. Whatever of it came to the host as text stays, whomever a member has removed.
        const isCut = !log.now.members.some(({ genesis }) => genesis === north.founding.hash)
        for (const { entry, by, kind, mayCount } of made)
          if (kind === 'chg' && mayCount && by.home !== region && !(isCut && by.home === north))
            expect(eve.held.keeps(entry.hash) && !isIn(entry)).toBe(false)
        // What the region had when it cut stays, as far as it is text.
        for (const { entry, kind } of made)
          if (isCut && kind === 'chg' && cut.has(entry.hash)) expect(isIn(entry)).toBe(true)
        // 7: what speaks for a member is fenced with its signer, whatever feed it goes on in.
        const inside = new Set(fenced)
        for (const { entry } of [...made].reverse())
          if (inside.has(entry.hash) && entry.prev !== null) inside.add(entry.prev)
        for (const { entry, by, kind } of made) {
          const isOver = by.home !== region && officeOf(union, by.home.assembly, by.key) === null
          if (kind === 'rec' && isOver && !inside.has(entry.hash)) expect(isIn(entry)).toBe(false)
        }
        // AD7 SY17: a device in two places loses nothing, and is told.
        const twice = made.filter(
          ({ entry, by }) =>
            isIn(entry) &&
            made.some(
              (other) =>
                other.by !== by &&
                other.entry.device === entry.device &&
                other.entry.n === entry.n &&
                isIn(other.entry),
            ),
        )
        expect(
          forksAmong(
            made
              .map(({ entry }) => entry)
              .filter(isIn)
              .map(signedOf),
          )
            .flatMap(({ entries }) => entries)
            .sort(),
        ).toEqual(twice.map(({ entry }) => entry.hash).sort())

        // 5: the joint circle was told to those alone who hold or held an office in the host, or are secretaries of a member.
        const ever = new Set<string>([...log.now.offices, ...log.now.ended].map(({ device }) => device))
        const guests = new Set([north, west].map(({ key }) => key)).add(
          Buffer.from(dilip.publicKey).toString('hex'),
        )
        for (const laptop of laptops)
          for (const space of laptop.told.values())
            if (space.circle === 'joint' && space.assembly === region.assembly)
              expect(ever.has(laptop.key) || guests.has(laptop.key)).toBe(true)
      }),
      { seed, numRuns: 60 },
    )
  })
})
