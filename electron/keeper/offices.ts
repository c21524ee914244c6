import type { Authority } from '../../shared/authority/authority'
import { keyOf } from '../../shared/authority/deed'
import { bytesOf } from '../../shared/bytes'
import { mayAdmit } from '../../shared/pairing/admitting'
import type { Purpose } from '../../shared/pairing/invite'
import { done, type Result, refused } from '../../shared/result'
import type { AuthorityView } from '../../shared/wire/authority'
import type { KeeperRefused } from '../../shared/wire/keeper'
import type { Cursor } from '../../shared/wire/keeper-request'
import { unhex } from './box'
import { encodeContent, type SignedEntry } from './content'
import { type Deed, type Drafted, recovery, removal, resheeting, viewOf } from './deeds'
import type { Device } from './device'
import type { DeviceKeys } from './device-keys'
import type { Journal } from './journal'
import type { Ledger } from './ledger'
import { rotating } from './office-deeds'
import type { GuestHand, Scribe } from './scribe'
import type { Sheet } from './sheet'

/** Who may write in one assembly, and the deeds that change it from this computer. Each is in the log once it is durable. */
export type Offices = {
  readonly authority: () => AuthorityView
  /** Comes in by the recovery sheet; what waited here for an office is signed. */
  readonly recover: (sheet: Sheet, person: string | null) => Promise<Result<null, KeeperRefused>>
  readonly resheet: (fresh: Sheet, old: Sheet | null) => Promise<Result<null, KeeperRefused>>
  /** Removes another device, by its public key. */
  readonly revoke: (key: string) => Promise<Result<null, KeeperRefused>>
  /** AU7: this computer's key is changed; everything before is to be cut. */
  readonly rotate: () => Promise<Result<null, KeeperRefused>>
  /** IV7: whether this computer may admit for this purpose now. */
  readonly mayAdmit: (purpose: Purpose, person: string | null) => Result<null, KeeperRefused>
  /** Any other deed, drafted from what the log says at that moment; null: nothing is left to be done. */
  readonly enact: (
    draft: (ledger: Ledger, here: Device, journal: Journal) => Deed | null | Promise<Deed>,
  ) => Promise<Result<null, KeeperRefused>>
}

/** An assembly towards the others: who are its members, and who speaks for it from here. */
export type Outward = {
  readonly members: () => Authority['members']
  /** Those that were its members, and are not any more. */
  readonly partedFrom: () => Authority['parted']['members']
  /** As its secretary, in the joint circle of a host; null: nobody here does. */
  readonly standsFor: () => GuestHand | null
}

export type OfficeTools = {
  readonly journal: Journal
  readonly ledger: Ledger
  readonly scribe: Scribe
  /** One signature at a time (EN4). */
  readonly inTurn: <T>(deed: () => Promise<T>) => Promise<T>
  readonly keys: Pick<DeviceKeys, 'next' | 'change'>
  /** Nothing waits to be signed. */
  readonly isSettled: () => boolean
  readonly keepHead: () => Promise<void>
  readonly onSigned: (signed: SignedEntry, end: Cursor) => void
}

export function officesIn(tools: OfficeTools): Offices & Outward {
  const { journal, ledger, scribe, inTurn, onSigned } = tools

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

  async function rotate(): Promise<Result<null, KeeperRefused>> {
    // What the old key has begun it also signs: under the new one nobody would let it in (AD5).
    if (!tools.isSettled()) return refused({ rule: 'AU7', cause: 'unsettled' })
    const next = await tools.keys.next()
    if (!next.ok) return next
    const enacted = await enact(await rotating(ledger, here(), next.value, journal))
    if (!enacted.ok) return enacted
    scribe.change(next.value)
    // The log has said it. What the disk refuses now the next start makes up for.
    await tools
      .keepHead()
      .then(tools.keys.change)
      .catch(() => undefined)
    return done(null)
  }
  return {
    members: () => ledger.log().now.members,
    partedFrom: () => ledger.log().now.parted.members,
    standsFor: () => {
      const { genesis } = ledger.log().now
      const office = ledger.officeOf(here().publicKey)
      if (office?.role !== 'secretary' || !scribe.signs()) return null
      const own = { o: { g: bytesOf(unhex(genesis)), a: [...ledger.heads()] } }
      return { device: here(), person: office.person, own, of: journal.assembly }
    },
    authority: () => viewOf(ledger, here(), scribe.signs()),
    recover: (sheet, person) => inTurn(async () => enact(recovery(ledger, here(), sheet, person))),
    resheet: (fresh, old) => inTurn(async () => enact(resheeting(ledger, here(), fresh, old))),
    revoke: (key) => inTurn(async () => enact(await removal(ledger, here(), key, journal))),
    rotate: () => inTurn(rotate),
    mayAdmit: (purpose, person) => mayAdmit(ledger.log().now, keyOf(here().publicKey), purpose, person),
    enact: (draft) =>
      inTurn(async () => {
        const deed = await draft(ledger, here(), journal)
        return deed === null ? done(null) : enact(deed)
      }),
  }
}
