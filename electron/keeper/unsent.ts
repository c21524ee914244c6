import { changesIn, partsIn } from '../../shared/authority/change'
import { readEntry } from '../../shared/entry'
import type { Assembly } from './assembly'
import { hex, sameBytes } from './box'
import { changeTools } from './change'
import { decodeContent } from './content'
import { unpackBlob } from './pen'

/**
 * Documents whose birth this computer has signed as a whole save, as the first versions did: nobody else lets that in (AD5). A
 * signed change without any before it has made up for it.
 */
export async function unsentIn(assembly: Assembly): Promise<readonly string[]> {
  const unsent = new Set<string>()
  const made = new Set<string>()
  const here = assembly.scribe.device().publicKey
  for await (const { body } of assembly.journal.read(null)) {
    const content = decodeContent(body)
    const entry = content?.type === 'entry' ? readEntry(content.entry, () => true) : null // decisions 3
    if (content?.type !== 'entry' || entry?.ok !== true || entry.value.body.k !== 'chg') continue
    const { d, h, f } = entry.value.body
    if (!sameBytes(f, here)) continue
    if (h === null) unsent.add(hex(d))
    else if (unsent.has(hex(d)) && hasBirth(content.blob)) made.add(hex(d))
  }
  return [...unsent].filter((document) => !made.has(document))
}

function hasBirth(blob: Uint8Array): boolean {
  const parts = partsIn(unpackBlob(blob) ?? new Uint8Array(0)) ?? []
  return parts.some((part) => changesIn(part, changeTools)?.some(({ deps }) => deps.length === 0) ?? false)
}
