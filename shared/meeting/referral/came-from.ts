import type { Item } from '../agenda/agenda'
import type { Folded } from '../fold'
import { proposals } from '../proposal/proposal'
import type { Passed } from './passed'
import type { Referral } from './passing'

/** What was asked of an assembly, as its item shows it as long as it stands there (RF17). */
export type CameFrom = Pick<Referral, 'of' | 'asked' | 'grounds'> & {
  /** Word for word as it was sent; null where it came without a proposal. */
  readonly wording: string | null
  /** Those before the sender, through whose hands it went. */
  readonly through: readonly string[]
  /** What the sender has said since it was taken up. */
  readonly since: 'recalled' | 'another' | null
}

/** `passed`: what is known of it here now, which may be more than what was read when it was taken up. */
export function cameFrom(meeting: Folded, item: Item, passed: Passed | undefined): CameFrom | null {
  const { cameIn } = item
  if (cameIn === undefined) return null
  const { of, asked, grounds, trail, word, matter } = cameIn
  const read = [...(passed?.sent ?? []), ...(passed?.before ?? [])].find(({ id }) => id === word)
  // What was sent is here no more, or not yet: the wording it brought is the first of its proposal.
  const brought = proposals(meeting, item.id).find((one) => one.matter === matter)?.versions[0]?.wording
  const isReplaced = passed !== undefined && !passed.sent.some(({ id }) => id === word)
  return {
    of,
    asked,
    grounds,
    wording: read === undefined ? (brought ?? null) : read.wording,
    through: trail.slice(0, -1).map(({ name }) => name),
    since: passed?.state === 'recalled' ? 'recalled' : isReplaced ? 'another' : null,
  }
}
