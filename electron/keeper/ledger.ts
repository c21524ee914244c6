import { readLogOf } from '../../shared/authority/acceptance'
import type { Office } from '../../shared/authority/authority'
import { keyOf, nameOf, type Signed } from '../../shared/authority/deed'
import type { AuthorityLog } from '../../shared/authority/log'
import { readAnyEntry } from '../../shared/entry'
import { sha256 } from './box'
import { verifySignature } from './device'

/** The authority entries of one assembly as they lie in its journal, and who may write by them. */
export type Ledger = {
  /** Their bytes, for the note in the head file. */
  readonly entries: () => readonly Uint8Array[]
  readonly add: (entry: Uint8Array) => void
  readonly log: () => AuthorityLog
  /** The office of this key; the most senior where it has several. */
  readonly officeOf: (key: Uint8Array) => Office | null
  /** What an entry written now has seen. */
  readonly heads: () => readonly Uint8Array[]
}

/** As many as one entry may name. */
export const mostHeads = 64

export function ledgerOf(genesis: Uint8Array, entries: readonly Uint8Array[]): Ledger {
  const byHash = new Map<string, { readonly bytes: Uint8Array; readonly signed: Signed }>()
  let known: AuthorityLog | null = null

  function add(bytes: Uint8Array): void {
    const entry = readAnyEntry(bytes, () => true) // decisions 3: here the journal's own seal is trusted
    if (!entry.ok || entry.value.body.k !== 'auth') return
    const hash = nameOf(sha256(bytes))
    if (byHash.has(hash)) return
    byHash.set(hash, { bytes, signed: { hash, entry: entry.value } })
    known = null
  }
  for (const bytes of entries) add(bytes)

  function log(): AuthorityLog {
    known ??= readLogOf(
      genesis,
      [...byHash.values()].map(({ signed }) => signed),
      { sha256, verify: verifySignature },
    )
    return known
  }

  return {
    entries: () => [...byHash.values()].map(({ bytes }) => bytes),
    add,
    log,
    officeOf: (key) => log().now.offices.find(({ device }) => device === keyOf(key)) ?? null,
    heads: () =>
      log()
        .now.heads.slice(0, mostHeads)
        .map((head) => Uint8Array.from(Buffer.from(head, 'hex'))),
  }
}
