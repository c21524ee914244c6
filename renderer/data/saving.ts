import type { WorkerRefused } from '../../shared/wire/desk'

/**
 * The lamp (JO1): "Saved 20:41:07" is lit by the journal's acknowledgement and by nothing else; while something waits it
 * says so; a refused write stays refused on the screen until the same bytes are durable.
 */
export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'refused'; readonly refusal: WorkerRefused; readonly lastSaved: Date | null }

export type SavingLamp = {
  readonly now: () => Saving
  readonly subscribe: (changed: () => void) => () => void
  readonly begun: () => void
  readonly durable: () => void
  readonly refused: (refusal: WorkerRefused) => void
}

export function savingLamp(clock: () => Date): SavingLamp {
  const listeners = new Set<() => void>()
  let inFlight = 0
  let lastSaved: Date | null = null
  let refusal: WorkerRefused | null = null
  let saving: Saving = { state: 'idle' }

  function show(): void {
    if (refusal !== null) saving = { state: 'refused', refusal, lastSaved }
    else if (inFlight > 0) saving = { state: 'saving' }
    else if (lastSaved !== null) saving = { state: 'saved', at: lastSaved }
    else saving = { state: 'idle' }
    for (const changed of listeners) changed()
  }

  return {
    now: () => saving,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    begun() {
      inFlight += 1
      show()
    },
    durable() {
      inFlight -= 1
      lastSaved = clock()
      refusal = null
      show()
    },
    refused(cause) {
      inFlight -= 1
      refusal = cause
      show()
    },
  }
}
