import type { Provision } from '../../../shared/charter/provisions'
import type { GroupId } from './groups'

/** The parts and lines of the page are reached by name: the focus goes there, and the eye with it. */
export const headingOf = (group: GroupId): string => `part-${group}`
export const lineOf = (provision: Provision): string => `line-${provision}`

export function jumpTo(part: string): void {
  const found = document.querySelector<HTMLElement>(`[data-part="${part}"]`)
  found?.focus({ preventScroll: true })
  found?.scrollIntoView({ block: 'start' })
}
