import type { AbroadLine } from './abroad'
import { byName } from './by-name'
import { linksThatCount } from './rings'

/**
 * The federation as a tree to walk through (GD5): hosts above their members, an assembly with several hosts under each of them, those that
 * nobody here hosts at the top. What claims to belong together and is not confirmed by the other side is marked.
 */
export type NestNode = {
  /** Ids from the top, so that the same assembly under two hosts is two places. */
  readonly place: string
  readonly line: AbroadLine
  readonly level: number
  readonly members: number
  readonly isOpen: boolean
  /** Only one of the two says so. */
  readonly isClaim: boolean
  /** Among its siblings, from 1. */
  readonly at: number
  readonly of: number
}

export function nesting(lines: readonly AbroadLine[], open: ReadonlySet<string>): readonly NestNode[] {
  const { membersOf, tops } = kinship(lines)
  const nodes: NestNode[] = []

  function walk(siblings: readonly Kin[], above: readonly string[]): void {
    for (const [index, { line, isClaim }] of siblings.entries()) {
      const path = [...above, line.assembly]
      const place = path.join('/')
      // A ring that arose by merging ends where it would begin again.
      const members = (membersOf.get(line.assembly) ?? []).filter((kin) => !path.includes(kin.line.assembly))
      const isOpen = open.has(place) && members.length > 0
      const common = { place, line, isOpen, isClaim, members: members.length }
      nodes.push({ ...common, level: path.length, at: index + 1, of: siblings.length })
      if (isOpen) walk(members, path)
    }
  }

  walk(
    tops.map((line) => ({ line, isClaim: false })),
    [],
  )
  return nodes
}

/** Where the tree has an assembly: the first place of it, counted from the top, by its name. */
export function placeInTree(lines: readonly AbroadLine[], assembly: string): string {
  const { membersOf, tops } = kinship(lines)
  const ahead: (readonly string[])[] = tops.map((top) => [top.assembly])
  const met = new Set<string>()
  for (const path of ahead) {
    const last = path.at(-1) ?? ''
    if (last === assembly) return path.join('/')
    if (met.has(last)) continue
    met.add(last)
    for (const { line } of membersOf.get(last) ?? []) ahead.push([...path, line.assembly])
  }
  return assembly
}

/** Everything below an assembly, and itself. */
export const within = (lines: readonly AbroadLine[], top: string): ReadonlySet<string> =>
  below(top, kinship(lines).membersOf)

export type Kin = { readonly line: AbroadLine; readonly isClaim: boolean }
export type Kinship = {
  readonly membersOf: ReadonlyMap<string, readonly Kin[]>
  readonly tops: readonly AbroadLine[]
}

const known = new WeakMap<readonly AbroadLine[], Kinship>()

export function kinship(lines: readonly AbroadLine[]): Kinship {
  const before = known.get(lines)
  if (before !== undefined) return before
  const byId = new Map(lines.map((line) => [line.assembly, line]))
  const membersOf = new Map<string, Kin[]>()
  const add = (host: string, member: string, isClaim: boolean) => {
    const line = byId.get(member)
    if (line === undefined || !byId.has(host)) return
    const kin = membersOf.get(host) ?? []
    if (!kin.some((one) => one.line === line)) kin.push({ line, isClaim })
    membersOf.set(host, kin)
  }
  // NE2: what a ring leaves out is no place in the tree.
  for (const { host, member, isClaim } of linksThatCount(lines)) add(host, member, isClaim)
  const inOrder = (one: AbroadLine, other: AbroadLine) => byName(one.name, other.name)
  for (const kin of membersOf.values()) kin.sort((one, other) => inOrder(one.line, other.line))
  const hosted = new Set([...membersOf.values()].flat().map(({ line }) => line.assembly))
  const tops = lines.filter(({ assembly }) => !hosted.has(assembly)).sort(inOrder)
  const reached = new Set(tops.flatMap(({ assembly }) => [...below(assembly, membersOf)]))
  for (const line of [...lines].sort(inOrder)) {
    if (reached.has(line.assembly)) continue
    tops.push(line)
    for (const one of below(line.assembly, membersOf)) reached.add(one)
  }
  const made = { membersOf, tops }
  known.set(lines, made)
  return made
}

function below(top: string, membersOf: ReadonlyMap<string, readonly Kin[]>): ReadonlySet<string> {
  const all = new Set([top])
  const ahead = [top]
  for (let host = ahead.pop(); host !== undefined; host = ahead.pop())
    for (const { line } of membersOf.get(host) ?? [])
      if (!all.has(line.assembly)) {
        all.add(line.assembly)
        ahead.push(line.assembly)
      }
  return all
}
