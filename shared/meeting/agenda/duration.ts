import type { Refusal } from '../../refusal'
import { done, type Result, refused } from '../../result'

/** Minutes as people write them: `15`, `90m`, `1:30`, `1.5h`, `1h 30`. Empty is none planned (AG6). */
export type NotADuration = Refusal<'AG6', { readonly text: string }>
export const longestItem = 24 * 60

export function parseDuration(text: string): Result<number | null, NotADuration> {
  const plain = text.trim().toLowerCase().replace(',', '.')
  if (plain === '') return done(null)
  const minutes = minutesOf(plain)
  return minutes === null || minutes > longestItem
    ? refused({ rule: 'AG6', text })
    : done(Math.round(minutes))
}

function minutesOf(text: string): number | null {
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const hours = /^(\d+(?:\.\d+)?)\s*h(?:\s*([0-5]?\d)\s*(?:m|min)?)?$/.exec(text)
  if (hours) return Number(hours[1]) * 60 + Number(hours[2] ?? 0)
  const minutes = /^(\d+)\s*(?:m|min|')?$/.exec(text)
  return minutes ? Number(minutes[1]) : null
}
