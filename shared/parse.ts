import * as v from 'valibot'
import { idPattern } from './id'
import type { Refusal } from './refusal'
import { done, type Result, refused } from './result'

/** From unknown to typed, or a refusal that says where (ST10). Nothing from a file or a wire enters a fold unparsed. */
export type Malformed = Refusal<'ST10', { readonly where: string; readonly why: string }>

export function parseAs<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): Result<v.InferOutput<Schema>, Malformed> {
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return done(parsed.output)
  const [issue] = parsed.issues
  return refused({ rule: 'ST10', where: v.getDotPath(issue) ?? '', why: issue.message })
}

export function fromJson(text: string): Result<unknown, Malformed> {
  try {
    return done(JSON.parse(text))
  } catch (error) {
    return refused({ rule: 'ST10', where: '', why: error instanceof Error ? error.message : 'not JSON' })
  }
}

export const idText = v.pipe(v.string(), v.regex(idPattern))
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** Only the shape: a date that no calendar has is still what somebody stated (ST3). */
export const instantText = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/),
)
export const dateText = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))
export const timeText = v.pipe(v.string(), v.regex(/^\d\d:\d\d$/))
