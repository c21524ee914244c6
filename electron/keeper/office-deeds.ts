import { keyOf, nameOf } from '../../shared/authority/deed'
import type { OpenTo, OpOf } from '../../shared/authority/op'
import { rotateProof } from '../../shared/authority/proof'
import { bytesOf } from '../../shared/bytes'
import { done, refused } from '../../shared/result'
import { unhex } from './box'
import { type Deed, fenceAround, fenceOf } from './deeds'
import type { Device, KeyPair } from './device'
import type { Journal } from './journal'
import type { Ledger } from './ledger'

/** Deeds of a secretary beside admitting and removing; each refuses before anything is signed. */

/** AU8: the office passes to a device that holds one already, for good or until a second (AU15); whoever hands over stays as a deputy, or goes. */
export async function handingOver(
  ledger: Ledger,
  device: Device,
  { key: to, stays, until }: { readonly key: string; readonly stays: boolean; readonly until?: number },
  journal: Journal,
): Promise<Deed> {
  if (!isSecretary(ledger, device)) return refused({ rule: 'AU2', cause: 'no-office' })
  const here = keyOf(device.publicKey)
  const taker = ledger.log().now.offices.find((office) => office.device === to && to !== here)
  if (taker === undefined || taker.person === null) return refused({ rule: 'AU11', cause: 'unknown-device' })
  const op = {
    op: 'handover' as const,
    dev: bytesOf(unhex(to)),
    person: bytesOf(unhex(taker.person)),
    stays,
    fence: await fenceOf(journal, here),
    ...(until !== undefined && { acting: { until } }),
  }
  return done({ op, heads: ledger.heads() })
}

/** AU7: the office passes to a new key of the same person, under both signatures. */
export async function rotating(
  ledger: Ledger,
  device: Device,
  next: KeyPair,
  journal: Journal,
): Promise<Deed> {
  if (ledger.officeOf(device.publicKey) === null) return refused({ rule: 'AU2', cause: 'no-office' })
  const genesis = unhex(ledger.log().now.genesis)
  const op = {
    op: 'rotate' as const,
    dev: bytesOf(next.publicKey),
    proof: bytesOf(next.sign(rotateProof(genesis, device.publicKey, next.publicKey))),
    fence: await fenceOf(journal, keyOf(device.publicKey)),
  }
  return done({ op, heads: ledger.heads() })
}

/** RD3: who may fetch what the assembly publishes. */
export function policing(ledger: Ledger, device: Device, openTo: OpenTo): Deed {
  if (!isSecretary(ledger, device)) return refused({ rule: 'AU2', cause: 'no-office' })
  return done({ op: { op: 'policy', openTo }, heads: ledger.heads() })
}

/** IV11: one half of what makes a member of a host; with the remits a host repeats for it (RM5). Null: it is said already. */
export function joiningUp(
  ledger: Ledger,
  device: Device,
  genesis: string,
  op: 'recognise' | 'affiliate',
  repeats: readonly string[] | null = null,
): Deed | null {
  if (!isSecretary(ledger, device)) return refused({ rule: 'AU2', cause: 'no-office' })
  const { now } = ledger.log()
  if (now.genesis === genesis) return refused({ rule: 'IV8', cause: 'itself' })
  // NE3: by this log alone; a longer ring shows when logs meet, and is broken then (NE2).
  const others = op === 'recognise' ? now.hosts : now.members
  if (others.some((kin) => kin.genesis === genesis)) return refused({ rule: 'NE3', cause: 'ring' })
  const named = bytesOf(unhex(genesis))
  if (op === 'affiliate')
    return now.hosts.some((kin) => kin.genesis === genesis)
      ? null
      : done({ op: { op, genesis: named }, heads: ledger.heads() })
  const before = now.members.find((kin) => kin.genesis === genesis)
  const remits = [...new Set((repeats ?? before?.remits ?? []).filter((topic) => topic !== ''))].sort()
  if (before !== undefined && isSameList(before.remits, remits)) return null
  const deed = { op, genesis: named, remits }
  return done({ op: deed, heads: ledger.heads() })
}

/** Ends being a member of a host, or a member's being one. What its secretaries wrote in the joint circle stays (decisions 16). */
export async function unlinking(
  ledger: Ledger,
  device: Device,
  genesis: string,
  as: OpOf<'unlink'>['as'],
  journal: Journal,
): Promise<Deed> {
  if (!isSecretary(ledger, device)) return refused({ rule: 'AU2', cause: 'no-office' })
  const { hosts, members } = ledger.log().now
  if (!(as === 'host' ? hosts : members).some((kin) => kin.genesis === genesis))
    return refused({ rule: 'AU11', cause: 'unknown-device' })
  const fence =
    as === 'host'
      ? []
      : await fenceAround(
          journal,
          (body) => 'o' in body && body.o !== undefined && nameOf(body.o.g) === genesis,
        )
  const op = { op: 'unlink' as const, genesis: bytesOf(unhex(genesis)), as, fence }
  return done({ op, heads: ledger.heads() })
}

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((topic, at) => topic === other[at])

const isSecretary = (ledger: Ledger, device: Device): boolean =>
  ledger
    .log()
    .now.offices.some((office) => office.device === keyOf(device.publicKey) && office.role === 'secretary')
