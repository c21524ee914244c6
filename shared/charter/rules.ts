import * as v from 'valibot'

/** The two rules every decision rests on, quorum and positions, and the small shapes that charters are made of. */
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const positive = v.pipe(whole, v.minValue(1))
export const fraction = v.pipe(
  v.object({ share: positive, of: positive }),
  v.check(({ share, of }) => share <= of, 'a share is no more than the whole'),
)

export const stance = v.picklist(['agree', 'reservations', 'stand-aside', 'block', 'abstain'])
/** The five positions (decisions 21). */
export type Stance = v.InferOutput<typeof stance>
export const stances = stance.options

export const quorumRule = v.variant('type', [
  v.object({ type: v.literal('none') }),
  /** So many people present, members and participants. */
  v.object({ type: v.literal('count'), count: positive }),
  /** Such a share of the members. */
  v.object({ type: v.literal('share'), share: fraction }),
  /** Whichever of the two is reached first. */
  v.object({ type: v.literal('count-or-share'), count: positive, share: fraction }),
])
export type QuorumRule = v.InferOutput<typeof quorumRule>

export const positionRule = v.object({
  /** So many blocks stop a proposal. */
  blocksToStop: positive,
  /** The share of those with a position that may stand aside; null leaves it to judgement, with a warning above 1/3. */
  standAsidesMax: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Which positions must give a reason (PO5). */
  reasonFor: v.array(stance),
})
export type PositionRule = v.InferOutput<typeof positionRule>

/**
 * Holds `{meeting}` before `{minute}`, each at most with a width, and before them at will the assembly's short code and the year:
 * `{code} {YYYY}/{meeting:02}/{minute:02}` (ME9).
 */
export const numberPattern = v.pipe(
  v.string(),
  v.maxLength(60),
  v.regex(/^[^{}]*(\{code\}[^{}]*)?(\{YYYY\}[^{}]*)?\{meeting(:0\d)?\}[^{}]+\{minute(:0\d)?\}[^{}]*$/),
)

/** As whoever founds an assembly is offered it: told from the numbers of others, and from a date (ME13). */
export const foundingPattern = '{code} {YYYY}/{meeting:02}/{minute:02}'

/** With its own code filled in: a meeting copies it, and no later code changes a number that was given. */
export function patternOf({ numberPattern: pattern, code }: { numberPattern: string; code: string }): string {
  return pattern.replace('{code}', code)
}

/** ME13: among those of others a number bears the code of its assembly; one that has it already stays as it is. */
export function numberAmong(code: string, number: string): string {
  return code === '' || number.startsWith(`${code} `) ? number : `${code} ${number}`
}
