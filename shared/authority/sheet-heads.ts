import type { DeviceKey, EntryHash } from './authority'
import { isBefore, keyOf, type LawfulDeed } from './deed'
import type { AuthorityLog } from './log'
import { sheetOf } from './state'

/**
 * The heads by which whoever holds this sheet can come in (AU4): all there are, while the sheet is in force. Where somebody has
 * made another one without it, those that know nothing of the other: then the sheet's holder and the maker acted at
 * the same time, and the sheet is senior. Null: the sheet is of no use any more, or of another assembly.
 */
export function headsBySheet(log: AuthorityLog, key: DeviceKey): readonly EntryHash[] | null {
  if (log.now.recovery === key) return log.now.heads
  const struck = new Set(log.now.struck.map(({ entry }) => entry))
  const made = log.deeds.filter((deed) => !struck.has(deed.hash) && sheetMadeIn(deed) === key).at(-1)
  if (made === undefined) return null
  const others = log.deeds.filter(
    (deed) => deed.number !== made.number && !isBefore(deed, made) && sheetMadeIn(deed) !== null,
  )
  const known = log.deeds.filter(
    (deed) => !others.some((other) => other.number === deed.number || isBefore(other, deed)),
  )
  const ends = known.filter((deed) => !known.some((other) => isBefore(deed, other)))
  const heads = ends.map(({ hash }) => hash).sort()
  const state = log.at(heads)
  const sheet = state === null ? null : sheetOf(state)
  if (sheet === null || sheet.key === null || keyOf(sheet.key) !== key) return null
  // With the sheet at hand it was ended for good.
  return others.some((deed) => deed.sheet === made.hash && isProven(deed) && !struck.has(deed.hash))
    ? null
    : heads
}

function sheetMadeIn({ op }: LawfulDeed): DeviceKey | null {
  return op?.op === 'found' || op?.op === 'resheet' ? keyOf(op.recovery) : null
}

const isProven = ({ op }: LawfulDeed): boolean => op?.op === 'resheet' && op.proof !== undefined
