import * as v from 'valibot'
import { fromJson, idText, type Malformed, parseAs } from '../parse'
import type { LocalDate } from '../ports'
import type { Result } from '../result'

/**
 * What an assembly asks of those below it: minutes that are late or not here, or a word from whoever was not heard (GD12). One record in
 * its open circle, the newest counts: of whom, when, which meetings. No name, no word of anybody.
 */
export const asksRecord = 'asks'
/** After so many days an ask that was not answered is made again, or forgotten. */
export const askDays = 60
export const mostAsks = 2000
export const mostMeetings = 60

const date = v.pipe(v.string(), v.isoDate())
const ask = v.object({
  of: idText,
  on: date,
  /** Whose minutes are asked for; none: only for a word. */
  meetings: v.pipe(v.array(v.object({ meeting: idText, on: date })), v.maxLength(mostMeetings)),
})
const asks = v.looseObject({
  format: v.literal('folkmoot/asks/1'),
  assembly: idText,
  on: date,
  asks: v.pipe(v.array(ask), v.maxLength(mostAsks)),
})
export type Ask = v.InferOutput<typeof ask>
export type Asks = v.InferOutput<typeof asks>

export function readAsks(text: string): Result<Asks, Malformed> {
  const value = fromJson(text)
  return value.ok ? parseAs(asks, value.value) : value
}

/** The record to be sealed: what was asked before and is not too old goes on, and each is asked once. */
export function asksWith(
  before: readonly Ask[],
  assembly: string,
  fresh: readonly Ask[],
  since: LocalDate,
  today: LocalDate,
): Asks {
  const asked = new Set(fresh.map(({ of }) => of))
  const kept = before.filter(({ of, on }) => !asked.has(of) && on >= since)
  return { format: 'folkmoot/asks/1', assembly, on: today, asks: [...kept, ...fresh].slice(-mostAsks) }
}
