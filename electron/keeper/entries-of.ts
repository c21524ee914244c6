import { bytesOf } from '../../shared/bytes'
import { type EntryBody, readEntry } from '../../shared/entry'
import { sha256 } from './box'
import { decodeContent } from './content'
import type { Journal } from './journal'

/** An entry as it lies in a journal, with the name the others know it by. */
export type LyingEntry = { readonly hash: Uint8Array; readonly body: EntryBody }

/** The entries of a journal in the order they were written; what else lies in it is passed over. */
export async function* entriesOf(journal: Journal): AsyncGenerator<LyingEntry> {
  for await (const frame of journal.read(null)) {
    const content = decodeContent(frame.body)
    if (content?.type !== 'entry') continue
    const entry = readEntry(content.entry, () => true) // decisions 3
    if (entry.ok) yield { hash: bytesOf(sha256(content.entry)), body: entry.value.body }
  }
}
