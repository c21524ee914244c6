import { hexOf, isSame } from '../bytes'
import { readEntry } from '../entry'
import { done, type Result, refused } from '../result'
import type { Invite } from './invite'
import type { PairRefused } from './refused'
import { isProved, type PairCrypto, type Reply } from './reply'

/** An invite as the one who made it keeps it. It counts for one admission, until it ends or is withdrawn (IV3). */
export type Outstanding = {
  readonly id: string
  readonly invite: Invite
  readonly state: 'open' | 'used' | 'withdrawn'
}

/** IV3, IV4, IV8: whether an answer may be shown to the one who invited. It changes nothing: a wrong one leaves the invite as it was. */
export function hearReply(
  invites: readonly Outstanding[],
  reply: Reply,
  now: number,
  crypto: PairCrypto,
): Result<Outstanding, PairRefused> {
  const found = invites.find(({ id }) => id === hexOf(reply.invite))
  if (found === undefined) return refused({ rule: 'IV4', cause: 'unknown-invite' })
  const { invite, state } = found
  // Before anything is said of the invite's state: who does not hold it learns nothing of it.
  if (!isProved(invite, reply, crypto)) return refused({ rule: 'IV4', cause: 'wrong-proof' })
  if (state !== 'open') return refused({ rule: 'IV3', cause: state })
  if (now > invite.until) return refused({ rule: 'IV3', cause: 'expired' })
  const sound = isBetweenAssemblies(invite) ? ownSound(invite, reply, crypto) : reply.own === null
  if (sound !== true) return sound === false ? refused({ rule: 'IV4', cause: 'wrong-proof' }) : sound
  return done(found)
}

export const isBetweenAssemblies = ({ purpose }: Pick<Invite, 'purpose'>): boolean =>
  purpose === 'member' || purpose === 'host'

function ownSound(invite: Invite, reply: Reply, crypto: PairCrypto): true | Result<never, PairRefused> {
  if (reply.own === null) return refused({ rule: 'IV8', cause: 'needs-assembly' })
  const founding = readEntry(reply.own.founding, crypto.verify)
  if (!founding.ok || founding.value.body.k !== 'auth' || founding.value.body.x.op !== 'found')
    return refused({ rule: 'IV4', cause: 'wrong-proof' })
  if (isSame(crypto.sha256(reply.own.founding), invite.genesis))
    return refused({ rule: 'IV8', cause: 'itself' })
  // IV8, decisions 33: practice pairs with practice.
  if (founding.value.body.x.practice !== invite.practice) return refused({ rule: 'IV8', cause: 'practice' })
  return true
}
