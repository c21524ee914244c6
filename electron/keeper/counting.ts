import { readEntry } from '../../shared/entry'
import type { ReadFrame } from '../../shared/wire/keeper'
import { hex, sha256 } from './box'
import { decodeContent, type SignedEntry } from './content'
import type { Ledger } from './ledger'
import type { Scribe } from './scribe'
import { isOlder, type Stones, stonesRead, withoutStone, withStone } from './stones'

/** What of an assembly's journal counts: what was withdrawn, and what stands in for a damaged frame (AD11, JO12). */
export type Counting = {
  readonly stones: () => Stones
  /** Entries in the journal that do not count any more, hexadecimal. */
  readonly withdrawn: () => ReadonlySet<string>
  /** Whether what stands in this frame is to be passed over. */
  readonly isPassedOver: (body: Uint8Array) => boolean
  /** What was signed here. */
  readonly sealed: (content: SignedEntry, body: Uint8Array) => void
  /** What is in the journal now, and was not written here; whether it is older than what stands in for it (BA9). */
  readonly heed: (
    body: Uint8Array,
  ) => Promise<{ readonly entry: SignedEntry | null; readonly cameLate: boolean }>
  readonly stonesRead: (frame: number, assembly: string) => readonly ReadFrame[]
}

export function countingFrom(
  begun: { readonly stones: Stones; readonly withdrawn: readonly Uint8Array[] },
  ledger: Ledger,
  scribe: Scribe,
): Counting {
  let { stones } = begun
  const withdrawn = new Set(begun.withdrawn.map(hex))

  return {
    stones: () => stones,
    withdrawn: () => withdrawn,
    isPassedOver: (body) => {
      if (withdrawn.size === 0) return false
      const content = decodeContent(body)
      return content?.type === 'entry' && withdrawn.has(hex(sha256(content.entry)))
    },
    sealed: (content, body) => {
      stones = withStone(stones, content, body)
    },
    heed: async (body) => {
      const content = decodeContent(body)
      if (content?.type === 'withdrawn') {
        withdrawn.add(hex(content.entry))
        stones = withoutStone(stones, content.entry)
      }
      if (content?.type !== 'entry') return { entry: null, cameLate: false }
      const cameLate = isOlder(content, stones)
      const hash = sha256(content.entry)
      withdrawn.delete(hex(hash))
      stones = withStone(stones, content, body)
      ledger.add(content.entry)
      const entry = readEntry(content.entry, () => true) // decisions 3: verified before it came in
      if (entry.ok) {
        const said = entry.value.body
        // KE6: signed with this computer's own key, and not known to its journal.
        if (hex(said.f) === scribe.ownKey()) await scribe.renew(said.e)
        scribe.follow(said, hash)
      }
      return { entry: content, cameLate }
    },
    stonesRead: (frame, assembly) => stonesRead(stones, frame, assembly),
  }
}
