import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import { type AnswerRefused, answering } from '../../shared/meeting/referral/answer'
import { passed } from '../../shared/meeting/referral/passed'
import { letterRecord, type Passing, passingRecord } from '../../shared/meeting/referral/passing'
import { notEntered } from '../../shared/meeting/referral/referral'
import { owed } from '../../shared/record/passing-owed'
import { carriedBy, circleWith, roadFor } from '../../shared/record/road'
import { strangersAmong } from '../../shared/record/strangers'
import { done, type Result } from '../../shared/result'
import { bytesOf } from '../../shared/sync/bytes'
import type { DeskRequest } from '../../shared/wire/desk'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { AssemblyHead } from '../../shared/wire/keeper'
import type { Addressee, CarriedLetter, PassingView, SettledPassing } from '../../shared/wire/passing'
import type { AbroadDesk } from './abroad'
import { freshId } from './fresh-id'
import type { KeeperLink } from './keeper-link'
import type { KinTools } from './kin-of'
import { cameLines } from './passing-came'
import { sendCarried } from './passing-carried'
import { readPost } from './passing-letters'
import { computersOf, linksOf, sharedCircles } from './passing-roads'
import { wordsAmong } from './passing-rows'
import type { Rows } from './rows'
import { type KeptAssembly, type MeetingLines, readLines } from './summaries'

/**
 * Matters between assemblies (RF): what is owed is sealed by itself, what has come is shown. Everything is read anew from what lies here,
 * so that a word that could not be sealed now is sealed at the next look (RF9).
 */
export type PassingDesk = {
  readonly view: (assembly: AssemblyId) => Promise<Result<PassingView, WorkerRefused>>
  /** After taking in what has come since, seals what is owed; answers what is to be entered. */
  readonly settle: (assembly: AssemblyId, now: string) => Promise<Result<SettledPassing, WorkerRefused>>
  readonly answer: (given: AnswerRequest) => Promise<Result<AnswerRefused | null, WorkerRefused>>
}
type AnswerRequest = Extract<DeskRequest, { type: 'answer-referral' }>

export type PassingTools = KinTools & {
  readonly settled: () => Promise<void>
  readonly admit: (head: AssemblyHead) => Promise<Result<KeptAssembly, WorkerRefused>>
  readonly abroad: AbroadDesk
  readonly rows: Rows
}

export function openPassing(desk: PassingTools, keeper: KeeperLink): PassingDesk {
  const tried = new Set<string>()
  /** To whom the letters of each assembly were handed, at the last look. */
  const carried = new Map<string, readonly CarriedLetter[]>()
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(deed: () => Promise<T>): Promise<T> => {
    const next = turn.then(deed)
    turn = next.catch(() => undefined)
    return next
  }
  const post = () => readPost(desk.rows, keeper, tried)
  const words = async () => [...(await post()).words, ...(await wordsAmong(desk.rows, desk.all()))]
  const linesOf = (kept: KeptAssembly) => readLines(desk.rows, kept.head.assembly)

  /** Nothing where another assembly is written in as a guest, or nothing is written at all. */
  async function owedBy({ head }: KeptAssembly, lines: readonly MeetingLines[], now: string) {
    const { assembly, guest, readOnly } = head
    if (guest !== undefined || readOnly) return []
    return owed(assembly, await words(), passingOf(lines), { now, newId: freshId })
  }

  async function sealOwed(kept: KeptAssembly, now: string): Promise<boolean> {
    const { signs, office } = kept.head
    if (!signs || office === null) return false
    let sealed = false
    for (const word of await owedBy(kept, await linesOf(kept), now))
      if ((await sealWord(kept, word)).ok) sealed = true
    return sealed
  }

  async function sealWord(kept: KeptAssembly, word: Passing): Promise<Result<null, WorkerRefused>> {
    const { assembly } = kept.head
    const plain = new TextEncoder().encode(canonical(word))
    const { links, abroad, shared } = await roadsOf(kept)
    const road = roadFor(word.to, links, abroad, shared)
    if (road === 'open') {
      const sealed = await keeper.seal(assembly, freshId(), '', passingRecord, plain)
      return sealed.ok ? done(null) : sealed
    }
    const host = circleWith(word.to, shared)
    if (host !== null && (await sealAmong(kept, host, plain))) return done(null)
    const closed = await keeper.closeLetter(assembly, word.to, plain)
    if (!closed.ok) return closed
    // Its computers are not known yet: it waits for them.
    if (closed.value === null) return { ok: false, refusal: { rule: 'LT1', cause: 'nobody' } }
    const sealed = await keeper.seal(assembly, freshId(), '', letterRecord, closed.value)
    return sealed.ok ? done(null) : sealed
  }

  /** Whether it could be: a deputy of a member has no word in that circle (AD8), and writes a letter. */
  async function sealAmong(kept: KeptAssembly, host: AssemblyId, plain: Uint8Array): Promise<boolean> {
    const { charter, head } = kept
    const sealed = await keeper.seal(host, freshId(), charter.name, passingRecord, plain, {
      as: head.assembly,
    })
    const there = desk.kept(host)
    if (!sealed.ok || !there.ok) return false
    return (await desk.admit(there.value.head)).ok
  }

  /** LT4: letters of before are opened for computers that came into office since. */
  async function handOn({
    head: { assembly, signs, office, guest, readOnly },
  }: KeptAssembly): Promise<boolean> {
    if (!signs || office === null || guest !== undefined || readOnly) return false
    const letters = (await post()).letters.filter(
      ({ word }) => word.from === assembly || word.to === assembly,
    )
    if (letters.length === 0) return false
    const here = await computersOf(keeper, assembly)
    let handed = false
    for (const { entry, closed, through, readers } of letters) {
      if (here.every((key) => readers.includes(key))) continue
      const letter = { entry, closed: bytesOf(closed), through: through === null ? null : bytesOf(through) }
      const made = await keeper.handOnLetter(assembly, letter)
      if (!made.ok || made.value === null) continue
      handed = (await keeper.seal(assembly, freshId(), '', letterRecord, made.value)).ok || handed
    }
    return handed
  }

  async function settle(kept: KeptAssembly, now: string): Promise<boolean> {
    await desk.settled()
    await desk.abroad.look()
    const handed = await handOn(kept)
    const sealed = await sealOwed(kept, now)
    if (sealed || handed) await desk.abroad.look()
    await send(kept)
    return sealed
  }

  async function roadsOf(kept: KeptAssembly) {
    const links = await linksOf(keeper, kept.head.assembly)
    return { links, abroad: await desk.abroad.lines(), shared: await sharedCircles(desk, keeper, kept) }
  }

  /** LT6: what others carry goes to the keeper, again and again until it is answered: what it has it has once. */
  async function send(kept: KeptAssembly): Promise<void> {
    const { assembly, signs, office, guest, readOnly } = kept.head
    if (!signs || office === null || guest !== undefined || readOnly) return
    const { letters } = await post()
    if (letters.length > 0)
      carried.set(assembly, await sendCarried(assembly, letters, await roadsOf(kept), keeper))
  }

  async function viewOf(kept: KeptAssembly): Promise<PassingView> {
    const { assembly } = kept.head
    const [lines, all] = [await linesOf(kept), await words()]
    const { links, abroad, shared } = await roadsOf(kept)
    const named = new Map(abroad.map((line) => [line.assembly, line]))
    const strangers: ReadonlySet<string> = kept.head.practice ? new Set() : strangersAmong(abroad)
    const others = abroad
      .filter((line) => line.assembly !== assembly && line.name !== '')
      .map((line): Addressee => {
        const { name, code, kind, remits = [] } = line
        const road = roadFor(line.assembly, links, abroad, shared)
        const by = road === 'carried' ? named.get(carriedBy(line.assembly, links, abroad) ?? '')?.name : ''
        const stranger = strangers.has(line.assembly)
        const through = by ? { by } : {}
        return { assembly: line.assembly as AssemblyId, name, code, kind, remits, road, stranger, ...through }
      })
    const { referrals, unknown } = passed(all)
    return {
      came: cameLines(assembly, { referrals, unknown }, lines, { named, strangers }),
      unknown: unknown
        .filter(({ to }) => to === assembly)
        .map((answer) => ({
          ...answer,
          name: named.get(answer.from)?.name ?? '',
          stranger: strangers.has(answer.from),
        })),
      others: others.sort((one, other) => (one.name < other.name ? -1 : 1)),
      known: abroad.map(({ assembly, name, code, hosts, members, remits = [], repeats = {}, standIn }) => ({
        assembly,
        name,
        code,
        hosts,
        members,
        remits,
        repeats,
        ...(standIn !== undefined && { standIn }),
      })),
      carried: carried.get(assembly) ?? [],
      unsealed: (await owedBy(kept, lines, '')).length,
    }
  }

  return {
    view: (assembly) =>
      inTurn(async () => {
        const kept = desk.kept(assembly)
        if (!kept.ok) return kept
        await desk.abroad.look()
        return done(await viewOf(kept.value))
      }),
    settle: (assembly, now) =>
      inTurn(async () => {
        const kept = desk.kept(assembly)
        if (!kept.ok) return kept
        const sealed = await settle(kept.value, now)
        const all = await words()
        const toEnter = passingOf(await linesOf(kept.value)).flatMap(({ meeting, handed }) => {
          const answers = notEntered(handed, all)
          return answers.length === 0 ? [] : [{ meeting, answers }]
        })
        return done({ sealed, toEnter })
      }),
    answer: ({ assembly, from, referral, given, now }) =>
      inTurn(async () => {
        const kept = desk.kept(assembly)
        if (!kept.ok) return kept
        await settle(kept.value, now)
        const { referrals } = passed(await words())
        const of = referrals.find(
          (one) => one.referral === referral && one.from === from && one.to === assembly,
        )
        const taken = passingOf(await linesOf(kept.value)).some(({ cameIn }) =>
          cameIn.some((line) => line.referral === referral && line.from === from),
        )
        const answer = answering(of, given, { taken, now, newId: freshId })
        if (!answer.ok) return done(answer.refusal)
        const sealed = await sealWord(kept.value, answer.value)
        if (sealed.ok) await desk.abroad.look()
        return sealed
      }),
  }
}

const passingOf = (lines: readonly MeetingLines[]) => lines.map(({ passing }) => passing)
