import { readEntry } from '../../shared/entry'
import type { Change, Holding } from '../../shared/sync/holding'
import type { Receipt } from '../../shared/wire/peers'
import type { ReceiptsKept } from './receipts-kept'

/** What came in, as receipts: the newest first, what follows closely on one line. They are no record. */
export type Receipts = {
  readonly all: () => readonly Receipt[]
  readonly note: (change: Change, from: Receipt['from'], now: Date) => void
}

const most = 100
/** What one peer brings within so long is one receipt. Milliseconds. */
const together = 60_000

export function receiptsFor(holding: () => Holding, kept: Pick<ReceiptsKept, 'found' | 'keep'>): Receipts {
  let all = kept.found

  return {
    all: () => all,
    note: (change, from, now) => {
      for (const [assembly, counted] of countsIn(change, holding())) {
        const [last] = all
        const isSame =
          last?.assembly === assembly &&
          JSON.stringify(last.from) === JSON.stringify(from) &&
          now.getTime() - Date.parse(last.at) < together
        const receipt: Receipt = {
          at: isSame ? last.at : now.toISOString(),
          from,
          assembly,
          changes: counted.changes + (isSame ? last.changes : 0),
          records: counted.records + (isSame ? last.records : 0),
          deeds: counted.deeds + (isSame ? last.deeds : 0),
        }
        all = [receipt, ...all.slice(isSame ? 1 : 0)].slice(0, most)
      }
      kept.keep(all)
    },
  }
}

type Counted = Pick<Receipt, 'changes' | 'records' | 'deeds'>

function countsIn(change: Change, holding: Holding): ReadonlyMap<string, Counted> {
  const counts = new Map<string, Counted>()
  for (const entry of change.admitted) {
    const assembly = holding.placeOf(entry)?.assembly
    if (assembly === undefined) continue
    const before = counts.get(assembly) ?? { changes: 0, records: 0, deeds: 0 }
    const read = readEntry(entry.bytes, () => true) // verified when it came in
    const kind = entry.isAuthority ? 'deeds' : read.ok && 'kind' in read.value.body ? 'records' : 'changes'
    counts.set(assembly, { ...before, [kind]: before[kind] + 1 })
  }
  return counts
}
