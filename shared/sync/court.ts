import { readLogOf, spacesOf, vetNamedBlob } from '../authority/acceptance'
import type { EntryHash } from '../authority/authority'
import type { ChangeTools } from '../authority/change'
import type { Signed } from '../authority/deed'
import { judging } from '../authority/judging'
import type { AuthorityLog } from '../authority/log'
import type { Verdict } from '../authority/verdict'
import { bytesOf } from './bytes'
import { type Crypto, entryIn, type Filed } from './filed'
import type { Among, Judge } from './holding'
import type { Blob } from './session'

/**
 * Acceptance (AD1 to AD10) as the exchange asks for it: one entry at a time, among all that is kept. Logs are read once for
 * the deeds they come from, however often they are asked.
 */
export type Court = {
  readonly judge: Judge
  /** Null while the founding is not here. */
  readonly logOf: (assembly: string, among: Among) => AuthorityLog | null
  /** AD5: whether the blob is what the entry says, and by its signer. */
  readonly vet: (entry: Filed, blob: Blob) => boolean
}

const rememberedLogs = 200

type Judging = { readonly log: AuthorityLog; readonly judge: (entry: Signed) => Verdict }

export function courtWith(crypto: Crypto, inflate: ChangeTools['inflate']): Court {
  const logs = new Map<string, AuthorityLog>()
  const logOfDeeds = new WeakMap<readonly Filed[], AuthorityLog>()
  /** A judge remembers how far it walked its fences, so each judges among one set of entries only. */
  const judges = new WeakMap<Among, Map<string, Judging>>()

  /** Signatures were verified when the entry was filed. */
  const signedOf = (entry: Filed): Signed => ({ hash: entry.hash as EntryHash, entry: entryIn(entry) })

  function logOf(assembly: string, among: Among): AuthorityLog | null {
    const deeds = among.authority(assembly)
    const remembered = logOfDeeds.get(deeds)
    if (remembered !== undefined) return remembered
    const founding = deeds.find(({ space, hash }) => space === null && hash.startsWith(assembly))
    if (founding === undefined) return null
    const name = deeds
      .map(({ hash }) => hash)
      .sort()
      .join()
    const log = logs.get(name) ?? readLogOf(bytesOf(founding.hash), deeds.map(signedOf), crypto)
    if (logs.size > rememberedLogs) logs.clear()
    logs.set(name, log)
    logOfDeeds.set(deeds, log)
    return log
  }

  function judgeBy(log: AuthorityLog, among: Among): (entry: Signed) => Verdict {
    const theirs = judges.get(among) ?? new Map<string, Judging>()
    judges.set(among, theirs)
    // One log at a time for each assembly: a log that has grown leaves the one before to be forgotten.
    const known = theirs.get(log.now.genesis)
    if (known?.log === log) return known.judge
    const judge = judging({
      log,
      spaces: spacesOf(bytesOf(log.now.genesis), crypto.sha256),
      find: (hash) => {
        const found = among.find(hash)
        return found === null ? null : signedOf(found).entry
      },
      logOf: (genesis) => logOf(genesis.slice(0, 32), among),
      blob: ({ hash }) => (among.isUnsound(hash) ? 'unsound' : 'sound'),
    })
    theirs.set(log.now.genesis, { log, judge })
    return judge
  }

  return {
    logOf,
    vet: (entry, { hash, bytes }) =>
      entry.blob === hash && vetNamedBlob(signedOf(entry), bytes, { sha256: crypto.sha256, inflate }),
    judge: (entry, { assembly }, among) => {
      const log = logOf(assembly, among)
      if (log === null) return { type: 'waiting' }
      return judgeBy(log, among)(signedOf(entry))
    },
  }
}
