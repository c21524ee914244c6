import { sameBytes } from './box'
import type { FoundFrame } from './frame'

/**
 * Follows frames by number and by hash. A number that is missing proves a gap; a frame that does not name the one
 * before it belongs to another history of this journal (a clone, a splice) and is refused with all that follow it.
 */
export type Link = { readonly number: number; readonly hash: Uint8Array }
export type Gap = { readonly type: 'damaged'; readonly fromFrame: number; readonly toFrame: number }

export type Chain = {
  /** True when the frame is to be believed. */
  readonly take: (frame: FoundFrame) => boolean
  /** A frame that opens but cannot be shown (its blob is damaged) is lost like any other. */
  readonly lose: (number: number) => void
  /** Told at the end where the journal is known to end, so that frames missing there count as well. */
  readonly finish: (lastNumber: number) => readonly Gap[]
}

export function chainFrom(start: Link | null): Chain {
  const gaps: Gap[] = []
  let last = start
  let foreign: Uint8Array | null = null
  let seen = start === null ? 0 : start.number

  const lose = (fromFrame: number, toFrame: number): void => {
    if (toFrame < fromFrame) return
    const before = gaps.at(-1)
    if (before !== undefined && before.toFrame + 1 >= fromFrame) {
      gaps[gaps.length - 1] = { ...before, toFrame: Math.max(before.toFrame, toFrame) }
    } else gaps.push({ type: 'damaged', fromFrame, toFrame })
  }

  return {
    take: (frame) => {
      if (frame.number <= seen) return false
      const follows = last === null ? frame.number === 1 : frame.number === last.number + 1
      const named = last === null ? frame.prev.every((byte) => byte === 0) : sameBytes(frame.prev, last.hash)
      const ofForeign = foreign !== null && sameBytes(frame.prev, foreign)
      lose(seen + 1, frame.number - 1)
      seen = frame.number
      if ((follows && !named) || ofForeign) {
        foreign = frame.hash
        lose(frame.number, frame.number)
        return false
      }
      foreign = null
      last = { number: frame.number, hash: frame.hash }
      return true
    },
    lose: (number) => lose(number, number),
    finish: (lastNumber) => {
      lose(seen + 1, lastNumber)
      return gaps
    },
  }
}
