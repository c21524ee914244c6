import type { Fence } from '../../shared/authority/op'
import type { Kinsfolk } from '../../shared/record/rings'
import type { Writer } from '../fixtures/peers'
import { affiliate, bytes, recognise, type Stage } from './corner-stage'
import { logOf } from './court'
import type { Laptop } from './laptop'
import { deed } from './said'
import { holdingOf } from './truth'

/** Commands of the simulation: one assembly takes another for its host or its member, or ends that; each in its own log alone. */
export const nestingOn = (stage: Stage) => ({
  affiliates: (by: Laptop, to: Writer) => stage.done(by.write('open', deed(affiliate(to)))),
  recognises: (by: Laptop, member: Writer) => stage.done(by.write('open', deed(recognise(member)))),
  unlinks: (by: Laptop, other: Writer, as: 'host' | 'member', fence: Fence = []) =>
    stage.done(by.write('open', deed({ op: 'unlink', genesis: bytes(other.founding.hash), as, fence }))),
})

/** What one laptop knows of the nesting, by the logs that it holds. */
export function nestingAt(laptop: Laptop, assemblies: readonly Writer[]): readonly Kinsfolk[] {
  const held = holdingOf(laptop)
  return assemblies.flatMap(({ assembly }) => {
    const now = logOf(assembly, held)?.now
    if (now === undefined) return []
    const idOf = ({ genesis }: { readonly genesis: string }) => genesis.slice(0, 32)
    return [{ assembly, hosts: now.hosts.map(idOf), members: now.members.map(idOf) }]
  })
}
