import { localDate } from '../../../shared/meeting/time'
import type { AbroadLine } from '../../../shared/record/abroad'
import { federation as words } from '../../words/en/federation'

/** The day of a signer's clock, only shown (decisions 10). */
export const heardOn = (seconds: number): string => localDate(new Date(seconds * 1000).toISOString())

export const nameOf = ({ name, assembly }: AbroadLine): string =>
  name === '' ? words.unnamed(assembly) : name

export function throughSaid({ through, own }: AbroadLine): string | null {
  if (through !== null) return words.through[through.type](through.name)
  return own ? words.ownHere : null
}
