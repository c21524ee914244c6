import type { ActionStep } from '../meeting/decision/action-steps'

/** AC7: in one cell of a table, older first: the day it was put off to or what it became, and why. */
export function reasonsTold(steps: readonly ActionStep[]): string | null {
  if (steps.length === 0) return null
  return steps
    .map((step) => `${step.type === 'put-off' ? (step.to ?? '') : step.state}: ${step.reason}`)
    .join('; ')
}
