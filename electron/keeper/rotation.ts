/**
 * Which automatic backups stay (decisions 5): three of today, the newest of each of the last fourteen days, the
 * newest of each of the last twelve months. Pure; the newest of all always stays (BA4).
 */
export type Dated = { readonly name: string; readonly at: Date }

const ofToday = 3
const days = 14
const months = 12

export function kept(backups: readonly Dated[], now: Date): ReadonlySet<string> {
  const newestFirst = [...backups].sort((one, other) => other.at.getTime() - one.at.getTime())
  const today = dayOf(now)
  const names = new Set<string>()
  for (const backup of newestFirst.slice(0, 1)) names.add(backup.name)
  for (const backup of newestFirst.filter(({ at }) => dayOf(at) === today).slice(0, ofToday))
    names.add(backup.name)
  for (const name of newestOfEach(newestFirst, dayOf, days)) names.add(name)
  for (const name of newestOfEach(newestFirst, monthOf, months)) names.add(name)
  return names
}

/** The first of each period met, newest period first. Periods without a backup are not counted as kept. */
function newestOfEach(
  newestFirst: readonly Dated[],
  periodOf: (at: Date) => string,
  count: number,
): string[] {
  const byPeriod = new Map<string, string>()
  for (const { name, at } of newestFirst) if (!byPeriod.has(periodOf(at))) byPeriod.set(periodOf(at), name)
  return [...byPeriod.values()].slice(0, count)
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
const monthOf = (at: Date): string => at.toISOString().slice(0, 7)
