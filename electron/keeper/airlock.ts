import * as v from 'valibot'
import { changesIn } from '../../shared/authority/change'
import { type AirlockQuestion, airlockAnswer, type Finding } from '../../shared/wire/airlock'
import type { Clock } from './assembly'
import { hex } from './box'
import { changeTools } from './change'

/**
 * The keeper's end of the airlock (AL1 to AL5): one question at a time; a process that is late, dead or at fault is let go of, and
 * the next question has another started. Who starts it is handed in: main in the app, plain Node in tests.
 */
export type AirlockProcess = {
  readonly ask: (question: AirlockQuestion) => void
  readonly end: () => void
}
/** Starts one; what it says goes to `hear`, and that it is gone to `gone`. */
export type StartAirlock = (hear: (answer: unknown) => void, gone: () => void) => AirlockProcess

export type Inspect = (
  document: string,
  known: readonly Uint8Array[],
  changes: readonly Uint8Array[],
) => Promise<Finding>

export type Airlock = {
  /**
   * Whether what somebody else wrote can be merged into the document. `known`: what of it was found sound before; it is told
   * once, and what is added to the same list later besides. `missing`: it rests on changes that are in neither.
   */
  readonly inspect: Inspect
  readonly close: () => void
}

/** So long may one question take; a hundred thousand bytes more of honest document may take that much longer. Milliseconds. */
const limit = 2000
const limitPerByte = 4000 / 100_000
/** Until it is ready to be asked. */
const startLimit = 30_000
/** A process that has nothing to do gives its memory back. */
const idle = 60_000
/** WebAssembly never gives memory back: after so many questions a fresh one is cheaper. */
const questionsEach = 1000
/** As many as the process keeps. */
const documentsOpen = 4

/** `silent`: no answer in time, or no process any more. */
type Heard = Finding | 'silent'

type Running = {
  readonly process: AirlockProcess
  readonly ready: Promise<void>
  asked: number
  /** How much of which list it was told for each of the documents it has open. */
  readonly told: Map<string, { readonly list: readonly Uint8Array[]; readonly length: number }>
}
type Asked = {
  readonly document: string
  readonly known: readonly Uint8Array[]
  readonly changes: Uint8Array[]
  readonly heads: string[]
}

export function airlockOver(start: StartAirlock, clock: Pick<Clock, 'after'>): Airlock {
  let running: Running | null = null
  let answerTo: ((heard: Heard) => void) | null = null
  let asks = 0
  let turn: Promise<unknown> = Promise.resolve()
  let callOff: () => void = () => undefined
  let closed = false

  function process(): Running {
    if (running !== null) return running
    let wake: () => void = () => undefined
    const ready = new Promise<void>((resolve) => {
      wake = resolve
    })
    const started = start(
      (given) => {
        const answer = v.safeParse(airlockAnswer, given)
        if (running?.process !== started) return
        if (!answer.success) letGo('unsound')
        else if ('ready' in answer.output) wake()
        else if (answer.output.ask === asks) answerTo?.(answer.output.finding)
      },
      () => {
        if (running?.process === started) letGo('silent')
      },
    )
    running = { process: started, ready, asked: 0, told: new Map() }
    return running
  }

  function letGo(heard: Heard): void {
    const ended = running
    running = null
    ended?.process.end()
    answerTo?.(heard)
  }

  /** The question for this process, which may have the document open. */
  function questionFor({ told }: Running, { document, known, changes, heads }: Asked): AirlockQuestion {
    const before = told.get(document)
    const goesOn = before?.list === known
    told.delete(document)
    told.set(document, { list: known, length: known.length })
    for (const oldest of [...told.keys()].slice(0, -documentsOpen)) told.delete(oldest)
    return {
      ask: asks,
      document,
      fresh: !goesOn,
      known: known.slice(goesOn ? before.length : 0),
      changes,
      heads,
    }
  }

  async function ask(asked: Asked, times: number): Promise<Heard> {
    callOff()
    const one = process()
    one.asked += 1
    asks += 1
    const question = questionFor(one, asked)
    const bytes = [...question.known, ...question.changes].reduce((sum, { length }) => sum + length, 0)
    const patience = (limit + bytes * limitPerByte) * times
    const heard = await new Promise<Heard>((resolve) => {
      let late = clock.after(startLimit, () => letGo('silent'))
      answerTo = (found) => {
        late()
        answerTo = null
        resolve(found)
      }
      one.process.ask(question)
      void one.ready.then(() => {
        if (asks !== question.ask || answerTo === null) return
        late()
        late = clock.after(patience, () => letGo('silent'))
      })
    })
    // AL3: what has met a fault is not asked again.
    if (heard === 'unsound' || one.asked >= questionsEach) letGo(heard)
    callOff = clock.after(idle, () => letGo('silent'))
    return heard
  }

  async function inspectNow(asked: Asked): Promise<Finding> {
    // AL4: a computer that is busy, or somebody who ends the process, condemns nothing; silence twice does.
    for (const times of [1, 4]) {
      if (closed) break
      const heard = await ask(asked, times)
      if (heard !== 'silent') return heard
    }
    // A keeper that closes lays nothing it does not know to be sound; the next start asks again.
    return 'unsound'
  }

  return {
    inspect: (document, known, changes) => {
      // AL5: sizes first. What does not even begin as changes do, or comes out too long, is never handed on.
      const heads = changes.map((change) => changesIn(change, changeTools))
      if (heads.some((found) => found === null)) return Promise.resolve('unsound')
      const asked = {
        document,
        known,
        changes: [...changes],
        heads: heads.flatMap((found) => (found ?? []).map(({ hash }) => hex(hash))),
      }
      const found = turn.then(() => inspectNow(asked))
      turn = found
      return found
    },
    close: () => {
      closed = true
      callOff()
      letGo('silent')
    },
  }
}
