import { longestTitle } from '../../shared/entry'
import { readPublished } from '../../shared/record/published-read'
import { titleOf } from '../../shared/record/title-record'
import { utf8 } from './box'
import { inflatedUpTo, packBlob } from './pen'

/** As much as a title record that fits into an entry may come to. */
const longestPlain = 256 * 1024

/** TR1: what is published goes out with its title record in the entry; null for what is no published record, or says too much for one. */
export function titleFor(what: string, bytes: Uint8Array): Uint8Array | null {
  if (what !== 'record') return null
  const read = readPublished(Buffer.from(bytes).toString('utf8'))
  if (!read.ok) return null
  const { blob } = packBlob(utf8(titleOf(read.value)))
  return blob.length <= longestTitle ? Uint8Array.from(blob) : null
}

export const plainTitle = (packed: Uint8Array): Uint8Array | null => inflatedUpTo(packed, longestPlain)
