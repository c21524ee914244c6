import { canonical } from '../../shared/canonical'
import { nameWords } from '../../shared/charter/name-word'
import {
  isNewerOffices,
  officesRecord,
  ownOffices,
  type PublishedOffices,
  readOffices,
} from '../../shared/record/offices'
import type { AbroadRecord } from '../../shared/wire/abroad'
import type { KeeperLink } from './keeper-link'
import { someMomentsAfter } from './soon'
import type { KeptAssembly } from './summaries'

/**
 * PN2: the list of names of office-holders, sealed some moments after roll or charter has changed, or another computer has sealed one,
 * where it says something else than the newest in the open circle. An assembly where nobody was ever asked costs nothing.
 */
export type OwnOfficeNames = { readonly soon: (assembly: KeptAssembly) => void }

/** Milliseconds. */
const quiet = 1000

export function ownOfficeNames(
  keeper: Pick<KeeperLink, 'abroadRecords' | 'seal'>,
  today: () => string,
): OwnOfficeNames {
  let turn: Promise<void> = Promise.resolve()

  async function sealIfNew({ head, charter, roll }: KeptAssembly): Promise<void> {
    const { assembly, office, signs, readOnly } = head
    if (office === null || !signs || readOnly || head.guest !== undefined) return
    if (nameWords(roll).length === 0) return
    const list = ownOffices(charter, roll, today())
    const before = newestOf(assembly, await listsOf(assembly))
    if (canonical(before?.offices ?? []) === canonical(list.offices)) return
    const text = new TextEncoder().encode(canonical(list))
    // One list, the newest counts: its name is the assembly's own.
    await keeper.seal(assembly, assembly, '', officesRecord, text)
  }

  /** The keeper gives so many at a time. */
  async function listsOf(assembly: string): Promise<readonly AbroadRecord[]> {
    const all: AbroadRecord[] = []
    for (let more = true; more; ) {
      const next = await keeper.abroadRecords(
        assembly,
        all.map(({ entry }) => entry),
        officesRecord,
      )
      all.push(...next.records)
      more = next.more
    }
    return all
  }

  return {
    soon: someMomentsAfter(quiet, (assembly) => {
      // What could not be sealed waits for the next change, or the next start.
      turn = turn.then(() => sealIfNew(assembly)).catch(() => undefined)
    }),
  }
}

function newestOf(assembly: string, records: readonly AbroadRecord[]): PublishedOffices | null {
  let newest: { readonly at: AbroadRecord; readonly list: PublishedOffices } | null = null
  for (const record of records) {
    if (newest !== null && !isNewerOffices(record, newest.at)) continue
    const read = readOffices(new TextDecoder().decode(record.text))
    if (read.ok && read.value.assembly === assembly) newest = { at: record, list: read.value }
  }
  return newest?.list ?? null
}
