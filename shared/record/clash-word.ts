import * as v from 'valibot'
import type { AssemblyId, MatterId, MeetingId, StatementId } from '../id'
import { dateText, fromJson, idText, type Malformed, parseAs } from '../parse'
import type { LocalDate } from '../ports'
import type { Result } from '../result'
import { limits } from '../text'

/**
 * An assembly's word about two decisions of two assemblies: they contradict, or they go together. Sealed into its open circle by its
 * secretary (CS3). It copies what it speaks of, so that whoever reads it needs nothing else: a region does not read its neighbour's records.
 */
export const clashRecord = 'clash'

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(limits.title))
const side = v.object({
  assembly: idText,
  name: short,
  meeting: idText,
  decision: idText,
  number: v.pipe(v.string(), v.maxLength(limits.title)),
  wording: v.pipe(v.string(), v.maxLength(20_000)),
  on: dateText,
})
const clashWord = v.pipe(
  v.looseObject({
    format: v.literal('folkmoot/clash/1'),
    record: idText,
    /** Who says it. */
    assembly: idText,
    name: short,
    says: v.picklist(['contradict', 'together']),
    sides: v.tuple([side, side]),
    matter: v.nullable(idText),
    /** Earlier words of this assembly on the same two. */
    replaces: v.pipe(v.array(idText), v.maxLength(100)),
    on: dateText,
  }),
  v.check(({ sides: [one, other] }) => one.assembly !== other.assembly, 'one assembly'),
)

/** One of the two decisions, as it is told. */
export type ClashSide = {
  readonly assembly: AssemblyId
  readonly name: string
  readonly meeting: MeetingId
  readonly decision: StatementId
  readonly number: string
  readonly wording: string
  readonly on: LocalDate
}
export type ClashWord = {
  readonly record: string
  readonly assembly: AssemblyId
  readonly name: string
  readonly says: 'contradict' | 'together'
  readonly sides: readonly [ClashSide, ClashSide]
  readonly matter: MatterId | null
  readonly replaces: readonly string[]
  readonly on: LocalDate
}

/** Total: of what others sealed, a word or the reason why it is none. */
export function readClashWord(text: string): Result<ClashWord, Malformed> {
  const value = fromJson(text)
  return value.ok ? (parseAs(clashWord, value.value) as Result<ClashWord, Malformed>) : value
}

/** The same whoever of the two is named first. */
export function clashKey(one: string, other: string): string {
  return one < other ? `${one}/${other}` : `${other}/${one}`
}
