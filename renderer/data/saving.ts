import type { DocumentId } from '../../shared/id'
import type { WorkerRefused } from '../../shared/wire/desk-answer'

/**
 * The lamp (JO1): "Saved 20:41:07" is lit by the journal's acknowledgement and by nothing else; while something waits it
 * says so; a refused write stays refused on the screen until the same bytes are durable, whatever else is saved meanwhile.
 */
export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'refused'; readonly refusal: SavingRefused; readonly lastSaved: Date | null }

/** `keeper-gone`: the process that writes has ended, and nothing more is saved before the next start (SH29). */
export type SavingRefused = WorkerRefused | { readonly rule: 'SH29'; readonly cause: 'keeper-gone' }

export const isKeeperGone = (saving: Saving): boolean =>
  saving.state === 'refused' && saving.refusal.cause === 'keeper-gone'

export type SavingLamp = {
  readonly now: () => Saving
  readonly subscribe: (changed: () => void) => () => void
  /** Changes of this document wait for the journal. */
  readonly begun: (document: DocumentId) => void
  /** All of them are durable. */
  readonly durable: (document: DocumentId) => void
  readonly refused: (document: DocumentId, refusal: SavingRefused) => void
  /** It was not written and nothing of it waits: whoever asked was told. */
  readonly forgone: (document: DocumentId) => void
  /** The keeper has ended: from here on the lamp stays dark. */
  readonly keeperGone: () => void
}

/**
 * `soon`: when what is good news is shown. Whoever types on has something waiting again by then, and nothing is drawn in between; that something
 * waits, or was refused, is shown at once.
 */
export function savingLamp(clock: () => Date, soon: (run: () => void) => void = (run) => run()): SavingLamp {
  const listeners = new Set<() => void>()
  /** Documents with something that is not durable; null while they wait for the first time. */
  const open = new Map<DocumentId, SavingRefused | null>()
  let gone: SavingRefused | null = null
  let lastSaved: Date | null = null
  let saving: Saving = { state: 'idle' }

  const refusalNow = () => gone ?? [...open.values()].find((one) => one !== null) ?? null

  function show(): void {
    const refusal = refusalNow()
    // It is on the screen already.
    if (refusal === null && open.size > 0 && saving.state === 'saving') return
    if (refusal !== null) saving = { state: 'refused', refusal, lastSaved }
    else if (open.size > 0) saving = { state: 'saving' }
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
    begun(document) {
      // What was refused is still refused while it is tried again.
      open.set(document, open.get(document) ?? null)
      show()
    },
    durable(document) {
      open.delete(document)
      lastSaved = clock()
      if (refusalNow() === null) soon(show)
      else show()
    },
    refused(document, refusal) {
      open.set(document, refusal)
      show()
    },
    forgone(document) {
      open.delete(document)
      show()
    },
    keeperGone() {
      gone = { rule: 'SH29', cause: 'keeper-gone' }
      show()
    },
  }
}
