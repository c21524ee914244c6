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

/** AU8: the office passes to a device that holds one already; whoever hands over stays as a deputy, or goes. */
export async function handingOver(
  ledger: Ledger,
  device: Device,
  to: string,
  stays: boolean,
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

/** IV11: one half of what makes a member of a host. Null: it is said already. */
export function joiningUp(
  ledger: Ledger,
  device: Device,
  genesis: string,
  op: 'recognise' | 'affiliate',
): Deed | null {
  if (!isSecretary(ledger, device)) return refused({ rule: 'AU2', cause: 'no-office' })
  const { now } = ledger.log()
  if (now.genesis === genesis) return refused({ rule: 'IV8', cause: 'itself' })
  const known = op === 'recognise' ? now.members : now.hosts
  if (known.some((kin) => kin.genesis === genesis)) return null
  const named = bytesOf(unhex(genesis))
  const deed = op === 'recognise' ? { op, genesis: named, remits: [] } : { op, genesis: named }
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
          (body) => body.k !== 'auth' && body.o !== undefined && nameOf(body.o.g) === genesis,
        )
  const op = { op: 'unlink' as const, genesis: bytesOf(unhex(genesis)), as, fence }
  return done({ op, heads: ledger.heads() })
}

const isSecretary = (ledger: Ledger, device: Device): boolean =>
  ledger
    .log()
    .now.offices.some((office) => office.device === keyOf(device.publicKey) && office.role === 'secretary')
