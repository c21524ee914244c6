import type { Authority } from '../../shared/authority/authority'
import { keyOf } from '../../shared/authority/deed'
import { mayAdmit } from '../../shared/pairing/admitting'
import type { Purpose } from '../../shared/pairing/invite'
import { done, type Result } from '../../shared/result'
import type { AuthorityView } from '../../shared/wire/authority'
import type { Cursor, KeeperRefused } from '../../shared/wire/keeper'
import { unhex } from './box'
import { encodeContent, type SignedEntry } from './content'
import { bytesOf, type Deed, type Drafted, recovery, removal, resheeting, viewOf } from './deeds'
import type { Device } from './device'
import type { Journal } from './journal'
import type { Ledger } from './ledger'
import type { Hand, Scribe } from './scribe'
import type { Sheet } from './sheet'

/** Who may write in one assembly, and the deeds that change it from this computer. Each is in the log once it is durable. */
export type Offices = {
  readonly authority: () => AuthorityView
  /** Comes in by the recovery sheet; what waited here for an office is signed. */
  readonly recover: (sheet: Sheet, person: string | null) => Promise<Result<null, KeeperRefused>>
  readonly resheet: (fresh: Sheet, old: Sheet | null) => Promise<Result<null, KeeperRefused>>
  /** Removes another device, by its public key. */
  readonly revoke: (key: string) => Promise<Result<null, KeeperRefused>>
  /** IV7: whether this computer may admit for this purpose now. */
  readonly mayAdmit: (purpose: Purpose, person: string | null) => Result<null, KeeperRefused>
  /** Any other deed, drafted from what the log says at that moment. */
  readonly enact: (
    draft: (ledger: Ledger, here: Device, journal: Journal) => Deed | Promise<Deed>,
  ) => Promise<Result<null, KeeperRefused>>
}

/** An assembly towards the others: who are its members, and who speaks for it from here. */
export type Outward = {
  readonly members: () => Authority['members']
  /** As its secretary, in the joint circle of a host; null: nobody here does. */
  readonly standsFor: () => Hand | null
}

export type OfficeTools = {
  readonly journal: Journal
  readonly ledger: Ledger
  readonly scribe: Scribe
  /** One signature at a time (EN4). */
  readonly inTurn: <T>(deed: () => Promise<T>) => Promise<T>
  readonly onSigned: (signed: SignedEntry, end: Cursor) => void
}

export function officesIn({ journal, ledger, scribe, inTurn, onSigned }: OfficeTools): Offices & Outward {
  async function enact(deed: Result<Drafted, KeeperRefused>): Promise<Result<null, KeeperRefused>> {
    if (!deed.ok) return deed
    const { op, heads } = deed.value
    const { entry, standing } = scribe.write({ k: 'auth', x: op }, 'open', { heads })
    const signed: SignedEntry = {
      type: 'entry',
      entry,
      blob: new Uint8Array(0),
      room: 'authority',
      covers: 0,
    }
    const kept = await journal.append([encodeContent(signed)])
    if (!kept.ok) return kept
    scribe.keep(standing)
    ledger.add(entry)
    onSigned(signed, kept.value)
    return done(null)
  }

  const here = scribe.device
  return {
    members: () => ledger.log().now.members,
    standsFor: () => {
      const { genesis } = ledger.log().now
      const office = ledger.officeOf(here().publicKey)
      if (office?.role !== 'secretary' || !scribe.signs()) return null
      const own = { o: { g: bytesOf(unhex(genesis)), a: [...ledger.heads()] } }
      return { device: here(), person: office.person, own }
    },
    authority: () => viewOf(ledger, here(), scribe.signs()),
    recover: (sheet, person) => inTurn(async () => enact(recovery(ledger, here(), sheet, person))),
    resheet: (fresh, old) => inTurn(async () => enact(resheeting(ledger, here(), fresh, old))),
    revoke: (key) => inTurn(async () => enact(await removal(ledger, here(), key, journal))),
    mayAdmit: (purpose, person) => mayAdmit(ledger.log().now, keyOf(here().publicKey), purpose, person),
    enact: (draft) => inTurn(async () => enact(await draft(ledger, here(), journal))),
  }
}
