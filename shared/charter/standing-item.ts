import * as v from 'valibot'
import { limits } from '../text'
import { whole } from './rules'

/** An item that comes with every meeting: of the assembly, or of one series. */
const shortText = v.pipe(v.string(), v.maxLength(limits.title))

export const itemKind = v.picklist(['inform', 'discuss', 'decide', 'read'])
export type ItemKind = v.InferOutput<typeof itemKind>

export const standingItem = v.object({
  section: shortText,
  title: v.pipe(shortText, v.minLength(1)),
  kind: itemKind,
  planned: v.nullable(whole),
})
export type StandingItem = v.InferOutput<typeof standingItem>

/** LC6: a standing item that the charter has for the minutes of an earlier meeting. */
export const isForMinutes = (title: string): boolean => /\bminutes\b|\bcofnodion\b/i.test(title)
