import type { AbroadLine } from '../../shared/record/abroad'
import { type OwnLinks, roadFor, type SharedCircle } from '../../shared/record/road'
import type { CarriedLetter } from '../../shared/wire/passing'
import type { KeeperLink } from './keeper-link'
import type { ReadLetter } from './passing-letters'

export type RoadsKnown = {
  readonly links: OwnLinks
  readonly abroad: readonly AbroadLine[]
  readonly shared: readonly SharedCircle[]
}

/**
 * LT6: own letters that others carry, of those that are not answered yet the newest, are given to the keeper; with each goes which letters of
 * the addressee have arrived here (LT9). Answers to whom each was handed last.
 */
export async function sendCarried(
  assembly: string,
  letters: readonly ReadLetter[],
  { links, abroad, shared }: RoadsKnown,
  keeper: Pick<KeeperLink, 'sendLetters'>,
): Promise<readonly CarriedLetter[]> {
  const replaced = new Set(letters.flatMap(({ word }) => word.replaces))
  const answered = new Set(letters.flatMap(({ word }) => ('read' in word ? [word.read] : [])))
  const sent = letters.filter(
    ({ word: { from, to, id } }) =>
      from === assembly &&
      !replaced.has(id) &&
      !answered.has(id) &&
      roadFor(to, links, abroad, shared) === 'carried',
  )
  if (sent.length === 0) return []
  const cameFrom = (other: string): readonly string[] =>
    letters.filter(({ word: { from, to } }) => from === other && to === assembly).map(({ entry }) => entry)
  const given = sent.slice(-mostSent).map(({ entry, word: { to } }) => {
    return { entry, to, seen: cameFrom(to).slice(-mostSeen) }
  })
  const told = new Map(
    (await keeper.sendLetters(assembly, given)).map(({ entry, handed }) => [entry, handed]),
  )
  return sent.flatMap(({ entry, word: { referral, to } }) => {
    const handed = told.get(entry)
    return handed === undefined ? [] : [{ referral, to, handed }]
  })
}

const mostSent = 256
const mostSeen = 64
