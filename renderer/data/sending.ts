import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { DocumentRoom, OpenedDocument } from '../../shared/wire/shelf'
import type { SavingLamp } from './saving'
import type { WorkerLink } from './worker-link'

/**
 * The changes of one document on their way to the journal: sent at once; while one send is on its way the next gathers; what the
 * journal refuses stays here and is sent again until it is durable (JO2).
 */
export type Sending = {
  readonly send: (change: Uint8Array) => void
  /** Everything was sent and acknowledged; false when the journal refused something. */
  readonly settled: () => Promise<boolean>
  readonly unsaved: () => boolean
  /** How many changes were made here so far. */
  readonly made: () => number
  /** When what was refused is tried once more. */
  readonly retried: () => Promise<void>
  /** Nothing waits, and nothing comes any more. */
  readonly end: () => void
}

/** How long a refused write waits before it is tried again. Milliseconds. */
const retryAfter = 1500

export function sendingOf(
  link: WorkerLink,
  lamp: SavingLamp,
  { assembly, document, circle }: Pick<OpenedDocument, 'assembly' | 'document' | 'circle'>,
  room: DocumentRoom,
): Sending {
  /** Not durable yet, in the order they were made. */
  const pending: Uint8Array[] = []
  let made = 0
  let sending: Promise<boolean> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined

  async function sendAll(): Promise<boolean> {
    try {
      while (pending.length > 0) {
        lamp.begun(document)
        const changes = [...pending]
        const refusal = await refusalOf(changes)
        if (refusal !== null) {
          lamp.refused(document, refusal)
          retry = setTimeout(start, retryAfter)
          return false
        }
        // What was typed meanwhile stands behind what was sent.
        pending.splice(0, changes.length)
        if (pending.length === 0) lamp.durable(document)
      }
      return true
    } finally {
      sending = undefined
    }
  }

  /** Null: durable. A bug on the way is a refusal to whoever types: the changes stay here, and are tried again. */
  async function refusalOf(changes: readonly Uint8Array[]): Promise<WorkerRefused | null> {
    try {
      const answer = await link.ask('change', { assembly, document, room, circle, changes })
      return answer.ok ? null : answer.refusal
    } catch (bug) {
      reportError(bug)
      return { rule: 'JO2', cause: 'failed' }
    }
  }

  function start(): void {
    clearTimeout(retry)
    if (pending.length > 0) sending ??= sendAll()
  }

  return {
    send(change) {
      pending.push(change)
      made += 1
      start()
    },
    async settled() {
      start()
      return (await sending) ?? pending.length === 0
    },
    unsaved: () => pending.length > 0,
    made: () => made,
    retried: () => new Promise((later) => setTimeout(later, retryAfter)),
    end: () => clearTimeout(retry),
  }
}
