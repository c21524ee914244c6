/** So much a second, saved up to a little more: what is not spent in time is lost (SY10). */
export type Allowance = { readonly left: number; readonly at: number }
export type Rate = { readonly perSecond: number; readonly atOnce: number }

export const fullAllowance = (rate: Rate, now: number): Allowance => ({ left: rate.atOnce, at: now })

/** Null when more is asked than is left. */
export function spent(allowance: Allowance, rate: Rate, amount: number, now: number): Allowance | null {
  const earned = (Math.max(0, now - allowance.at) / 1000) * rate.perSecond
  const left = Math.min(rate.atOnce, allowance.left + earned) - amount
  return left < 0 ? null : { left, at: now }
}
