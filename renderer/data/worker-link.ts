import { done, type Result, refused } from '../../shared/result'
import type { DeskRequest } from '../../shared/wire/desk'
import type { DeskAnswers, DeskReply, WorkerRefused } from '../../shared/wire/desk-answer'
import type { DeskEvent } from '../../shared/wire/desk-event'

type Question<T extends DeskRequest['type']> = Omit<Extract<DeskRequest, { type: T }>, 'type'>

/** The window's end of the line to its worker. A refusal is a value; a bug over there throws here, where it was asked. */
export type WorkerLink = {
  readonly ask: <T extends DeskRequest['type']>(
    type: T,
    question: Question<T>,
  ) => Promise<Result<DeskAnswers[T], WorkerRefused>>
  /** Returns the function that stops listening. */
  readonly listen: (hear: (event: DeskEvent) => void) => () => void
  /** The worker itself has failed: every question waiting or to come is rejected, and nothing more is saved (SH29). */
  readonly ended: Promise<void>
  readonly close: () => void
}

type Waiting = {
  readonly resolve: (result: Result<DeskAnswers[DeskRequest['type']], WorkerRefused>) => void
  readonly reject: (bug: Error) => void
}

export function linkToWorker(worker: Worker, keeper: MessagePort): WorkerLink {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(event: DeskEvent) => void>()
  let last = 0
  let failure: Error | null = null

  const ended = new Promise<void>((resolve) => {
    worker.onerror = (event) => {
      failure = new Error(`The worker has failed: ${event.message}`)
      for (const { reject } of waiting.values()) reject(failure)
      waiting.clear()
      resolve()
    }
  })

  worker.onmessage = (event: MessageEvent<DeskReply>) => {
    const reply = event.data
    if (reply.type === 'answer' || reply.type === 'refused' || reply.type === 'broke') {
      const asked = waiting.get(reply.ask)
      waiting.delete(reply.ask)
      if (reply.type === 'answer') asked?.resolve(done(reply.value))
      else if (reply.type === 'refused') asked?.resolve(refused(reply.refusal))
      else asked?.reject(new Error(`${reply.message}\n${reply.stack}`))
      return
    }
    for (const hear of listeners) hear(reply)
  }
  worker.postMessage({ type: 'port' }, [keeper])

  return {
    ask: <T extends DeskRequest['type']>(type: T, question: Question<T>) =>
      new Promise<Result<DeskAnswers[T], WorkerRefused>>((resolve, reject) => {
        if (failure !== null) return reject(failure)
        last += 1
        waiting.set(last, { resolve: resolve as Waiting['resolve'], reject })
        worker.postMessage({ ...question, type, ask: last })
      }),
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    ended,
    close: () => worker.terminate(),
  }
}
