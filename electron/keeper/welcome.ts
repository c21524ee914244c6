import type { Bundle } from '../../shared/sync/bundle'
import { entryIn, type Filed } from '../../shared/sync/filed'
import type { Holding } from '../../shared/sync/holding'
import type { Readers } from '../../shared/sync/readers'
import type { Realm } from './realm'

type MayBring = (founding: Filed, whose: string | null, among: Holding) => boolean

/**
 * Whether a file may bring an assembly that is not known yet (RD5, FE4): one that an assembly here names; the one whose file it is (RD8),
 * `whose`; and where everything kept is practice, any practice assembly. What is practice comes in nowhere else (decisions 33).
 */
export function welcomesByFile(realm: Realm, readers: Readers): MayBring {
  return (founding, whose, among) => {
    if (realm.assembly(founding.hash.slice(0, 32)) !== null) return true
    const own = realm.assemblies()
    const isPractising = own.length > 0 && own.every((assembly) => assembly.head().practice)
    if (isPractice(founding)) return isPractising
    if (founding.hash === whose) return own.some((assembly) => !assembly.head().practice)
    return readers.isNamed(founding, among.assemblies(), among)
  }
}

/** RD8: the founding of the one assembly that a file is of; null where it is of several, or of none. */
export function whoseFile({ entries }: Bundle): string | null {
  const foundings = entries.filter(({ space, isAuthority }) => space === null && isAuthority)
  return foundings.length === 1 ? (foundings[0]?.hash ?? null) : null
}

function isPractice(founding: Filed): boolean {
  const entry = entryIn(founding)
  return (
    entry.type === 'known' && entry.body.k === 'auth' && entry.body.x.op === 'found' && entry.body.x.practice
  )
}
