/**
 * A length of time as people write it: `15`, `15 min`, `1h30`, `1:30`, `1,5 h`. Null for nothing written,
 * undefined for what cannot be read: then what was written stays in the field and nothing is changed.
 */
export function readMinutes(text: string): number | null | undefined {
  const written = text.trim().toLowerCase().replace(',', '.')
  if (written === '') return null
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(written)
  if (clock) return within(Number(clock[1]) * 60 + Number(clock[2]))
  const hours = /^(\d+(?:\.\d+)?)\s*h(?:ours?|rs?)?\s*(?:(\d{1,2})\s*(?:m|min|minutes)?)?$/.exec(written)
  if (hours) return within(Number(hours[1]) * 60 + Number(hours[2] ?? 0))
  const minutes = /^(\d+(?:\.\d+)?)\s*(?:'|m|min|mins|minutes?)?$/.exec(written)
  return minutes ? within(Number(minutes[1])) : undefined
}

function within(minutes: number): number | undefined {
  const whole = Math.round(minutes)
  return whole <= 24 * 60 ? whole : undefined
}
