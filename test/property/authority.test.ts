import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Signed } from '../../shared/authority/deed'
import { deedOf, type LawfulDeed } from '../../shared/authority/deed'
import { authorityIn } from '../../shared/authority/reading'
import { headsBySheet } from '../../shared/authority/sheet-heads'
import { lay, nobody } from '../../shared/authority/state'
import { strikesAmong } from '../../shared/authority/strike'
import { type Key, keyNamed, townFounded } from '../fixtures/authority'

/**
 * Laptops that each see a part of the log, write on what they see or pretend to have seen less, and tell each other some of it.
 * They try everything, what they may and what they may not.
 */
const seed = Number(process.env.FOLKMOOT_SEED ?? 20261128)
const runs = { seed, numRuns: 250 }
const keys = Array.from({ length: 7 }, (_, at) => keyNamed(`laptop ${at}`)) as [Key, ...Key[]]
const sheets = Array.from({ length: 3 }, (_, at) => keyNamed(`sheet ${at}`)) as [Key, ...Key[]]
const [founder] = keys
const town = townFounded(founder, sheets[0])
const freshKeys = Array.from({ length: 6 }, (_, at) => keyNamed(`fresh ${at}`))
function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T
}

/** The evening before: three secretaries and a deputy besides, one granted by the other. */
const before = [town.founding]
for (const [at, role] of (['secretary', 'secretary', 'secretary', 'deputy'] as const).entries())
  before.push(town.grant(pick(keys, at < 2 ? 0 : 1), pick(keys, at + 1), role, { after: before.slice(-1) }))

type Step = readonly [what: number, who: number, whom: number, sees: number, choice: number]
const steps = fc.array(
  fc.tuple(fc.nat(15), fc.nat(6), fc.nat(6), fc.nat(), fc.nat(5)) as fc.Arbitrary<Step>,
  { minLength: 1, maxLength: 22 },
)

/** Everything that was written, and what each laptop has. */
function written(
  list: readonly Step[],
  mayUse: (step: Step) => boolean = () => true,
  start: readonly Signed[] = before,
  hands: readonly Key[] = keys,
): readonly Signed[] {
  const views = keys.map((): Signed[] => [...start])
  const made: Signed[] = [...start]
  for (const step of list) {
    const [what, who, whom, sees] = step
    const view = views[who] ?? []
    if (what < 3) {
      // One tells another all it has.
      const other = views[whom] ?? []
      other.push(...view.filter((deed) => !other.includes(deed)))
      continue
    }
    if (!mayUse(step)) continue
    const deed = deedBy(step, view, hands)
    if (made.some(({ hash }) => hash === deed.hash)) continue
    made.push(deed)
    view.push(deed)
    // Now and then somebody else hears of it at once.
    if (sees % 3 === 0) views[whom]?.push(deed)
  }
  return made
}

function deedBy(
  [what, who, whom, sees, choice]: Step,
  view: readonly Signed[],
  hands: readonly Key[],
): Signed {
  const inside = town.read(view).now.offices.map(({ device }) => device)
  const insiders = [...keys, ...freshKeys].filter(({ device }) => inside.includes(device))
  // Mostly those who hold an office act, and on each other.
  const acting = insiders.filter((key) => hands.includes(key) || freshKeys.includes(key))
  const by = acting.length > 0 && sees % 7 < 5 ? pick(acting, who) : pick(hands, who)
  const other = insiders.length > 0 && sees % 4 < 3 ? pick(insiders, whom) : pick(keys, whom)
  // Mostly all it has; sometimes it pretends to have seen only the first few.
  const known = sees % 5 === 0 ? view.slice(0, 1 + (sees % Math.max(1, view.length))) : view
  const named = new Set(known.flatMap((deed) => deedOf(deed)?.after ?? []))
  const place = { after: known.filter(({ hash }) => !named.has(hash)), at: 1_772_564_707 + (sees % 7) }
  switch (what) {
    case 3:
    case 4:
    case 5:
      return town.grant(by, other, choice < 3 ? 'secretary' : 'deputy', place)
    case 6:
      return town.grant(by, other, 'deputy', place, choice === 0 ? 1_772_564_710 : undefined)
    case 7:
    case 8:
    case 9:
      return town.revoke(by, other, place)
    case 10:
      return town.rotate(by, keyNamed(`fresh ${choice}`), place)
    case 11:
      return town.handover(by, other, choice % 2 === 0, place)
    case 12:
      return town.recover(by, pick(sheets, choice), place)
    case 13:
      return town.resheet(by, pick(sheets, whom), choice % 2 === 0 ? null : pick(sheets, choice), place)
    case 14:
      return town.deed(by, { op: 'policy', openTo: choice % 2 === 0 ? 'tree' : 'hosts' }, place)
    default:
      return town.deed(
        by,
        choice % 2 === 0
          ? { op: 'recognise', genesis: other.pub, remits: [] }
          : { op: 'unlink', genesis: other.pub, as: 'member', fence: [] },
        place,
      )
  }
}

const shuffled = <T>(list: readonly T[], by: readonly number[]): T[] =>
  list
    .map((value, at) => ({ value, key: (by[at % by.length] ?? 0) * 31 + ((at * 7) % 13) }))
    .sort((one, other) => one.key - other.key)
    .map(({ value }) => value)
const orders = fc.array(fc.nat(1000), { minLength: 5, maxLength: 30 })

describe(`invariants 1, 2 and 9 of the authority log (seed ${seed})`, () => {
  it('1, 9: the same deeds give the same log in every order of arrival, and twice is once', () => {
    fc.assert(
      fc.property(steps, orders, (list, order) => {
        const deeds = written(list)
        const expected = town.read(deeds).now
        expect(town.read([...shuffled(deeds, order), ...deeds]).now).toEqual(expected)
        expect(town.read([...deeds].reverse()).now).toEqual(expected)
      }),
      runs,
    )
  })

  it('2: what was lawful stays lawful and what was not stays so, whatever else arrives', () => {
    fc.assert(
      fc.property(steps, fc.nat(100), (list, share) => {
        const deeds = written(list)
        const part = deeds.filter((_, at) => (at * 37 + share) % 100 < 60)
        const less = town.read(part)
        const more = town.read(deeds)
        for (const { hash } of part) {
          const before = less.lawful(hash)
          if (before !== null) {
            const { number: _, past: __, ...judged } = before
            expect(more.lawful(hash)).toMatchObject(judged)
          }
          if (less.unlawful(hash) !== null) expect(more.unlawful(hash)).toBe(less.unlawful(hash))
        }
      }),
      runs,
    )
  })

  it('the state read step by step is the state laid from scratch, in any order that keeps causes first', () => {
    fc.assert(
      fc.property(steps, orders, (list, order) => {
        const deeds = written(list)
        const log = town.read(deeds)
        const lawful = deeds.flatMap(({ hash }) => log.lawful(hash) ?? [])
        const strikes = strikesAmong(lawful)
        const { genesis, heads, struck, unlawful, waiting, ...now } = log.now
        expect(new Set(struck.map(({ entry }) => entry))).toEqual(new Set(strikes.keys()))
        const standing = causesFirst(lawful, order).filter(({ hash }) => !strikes.has(hash))
        expect(authorityIn(standing.reduce(lay, nobody))).toEqual(now)
      }),
      runs,
    )
  })

  it('AU3 to AU5: whatever struck a deed stands, and whatever a standing deed rests on stands', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const deeds = written(list)
        const log = town.read(deeds)
        const struck = new Map(log.now.struck.map((line) => [line.entry, line]))
        for (const { hash } of deeds) {
          const deed = log.lawful(hash)
          if (deed === null) continue
          const line = struck.get(hash)
          if (line !== undefined) expect(struck.has(line.by)).toBe(line.why === 'rests-on')
          else {
            if (deed.sheet !== null) expect(struck.has(deed.sheet)).toBe(false)
            if (deed.sources.length > 0) expect(deed.sources.some((source) => !struck.has(source))).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('9: deputies and strangers alone never come to be secretary, and change nothing but their own keys', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const helps = town.grant(founder, pick(keys, 1), 'deputy', { after: [town.founding] })
        const mayUse = ([what, , , , choice]: Step) => !((what === 12 || what === 13) && choice % 3 === 0)
        const { now } = town.read(written(list, mayUse, [town.founding, helps], keys.slice(1)))
        const isUsedSheet = now.offices.some(({ how }) => how === 'recover')
        expect(isUsedSheet).toBe(false)
        expect(now.offices.filter(({ role }) => role === 'secretary').map(({ device }) => device)).toEqual([
          founder.device,
        ])
        expect(now.recovery).toBe(sheets[0].device)
        expect(now.members).toEqual([])
        expect(now.openTo).toBe('tree')
      }),
      runs,
    )
  })

  it('9: whoever holds the sheet in force can always come in, and put everybody else out', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const deeds = written(list)
        const known = town.read(deeds).now
        const sheet = sheets.find(({ device }) => device === known.recovery)
        if (sheet === undefined) return
        const after = deeds.filter(({ hash }) => known.heads.includes(hash))
        const me = keyNamed('whoever holds the sheet')
        const back = town.recover(me, sheet, { after })
        const all = [...deeds, back]
        const now = town.read(all).now
        expect(now.offices.map(({ device }) => device)).toContain(me.device)
        const others = new Set(
          now.offices.map(({ device }) => device).filter((device) => device !== me.device),
        )
        let last: Signed = back
        for (const device of others) {
          const key = [...keys, ...freshKeys].find((one) => one.device === device)
          if (key === undefined) throw new Error('An office of nobody')
          last = town.revoke(me, key, { after: [last] })
          all.push(last)
        }
        expect(town.read(all).now.offices.map(({ device }) => device)).toEqual([me.device])
      }),
      runs,
    )
  })

  it('AU4: by the heads that are found for a sheet, its holder comes in', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const deeds = written(list)
        const log = town.read(deeds)
        for (const sheet of sheets) {
          const heads = headsBySheet(log, sheet.device)
          if (heads === null) continue
          const me = keyNamed('whoever holds the sheet')
          const back = town.recover(me, sheet, { after: deeds.filter(({ hash }) => heads.includes(hash)) })
          const now = town.read([...deeds, back]).now
          expect(now.offices.map(({ device }) => device)).toContain(me.device)
        }
      }),
      runs,
    )
  })

  it('9: against the first sheet, while no new one was made with its proof, nothing done at the same time helps', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const withoutProof = written(
          list,
          ([what, , , , choice]) => what !== 12 && !(what === 13 && choice % 2 === 1),
        )
        const me = keyNamed('whoever holds the sheet')
        const back = town.recover(me, sheets[0], { after: [town.founding] })
        const { now } = town.read([...withoutProof, back])
        expect(now.offices[0]).toMatchObject({ device: me.device, seniority: -1 })
        expect(now.recovery).toBe(sheets[0].device)
      }),
      runs,
    )
  })
})

function causesFirst(deeds: readonly LawfulDeed[], order: readonly number[]): LawfulDeed[] {
  const left = shuffled(deeds, order)
  const laid: LawfulDeed[] = []
  while (left.length > 0) {
    const at = left.findIndex(({ after }) => after.every((hash) => laid.some((one) => one.hash === hash)))
    laid.push(...left.splice(at, 1))
  }
  return laid
}
