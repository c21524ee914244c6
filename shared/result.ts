/** What a deed comes to: its value, or the tagged reason it was not done. Bugs throw; refusals never do. */
export type Result<Value, Reason> = Done<Value> | Refused<Reason>
export type Done<Value> = { readonly ok: true; readonly value: Value }
export type Refused<Reason> = { readonly ok: false; readonly refusal: Reason }

export const done = <Value>(value: Value): Done<Value> => ({ ok: true, value })
export const refused = <Reason>(refusal: Reason): Refused<Reason> => ({ ok: false, refusal })

/** Ends a switch over a tagged union: adding a case anywhere becomes a type error here. */
export function assertNever(left: never): never {
  throw new Error(`A case was forgotten: ${JSON.stringify(left)}`)
}
