import { isBefore, nameOf } from '../../shared/authority/deed'
import { readAnyEntry } from '../../shared/entry'
import type { Among } from '../../shared/sync/holding'
import { judge, logOf } from './court'
import { entitled } from './entitled'
import type { World } from './world'

/** What a removal may take away, and what it may not. */
export function fenceHolds(world: World): string[] {
  const { removed, town } = world
  if (removed === null) return []
  const isOut = (among: Among) =>
    logOf(town.assembly, among)?.now.ended.some(({ device }) => device === removed) ?? false
  return entitled(world).flatMap(({ laptop, held, space, truth }) => {
    if (!isOut(truth)) return []
    const outside = held
      .shelf(space.id)
      .entries()
      .filter(({ device }) => device === removed)
      .filter((entry) => judge(entry, space, held).type !== 'accepted')
    const isTold = space.circle === 'log' && space.assembly === town.assembly
    return (isOut(held) || !isTold) && outside.length === 0
      ? []
      : [`${laptop.name} still admits ${outside.length} behind the fence`]
  })
}

export function sealsHold(world: World): string[] {
  const { removed, town } = world
  return entitled(world).flatMap(({ laptop, held, space, truth }) => {
    const log = logOf(town.assembly, truth)
    const ended = (log?.now.ended ?? []).filter(({ device }) => device === removed)
    const enders = ended.flatMap((office) => office.ended.flatMap(({ by }) => log?.lawful(by) ?? []))
    return world.seals.flatMap(({ seal, below }) => {
      const made = log?.deeds.find(({ hash }) => hash === seal)
      if (made === undefined || !enders.some((ender) => isBefore(made, ender))) return []
      const its = below.filter((entry) => entry.device === removed && held.placeOf(entry)?.id === space.id)
      const gone = its.filter(({ hash }) => !held.shelf(space.id).has(hash))
      return gone.length === 0 ? [] : [`${laptop.name} lost ${gone.length} sealed entries`]
    })
  })
}

/** What a member's secretary wrote there, and the region holds, counts: unless the region itself has parted from that member. */
export function wordsStay(world: World): string[] {
  const { region } = world
  return entitled(world).flatMap(({ laptop, held, space, truth }) => {
    if (space.assembly !== region.assembly || space.circle !== 'joint') return []
    const members = (logOf(region.assembly, truth)?.now.members ?? []).map(({ genesis }) =>
      genesis.slice(0, 32),
    )
    const set = held.aside().filter(({ entry }) => held.placeOf(entry)?.id === space.id)
    return set.flatMap(({ entry }) => {
      const read = readAnyEntry(entry.bytes, () => true)
      const body = read.ok && read.value.type === 'known' ? read.value.body : null
      const own = body?.k === 'chg' && body.o !== undefined ? body.o : null
      if (own === null) return []
      const home = hexOf(own.g).slice(0, 32)
      const seen = logOf(home, truth)?.at(own.a.map((head) => nameOf(head)))
      const wasIn = seen?.held.some(
        ({ office }) => office.device === entry.device && office.role === 'secretary',
      )
      return wasIn === true && members.includes(home) ? [`${laptop.name} cut a word of a member`] : []
    })
  })
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
