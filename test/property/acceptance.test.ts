import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeTools } from '../../electron/keeper/change'
import { freshDevice, verifySignature } from '../../electron/keeper/device'
import { type Acceptance, acceptance, spacesOf } from '../../shared/authority/acceptance'
import { nameOf, type Signed } from '../../shared/authority/deed'
import type { Fence } from '../../shared/authority/op'
import { type EntryBody, encodeBody, encodeEntry, readAnyEntry, signedBytes } from '../../shared/entry'
import { type Key, keyNamed, sha256, townFounded, verify } from '../fixtures/authority'

/**
 * Four laptops that write, tell each other some of it, admit and remove; a removed one writes on, as if it did not know or as
 * if it had written before. What then counts is asked of whoever holds all of it, and of whoever holds it in another order.
 */
const seed = Number(process.env.FOLKMOOT_SEED ?? 20261128)
const runs = { seed, numRuns: 150 }
const keys = Array.from({ length: 4 }, (_, at) => keyNamed(`writer ${at}`)) as [Key, Key, Key, Key]
const town = townFounded(keys[0], keyNamed('sheet'))
const tools = { ...changeTools, sha256, verify }
const nothing = () => null
const accept = (entries: readonly Signed[]): Acceptance =>
  acceptance(town.genesis, entries, nothing, nothing, tools)

type Step = readonly [what: number, who: number, whom: number, choice: number]
const steps = fc.array(fc.tuple(fc.nat(9), fc.nat(3), fc.nat(3), fc.nat(9)) as fc.Arbitrary<Step>, {
  minLength: 5,
  maxLength: 40,
})
const orders = fc.array(fc.nat(1000), { minLength: 5, maxLength: 30 })

type Removal = { readonly deed: Signed; readonly whom: Key; readonly had: readonly Signed[] }

/** Secretaries 0 and 1, deputies 2 and 3; nobody is admitted twice, so that each has one office and its end. */
function town4(list: readonly Step[]) {
  const all = [town.founding]
  for (const at of [1, 2, 3] as const)
    all.push(town.grant(keys[0], keys[at], at === 1 ? 'secretary' : 'deputy', { after: all.slice(-1) }))
  const views = keys.map(() => new Set(all))
  const removals: Removal[] = []
  for (const [what, who, whom, choice] of list) {
    const view = views[who] as Set<Signed>
    const by = keys[who] as Key
    if (what < 4)
      for (const [at, entry] of [...view].entries()) if ((at + choice) % 4 < 3) views[whom]?.add(entry)
    if (what >= 4 && what < 9) {
      const mine = [...view].filter(({ entry }) => isOf(by, entry.body))
      // Sometimes on an older entry of its own, or by older heads: a clone, a liar, a restored disk.
      const last = choice < 7 ? mine.at(-1) : mine[choice % Math.max(1, mine.length)]
      const after = choice % 5 === 0 ? all.slice(3, 4) : headsOf([...view])
      const words = Buffer.from(`${all.length} ${by.name}`)
      const made = town.say(
        by,
        'inner',
        { k: 'chg', d: new Uint8Array(16), h: null, b: sha256(words), z: words.length },
        { after, n: (last?.entry.body.n ?? 0) + 1, p: last?.hash ?? null },
      )
      all.push(made)
      view.add(made)
    }
    if (what === 9 && who < 2 && who !== whom) {
      const target = keys[whom] as Key
      const known = accept([...view])
      if (!known.log.now.offices.some(({ device }) => device === by.device)) continue
      const had = [...view].filter(
        ({ hash, entry }) => isOf(target, entry.body) && known.verdicts.get(hash)?.type === 'accepted',
      )
      const deed = town.revoke(by, target, { after: headsOf([...view]) }, fenceOf(had))
      all.push(deed)
      view.add(deed)
      removals.push({ deed, whom: target, had })
    }
  }
  return { all, removals }
}

const isOf = (key: Key, body: Signed['entry']['body']): boolean =>
  body.k !== 'auth' && Buffer.compare(body.f, key.pub) === 0
const unhex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))

function headsOf(entries: readonly Signed[]): readonly Signed[] {
  const heads = new Set(accept(entries).log.now.heads)
  return entries.filter(({ hash }) => heads.has(hash))
}

/** Every end of a feed: what no other entry among these follows. */
function fenceOf(entries: readonly Signed[]): Fence {
  const followed = new Set(
    entries.flatMap(({ entry }) => (entry.body.p === null ? [] : [nameOf(entry.body.p)])),
  )
  return entries
    .filter(({ hash }) => !followed.has(hash))
    .map(({ hash, entry: { body } }): Fence[number] => [body.s, body.e, body.n, unhex(hash)])
    .sort(([, , n, hash], [, , m, other]) => n - m || Buffer.compare(hash, other))
}

const acceptedIn = ({ verdicts }: Acceptance): string[] =>
  [...verdicts].flatMap(([hash, { type }]) => (type === 'accepted' ? [hash] : [])).sort()

function shuffled<T>(list: readonly T[], by: readonly number[]): T[] {
  return list
    .map((value, at) => ({ value, key: (by[at % by.length] ?? 0) * 31 + ((at * 7) % 13) }))
    .sort((one, other) => one.key - other.key)
    .map(({ value }) => value)
}

/** The hashes that a fence's ends reach back to. */
function ancestryOf(fence: readonly Signed[], all: readonly Signed[]): ReadonlySet<string> {
  const byHash = new Map(all.map((entry) => [entry.hash as string, entry]))
  const inside = new Set<string>()
  for (const end of fence) {
    let at: Signed | undefined = end
    while (at !== undefined) {
      inside.add(at.hash)
      at = at.entry.body.p === null ? undefined : byHash.get(nameOf(at.entry.body.p))
    }
  }
  return inside
}

describe(`invariants 1, 2, 3, 7, 12 and 20 of what counts (seed ${seed})`, () => {
  it('AD10, 1, 2: the same for every order of arrival; twice is once', () => {
    fc.assert(
      fc.property(steps, orders, (list, order) => {
        const { all } = town4(list)
        const expected = accept(all)
        const other = accept([...shuffled(all, order), ...all])
        for (const { hash } of all) expect(other.verdicts.get(hash)).toEqual(expected.verdicts.get(hash))
        expect(new Set(other.forks)).toEqual(new Set(expected.forks))
        expect(other.log.now).toEqual(expected.log.now)
      }),
      runs,
    )
  })

  it('7: of a removed device exactly what lies in the ancestry of a fence counts, and that stays', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { all, removals } = town4(list)
        const result = accept(all)
        const struck = new Set(result.log.now.struck.map(({ entry }) => entry))
        const lawful = removals.filter(({ deed }) => result.log.lawful(deed.hash) !== null)
        for (const key of keys) {
          const standing = lawful.filter(({ deed, whom }) => whom === key && !struck.has(deed.hash))
          if (standing.length === 0) continue
          const inside = new Set(standing.flatMap(({ had }) => [...ancestryOf(had, all)]))
          for (const { hash, entry } of all) {
            if (!isOf(key, entry.body)) continue
            const accepted = result.verdicts.get(hash)?.type === 'accepted'
            if (!inside.has(hash)) expect(accepted).toBe(false)
          }
          for (const { had } of standing)
            for (const { hash } of had) expect(result.verdicts.get(hash)?.type).toBe('accepted')
        }
      }),
      runs,
    )
  })

  it('20: whoever never saw what does not count holds the same', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { all } = town4(list)
        const whole = accept(all)
        const counted = all.filter(({ hash }) => whole.verdicts.get(hash)?.type === 'accepted')
        expect(acceptedIn(accept(counted))).toEqual(acceptedIn(whole))
        expect(accept(counted).log.now.offices).toEqual(whole.log.now.offices)
      }),
      runs,
    )
  })

  it('12: two entries under one number are told as a fork, whoever holds both, and only then', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { all } = town4(list)
        const { forks, verdicts } = accept(all)
        const places = new Map<string, number>()
        for (const { hash, entry } of all) {
          if (entry.body.k === 'auth' || verdicts.get(hash)?.type !== 'accepted') continue
          const place = `${nameOf(entry.body.f)} ${entry.body.n}`
          places.set(place, (places.get(place) ?? 0) + 1)
        }
        const inner = nameOf(town.spaceOf('inner'))
        const told = forks
          .filter(({ space }) => space === (inner as string))
          .map(({ device, n }) => `${device} ${n}`)
        expect(told.sort()).toEqual(
          [...places].flatMap(([place, count]) => (count > 1 ? [place] : [])).sort(),
        )
      }),
      runs,
    )
  })

  it('3: without a key that may write, nothing that is sent changes what counts', () => {
    let drawn = 0
    const random = (length: number) => {
      drawn += 1
      return sha256(Buffer.from(`${seed} ${drawn}`)).subarray(0, length)
    }
    const stranger = freshDevice(random).device
    const deputy = freshDevice(random).device
    const secretary = freshDevice(random).device
    const common = { v: 1 as const, e: 1, t: 1, w: 1_772_564_707 }
    const sealed = (body: EntryBody, sign: (bytes: Uint8Array) => Uint8Array) => {
      const bytes = encodeBody(body)
      return encodeEntry(bytes, sign(signedBytes(bytes)))
    }
    const founding = sealed(
      {
        ...common,
        k: 'auth',
        s: new Uint8Array(16),
        f: secretary.publicKey,
        n: 1,
        p: null,
        a: [],
        x: {
          op: 'found',
          dev: secretary.publicKey,
          recovery: keys[0].pub,
          practice: false,
          nonce: random(16),
        },
        b: random(32),
        z: 9,
      },
      secretary.sign,
    )
    const genesis = sha256(founding)
    const spaces = new Map([...spacesOf(genesis, sha256)].map(([name, circle]) => [circle, unhex(name)]))
    const spaceOf = (circle: 'open' | 'inner') => spaces.get(circle) ?? new Uint8Array(0)
    const grant = sealed(
      {
        ...common,
        k: 'auth',
        s: spaceOf('open'),
        f: secretary.publicKey,
        n: 2,
        p: genesis,
        a: [genesis],
        x: { op: 'grant', dev: deputy.publicKey, person: random(16), role: 'deputy' },
      },
      secretary.sign,
    )
    const work = sealed(
      {
        ...common,
        k: 'chg',
        s: spaceOf('inner'),
        f: deputy.publicKey,
        n: 1,
        p: null,
        a: [sha256(grant)],
        d: random(16),
        h: null,
        b: random(32),
        z: 3,
      },
      deputy.sign,
    )
    const honest = [founding, grant, work]
    const hashes = new Set(honest.map((bytes) => nameOf(sha256(bytes)) as string))
    const counts = (sent: readonly Uint8Array[]) => {
      const read = sent.flatMap((bytes): Signed[] => {
        const entry = readAnyEntry(bytes, verifySignature)
        return entry.ok ? [{ hash: nameOf(sha256(bytes)), entry: entry.value }] : []
      })
      return acceptedIn(acceptance(genesis, read, nothing, nothing, { ...tools, verify: verifySignature }))
    }
    expect(counts(honest)).toEqual([...hashes].sort())
    const attack = fc.tuple(fc.nat(5), fc.nat(2), fc.nat(), fc.integer({ min: 1, max: 255 }))
    fc.assert(
      fc.property(fc.array(attack, { minLength: 1, maxLength: 4 }), (attacks) => {
        const forged = attacks.map(([how, which, at, flip]) => {
          const bytes = Uint8Array.from(honest[which] ?? founding)
          const read = readAnyEntry(bytes, verifySignature)
          if (!read.ok || read.value.type !== 'known') throw new Error('not read')
          const { body } = read.value
          if (how === 0) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ flip
          if (how === 1) return bytes.subarray(0, at % bytes.length)
          // The stranger's own key in place of the signer's; or the signer's name under the stranger's signature.
          if (how === 2) return sealed({ ...body, f: stranger.publicKey }, stranger.sign)
          if (how === 3) return sealed({ ...body, w: body.w + flip }, stranger.sign)
          if (how === 4)
            return encodeEntry(encodeBody({ ...body, n: body.n + flip, p: genesis }), read.value.sig)
          return how === 5
            ? sealed(
                {
                  ...common,
                  k: 'auth',
                  s: spaceOf('open'),
                  f: stranger.publicKey,
                  n: 1,
                  p: null,
                  a: [genesis],
                  x:
                    flip % 2 === 0
                      ? { op: 'recover', proof: stranger.sign(genesis) }
                      : { op: 'grant', dev: stranger.publicKey, person: random(16), role: 'secretary' },
                },
                stranger.sign,
              )
            : bytes
        })
        expect(counts([...forged, ...honest, ...forged])).toEqual([...hashes].sort())
        expect(counts(forged).filter((hash) => !hashes.has(hash))).toEqual([])
      }),
      { seed, numRuns: 200 },
    )
  })
})
