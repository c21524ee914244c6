import type { Office } from '../../shared/authority/authority'
import { keyOf, nameOf } from '../../shared/authority/deed'
import { type Fence, lineBytes, type Op } from '../../shared/authority/op'
import { recoverProof, resheetProof } from '../../shared/authority/proof'
import { headsBySheet } from '../../shared/authority/sheet-heads'
import { bytesOf, compareBytes } from '../../shared/bytes'
import type { EntryBody } from '../../shared/entry'
import { done, type Result, refused } from '../../shared/result'
import type { AuthorityView, OfficeLine } from '../../shared/wire/authority'
import type { KeeperRefused } from '../../shared/wire/keeper'
import { unhex } from './box'
import { type Device, deviceName } from './device'
import { entriesOf } from './entries-of'
import type { Journal } from './journal'
import { type Ledger, mostHeads } from './ledger'
import type { Sheet } from './sheet'

/** The deeds a secretary does from here, as they go into the log; each refuses before anything is signed. */
export type Deed = Result<Drafted, KeeperRefused>
/** `heads`: what it is to be signed as having seen. */
export type Drafted = { readonly op: Op; readonly heads: readonly Uint8Array[] }

/** AU4: this device comes in by the sheet. */
export function recovery(ledger: Ledger, device: Device, sheet: Sheet, person: string | null): Deed {
  const { recovery: inForce, genesis } = ledger.log().now
  if (ledger.officeOf(device.publicKey) !== null) return refused({ rule: 'AU13', cause: 'in-office' })
  if (inForce === null) return refused({ rule: 'AU10', cause: 'no-sheet' })
  const seen = headsBySheet(ledger.log(), keyOf(sheet.key.publicKey))
  if (seen === null) return refused({ rule: 'RS3', cause: 'another-sheet' })
  const heads = seen.slice(0, mostHeads).map(unhex).map(bytesOf)
  const proof = bytesOf(sheet.key.sign(recoverProof(unhex(genesis), device.publicKey, heads)))
  const by = person === null ? {} : { person: bytesOf(unhex(person)) }
  return done({ op: { op: 'recover', proof, ...by }, heads })
}

/** AU4, AU10: a new sheet; with the old one at hand the old one ends. */
export function resheeting(ledger: Ledger, device: Device, fresh: Sheet, old: Sheet | null): Deed {
  const { recovery: inForce, genesis } = ledger.log().now
  if (ledger.officeOf(device.publicKey)?.role !== 'secretary')
    return refused({ rule: 'AU2', cause: 'no-office' })
  if (old !== null && inForce !== keyOf(old.key.publicKey))
    return refused({ rule: 'RS3', cause: 'another-sheet' })
  const key = bytesOf(fresh.key.publicKey)
  const heads = ledger.heads()
  if (old === null) return done({ op: { op: 'resheet', recovery: key }, heads })
  const proof = bytesOf(old.key.sign(resheetProof(unhex(genesis), key, heads)))
  return done({ op: { op: 'resheet', recovery: key, proof }, heads })
}

/** AU3: another device is removed; what of it lies in this journal stays. */
export async function removal(ledger: Ledger, device: Device, key: string, journal: Journal): Promise<Deed> {
  const { offices } = ledger.log().now
  if (ledger.officeOf(device.publicKey)?.role !== 'secretary')
    return refused({ rule: 'AU2', cause: 'no-office' })
  if (key === keyOf(device.publicKey) || !offices.some((office) => office.device === key))
    return refused({ rule: 'AU11', cause: 'unknown-device' })
  const fence = await fenceOf(journal, key)
  return done({ op: { op: 'revoke', dev: bytesOf(unhex(key)), fence }, heads: ledger.heads() })
}

/** Every end of every feed of the device, as the journal holds them. */
export const fenceOf = (journal: Journal, key: string): Promise<Fence> =>
  fenceAround(journal, ({ f }) => keyOf(f) === key)

/** Of every feed, the last of these entries that no other of them follows. */
export async function fenceAround(journal: Journal, isInside: (body: EntryBody) => boolean): Promise<Fence> {
  const lines = new Map<string, Fence[number]>()
  const followed = new Set<string>()
  for await (const { hash, body } of entriesOf(journal)) {
    if (!isInside(body)) continue
    const { s, e, n, p, k, a } = body
    if (p !== null) followed.add(nameOf(p))
    // The founding entry stands in no space; it is nobody's to fence.
    if (k === 'auth' && a.length === 0) continue
    lines.set(nameOf(hash), [bytesOf(s), e, n, hash])
  }
  const ends = [...lines].filter(([name]) => !followed.has(name)).map(([, line]) => line)
  return ends.sort((one, other) => compareBytes(lineBytes(one), lineBytes(other)))
}

/** In the words of the screen. */
export function viewOf(ledger: Ledger, device: Device, signs: boolean): AuthorityView {
  const { offices, ended, struck, recovery: sheet, hosts, members, openTo } = ledger.log().now
  const line = (office: Office): OfficeLine => ({
    key: office.device,
    device: deviceName({ publicKey: unhex(office.device) }),
    isHere: office.device === keyOf(device.publicKey),
    person: office.person,
    role: office.role,
    how: office.how,
    at: office.at,
    giver: office.giver.person,
    until: office.until,
  })
  return {
    genesis: ledger.log().now.genesis,
    offices: offices.map(line),
    ended: ended.flatMap((office) => {
      const [first] = office.ended
      if (first === undefined) return []
      const { at, how, signer } = first
      return [{ ...line(office), ended: { at, how, person: signer.person } }]
    }),
    struck: struck.map(({ entry, op, signer, at, why }) => ({
      entry,
      op,
      device: deviceName({ publicKey: unhex(signer) }),
      person: ledger.log().lawful(entry)?.person ?? null,
      at,
      why,
    })),
    sheet: sheet !== null,
    hosts: hosts.map(({ genesis, at }) => ({ genesis, at, remits: [] })),
    members: members.map(({ genesis, at, remits }) => ({ genesis, at, remits })),
    openTo,
    signs,
  }
}
