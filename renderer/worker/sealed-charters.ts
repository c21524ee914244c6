import { parseCharter } from '../../shared/charter/charter'
import type { SealedCharter } from '../../shared/wire/shelf'
import { fromBytes, rowOf } from './names'
import type { Rows } from './rows'

/** Every version of a charter that stands in the journal, newest first (CH1). One that does not parse is passed over: it is history. */
export async function readCharters(rows: Rows, assembly: string): Promise<readonly SealedCharter[]> {
  const stored = await rows.under(rowOf.allSealed(assembly))
  return stored
    .flatMap(({ content }): readonly SealedCharter[] => {
      const { at, charter } = fromBytes<{ readonly at: number; readonly charter: unknown }>(content)
      const parsed = parseCharter(charter)
      return parsed.ok ? [{ at, charter: parsed.value }] : []
    })
    .sort((one, other) => other.charter.version - one.charter.version || other.at - one.at)
}
