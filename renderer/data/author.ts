import type { Author } from '../../shared/ports'
import type { AssemblyCard } from '../../shared/wire/shelf'

/** Who speaks when this window speaks in an assembly. */
export function authorOf({ person, office, device, acting }: AssemblyCard): Author {
  return {
    person,
    office,
    device: device as Author['device'],
    ...(acting !== undefined && { acting: true as const }),
  }
}
