import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeTools } from '../../electron/keeper/change'
import { acceptance } from '../../shared/authority/acceptance'
import { isBefore, nameOf, type Signed } from '../../shared/authority/deed'
import { type Fence, type SealLine, sealBytes } from '../../shared/authority/op'
import { compareBytes } from '../../shared/bytes'
import { type Key, keyNamed, sha256, townFounded, verify } from '../fixtures/authority'

/**
 * Three secretaries and a deputy write, publish, seal and tell each other some of it; now and then one removes another, with
 * a fence that keeps all, some or nothing of what it had, and says the truth about what it knew, or not.
 */
const seed = Number(process.env.FOLKMOOT_SEED ?? 20261128)
const runs = { seed, numRuns: 60 }
const keys = Array.from({ length: 4 }, (_, at) => keyNamed(`writer ${at}`)) as [Key, Key, Key, Key]
const town = townFounded(keys[0], keyNamed('sheet'))
const tools = { ...changeTools, sha256, verify }
const accept = (entries: readonly Signed[]) =>
  acceptance(
    town.genesis,
    entries,
    () => null,
    () => null,
    tools,
  )
type Step = readonly [what: number, who: number, whom: number, choice: number]
const steps = fc.array(fc.tuple(fc.nat(23), fc.nat(3), fc.nat(3), fc.nat(9)) as fc.Arbitrary<Step>, {
  minLength: 20,
  maxLength: 45,
})
const orders = fc.array(fc.nat(1000), { minLength: 5, maxLength: 30 })
type Seal = { readonly deed: Signed; readonly below: readonly Signed[] }
type Removal = { readonly deed: Signed; readonly whom: Key; readonly had: readonly Signed[] }

const unhex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))
const isBy = (key: Key, { entry }: Signed): boolean => Buffer.compare(entry.body.f, key.pub) === 0
const isWork = ({ entry: { body } }: Signed): boolean => body.k !== 'auth'

function story(list: readonly Step[]) {
  const all = [town.founding]
  for (const at of [1, 2, 3] as const)
    all.push(town.grant(keys[0], keys[at], at === 3 ? 'deputy' : 'secretary', { after: all.slice(-1) }))
  const start = [...all]
  const views = keys.map(() => new Set(all))
  const seals: Seal[] = []
  const removals: Removal[] = []
  /** What it has before it in its feed. */
  const lastOf = (view: ReadonlySet<Signed>, by: Key, isInner: boolean) =>
    [...view]
      .filter((one) => isBy(by, one) && (one.entry.body.k === 'chg') === isInner && !start.includes(one))
      .at(-1)
  for (const [what, who, whom, choice] of list) {
    const view = views[who] ?? new Set<Signed>()
    const by = keys[who] ?? keys[0]
    const known = accept([...view])
    const after = headsOf([...view])
    const last = lastOf(view, by, what >= 10 && what < 15)
    const place = { after, n: (last?.entry.body.n ?? 0) + 1, p: last?.hash ?? null }
    const words = Buffer.from(`${all.length} ${by.name}`)
    const blob = { b: sha256(words), z: words.length }
    const put = (made: Signed) => {
      all.push(made)
      view.add(made)
      return made
    }
    if (what < 10)
      for (const [at, entry] of [...view].entries()) if ((at + choice) % 4 < 3) views[whom]?.add(entry)
    if (what >= 10 && what < 15)
      put(town.say(by, 'inner', { k: 'chg', d: new Uint8Array(16), h: null, ...blob }, place))
    if (what === 15 || what === 16)
      put(
        town.say(
          by,
          'open',
          { k: 'rec', r: words.subarray(0, 16), title: '', kind: 'minutes', ...blob },
          { ...place },
        ),
      )
    const isIn = known.log.now.offices.some(({ device }) => device === by.device)
    const counted = [...view].filter(
      (one) => isWork(one) && known.verdicts.get(one.hash)?.type === 'accepted',
    )
    if (what >= 17 && what < 22 && isIn) {
      const keeps = endsOf(counted).map((end): SealLine => [end.entry.body.f, ...lineOf(end)])
      keeps.sort((one, other) => compareBytes(sealBytes(one), sealBytes(other)))
      seals.push({ deed: put(town.deed(by, { op: 'seal', keeps }, place)), below: counted })
    }
    if (what >= 22 && isIn && who < 3 && who !== whom) {
      const target = keys[whom] ?? keys[0]
      const had = counted.filter(
        (one) => isBy(target, one) && choice % 3 !== 0 && (choice % 3 === 1 || one.entry.body.n < 3),
      )
      const fence = endsOf(had).map(lineOf)
      fence.sort(
        ([s, e, n, hash], [t, i, m, other]) =>
          compareBytes(s, t) || e - i || n - m || compareBytes(hash, other),
      )
      const lies = choice > 6 ? { ...place, after: start.slice(3, 4) } : place
      removals.push({ deed: put(town.revoke(by, target, lies, fence)), whom: target, had })
    }
  }
  return { all, seals, removals }
}

function headsOf(entries: readonly Signed[]): readonly Signed[] {
  const heads = new Set(accept(entries).log.now.heads)
  return entries.filter(({ hash }) => heads.has(hash))
}

function endsOf(entries: readonly Signed[]): readonly Signed[] {
  const inside = new Map(entries.map((one) => [one.hash as string, one]))
  const followed = new Set(
    entries.flatMap(({ entry: { body } }) => (body.p === null ? [] : [nameOf(body.p) as string])),
  )
  return [...inside.values()].filter(({ hash }) => !followed.has(hash))
}

const lineOf = ({ hash, entry: { body } }: Signed): Fence[number] => [body.s, body.e, body.n, unhex(hash)]

describe(`invariant 8: a sealed record never changes or disappears, and no removal cuts below a seal (seed ${seed})`, () => {
  it('AU14 what was below a seal the remover knew counts, whatever its fence says', () => {
    let tried = 0
    fc.assert(
      fc.property(steps, (list) => {
        const { all, seals, removals: done } = story(list)
        // And in the end whoever is left removes one of the others as if that had never written anything.
        const { offices, heads } = accept(all).log.now
        const [by, whom] = keys.filter(({ device }) => offices.some((office) => office.device === device))
        if (by === undefined || whom === undefined || by === keys[3]) return
        const after = all.filter(({ hash }) => heads.includes(hash))
        const removals = [...done, { deed: town.revoke(by, whom, { after }), whom, had: [] }]
        all.push(...removals.slice(-1).map(({ deed }) => deed))
        const { log, verdicts } = accept(all)
        for (const removal of removals) {
          const gone = log.lawful(removal.deed.hash)
          if (gone === null) continue
          for (const { deed, below } of seals) {
            const seal = log.lawful(deed.hash)
            if (seal === null || !isBefore(seal, gone)) continue
            for (const one of below.filter((entry) => isBy(removal.whom, entry))) {
              tried += 1
              expect(verdicts.get(one.hash)?.type).toBe('accepted')
            }
          }
        }
      }),
      runs,
    )
    expect(tried).toBeGreaterThan(60)
  })

  it('AU14 what was below another secretary’s seal that stands counts, though the remover denies to have known it', () => {
    let tried = 0
    fc.assert(
      fc.property(steps, (list) => {
        const { all, seals } = story(list)
        const { log, verdicts } = accept(all)
        const struck = new Set(log.now.struck.map(({ entry }) => entry))
        const removed = new Map(
          log.now.ended.map(({ device, ended }) => [device as string, ended.map(({ by }) => by)]),
        )
        for (const { deed, below } of seals) {
          const seal = log.lawful(deed.hash)
          if (seal === null || struck.has(deed.hash) || isBy(keys[3], deed)) continue
          for (const one of below) {
            const signer = nameOf(one.entry.body.f) as string
            const enders = (removed.get(signer) ?? []).flatMap((by) => log.lawful(by) ?? [])
            if (isBy(keys.find(({ pub }) => (nameOf(pub) as string) === signer) ?? keys[0], deed)) continue
            // Whoever sealed when it already knew of a removal has sealed what that had left.
            if (enders.length > 0 && enders.every((ender) => isBefore(ender, seal))) continue
            tried += 1
            expect(verdicts.get(one.hash)?.type).toBe('accepted')
          }
        }
      }),
      runs,
    )
    expect(tried).toBeGreaterThan(60)
  })

  it('1, 2, 7: seals and removals in any order give the same; nothing counts but what a fence or a seal holds', () => {
    fc.assert(
      fc.property(steps, orders, (list, order) => {
        const { all, seals, removals } = story(list)
        const whole = accept(all)
        const mixed = all
          .map((entry, at) => ({ entry, by: (order[at % order.length] ?? 0) * 31 + ((at * 7) % 13) }))
          .sort((one, other) => one.by - other.by)
          .map(({ entry }) => entry)
        const other = accept([...mixed, ...all])
        for (const { hash } of all) expect(other.verdicts.get(hash)).toEqual(whole.verdicts.get(hash))
        const fenced = new Set([
          ...seals.flatMap(({ below }) => below),
          ...removals.flatMap(({ had }) => had),
        ])
        for (const { device } of whole.log.now.ended)
          for (const one of all.filter(isWork)) {
            if (nameOf(one.entry.body.f) !== nameOf(unhex(device)) || fenced.has(one)) continue
            if (isBehindADeed(one, all)) continue
            expect(whole.verdicts.get(one.hash)?.type).not.toBe('accepted')
          }
      }),
      runs,
    )
  })
})

/** A deed of its signer follows it in its feed, and seals it. */
function isBehindADeed({ hash, entry: { body } }: Signed, all: readonly Signed[]): boolean {
  if (body.k !== 'rec') return false
  const ahead = new Set<string>([hash])
  for (const one of all) {
    const { p, k } = one.entry.body
    if (p === null || !ahead.has(nameOf(p))) continue
    if (k === 'auth') return true
    ahead.add(one.hash)
  }
  return false
}
