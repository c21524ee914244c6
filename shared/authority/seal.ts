import type { DeviceKey } from './authority'
import { areApart, isBefore, keyOf, type LawfulDeed } from './deed'
import type { AuthorityLog } from './log'
import type { Fence, FenceLine } from './op'

/**
 * AU14: what a seal names, and what its feeds hold before that, is within the fence of every removal that knew of the seal, or
 * beside which another secretary had made it or known it. Whoever is removed cannot seal afterwards as if it had been before;
 * whoever removes cannot unsay what the others had in hand. Each deed is a seal on what its signer had published before it.
 */
export function sealsIn(log: AuthorityLog): (removal: LawfulDeed, device: DeviceKey) => Fence {
  const struck = new Set(log.now.struck.map(({ entry }) => entry))
  const seals = log.deeds.filter(({ op, behind }) => op?.op === 'seal' || behind !== null)
  const secretaries = log.deeds.filter((deed) => !struck.has(deed.hash) && isSecretarys(deed, log))
  const known = new Map<string, Fence>()

  function holds(seal: LawfulDeed, removal: LawfulDeed, device: DeviceKey): boolean {
    if (isBefore(seal, removal)) return true
    return secretaries.some(
      (deed) =>
        deed.signer !== device &&
        areApart(deed, removal) &&
        (deed.number === seal.number || isBefore(seal, deed)),
    )
  }

  return (removal, device) => {
    const name = `${removal.number} ${device}`
    const before = known.get(name)
    if (before !== undefined) return before
    const lines = seals.flatMap((seal) => {
      const its = linesOf(seal, device)
      return its.length > 0 && holds(seal, removal, device) ? its : []
    })
    known.set(name, lines)
    return lines
  }
}

function linesOf({ op, signer, behind }: LawfulDeed, device: DeviceKey): readonly FenceLine[] {
  const own = behind !== null && signer === device ? [behind] : []
  if (op?.op !== 'seal') return own
  return [...own, ...op.keeps.flatMap(([key, ...line]): FenceLine[] => (keyOf(key) === device ? [line] : []))]
}

/** A deputy may seal and change its own key (AU2): neither says what a secretary knew. */
function isSecretarys(deed: LawfulDeed, log: AuthorityLog): boolean {
  if (deed.op?.op !== 'seal' && deed.op?.op !== 'rotate' && deed.op !== null) return true
  const offices = log.at(deed.after)?.held.map(({ office }) => office) ?? []
  return offices.some(
    ({ device, role, by }) => device === deed.signer && role === 'secretary' && deed.sources.includes(by),
  )
}
