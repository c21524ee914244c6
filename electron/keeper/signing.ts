import { done, type Result, refused } from '../../shared/result'
import type { KeeperRefused } from '../../shared/wire/keeper'
import type { Cursor } from '../../shared/wire/keeper-request'
import { unhex } from './box'
import { isBy, lastChangeHash } from './change'
import { encodeContent, type SignedEntry } from './content'
import { deviceTag } from './device'
import type { Journal } from './journal'
import { listed, packBlob, type Said } from './pen'
import type { Scribe } from './scribe'
import { titleFor } from './title-in-entry'
import type { Uncut } from './uncut'

/** What an assembly signs of what is written in it: its changes, and its sealed records. Durable when answered. */
export type Signing = {
  /** Signs what was appended since the last cut, as far as there is a hand for it. */
  readonly cut: () => Promise<Result<Signed, KeeperRefused>>
  readonly seal: (
    record: SealedRecord,
  ) => Promise<Result<Signed & { readonly body: Uint8Array }, KeeperRefused>>
}
export type Signed = { readonly signed: readonly SignedEntry[]; readonly end: Cursor }

export type SealedRecord = {
  readonly record: string
  readonly title: string
  readonly what: string
  /** Where this computer speaks for an assembly among others (decisions 16). */
  readonly circle?: 'joint'
  /** In the name of this one of them, and of no other (JC3). */
  readonly as?: string
  readonly blob: Uint8Array
}

/** To be called one at a time: two entries with one number would fork the feed (EN4). */
export function signingIn(journal: Journal, scribe: Scribe, uncut: Uncut): Signing {
  return {
    cut: async () => {
      let stand = scribe.standing()
      const taken = [...uncut.documents()].flatMap((written) => {
        const hand = scribe.hand(written.circle)
        if (hand === null) return []
        // AD5: what a restored backup brought of another device is not this one's to sign; it stays, as it was written.
        const tag = deviceTag(hand.device)
        return [{ ...written, hand, changes: written.changes.filter((change) => isBy(tag, change)) }]
      })
      const own = taken.filter(({ changes }) => changes.length > 0)
      const signed = own.map(({ document, room, circle, changes, last, hand }): SignedEntry => {
        const { blob, b, z } = packBlob(listed(changes))
        const h = lastChangeHash(changes.at(-1) ?? new Uint8Array(0))
        const said: Said = { k: 'chg', d: unhex(document), h, ...hand.own, b, z }
        const written = scribe.write(said, circle, { stand, device: hand.device })
        stand = written.standing
        return { type: 'entry', entry: written.entry, blob, room, covers: last }
      })
      const kept = await journal.append(signed.map(encodeContent))
      if (!kept.ok) return kept
      scribe.keep(stand)
      for (const { document, last } of taken) uncut.cover(document, last)
      return done({ signed, end: kept.value })
    },
    seal: async ({ record, title, what, circle, as, blob }) => {
      const hand = scribe.hand(circle ?? 'inner', as)
      if (hand === null) return refused({ rule: 'AU13', cause: 'no-office' })
      const { blob: packed, b, z } = packBlob(blob)
      const y = circle === undefined ? titleFor(what, blob) : null
      const names = { r: unhex(record), title, kind: what, b, z }
      const said: Said =
        y === null || hand.own.o !== undefined
          ? { k: 'rec', ...names, ...hand.own }
          : { k: 'pub', ...names, y }
      const written = scribe.write(said, circle ?? 'open', { device: hand.device })
      const content: SignedEntry = {
        type: 'entry',
        entry: written.entry,
        blob: packed,
        // JO12: only a charter stands in for a charter.
        room: what === 'charter' ? 'charter' : 'record',
        covers: 0,
      }
      const body = encodeContent(content)
      const kept = await journal.append([body])
      if (!kept.ok) return kept
      scribe.keep(written.standing)
      return done({ signed: [content], end: kept.value, body })
    },
  }
}
