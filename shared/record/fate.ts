import type { StatementId } from '../id'
import { type Course, courseOf, levelOf } from '../meeting/course'
import type { DecisionRef } from '../meeting/said/course-statements'
import type { LocalDate } from '../ports'
import type { DecisionLine } from './summary'

/**
 * What becomes of the decisions of a register among one another (SU1): the course each has by itself, and what a later one
 * of the same assembly, or one of several assemblies together, does to it. The order of the lines changes nothing.
 */
export type Fate = {
  readonly course: Course
  /** What replaces it once its own window has ended (SU3). */
  readonly next: { readonly by: DecisionRef; readonly on: LocalDate } | null
}

/** As much of a line as its fate rests on: of one's own register, or of what others have published. */
export type FateLine = Pick<
  DecisionLine,
  | 'decision'
  | 'assembly'
  | 'meeting'
  | 'item'
  | 'number'
  | 'facts'
  | 'replaces'
  | 'matter'
  | 'origin'
  | 'knew'
> & {
  /** Of several assemblies together: which they are, where that is known. */
  readonly over?: readonly string[] | null
}

type Edge = { readonly by: FateLine; readonly type: 'superseded' | 'overridden' }

export function fates(lines: readonly FateLine[], today: LocalDate): ReadonlyMap<StatementId, Fate> {
  const edges = edgesAmong(lines)
  const torn = decidedTwice(lines, edges, today)
  const own = new Map(
    lines.map((line): [StatementId, Course] => {
      const { decision, facts } = line
      // SU8: two that replace each other: neither is silently the right one.
      const isInRing = (edges.get(decision) ?? []).some(({ by }) => leadsTo(edges, by.decision, decision))
      return [
        decision,
        courseOf(isInRing || torn.has(decision) ? { ...facts, contested: true } : facts, today),
      ]
    }),
  )
  return new Map(lines.map(({ decision }) => [decision, fateOf(decision, own, edges)] as const))
}

/** One step of what has put a decision out of force, and what has become of that one since (CS6). */
export type ChainStep = Extract<Course, { type: 'superseded' | 'overridden' }> & {
  readonly since: Exclude<Course, { type: 'superseded' | 'overridden' }> | null
}

/** CS6: overridden by this, itself replaced by that: as far as it goes. `since` of the last is how it stands today. */
export function chainOf(decision: StatementId, all: ReadonlyMap<StatementId, Fate>): readonly ChainStep[] {
  const steps: ChainStep[] = []
  const met = new Set<StatementId>()
  for (let at: StatementId | null = decision; at !== null && !met.has(at); ) {
    met.add(at)
    const course: Course | undefined = all.get(at)?.course
    if (course?.type !== 'superseded' && course?.type !== 'overridden') break
    const then: Course | undefined = all.get(course.by.decision)?.course
    steps.push({ ...course, since: then === undefined || 'by' in then ? null : then })
    at = course.by.decision
  }
  return steps
}

function fateOf(
  decision: StatementId,
  own: ReadonlyMap<StatementId, Course>,
  edges: ReadonlyMap<StatementId, readonly Edge[]>,
): Fate {
  const course = own.get(decision) ?? { type: 'contested' }
  const all = (edges.get(decision) ?? []).filter(({ by }) => !leadsTo(edges, by.decision, decision))
  const withForce = nearest(
    all.filter(({ by }) => hasTakenForce(own.get(by.decision))),
    edges,
  )
  const coming = all.filter(({ by }) => own.get(by.decision)?.type === 'cooling-off')
  const replaced = strongest(withForce) ?? (hasForce(course) ? undefined : strongest(coming))
  if (replaced !== undefined)
    return {
      course: { type: replaced.type, by: refOf(replaced.by), on: replaced.by.facts.decidedOn },
      next: null,
    }
  const next = strongest(coming)
  const window = next?.by.facts.window
  return {
    course,
    next: next === undefined || !window ? null : { by: refOf(next.by), on: window.closes },
  }
}

/** SU9: taken on two copies of one carried item, neither knowing of the other and neither replacing it: both are contested. */
function decidedTwice(
  lines: readonly FateLine[],
  edges: ReadonlyMap<StatementId, readonly Edge[]>,
  today: LocalDate,
): ReadonlySet<StatementId> {
  const byOrigin = new Map<string, FateLine[]>()
  for (const line of lines) {
    if (!hasForce(courseOf(line.facts, today))) continue
    const origin = `${line.origin.meeting}/${line.origin.item}`
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), line])
  }
  const isApart = (a: FateLine, b: FateLine) =>
    (a.meeting !== b.meeting || a.item !== b.item) &&
    !a.knew.includes(b.decision) &&
    !b.knew.includes(a.decision) &&
    !leadsTo(edges, a.decision, b.decision) &&
    !leadsTo(edges, b.decision, a.decision)
  const torn = [...byOrigin.values()].flatMap((some) =>
    some.filter((one) => some.some((other) => other !== one && isApart(one, other))),
  )
  return new Set(torn.map(({ decision }) => decision))
}

/** SU4: an own later decision supersedes; one of several assemblies overrides, by name or by the matter. */
function edgesAmong(lines: readonly FateLine[]): ReadonlyMap<StatementId, readonly Edge[]> {
  const edges = new Map<StatementId, Edge[]>()
  const known = new Map(lines.map((line) => [line.decision, line] as const))
  const add = (line: FateLine, edge: Edge) => {
    const before = edges.get(line.decision) ?? []
    if (before.every(({ by }) => by.decision !== edge.by.decision))
      edges.set(line.decision, [...before, edge])
  }
  for (const by of lines) {
    const isThing = levelOf(by.facts) === 'thing'
    for (const { decision } of by.replaces) {
      const line = known.get(decision)
      if (line === undefined) continue
      const isSame = line.assembly === by.assembly && levelOf(line.facts) === levelOf(by.facts)
      if (isSame) add(line, { by, type: 'superseded' })
      else if (isThing && isAbove(by, line)) add(line, { by, type: 'overridden' })
    }
    if (!isThing || by.matter === null) continue
    for (const line of lines)
      if (line.matter === by.matter && isAbove(by, line)) add(line, { by, type: 'overridden' })
  }
  return edges
}

/** SU4: what one assembly decided, or fewer of those that decide together now. */
function isAbove(by: FateLine, line: FateLine): boolean {
  return levelOf(line.facts) === 'moot' || isWider(by, line)
}

/** All who took part in the one take part in the other, and more do. */
export function isWider(by: Pick<FateLine, 'over'>, line: Pick<FateLine, 'over'>): boolean {
  const [all, some] = [new Set(by.over ?? []), new Set(line.over ?? [])]
  return some.size > 0 && all.size > some.size && [...some].every((one) => all.has(one))
}

/** Whether the one is replaced, over any number of steps, by the other. */
function leadsTo(
  edges: ReadonlyMap<StatementId, readonly Edge[]>,
  from: StatementId,
  to: StatementId,
): boolean {
  const seen = new Set<StatementId>()
  const toFollow = [from]
  for (let next = toFollow.pop(); next !== undefined; next = toFollow.pop()) {
    if (next === to) return true
    if (seen.has(next)) continue
    seen.add(next)
    for (const { by } of edges.get(next) ?? []) toFollow.push(by.decision)
  }
  return false
}

/** SU3: only what came into force itself puts another out of it. */
function hasTakenForce(course: Course | undefined): boolean {
  return course?.type === 'in-force' || course?.type === 'review-due' || course?.type === 'expired'
}

/** In force, or about to be: it is not put out of it by one that is still cooling off. */
function hasForce({ type }: Course): boolean {
  return type === 'in-force' || type === 'review-due' || type === 'cooling-off'
}

/** CS6: what has been overridden itself by another of them is told first, and that one after it. */
function nearest(some: readonly Edge[], edges: ReadonlyMap<StatementId, readonly Edge[]>): readonly Edge[] {
  const isAfter = ({ by, type }: Edge, before: Edge) =>
    type === before.type && leadsTo(edges, before.by.decision, by.decision)
  return some.filter((one) => !some.some((other) => other !== one && isAfter(one, other)))
}

/** The higher level first, then the later one: the same on every laptop. */
function strongest(edges: readonly Edge[]): Edge | undefined {
  const rank = ({ by, type }: Edge) =>
    `${type === 'overridden' ? 1 : 0}${by.facts.decidedOn}${by.meeting}${by.decision}`
  return [...edges].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).at(-1)
}

export function refOf({ assembly, meeting, decision, number }: DecisionRef): DecisionRef {
  return { assembly, meeting, decision, number }
}
