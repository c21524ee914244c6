import type { EntryBody } from '../../shared/entry'
import { sameBytes } from './box'
import type { Device } from './device'
import type { Ledger } from './ledger'
import { inIncarnation, type Said, type Standing, type Written, writeEntry } from './pen'

/**
 * Signs for one assembly with this computer's key. It knows where its feeds stand and by which office it signs; a number
 * is taken only when `keep` says that its entry is durable (EN4).
 */
export type Scribe = {
  readonly device: () => Device
  readonly standing: () => Standing
  /** AU13: where there is a sheet, nothing is signed without an office; it is kept, and waits for one. */
  readonly signs: () => boolean
  /** Whose this computer is by its office; null while it has none, or nobody is named. */
  readonly person: () => string | null
  readonly write: (said: Said, circle: 'open' | 'inner', by?: WrittenBy) => Written
  readonly keep: (standing: Standing) => void
  /** What others signed, or this device in another life: time follows it. */
  readonly follow: (body: EntryBody, hash: Uint8Array) => void
  /** KE6: this device has signed numbers that its journal does not know; it goes on in a new incarnation. */
  readonly renew: (past: number) => Promise<void>
}
/** The stand it goes on from, and the heads it has seen, where they are not those of now. */
export type WrittenBy = { readonly stand?: Standing; readonly heads?: readonly Uint8Array[] }

export function scribeOf(
  assembly: string,
  begun: Device,
  from: Standing,
  ledger: Ledger,
  seconds: () => number,
  again: () => Promise<Device>,
): Scribe {
  let device = begun
  let standing = inIncarnation(from, device.incarnation)

  return {
    device: () => device,
    standing: () => standing,
    signs: () => {
      const office = ledger.officeOf(device.publicKey)
      if (office !== null) return office.until === null || seconds() <= office.until
      return ledger.log().now.recovery === null
    },
    person: () => ledger.officeOf(device.publicKey)?.person ?? null,
    write: (said, circle, { stand = standing, heads = ledger.heads() } = {}) =>
      writeEntry(said, circle, assembly, device, stand, seconds(), heads),
    keep: (next) => {
      standing = next
    },
    follow: (body, hash) => {
      standing = following(standing, body, hash, device)
    },
    renew: async (past) => {
      while (device.incarnation <= past) device = await again()
      standing = inIncarnation(standing, device.incarnation)
    },
  }
}

/** Lamport time follows every entry; the feeds only those that this device signed itself. */
export function following(
  standing: Standing,
  body: EntryBody,
  hash: Uint8Array,
  device: Pick<Device, 'publicKey'>,
): Standing {
  const lamport = Math.max(standing.lamport, body.t)
  if (!sameBytes(body.f, device.publicKey)) return { ...standing, lamport }
  const circle = body.k === 'chg' ? 'inner' : 'open'
  const at = inIncarnation(standing, Math.max(standing.incarnation, body.e))
  const newer = body.e === at.incarnation && body.n > at[circle].n
  return { ...at, lamport, [circle]: newer ? { n: body.n, p: hash } : at[circle] }
}
