import type { DecisionRef } from '../../../shared/meeting/said/course-statements'
import { refOf } from '../../../shared/record/fate'

/** Several assemblies read it: a number that does not begin with a short code is said with the name of whose it is. */
export function named(of: DecisionRef & { readonly name: string }): DecisionRef {
  return { ...refOf(of), number: /^\d/.test(of.number) ? `${of.name} ${of.number}` : of.number }
}
