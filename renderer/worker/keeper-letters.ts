import { done, type Result, refused } from '../../shared/result'
import type { KeeperAnswer, KeeperRefused, OpenedLetter, SentLetter } from '../../shared/wire/keeper'
import type { Asked } from './keeper-asked'

/** What the keeper is asked about letters: it alone has the keys (LT1 to LT10). */
export type KeeperLetters = {
  /** Null where nobody in office there is known (LT1). */
  readonly closeLetter: (
    from: string,
    to: string,
    plain: Uint8Array,
  ) => Promise<Result<Uint8Array | null, KeeperRefused>>
  /** Null where it is for no computer here, or is no letter. `through`: the letter that handed on its key. */
  readonly openLetter: (closed: Uint8Array, through: Uint8Array | null) => Promise<OpenedLetter | null>
  /** Its key, closed for all who hold an office in `from` now (LT4). Null where it cannot be opened here. */
  readonly handOnLetter: (
    from: string,
    letter: { readonly entry: string; readonly closed: Uint8Array; readonly through: Uint8Array | null },
  ) => Promise<Result<Uint8Array | null, KeeperRefused>>
  /** For others to carry (LT6): answers to whom each was handed last. */
  readonly sendLetters: (
    from: string,
    letters: readonly { readonly entry: string; readonly to: string; readonly seen: readonly string[] }[],
  ) => Promise<readonly SentLetter[]>
}

export function lettersBy(
  once: (asked: Asked) => Promise<KeeperAnswer>,
  unexpected: (answer: KeeperAnswer) => never,
): KeeperLetters {
  return {
    async closeLetter(from, to, plain) {
      const answer = await once({ type: 'close-letter', from, addressee: to, plain })
      if (answer.type === 'refused') return refused(answer.refusal)
      return answer.type === 'letter' ? done(answer.bytes) : unexpected(answer)
    },
    async openLetter(closed, through) {
      const answer = await once({ type: 'open-letter', closed, through })
      return answer.type === 'opened-letter' ? answer.opened : null
    },
    async handOnLetter(from, letter) {
      const answer = await once({ type: 'hand-on-letter', from, ...letter })
      if (answer.type === 'refused') return refused(answer.refusal)
      return answer.type === 'letter' ? done(answer.bytes) : unexpected(answer)
    },
    async sendLetters(from, letters) {
      const sent = letters.map(({ entry, to, seen }) => ({ entry, to, seen: [...seen] }))
      const answer = await once({ type: 'send-letters', from, letters: sent })
      return answer.type === 'sent-letters' ? answer.letters : []
    },
  }
}
