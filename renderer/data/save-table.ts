import type { LocalDate } from '../../shared/ports'
import { search as words } from '../words/en/search'
import { ask } from './status'
import { useTell } from './tell'

/** The button that saves a register as a table, line for line as it stands on the screen, where the person says (RE6). */
export type SaveTable = (table: () => string) => {
  readonly children: string
  readonly onPress: () => void
}

export function useSaveTable(title: string, today: LocalDate): SaveTable {
  const tell = useTell()
  const save = async (table: string) => {
    const bytes = new TextEncoder().encode(table)
    const saved = await ask('file:save', { suggestedName: words.tableName(title, today), bytes })
    if (!saved.ok) tell.refusal(saved.refusal)
    else if (saved.value.path !== undefined) tell.done(saved.value.path)
  }
  return (table) => ({ children: words.saveTable, onPress: () => void save(table()) })
}
