import { assertNever, done, type Result, refused } from '../../shared/result'
import type { AuthorityView } from '../../shared/wire/authority'
import type { AssemblyHead, KeeperRefused } from '../../shared/wire/keeper'
import type { KeeperRequest } from '../../shared/wire/keeper-request'
import type { Assembly } from './assembly'
import { handingOver, joiningUp, policing, unlinking } from './office-deeds'
import { type Sheet, sheetFrom } from './sheet'

/** What the worker asks about who may write, or to change it; the answer shows how it stands then. */
export type OfficeRequest = Extract<
  KeeperRequest,
  {
    type:
      | 'authority'
      | 'recover'
      | 'resheet'
      | 'revoke'
      | 'handover'
      | 'rotate'
      | 'policy'
      | 'recognise'
      | 'affiliate'
      | 'unlink'
  }
>
export type OfficeAnswer = {
  readonly view: AuthorityView
  readonly head: AssemblyHead
  /** Of a new sheet, this once (RS1). */
  readonly words: readonly string[] | null
}

export async function inOffice(
  given: OfficeRequest,
  assembly: Assembly,
  freshSheet: () => Sheet,
): Promise<Result<OfficeAnswer, KeeperRefused>> {
  const fresh = given.type === 'resheet' ? freshSheet() : null
  const enacted = await enact(given, assembly, fresh)
  if (!enacted.ok) return enacted
  return done({ view: assembly.authority(), head: assembly.head(), words: fresh?.words ?? null })
}

async function enact(
  given: OfficeRequest,
  assembly: Assembly,
  fresh: Sheet | null,
): Promise<Result<null, KeeperRefused>> {
  if (given.type === 'authority') return done(null)
  // JO9: what a newer app wrote is not written to.
  if (assembly.journal.readOnly) return refused({ rule: 'JO9', cause: 'newer-format' })
  switch (given.type) {
    case 'revoke':
      return assembly.revoke(given.key)
    case 'handover':
      return assembly.enact((ledger, here, journal) => handingOver(ledger, here, given, journal))
    case 'rotate': {
      const cut = await assembly.cut()
      return cut.ok ? assembly.rotate() : cut
    }
    case 'policy':
      return assembly.enact((ledger, here) => policing(ledger, here, given.openTo))
    case 'recognise':
      return assembly.enact((ledger, here) =>
        joiningUp(ledger, here, given.genesis, 'recognise', given.remits ?? null),
      )
    case 'affiliate':
      return assembly.enact((ledger, here) => joiningUp(ledger, here, given.genesis, 'affiliate'))
    case 'unlink':
      return assembly.enact((ledger, here, journal) =>
        unlinking(ledger, here, given.genesis, given.as, journal),
      )
    case 'recover':
    case 'resheet':
      return bySheet(given, assembly, fresh)
    default:
      return assertNever(given)
  }
}

async function bySheet(
  given: Extract<OfficeRequest, { type: 'recover' | 'resheet' }>,
  assembly: Assembly,
  fresh: Sheet | null,
): Promise<Result<null, KeeperRefused>> {
  const sheet = given.words === null ? null : sheetFrom(given.words)
  if (given.words !== null && sheet === null) return refused({ rule: 'RS2', cause: 'no-sheet' })
  if (given.type === 'resheet') return fresh === null ? done(null) : assembly.resheet(fresh, sheet)
  if (sheet === null) return refused({ rule: 'RS2', cause: 'no-sheet' })
  const recovered = await assembly.recover(sheet, given.person)
  if (!recovered.ok) return recovered
  // What was written here before is signed now.
  const cut = await assembly.cut()
  return cut.ok ? done(null) : cut
}
