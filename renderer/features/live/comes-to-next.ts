import type { Charter } from '../../../shared/charter/charter'

/** LC18: what a window approves, or the meeting itself, waits for no other. */
export function comesToNext({ thing, parameters }: Charter): boolean {
  return thing === undefined && parameters.minutesApproval === 'next-meeting'
}
