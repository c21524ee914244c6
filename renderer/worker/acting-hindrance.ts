import type { Charter } from '../../shared/charter/charter'
import type { Refusal } from '../../shared/refusal'
import type { OfficeDeed } from '../../shared/wire/desk'

/** AU18: an office goes to somebody who only stands in where the charter names who stands in. */
export function actingHindrance(
  deed: OfficeDeed,
  { parameters }: Pick<Charter, 'parameters'>,
): Refusal<'AU18', { readonly cause: 'nobody-stands-in' }> | null {
  const isToStandIn = deed.type === 'handover' && deed.until !== undefined
  return isToStandIn && parameters.vacancyCover.trim() === ''
    ? { rule: 'AU18', cause: 'nobody-stands-in' }
    : null
}
