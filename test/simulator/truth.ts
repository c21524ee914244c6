import type { Filed } from '../../shared/sync/filed'
import type { Among, Holding } from '../../shared/sync/holding'
import type { Space } from '../../shared/sync/space'
import { logOf, readers } from './court'
import type { Laptop } from './laptop'

/** Honest laptops that hear of each other by ways on which nobody lies. */
export type Group = { readonly laptops: readonly Laptop[]; readonly truth: Truth }

/** What comes from one member to another comes by the region: where that lies, each assembly stands alone. */
export function groupsOf(honest: readonly Laptop[], region: string): readonly Group[] {
  const isWhole = honest.some(({ assembly }) => assembly === region)
  const names = isWhole ? [null] : [...new Set(honest.map(({ assembly }) => assembly))]
  return names.map((name) => {
    const laptops = honest.filter(({ assembly }) => name === null || assembly === name)
    return { laptops, truth: truthOf(laptops.map(holdingOf)) }
  })
}

/** What several laptops know together about who may write and read. */
export type Truth = Among & { readonly assemblies: () => readonly string[] }

function truthOf(holdings: readonly Holding[]): Truth {
  const assemblies = [...new Set(holdings.flatMap((held) => held.assemblies()))]
  const deeds = new Map(
    assemblies.map((assembly) => {
      const all = new Map<string, Filed>()
      for (const held of holdings) for (const one of held.authority(assembly)) all.set(one.hash, one)
      return [assembly, [...all.values()]] as const
    }),
  )
  return {
    assemblies: () => assemblies,
    authority: (assembly) => deeds.get(assembly) ?? [],
    find: (hash) => holdings.map((held) => held.find(hash)).find((found) => found !== null) ?? null,
    isUnsound: (entry) => holdings.some((held) => held.isUnsound(entry)),
  }
}

const mayRead = (key: string, space: Space, truth: Truth): boolean =>
  readers.mayRead({ keys: new Set([key]), speaksFor: new Set() }, space, truth)

/** Whether it is to hold the space: it may read it, and has heard of the assembly, or will from one that it reads (RD5). */
export function isToHold(laptop: Laptop, space: Space, truth: Truth): boolean {
  if (!mayRead(laptop.key, space, truth)) return false
  return holdingOf(laptop).space(space.id) !== null || heardOf(laptop, truth).has(space.assembly)
}

function heardOf({ key, assembly }: Laptop, truth: Truth): ReadonlySet<string> {
  const heard = new Set([assembly])
  for (const one of heard) {
    const now = logOf(one, truth)?.now
    const place = { id: '', assembly: one, circle: 'log' as const }
    if (now === undefined || !mayRead(key, place, truth)) continue
    const named = [...now.hosts, ...now.members].map(({ genesis }) => genesis)
    for (const genesis of [...named, ...now.parted.members]) heard.add(genesis.slice(0, 32))
  }
  return heard
}

/** Who has ever been in office there, whatever became of it. */
export function everIn(assembly: string, truth: Truth, role: 'secretary' | null = null): ReadonlySet<string> {
  const log = logOf(assembly, truth)
  const given = (log?.deeds ?? []).flatMap(({ gives }) => gives)
  return new Set(given.filter((office) => role === null || office.role === role).map(({ device }) => device))
}

/** Assemblies that it has ever recognised. */
export function everMembers(assembly: string, truth: Truth): readonly string[] {
  const ops = (logOf(assembly, truth)?.deeds ?? []).flatMap(({ op }) => (op?.op === 'recognise' ? [op] : []))
  return [...new Set(ops.map(({ genesis }) => Buffer.from(genesis).toString('hex').slice(0, 32)))]
}

/** Whether it may ever have read the space: an inner or joint circle. */
export function everRead(key: string, { assembly, circle }: Space, truth: Truth): boolean {
  if (everIn(assembly, truth).has(key)) return true
  return (
    circle === 'joint' &&
    everMembers(assembly, truth).some((member) => everIn(member, truth, 'secretary').has(key))
  )
}

export function holdingOf(laptop: Laptop): Holding {
  const held = laptop.exchange()?.holding
  if (held === undefined) throw new Error(`${laptop.name} does not run`)
  return held
}
