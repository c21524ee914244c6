import type { Kinship } from './nesting'

/**
 * With which of its hosts an assembly is drawn, where it is drawn once (GD9): one that both sides name before one that is claimed, then the
 * one furthest from the top. A ring is cut where it would begin again, so that homes always make a tree.
 */
export type Homes = {
  /** Nothing for those at the top. */
  readonly homeOf: ReadonlyMap<string, string>
  /** Hosts come before their members. */
  readonly order: readonly string[]
}

type Found = { readonly host: string; readonly isClaim: boolean; readonly depth: number }

export function homesOf({ membersOf, tops }: Kinship): Homes {
  const { order, cut } = outward(
    tops.map(({ assembly }) => assembly),
    membersOf,
  )
  const found = new Map<string, Found>()
  for (const host of order) {
    const depth = (found.get(host)?.depth ?? 0) + 1
    for (const { line, isClaim } of membersOf.get(host) ?? []) {
      const before = found.get(line.assembly)
      if (cut.has(`${host}/${line.assembly}`)) continue
      if (before === undefined || isBetter({ host, isClaim, depth }, before))
        found.set(line.assembly, { host, isClaim, depth })
    }
  }
  return { homeOf: new Map([...found].map(([member, { host }]) => [member, host])), order }
}

const isBetter = (one: Found, other: Found): boolean =>
  one.isClaim === other.isClaim ? one.depth > other.depth : other.isClaim

/** Every host before its members, but for the steps of a ring that lead back. */
function outward(tops: readonly string[], membersOf: Kinship['membersOf']) {
  const back: string[] = []
  const cut = new Set<string>()
  const isDone = new Map<string, boolean>()
  function visit(host: string): void {
    isDone.set(host, false)
    for (const { line } of membersOf.get(host) ?? []) {
      const met = isDone.get(line.assembly)
      if (met === false) cut.add(`${host}/${line.assembly}`)
      else if (met === undefined) visit(line.assembly)
    }
    isDone.set(host, true)
    back.push(host)
  }
  for (const top of tops) if (!isDone.has(top)) visit(top)
  return { order: back.reverse(), cut }
}
