import { done, type Result, refused } from '../../shared/result'
import type { AbroadNews, AbroadRecords, TextsAbroad } from '../../shared/wire/abroad'
import type { PeersDeed } from '../../shared/wire/desk'
import type {
  AssemblyHead,
  JournalReport,
  KeeperAnswer,
  KeeperRefused,
  KeeperTold,
  ReadFrame,
} from '../../shared/wire/keeper'
import type { Cursor, NewFrame } from '../../shared/wire/keeper-request'
import type { PairingDeed } from '../../shared/wire/pairing'
import type { PeersView } from '../../shared/wire/peers'
import type { Circle } from '../../shared/wire/shelf'
import type { Asked } from './keeper-asked'
import { type KeeperLetters, lettersBy } from './keeper-letters'
import type { Founded, OfficeAnswer, OfficeDeed } from './keeper-office'

/** The worker's end of the port to the keeper: questions with a number, answers with the same number. */
export type KeeperLink = KeeperLetters & {
  readonly hello: () => Promise<{
    readonly realm: 'practice' | 'real'
    readonly assemblies: readonly AssemblyHead[]
    readonly unreadable: number
    readonly cacheKey: Uint8Array
  }>
  readonly found: (
    founding: Uint8Array,
    practice: boolean,
    more?: { readonly sheet: boolean; readonly person: string; readonly until?: number },
  ) => Promise<Result<Founded, KeeperRefused>>
  /** Who may write, and the deeds that change it. */
  readonly office: (assembly: string, deed: OfficeDeed) => Promise<Result<OfficeAnswer, KeeperRefused>>
  readonly pair: (deed: PairingDeed) => Promise<Result<Paired, KeeperRefused>>
  /** Other devices; from the first question on, every change of them is told too. */
  readonly peers: (deed: PeersDeed) => Promise<Result<PeersView, KeeperRefused>>
  /** Open circles as they lie with the keeper, those that are different since an answer of it; of one, the records not known yet. */
  readonly abroad: (since: string | null) => Promise<AbroadNews>
  readonly abroadRecords: (
    assembly: string,
    known: readonly string[],
    what?: 'charter' | 'offices',
    short?: readonly string[],
  ) => Promise<AbroadRecords>
  /** Where the texts of these published records are; wanted from now on, if somebody wants to read them (TR5). */
  readonly abroadTexts: (entries: readonly string[], wanted: boolean) => Promise<TextsAbroad>
  readonly tellLive: (assembly: string, circle: Circle, bytes: Uint8Array) => void
  readonly append: (assembly: string, frames: readonly NewFrame[]) => Promise<Result<Cursor, KeeperRefused>>
  readonly seal: (
    assembly: string,
    record: string,
    title: string,
    what: string,
    blob: Uint8Array,
    how?: SealedHow,
  ) => Promise<Result<Cursor, KeeperRefused>>
  /** Hands over batch after batch; the next is asked for only when `take` has done with the last. */
  readonly read: (
    assembly: string,
    after: Cursor | null,
    take: (frames: readonly ReadFrame[], cursor: Cursor) => Promise<void>,
  ) => Promise<
    Result<{ readonly head: Cursor | null; readonly reports: readonly JournalReport[] }, KeeperRefused>
  >
  readonly cut: () => Promise<void>
  /** What is kept aside on this computer: null where there is nothing. */
  readonly readScratch: (
    assembly: string,
    scratch: string,
  ) => Promise<Result<Uint8Array | null, KeeperRefused>>
  readonly keepScratch: (
    assembly: string,
    scratch: string,
    bytes: Uint8Array,
  ) => Promise<Result<null, KeeperRefused>>
  readonly dropScratch: (assembly: string, scratch: string) => Promise<Result<null, KeeperRefused>>
  /** What the keeper says unasked. Said to one listener; what came before there was one is not lost. */
  readonly listen: (hear: (told: KeeperTold) => void) => void
}

/**
 * `approves`: the document it approves: no later fence reaches below that (AU14). `as`: in the joint circle, in the name of this one
 * of the assemblies kept here (JC3). `toMembers`: in one's own joint circle, as its host (QA1).
 */
export type SealedHow = { readonly approves?: string; readonly as?: string; readonly toMembers?: boolean }

type Paired = Omit<Extract<KeeperAnswer, { type: 'pairing' }>, 'type' | 'ask'>

export function linkToKeeper(port: MessagePort): KeeperLink {
  const waiting = new Map<number, (answer: KeeperAnswer) => void>()
  const unheard: KeeperTold[] = []
  let tell = (told: KeeperTold): void => void unheard.push(told)
  let last = 0

  port.onmessage = ({ data }: MessageEvent<KeeperAnswer | KeeperTold>) => {
    if ('ask' in data) waiting.get(data.ask)?.(data)
    else tell(data)
  }

  function send(asked: Asked, hear: (answer: KeeperAnswer, ask: number) => void): void {
    last += 1
    const ask = last
    waiting.set(ask, (answer) => hear(answer, ask))
    port.postMessage({ ...asked, ask })
  }

  function once(asked: Asked): Promise<KeeperAnswer> {
    return new Promise((resolve) =>
      send(asked, (answer, ask) => {
        waiting.delete(ask)
        resolve(answer)
      }),
    )
  }

  const unexpected = (answer: KeeperAnswer): never => {
    throw new Error(`The keeper answered out of turn: ${answer.type}`)
  }

  const aside = (answer: KeeperAnswer): Result<null, KeeperRefused> => {
    if (answer.type === 'refused') return refused(answer.refusal)
    return answer.type === 'scratch-done' ? done(null) : unexpected(answer)
  }

  return {
    async hello() {
      const answer = await once({ type: 'hello' })
      return answer.type === 'hello' ? answer : unexpected(answer)
    },
    async found(founding, practice, more) {
      const { sheet = false, person, until } = more ?? {}
      const answer = await once({
        type: 'found',
        founding,
        practice,
        sheet,
        ...(person === undefined ? {} : { person }),
        ...(until === undefined ? {} : { until }),
      })
      if (answer.type === 'refused') return refused(answer.refusal)
      return answer.type === 'founded' ? done(answer) : unexpected(answer)
    },
    async office(assembly, deed) {
      const answer = await once({ ...deed, assembly })
      if (answer.type === 'refused') return refused(answer.refusal)
      return answer.type === 'authority' ? done(answer) : unexpected(answer)
    },
    async pair(deed) {
      const answer = await once({ type: 'pairing', deed })
      if (answer.type === 'refused') return refused(answer.refusal)
      return answer.type === 'pairing' ? done(answer) : unexpected(answer)
    },
    async peers(deed) {
      const answer = await once(deed.type === 'look' ? { type: 'peers' } : deed)
      if (answer.type === 'refused') return refused(answer.refusal)
      return answer.type === 'peers' ? done(answer.view) : unexpected(answer)
    },
    async abroad(since) {
      const answer = await once({ type: 'abroad', since })
      return answer.type === 'abroad' ? answer : unexpected(answer)
    },
    async abroadRecords(of, known, what, short = []) {
      const only = what === undefined ? {} : { what }
      const again = short.length === 0 ? {} : { short: [...short] }
      const answer = await once({ type: 'abroad-records', of, known: [...known], ...only, ...again })
      return answer.type === 'abroad-records' ? answer : unexpected(answer)
    },
    async abroadTexts(entries, wanted) {
      const answer = await once({ type: 'abroad-texts', entries: [...entries], wanted })
      return answer.type === 'abroad-texts' ? answer : unexpected(answer)
    },
    ...lettersBy(once, unexpected),
    tellLive(assembly, circle, bytes) {
      // Nobody waits for an answer: it is told at once or not at all.
      last += 1
      const joint = circle === 'joint' ? { circle } : {}
      port.postMessage({ type: 'live', ask: last, assembly, ...joint, bytes })
    },
    async append(assembly, frames) {
      const answer = await once({ type: 'append', assembly, frames: [...frames] })
      if (answer.type === 'refused') return refused(answer.refusal)
      return answer.type === 'durable' ? done(answer.head) : unexpected(answer)
    },
    async seal(assembly, record, title, what, blob, { approves, as, toMembers } = {}) {
      const from = approves === undefined ? {} : { approves }
      const inName = as === undefined ? {} : { as }
      const joint = as === undefined && toMembers !== true ? {} : { circle: 'joint' as const, ...inName }
      const answer = await once({ type: 'seal', assembly, record, title, what, ...joint, blob, ...from })
      if (answer.type === 'refused') return refused(answer.refusal)
      return answer.type === 'durable' ? done(answer.head) : unexpected(answer)
    },
    read(assembly, after, take) {
      return new Promise((resolve, reject) => {
        // Two batches may be on their way; they are taken one after the other, so that the head never runs ahead of its rows.
        let turn: Promise<void> = Promise.resolve()
        send({ type: 'read', assembly, after }, (answer, ask) => {
          if (answer.type === 'frames') {
            turn = turn.then(() => take(answer.frames, answer.cursor))
            turn.then(() => port.postMessage({ type: 'more', ask }), reject)
            return
          }
          waiting.delete(ask)
          if (answer.type === 'refused') resolve(refused(answer.refusal))
          else if (answer.type === 'end') {
            const { head, reports } = answer
            turn.then(() => resolve(done({ head, reports })), reject)
          } else reject(new Error(`The keeper answered out of turn: ${answer.type}`))
        })
      })
    },
    async cut() {
      await once({ type: 'cut' })
    },
    async readScratch(assembly, scratch) {
      const answer = await once({ type: 'read-scratch', assembly, scratch })
      if (answer.type === 'refused') return refused(answer.refusal)
      return answer.type === 'scratch' ? done(answer.bytes) : unexpected(answer)
    },
    async keepScratch(assembly, scratch, bytes) {
      return aside(await once({ type: 'keep-scratch', assembly, scratch, bytes }))
    },
    async dropScratch(assembly, scratch) {
      return aside(await once({ type: 'drop-scratch', assembly, scratch }))
    },
    listen(hear) {
      tell = hear
      for (const told of unheard.splice(0)) hear(told)
    },
  }
}
