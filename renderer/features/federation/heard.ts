import { localDate } from '../../../shared/meeting/time'
import type { AbroadLine } from '../../../shared/record/abroad'
import type { BoardRow } from '../../../shared/record/board'
import { monthOf, shortDate } from '../../words/en/dates'
import { federation as words } from '../../words/en/federation'

/** The day of a signer's clock, only shown (decisions 10). */
export const heardOn = (seconds: number): string => localDate(new Date(seconds * 1000).toISOString())

export const nameOf = ({ name, assembly }: AbroadLine): string =>
  name === '' ? words.unnamed(assembly) : name

export function throughSaid({ through, own }: AbroadLine): string | null {
  if (through !== null) return words.through[through.type](through.name)
  return own ? words.ownHere : null
}

/** `12 May` and ` via West`: when it was last heard, and through whom; with the year where it is not this one. */
export function heardSaid(
  { heard, through, own }: AbroadLine,
  today: string,
): { readonly date: string; readonly whence: string } {
  if (heard === null) return { date: words.notHeard, whence: '' }
  const on = heardOn(heard)
  const date = on.slice(0, 4) === today.slice(0, 4) ? shortDate(on) : `${shortDate(on)} ${on.slice(0, 4)}`
  if (through !== null) return { date, whence: words.heardVia(through.name) }
  return { date, whence: own ? words.heardHere : '' }
}

/** GD11: how many are late, and of which months, also those before the months that are shown. */
export function lateSaid({ line, late, lateOn }: BoardRow, today: string): string {
  if (late === 0) return words.lateCount(0)
  const months = lateOn.map((on) => {
    const month = monthOf(on) ?? on
    return on.slice(0, 4) === today.slice(0, 4) ? month : `${month} ${on.slice(0, 4)}`
  })
  return words.lateIn(late, [...new Set(months)], line.kept === true)
}
