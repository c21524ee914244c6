import path from 'node:path'
import { federation } from '../../electron/cli/federation'
import { atMostTimes, type Figure, figure, median } from './figure'

/**
 * What both benches of a federation have in common: the sizes (FOLKMOOT_ASSEMBLIES: others, such as 100,300), the file, the day, and a figure
 * beside the same one at the size before.
 */
export const sizes = (process.env.FOLKMOOT_ASSEMBLIES ?? '100,300,1000').split(',').map(Number)
/** FOLKMOOT_YEARS: another number of them, such as ten. */
export const years = Number(process.env.FOLKMOOT_YEARS ?? 2)
export const until = '2026-11-28'

export async function federationFile(folder: string, assemblies: number): Promise<string> {
  const file = path.join(folder, `four rivers ${assemblies}.moot`)
  const size = ['--assemblies', String(assemblies), '--years', String(years), '--seed', '7']
  await federation([...size, '--until', until, '--out', file], until)
  return file
}

/** Some figures of every size. `each`: told for one of so many, which must not grow. */
export type Told<Measured> = {
  readonly of: keyof Measured
  readonly what: string
  readonly unit: string
  readonly each?: (measured: Measured) => number
}

/** For one record. */
export const each = ({ records }: { readonly records: number }): number => records

export async function curve<Measured extends Readonly<Record<string, number>>>(
  name: string,
  measure: (assemblies: number) => Promise<Measured>,
  told: readonly Told<Measured>[],
): Promise<Figure[]> {
  const all: Measured[] = []
  for (const size of sizes) all.push(await measure(size))
  return all.flatMap((measured, at) =>
    told.map(({ of, what, unit, each }) => {
      const before = all[at - 1]
      const shareOf = (one: Measured) => (one[of] ?? Number.NaN) / (each?.(one) ?? 1)
      const grown = before === undefined || each === undefined ? null : atMostTimes(1.6, 'at the size before')
      const beside = before === undefined ? null : shareOf(before)
      return figure(`${name}, ${sizes[at]} assemblies: ${what}`, shareOf(measured), unit, beside, grown)
    }),
  )
}

export async function timed(deed: () => unknown): Promise<number> {
  const begin = performance.now()
  await deed()
  return performance.now() - begin
}

export async function usually(deed: () => unknown, turns = 7): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn += 1) times.push(await timed(deed))
  return median(times)
}
