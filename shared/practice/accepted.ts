import type { Result } from '../result'

/** The generator knows the rules: a refusal of what it makes is a mistake in it, and is thrown (PF3). */
export function accepted<Value>(result: Result<Value, { readonly rule: string }>): Value {
  if (!result.ok) throw new Error(`The practice federation broke a rule: ${JSON.stringify(result.refusal)}`)
  return result.value
}
