import type { AbroadLine } from '../../../shared/record/abroad'
import { nameOf } from './heard'

/** So many letters of a name are seen in a narrow cell. */
const seen = 18

/** By assembly: the short code of those whose names begin alike, and where that is the same too the beginning of the number (GD3, as RF18). */
export function alikeCodes(lines: readonly AbroadLine[]): ReadonlyMap<string, string> {
  const byBeginning = new Map<string, AbroadLine[]>()
  for (const line of lines) {
    const beginning = nameOf(line).trim().toLowerCase().slice(0, seen)
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), line])
  }
  return new Map(
    [...byBeginning.values()].flatMap((some) => {
      if (some.length === 1) return []
      const codes = some.map(({ code }) => code.toLowerCase())
      return some.map(({ assembly, code }): [string, string] => {
        const isOne = codes.filter((other) => other === code.toLowerCase()).length === 1
        return [assembly, isOne && code !== '' ? code : `${code} ${assembly.slice(0, 6)}`.trim()]
      })
    }),
  )
}
