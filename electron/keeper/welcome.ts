import { entryIn, type Filed } from '../../shared/sync/filed'
import type { Holding } from '../../shared/sync/holding'
import type { Readers } from '../../shared/sync/readers'
import type { Realm } from './realm'

/**
 * Whether a file may bring an assembly that is not known yet (RD5, FE4): one that an assembly here names; and where everything kept is
 * practice, any practice assembly. What is practice comes in nowhere else (decisions 33).
 */
export function welcomesFromFile(founding: Filed, realm: Realm, readers: Readers, among: Holding): boolean {
  if (realm.assembly(founding.hash.slice(0, 32)) !== null) return true
  const own = realm.assemblies()
  const isPractising = own.length > 0 && own.every((assembly) => assembly.head().practice)
  if (isPractice(founding)) return isPractising
  return readers.isNamed(founding, among.assemblies(), among)
}

function isPractice(founding: Filed): boolean {
  const entry = entryIn(founding)
  return (
    entry.type === 'known' && entry.body.k === 'auth' && entry.body.x.op === 'found' && entry.body.x.practice
  )
}
