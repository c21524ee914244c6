import { addMonths } from '../../../shared/meeting/time'
import { dateInWords } from '../../words/en/dates'

/** `October 2026` of `2026-10`. */
export const monthInWords = (month: string): string => dateInWords(`${month}-01`).replace(/^1 /, '')

/** The newest first. */
export function monthsBack(today: string, count: number): readonly string[] {
  const first = `${today.slice(0, 7)}-01`
  return Array.from({ length: count }, (_, back) => addMonths(first, -back).slice(0, 7))
}
