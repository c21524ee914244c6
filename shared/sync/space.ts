import { hexOf } from '../bytes'
import { type Reading, readings, spaceSeed } from '../entry'
import { bytesOf } from './bytes'
import { assemblyFounded, type Filed } from './filed'

/** What of one assembly one circle reads. `log`: the deeds of an assembly, apart from what it publishes. */
export type Space = { readonly id: string; readonly assembly: string; readonly circle: Reading }

/** The spaces of all assemblies whose founding is here. */
export type Spaces = {
  /** Opens the spaces of an assembly; answers which it is. */
  readonly found: (founding: Filed) => string
  readonly assemblies: () => readonly string[]
  readonly founding: (assembly: string) => Filed | null
  /** By the whole id, or by its first eight bytes. */
  readonly byId: (id: string) => Space | null
  readonly all: () => readonly Space[]
  readonly of: (assembly: string) => readonly Space[]
  readonly placeOf: (entry: Filed) => Space | null
}

const none: readonly Space[] = []

export function noSpaces(sha256: (bytes: Uint8Array) => Uint8Array): Spaces {
  const foundings = new Map<string, Filed>()
  const byId = new Map<string, Space>()
  const byShort = new Map<string, Space>()
  const logs = new Map<string, Space>()
  const byAssembly = new Map<string, readonly Space[]>()
  return {
    found: (founding) => {
      const assembly = assemblyFounded(founding)
      foundings.set(assembly, founding)
      const its = readings.map((circle) => ({
        id: hexOf(sha256(spaceSeed(bytesOf(assembly), circle)).subarray(0, 16)),
        assembly,
        circle,
      }))
      byAssembly.set(assembly, its)
      for (const space of its) {
        byId.set(space.id, space)
        byShort.set(space.id.slice(0, 16), space)
        if (space.circle === 'log') logs.set(assembly, space)
      }
      return assembly
    },
    assemblies: () => [...foundings.keys()],
    founding: (assembly) => foundings.get(assembly) ?? null,
    byId: (id) => byId.get(id) ?? byShort.get(id) ?? null,
    all: () => [...byId.values()],
    of: (assembly) => byAssembly.get(assembly) ?? none,
    placeOf: (entry) => {
      if (entry.space === null)
        return entry.isAuthority && entry.n === 1 ? (logs.get(assemblyFounded(entry)) ?? null) : null
      const space = byId.get(entry.space) ?? null
      return entry.isAuthority && space?.circle === 'open' ? (logs.get(space.assembly) ?? space) : space
    },
  }
}
