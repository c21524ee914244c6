import { ask } from './status'
import { useTell } from './tell'

/** A table as it stands on the screen, saved where the person says. */
export function useSaveTable(): (suggestedName: string, table: string) => void {
  const tell = useTell()
  return async (suggestedName, table) => {
    const saved = await ask('file:save', { suggestedName, bytes: new TextEncoder().encode(table) })
    if (!saved.ok) tell.refusal(saved.refusal)
    else if (saved.value.path !== undefined) tell.done(saved.value.path)
  }
}
