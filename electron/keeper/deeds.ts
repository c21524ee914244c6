import type { Office } from '../../shared/authority/authority'
import { keyOf, nameOf } from '../../shared/authority/deed'
import { type Fence, lineBytes, type Op } from '../../shared/authority/op'
import { recoverProof, resheetProof } from '../../shared/authority/proof'
import { compareBytes } from '../../shared/bytes'
import { readEntry } from '../../shared/entry'
import { done, type Result, refused } from '../../shared/result'
import type { AuthorityView, OfficeLine } from '../../shared/wire/authority'
import type { KeeperRefused } from '../../shared/wire/keeper'
import { sha256, unhex } from './box'
import { decodeContent } from './content'
import { type Device, deviceName } from './device'
import type { Journal } from './journal'
import type { Ledger } from './ledger'
import type { Sheet } from './sheet'

/** The deeds a secretary does from here, as they go into the log; each refuses before anything is signed. */
type Deed = Result<Op, KeeperRefused>

/** AU4: this device comes in by the sheet. */
export function recovery(ledger: Ledger, device: Device, sheet: Sheet, person: string | null): Deed {
  const { recovery: inForce, genesis } = ledger.log().now
  if (ledger.officeOf(device.publicKey) !== null) return refused({ rule: 'AU13', cause: 'in-office' })
  if (inForce === null) return refused({ rule: 'AU10', cause: 'no-sheet' })
  if (inForce !== keyOf(sheet.key.publicKey)) return refused({ rule: 'RS3', cause: 'another-sheet' })
  const proof = sheet.key.sign(recoverProof(unhex(genesis), device.publicKey, ledger.heads()))
  return done({
    op: 'recover',
    proof: bytesOf(proof),
    ...(person === null ? {} : { person: bytesOf(unhex(person)) }),
  })
}

/** AU4, AU10: a new sheet; with the old one at hand the old one ends. */
export function resheeting(ledger: Ledger, device: Device, fresh: Sheet, old: Sheet | null): Deed {
  const { recovery: inForce, genesis } = ledger.log().now
  if (ledger.officeOf(device.publicKey)?.role !== 'secretary')
    return refused({ rule: 'AU2', cause: 'no-office' })
  if (old !== null && inForce !== keyOf(old.key.publicKey))
    return refused({ rule: 'RS3', cause: 'another-sheet' })
  const key = bytesOf(fresh.key.publicKey)
  if (old === null) return done({ op: 'resheet', recovery: key })
  return done({
    op: 'resheet',
    recovery: key,
    proof: bytesOf(old.key.sign(resheetProof(unhex(genesis), key, ledger.heads()))),
  })
}

/** AU3: another device is removed; what of it lies in this journal stays. */
export async function removal(ledger: Ledger, device: Device, key: string, journal: Journal): Promise<Deed> {
  const { offices } = ledger.log().now
  if (ledger.officeOf(device.publicKey)?.role !== 'secretary')
    return refused({ rule: 'AU2', cause: 'no-office' })
  if (key === keyOf(device.publicKey) || !offices.some((office) => office.device === key))
    return refused({ rule: 'AU11', cause: 'unknown-device' })
  return done({ op: 'revoke', dev: bytesOf(unhex(key)), fence: await fenceOf(journal, key) })
}

/** Every end of every feed of the device, as the journal holds them. */
async function fenceOf(journal: Journal, key: string): Promise<Fence> {
  const lines = new Map<string, Fence[number]>()
  const followed = new Set<string>()
  const reading = journal.read(null)
  for (;;) {
    const step = await reading.next()
    if (step.done) break
    const content = decodeContent(step.value.body)
    const entry = content?.type === 'entry' ? readEntry(content.entry, () => true) : null // decisions 3
    if (content?.type !== 'entry' || !entry?.ok) continue
    const { s, f, e, n, p, k, a } = entry.value.body
    if (keyOf(f) !== key) continue
    if (p !== null) followed.add(nameOf(p))
    const hash = bytesOf(sha256(content.entry))
    // The founding entry stands in no space; it is nobody's to fence.
    if (k === 'auth' && a.length === 0) continue
    lines.set(nameOf(hash), [bytesOf(s), e, n, hash])
  }
  const ends = [...lines].filter(([name]) => !followed.has(name)).map(([, line]) => line)
  return ends.sort((one, other) => compareBytes(lineBytes(one), lineBytes(other)))
}

/** In the words of the screen. */
export function viewOf(ledger: Ledger, device: Device, signs: boolean): AuthorityView {
  const { offices, ended, recovery: sheet } = ledger.log().now
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
    offices: offices.map(line),
    ended: ended.flatMap((office) => {
      const [first] = office.ended
      if (first === undefined) return []
      const { at, how, signer } = first
      return [{ ...line(office), ended: { at, how, person: signer.person } }]
    }),
    sheet: sheet !== null,
    signs,
  }
}

/** Bytes that are nothing but bytes: what the encoder takes for canonical. */
const bytesOf = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes)
