import type { MatterId, StatementId } from '../id'
import { type Course, levelOf } from '../meeting/course'
import type { DecisionRef } from '../meeting/said/course-statements'
import type { LocalDate } from '../ports'
import { type ClashSide, type ClashWord, clashKey } from './clash-word'
import { type Fate, type FateLine, fates, isWider } from './fate'

/**
 * Two decisions of two assemblies that contradict each other (CS1): on one matter in other words, or because an assembly says so. A pure
 * reading of what is known on a day, in any order (CS2); it settles nothing: several assemblies together do (SU4).
 */
export type Clash = {
  /** The same on every laptop. */
  readonly key: string
  readonly sides: readonly [ClashSide, ClashSide]
  readonly matter: MatterId | null
  /** `matter`: both carry the same; `said`: an assembly says so. */
  readonly how: 'matter' | 'said'
  /** Who says that they contradict, and who that they go together. */
  readonly contradict: readonly Sayer[]
  readonly together: readonly Sayer[]
  /** Only said, and not by both (CS4). */
  readonly isOneSided: boolean
  /** What will override one of them when its own window has ended. */
  readonly coming: { readonly by: DecisionRef; readonly on: LocalDate } | null
}
export type Sayer = Pick<ClashWord, 'assembly' | 'name'>

/** A decision that is known here, its own assembly's or another's, with what it is called. */
export type KnownLine = FateLine & {
  readonly name: string
  readonly wording: string
  /** Of several assemblies together: which they are. Null: of one. */
  readonly over: readonly string[] | null
}

export function clashes(
  known: readonly KnownLine[],
  words: readonly ClashWord[],
  today: LocalDate,
): readonly Clash[] {
  const lines = new Map(known.map((line) => [line.decision, line]))
  const all = fatesOfAll([...lines.values()], today)
  const wordsOn = new Map<string, ClashWord[]>()
  for (const word of words) {
    const key = clashKey(word.sides[0].decision, word.sides[1].decision)
    wordsOn.set(key, [...(wordsOn.get(key) ?? []), word])
  }
  const pairs = new Map(onOneMatter([...lines.values()]).map((pair) => [keyOf(pair), pair]))
  for (const [key, [word]] of wordsOn)
    if (word !== undefined && !pairs.has(key)) pairs.set(key, toldPair(wordsOn.get(key) ?? [], lines))
  return [...pairs]
    .flatMap(([key, pair]) => {
      const clash = clashOf(key, pair, wordsOn.get(key) ?? [], lines, all)
      return clash === null ? [] : [clash]
    })
    .sort(inOrder)
}

/** SU4: of each assembly by its own lines, and by those of the Things that it took part in; of a Thing by those of wider ones. */
export function fatesOfAll(lines: readonly KnownLine[], today: LocalDate): ReadonlyMap<StatementId, Fate> {
  const above = lines.filter(({ over }) => over !== null)
  const all = new Map<StatementId, Fate>()
  for (const [assembly, own] of byAssembly(lines)) {
    const isOver = (one: KnownLine) =>
      one.over?.includes(assembly) === true || own.some((line) => isWider(one, line))
    const others = above.filter((one) => one.assembly !== assembly && isOver(one))
    const found = fates([...own, ...others], today)
    for (const { decision } of own) {
      const fate = found.get(decision)
      if (fate !== undefined) all.set(decision, fate)
    }
  }
  return all
}

function byAssembly<T extends { readonly assembly: string }>(
  some: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of some) {
    const group = groups.get(one.assembly)
    if (group === undefined) groups.set(one.assembly, [one])
    else group.push(one)
  }
  return groups
}

type Two = readonly [ClashSide, ClashSide]

function clashOf(
  key: string,
  sides: Two,
  words: readonly ClashWord[],
  lines: ReadonlyMap<StatementId, KnownLine>,
  all: ReadonlyMap<StatementId, Fate>,
): Clash | null {
  // CS4: ended with either of them. One that is known by another's word alone is taken to stand.
  const stands = ({ decision }: ClashSide) => {
    const [line, fate] = [lines.get(decision), all.get(decision)]
    return line === undefined || fate === undefined || isAtStake(line, fate.course)
  }
  if (!sides.every(stands)) return null
  const { contradict, together } = read(words)
  const bothSay = (some: readonly Sayer[]) =>
    sides.every(({ assembly }) => some.some((one) => one.assembly === assembly))
  const [one, other] = sides.map(({ decision }) => lines.get(decision))
  const matter = one?.matter === other?.matter ? (one?.matter ?? null) : null
  const isOnOne = matter !== null && sides[0].wording.trim() !== sides[1].wording.trim()
  if (bothSay(together) || !(isOnOne || contradict.length > 0)) return null
  const coming = sides.flatMap(({ decision }) => all.get(decision)?.next ?? [])
  return {
    key,
    sides,
    matter,
    how: isOnOne ? 'matter' : 'said',
    contradict,
    together,
    isOneSided: !isOnOne && !bothSay(contradict),
    coming: [...coming].sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null,
  }
}

const withForce: ReadonlySet<Course['type']> = new Set(['cooling-off', 'in-force', 'review-due'])

function isAtStake(line: KnownLine, course: Course): boolean {
  return levelOf(line.facts) === 'moot' && withForce.has(course.type)
}

/** CS1: two assemblies, one matter. What is worded alike does not contradict, and is sorted out with its words. */
function onOneMatter(lines: readonly KnownLine[]): readonly Two[] {
  const byMatter = new Map<MatterId, KnownLine[]>()
  for (const line of lines)
    if (line.matter !== null && levelOf(line.facts) === 'moot')
      byMatter.set(line.matter, [...(byMatter.get(line.matter) ?? []), line])
  return [...byMatter.values()].flatMap((some) =>
    some.flatMap((one, at) =>
      some
        .slice(at + 1)
        .filter((other) => other.assembly !== one.assembly)
        .map((other) => inPair(sideOf(one), sideOf(other))),
    ),
  )
}

/** CS3: what is known of a decision itself goes before what a word says of it; of several words, the same one everywhere. */
function toldPair(words: readonly ClashWord[], lines: ReadonlyMap<StatementId, KnownLine>): Two {
  const first = [...words].sort((one, other) => (one.record < other.record ? -1 : 1))[0] as ClashWord
  const [one, other] = first.sides.map((told) => {
    const line = lines.get(told.decision)
    return line === undefined ? told : sideOf(line)
  }) as [ClashSide, ClashSide]
  return inPair(one, other)
}

export function sideOf({ assembly, name, meeting, decision, number, wording, facts }: KnownLine): ClashSide {
  return { assembly, name, meeting, decision, number, wording, on: facts.decidedOn }
}

const inPair = (one: ClashSide, other: ClashSide): Two =>
  one.decision < other.decision ? [one, other] : [other, one]
const keyOf = ([one, other]: Two): string => clashKey(one.decision, other.decision)

/** CS3: each assembly by its words that no later one of its own replaced; of two apart, that they contradict is read. */
function read(words: readonly ClashWord[]): Pick<Clash, 'contradict' | 'together'> {
  const said = [...byAssembly(words).values()].map((all) => {
    const stand = standingOf(all)
    const says = stand.some((word) => word.says === 'contradict')
      ? ('contradict' as const)
      : ('together' as const)
    const newest = [...stand]
      .sort((one, other) => (one.on + one.record < other.on + other.record ? -1 : 1))
      .at(-1)
    return { says, assembly: newest?.assembly, name: newest?.name }
  })
  const who = (which: ClashWord['says']) =>
    said
      .flatMap(({ says, assembly, name }) =>
        says === which && assembly !== undefined && name !== undefined ? [{ assembly, name }] : [],
      )
      .sort((one, other) => (one.assembly < other.assembly ? -1 : 1))
  return { contradict: who('contradict'), together: who('together') }
}

/** Words of one assembly on one pair: those in a ring of replacing stand, all of them. */
export function standingOf(words: readonly ClashWord[]): readonly ClashWord[] {
  const replaced = new Set(words.flatMap(({ replaces }) => replaces))
  const stand = words.filter(({ record }) => !replaced.has(record))
  return stand.length === 0 ? words : stand
}

/** The newest first. */
function inOrder(one: Clash, other: Clash): number {
  const rank = ({ sides, key }: Clash) => `${[sides[0].on, sides[1].on].sort()[1]}${key}`
  return rank(one) < rank(other) ? 1 : -1
}
