import { readLogOf } from '../../shared/authority/acceptance'
import type { EntryHash } from '../../shared/authority/authority'
import { keyOf } from '../../shared/authority/deed'
import type { AuthorityLog } from '../../shared/authority/log'
import { readAnyEntry } from '../../shared/entry'
import { type Bundle, writeBundle } from '../../shared/sync/bundle'
import { type Filed, fileEntry } from '../../shared/sync/filed'
import type { Assembly } from './assembly'
import { hex, sha256 } from './box'
import { decodeContent, type SignedEntry } from './content'
import { pairCrypto } from './pair-box'
import { spaceOf } from './pen'

/**
 * The records of an assembly as one bundle, as an admission carries them, and what a bundle's own log says of it before any of
 * it is taken in.
 */
const trusting = { sha256: pairCrypto.sha256, verify: () => true } // decisions 3: from our own journal

/** `open`: founding, authority and what is published, and nothing of the inner circle. */
export async function bundleOf(assembly: Assembly, howMuch: 'all' | 'open'): Promise<Uint8Array> {
  const open = hex(spaceOf(assembly.id, 'open'))
  const entries: Filed[] = []
  const blobs: Uint8Array[] = []
  for await (const { body } of assembly.journal.read(null)) {
    const content = decodeContent(body)
    const filed = content?.type === 'entry' ? fileEntry(content.entry, trusting) : null
    if (content?.type !== 'entry' || filed?.ok !== true) continue
    const { space, hash } = filed.value
    if (assembly.withdrawn().has(hash)) continue
    if (howMuch === 'open' && space !== null && space !== open) continue
    entries.push(filed.value)
    if (filed.value.blob !== null) blobs.push(content.blob)
  }
  return writeBundle({ entries, blobs }, pairCrypto.sha256)
}

export type Shown = {
  readonly log: AuthorityLog
  readonly practice: boolean
  readonly founding: Pick<SignedEntry, 'entry' | 'blob'>
}

/** Null: the founding that is asked for is not in it, or lacks its blob. */
export function shownBy(genesis: Uint8Array, { entries, blobs }: Bundle): Shown | null {
  const signed = entries.flatMap(({ hash, bytes }) => {
    const read = readAnyEntry(bytes, () => true) // verified when the bundle was read
    return read.ok ? [{ hash: hash as EntryHash, entry: read.value }] : []
  })
  const first = entries.find(({ hash }) => hash === hex(genesis))
  const body = signed.find(({ hash }) => hash === hex(genesis))?.entry
  const blob = blobs.find(({ hash }) => hash === first?.blob)
  if (first === undefined || blob === undefined) return null
  if (body?.type !== 'known' || body.body.k !== 'auth' || body.body.x.op !== 'found') return null
  return {
    log: readLogOf(genesis, signed, pairCrypto),
    practice: body.body.x.practice,
    founding: { entry: first.bytes, blob: blob.bytes },
  }
}

export const holdsOffice = (log: AuthorityLog, publicKey: Uint8Array): boolean =>
  log.now.offices.some(({ device }) => device === keyOf(publicKey))

/** The founding entry of an assembly kept here, as others are shown it. */
export async function foundingOf(assembly: Assembly): Promise<Uint8Array | null> {
  for await (const { body } of assembly.journal.read(null)) {
    const content = decodeContent(body)
    if (content?.type === 'entry' && content.room === 'founding') return content.entry
  }
  return null
}

export const genesisOf = (assembly: Assembly): Uint8Array =>
  Uint8Array.from(assembly.scribe.standing().genesis)
export const hashOf = (entry: Uint8Array): string => hex(sha256(entry))
