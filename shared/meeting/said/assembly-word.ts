import * as v from 'valibot'
import { stance } from '../../charter/rules'
import type { AssemblyId, VersionId } from '../../id'
import { count, dateText, fromJson, idText, instantText, type Malformed, parseAs } from '../../parse'
import { done, type Result } from '../../result'
import { limits } from '../../text'

/**
 * The position of an assembly on one wording (decisions 16): a sealed record in the shared circle, under that assembly's own
 * signature. On what it rests is told with it: a minute of the assembly's own, or its secretary on a mandate.
 */
export const positionRecord = 'assembly-position'

export const positionBasis = v.variant('type', [
  v.object({
    type: v.literal('minute'),
    number: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.label)),
    title: v.pipe(v.string(), v.maxLength(limits.title)),
    date: dateText,
    /** It was itself agreed by the members of that assembly: so many asked, so many heard (QA12). */
    rollUp: v.exactOptional(v.object({ asked: count, answered: count })),
  }),
  v.object({ type: v.literal('mandate') }),
])
export type PositionBasis = v.InferOutput<typeof positionBasis>

const sealed = v.object({
  meeting: idText,
  version: idText,
  position: stance,
  reason: v.nullable(v.pipe(v.string(), v.maxLength(limits.reason))),
  basis: positionBasis,
  /** Earlier words of the same assembly on the same wording that this one replaces. */
  replaces: v.array(idText),
  /** Whoever spoke for it, by the office there. */
  person: idText,
  at: instantText,
})
export type SealedPosition = v.InferOutput<typeof sealed>

/** `assembly`: whose signature it bears, and nothing else says whose word it is (JC3). */
export type AssemblyWord = SealedPosition & { readonly record: string; readonly assembly: AssemblyId }

export function readPosition(
  text: string,
  of: { readonly record: string; readonly assembly: AssemblyId },
): Result<AssemblyWord, Malformed> {
  const value = fromJson(text)
  if (!value.ok) return value
  const parsed = parseAs(sealed, value.value)
  return parsed.ok ? done({ ...parsed.value, ...of }) : parsed
}

/** Where one assembly stands on one wording. */
export type AssemblyStanding = {
  readonly assembly: AssemblyId
  /** One; none has been said yet; or several that do not know of each other (JC9). */
  readonly standing: readonly AssemblyWord[]
  /** What was replaced, older first: it stays to be read. */
  readonly earlier: readonly AssemblyWord[]
  readonly contested: boolean
}

/** Pure: the same words in any order give the same. A word replaces only its own assembly's, on the same wording (JC9, JC11). */
export function standingOf(
  words: readonly AssemblyWord[],
  version: VersionId | string,
  assembly: AssemblyId,
): AssemblyStanding {
  const own = [...new Map(words.map((one) => [one.record, one])).values()]
    .filter((one) => one.version === version && one.assembly === assembly)
    .sort((one, other) =>
      one.at < other.at ? -1 : one.at > other.at ? 1 : one.record < other.record ? -1 : 1,
    )
  const replaced = new Set(own.flatMap(({ record, replaces }) => replaces.filter((id) => id !== record)))
  const left = own.filter(({ record }) => !replaced.has(record))
  // Words that replace each other in a ring settle nothing.
  const standing = left.length === 0 ? own : left
  const isSame = standing.every(
    (one) => one.position === standing[0]?.position && one.reason === standing[0]?.reason,
  )
  return {
    assembly,
    standing,
    earlier: own.filter((one) => !standing.includes(one)),
    contested: standing.length > 1 && !isSame,
  }
}
