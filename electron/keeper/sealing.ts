import { nameOf } from '../../shared/authority/deed'
import { mostSealed, type SealLine, sealBytes } from '../../shared/authority/op'
import { bytesOf, compareBytes } from '../../shared/bytes'
import { done, type Result, refused } from '../../shared/result'
import type { KeeperRefused } from '../../shared/wire/keeper'
import type { Cursor } from '../../shared/wire/keeper-request'
import type { Assembly } from './assembly'
import { hex } from './box'
import type { Deed } from './deeds'
import type { Device } from './device'
import { entriesOf } from './entries-of'
import type { Journal } from './journal'
import type { Ledger } from './ledger'
import type { SealedRecord } from './signing'

/**
 * AU14: what a document came from when it was approved, as far as it lies here, is below every later fence. The record itself
 * is just before this deed in the feed of whoever signed both.
 */
export async function sealing(
  ledger: Ledger,
  device: Device,
  document: string,
  journal: Journal,
): Promise<Deed> {
  if (ledger.officeOf(device.publicKey) === null) return refused({ rule: 'AU13', cause: 'no-office' })
  const keeps = await endsOf(journal, document)
  return done({ op: { op: 'seal', keeps: keeps.slice(0, mostSealed) }, heads: ledger.heads() })
}

/** Signs a record; where it approves a document, that document is signed first, and sealed with it. */
export async function sealed(
  { approves, ...record }: SealedRecord & { readonly approves?: string },
  assembly: Assembly,
): Promise<Result<Cursor, KeeperRefused>> {
  if (approves === undefined) return assembly.seal(record)
  const cut = await assembly.cut()
  if (!cut.ok) return cut
  const kept = await assembly.seal(record)
  if (!kept.ok) return kept
  const done = await assembly.enact((ledger, here, journal) => sealing(ledger, here, approves, journal))
  return done.ok ? kept : done
}

/** Of every feed that wrote in the document, the last entries that did. */
async function endsOf(journal: Journal, document: string): Promise<readonly SealLine[]> {
  const before = new Map<string, string | null>()
  const lines = new Map<string, SealLine>()
  for await (const { hash, body } of entriesOf(journal)) {
    before.set(nameOf(hash), body.p === null ? null : nameOf(body.p))
    if (body.k === 'chg' && hex(body.d) === document)
      lines.set(nameOf(hash), [bytesOf(body.f), bytesOf(body.s), body.e, body.n, hash])
  }
  const followed = new Set<string>()
  for (const name of lines.keys()) {
    let at = before.get(name) ?? null
    while (at !== null && !followed.has(at)) {
      followed.add(at)
      at = before.get(at) ?? null
    }
  }
  return [...lines]
    .filter(([name]) => !followed.has(name))
    .map(([, line]) => line)
    .sort((one, other) => compareBytes(sealBytes(one), sealBytes(other)))
}
