import type { Remit } from '../charter/parameters'
import { remitsMet } from '../charter/remits'
import { fold } from '../charter/roll'
import { type Kinsfolk, type Link, linksThatCount } from './rings'
import { type StandIn, secretaryMark } from './stand-in'

/**
 * Whose matter something is, among all assemblies that are known here (RM5): who holds the primary remit, who claims it, who is
 * next when the primary declines or has been silent too long. Pure: the same from the same logs and charters.
 */
export type RemitLine = Kinsfolk & {
  readonly name: string
  readonly code: string
  readonly remits?: readonly Remit[]
  /** By member: the topics that this assembly, as its host, repeats for it. */
  readonly repeats?: Readonly<Record<string, readonly string[]>>
  readonly standIn?: StandIn
}
export type Holder = {
  readonly assembly: string
  readonly name: string
  readonly topic: string
  /**
   * `primary`: repeated from host to host up to a top that both have. `claims`: only its own charter says so. `fallback`: named by one
   * of these for when it does not take the lead.
   */
  readonly level: 'primary' | 'claims' | 'fallback' | 'secondary'
  /** RM7: nobody is its secretary and nobody stands in: it comes after all that have one. */
  readonly isVacant: boolean
}

const order: readonly Holder['level'][] = ['primary', 'claims', 'fallback', 'secondary']

/** In the order in which they are asked; each assembly once, at the first place it has. `now`: in seconds. */
export function whoseMatter(
  words: string,
  own: string,
  lines: readonly RemitLine[],
  now: number,
): readonly Holder[] {
  const ours = lines.find(({ assembly }) => assembly === own)?.remits ?? []
  const links = linksThatCount(lines).filter(({ isClaim }) => !isClaim)
  const found: Holder[] = []
  const isVacant = (line: RemitLine) => secretaryMark(line, now) === 'vacant'
  for (const line of lines) {
    if (line.assembly === own) continue
    const { assembly, name, remits = [] } = line
    for (const remit of remits) {
      const { topic } = remit
      // Asked of one level at a time: the words meet a secondary remit as they meet a primary one.
      const meets = remitsMet(words, ours, [{ ...remit, level: 'primary', assembly: name }]).length > 0
      if (!meets) continue
      const level =
        remit.level === 'secondary'
          ? 'secondary'
          : isRepeated(assembly, topic, own, lines, links)
            ? 'primary'
            : 'claims'
      found.push({ assembly, name, topic, level, isVacant: isVacant(line) })
      const next = remit.level === 'primary' ? named(remit.fallbackTo, lines) : undefined
      if (next !== undefined && next.assembly !== own)
        found.push({
          assembly: next.assembly,
          name: next.name,
          topic,
          level: 'fallback',
          isVacant: isVacant(next),
        })
    }
  }
  const seen = new Set<string>()
  return found.sort(inOrder).filter(({ assembly }) => !seen.has(assembly) && seen.add(assembly))
}

/** RM6: the next to ask after those that have declined, or were silent past the days of the charter. */
export function nextToAsk(holders: readonly Holder[], tried: ReadonlySet<string>): Holder | null {
  return holders.find(({ assembly }) => !tried.has(assembly)) ?? null
}

/** Whether its topics count as primary for somebody: decisions 18. */
export function isRepeated(
  assembly: string,
  topic: string,
  own: string,
  lines: readonly RemitLine[],
  links: readonly Link[],
): boolean {
  const byId = new Map(lines.map((line) => [line.assembly, line]))
  const hostsOf = (member: string) => links.flatMap((link) => (link.member === member ? link.host : []))
  const ourTops = topsOf(own, hostsOf)
  const reached = new Set<string>()
  const ahead = [assembly]
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (reached.has(at)) continue
    reached.add(at)
    if (ourTops.has(at)) return true
    for (const host of hostsOf(at)) {
      const repeats = byId.get(host)?.repeats?.[at] ?? []
      if (repeats.some((one) => fold(one) === fold(topic))) ahead.push(host)
    }
  }
  return false
}

function topsOf(own: string, hostsOf: (member: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const ahead = [own]
  const tops = new Set<string>()
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    const hosts = hostsOf(at)
    if (hosts.length === 0) tops.add(at)
    ahead.push(...hosts)
  }
  return tops
}

/** A charter names whom it falls back to in words: by name or by code, where one assembly has it. */
function named(words: string, lines: readonly RemitLine[]): RemitLine | undefined {
  const sought = fold(words)
  if (sought === '') return undefined
  const found = lines.filter(({ name, code }) => fold(name) === sought || fold(code) === sought)
  return found.length === 1 ? found[0] : undefined
}

function inOrder(one: Holder, other: Holder): number {
  const rank = ({ level, name, assembly, topic, isVacant }: Holder) =>
    `${isVacant ? 1 : 0}${order.indexOf(level)}/${fold(name)}/${assembly}/${topic}`
  return rank(one) < rank(other) ? -1 : 1
}
