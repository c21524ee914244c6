import type { PersonId } from '../../shared/id'
import type { AssemblyHead } from '../../shared/wire/keeper'
import type { KeptAssembly } from './summaries'

/** What this computer may do in the assembly, and who speaks from it, is as the keeper says now. Whether that is news. */
export function takesOffice(found: KeptAssembly, head: AssemblyHead): boolean {
  const person = (head.person ?? found.person) as PersonId
  const { signs, office, device, deviceTag } = head
  const before = found.head
  const isSame =
    before.signs === signs &&
    before.office === office &&
    before.acting === head.acting &&
    before.device === device
  const isGuestAsBefore = before.guest === head.guest && before.parted === head.parted
  if (isSame && isGuestAsBefore && found.person === person) return false
  const removed = head.removed === true ? { removed: true as const } : {}
  const guest = head.guest === undefined ? {} : { guest: head.guest }
  const parted = head.parted === undefined ? {} : { parted: head.parted }
  const acting = head.acting === undefined ? {} : { acting: head.acting }
  const { removed: _, guest: __, parted: ___, acting: ____, ...rest } = before
  found.head = { ...rest, signs, office, device, deviceTag, ...acting, ...removed, ...guest, ...parted }
  found.person = person
  return true
}
