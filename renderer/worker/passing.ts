import { canonical } from '../../shared/canonical'
import type { AssemblyId } from '../../shared/id'
import { type AnswerRefused, answering } from '../../shared/meeting/referral/answer'
import { type PassedAll, passed } from '../../shared/meeting/referral/passed'
import { letterRecord, type Passing, passingRecord } from '../../shared/meeting/referral/passing'
import { notEntered } from '../../shared/meeting/referral/referral'
import type { AbroadLine } from '../../shared/record/abroad'
import { owed } from '../../shared/record/passing-owed'
import { type Road, roadFor } from '../../shared/record/road'
import { done, type Result } from '../../shared/result'
import type { DeskRequest } from '../../shared/wire/desk'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { Addressee, PassingView } from '../../shared/wire/passing'
import type { AbroadDesk } from './abroad'
import { freshId } from './fresh-id'
import type { KeeperLink } from './keeper-link'
import { passingWords } from './passing-rows'
import type { Rows } from './rows'
import { type KeptAssembly, type MeetingLines, readLines } from './summaries'

/**
 * Matters between assemblies (RF): what is owed is sealed by itself, what has come is shown. Everything is read anew from what lies here,
 * so that a word that could not be sealed now is sealed at the next look (RF9).
 */
export type PassingDesk = {
  /** `fresh`: after taking in what has come since, and sealing what is owed. */
  readonly view: (assembly: AssemblyId, fresh: boolean, now: string) => Promise<PassingView>
  readonly answer: (given: AnswerRequest) => Promise<Result<AnswerRefused | null, WorkerRefused>>
}
type AnswerRequest = Extract<DeskRequest, { type: 'answer-referral' }>

export type PassingTools = {
  readonly kept: (assembly: string) => Result<KeptAssembly, WorkerRefused>
  readonly settled: () => Promise<void>
  readonly abroad: AbroadDesk
  readonly rows: Rows
}

export function openPassing(desk: PassingTools, keeper: KeeperLink): PassingDesk {
  const tried = new Set<string>()
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(deed: () => Promise<T>): Promise<T> => {
    const next = turn.then(deed)
    turn = next.catch(() => undefined)
    return next
  }
  const words = () => passingWords(desk.rows, keeper, tried)
  const linesOf = (kept: KeptAssembly) => readLines(desk.rows, kept.head.assembly)

  /** Whether anything was. */
  async function sealOwed(kept: KeptAssembly, now: string): Promise<{ sealed: number; left: number }> {
    const { assembly, signs, office, guest, readOnly } = kept.head
    const lines = await linesOf(kept)
    const all = owed(assembly, await words(), passingOf(lines), { now, newId: freshId })
    if (!signs || office === null || guest !== undefined || readOnly) return { sealed: 0, left: all.length }
    let sealed = 0
    for (const word of all) if ((await sealWord(kept, word)).ok) sealed += 1
    return { sealed, left: all.length - sealed }
  }

  async function sealWord(kept: KeptAssembly, word: Passing): Promise<Result<null, WorkerRefused>> {
    const { assembly } = kept.head
    const plain = new TextEncoder().encode(canonical(word))
    const road = await roadTo(kept, word.to)
    if (road === 'open') {
      const sealed = await keeper.seal(assembly, freshId(), '', passingRecord, plain)
      return sealed.ok ? done(null) : sealed
    }
    const closed = await keeper.closeLetter(assembly, word.to, plain)
    if (!closed.ok) return closed
    // Its computers are not known yet: it waits for them.
    if (closed.value === null) return { ok: false, refusal: { rule: 'LT1', cause: 'nobody' } }
    const sealed = await keeper.seal(assembly, freshId(), '', letterRecord, closed.value)
    return sealed.ok ? done(null) : sealed
  }

  /** LT1: open where the other reads this assembly's open circle, as RD3 lets it; else closed for it alone. */
  async function roadTo(kept: KeptAssembly, to: string): Promise<Road> {
    const answer = await keeper.office(kept.head.assembly, { type: 'authority' })
    if (!answer.ok) return 'letter'
    const { hosts, members, openTo } = answer.value.view
    const names = (links: typeof hosts) => links.map(({ genesis }) => genesis.slice(0, 32))
    return roadFor(to, { hosts: names(hosts), members: names(members), openTo }, await desk.abroad.lines())
  }

  async function settle(kept: KeptAssembly, now: string): Promise<number> {
    await desk.settled()
    await desk.abroad.look()
    const { sealed, left } = await sealOwed(kept, now)
    if (sealed > 0) await desk.abroad.look()
    return left
  }

  async function viewOf(kept: KeptAssembly, unsealed: number): Promise<PassingView> {
    const { assembly } = kept.head
    const [lines, all, abroad] = [await linesOf(kept), await words(), await desk.abroad.lines()]
    const others: Addressee[] = []
    for (const line of abroad) {
      if (line.assembly === assembly || line.name === '') continue
      const { name, code, kind, remits = [] } = line
      const road = await roadTo(kept, line.assembly)
      others.push({ assembly: line.assembly as AssemblyId, name, code, kind, remits, road })
    }
    const named = new Map(abroad.map((line) => [line.assembly, line]))
    const { referrals, unknown } = passed(all)
    return {
      came: cameLines(assembly, { referrals, unknown }, lines, named),
      toEnter: lines.flatMap(({ passing: { meeting, handed } }) => {
        const answers = notEntered(handed, all)
        return answers.length === 0 ? [] : [{ meeting, answers }]
      }),
      unknown: unknown
        .filter(({ to }) => to === assembly)
        .map((answer) => ({ ...answer, name: named.get(answer.from)?.name ?? '' })),
      others: others.sort((one, other) => (one.name < other.name ? -1 : 1)),
      known: abroad.map(({ assembly, name, code, hosts, members, remits = [], repeats = {} }) => ({
        assembly,
        name,
        code,
        hosts,
        members,
        remits,
        repeats,
      })),
      unsealed,
    }
  }

  return {
    view: (assembly, fresh, now) =>
      inTurn(async () => {
        const kept = desk.kept(assembly)
        if (!kept.ok) throw new Error('No such assembly is kept here')
        return viewOf(kept.value, fresh ? await settle(kept.value, now) : 0)
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

function cameLines(
  assembly: string,
  { referrals }: PassedAll,
  lines: readonly MeetingLines[],
  named: ReadonlyMap<string, AbroadLine>,
): PassingView['came'] {
  const taken = lines.flatMap(({ passing }) => passing.cameIn)
  return referrals
    .filter(({ to }) => to === assembly)
    .map((of) => {
      const line = taken.filter((one) => one.referral === of.referral && one.from === of.from).at(-1)
      const last = of.sent.at(-1)?.trail.at(-1)
      return {
        of,
        name: named.get(of.from)?.name || (last?.name ?? ''),
        taken: line?.meeting ?? null,
        heard: named.get(of.from)?.heard ?? null,
      }
    })
    .sort((one, other) => (sentAt(one.of) < sentAt(other.of) ? 1 : -1))
}

const sentAt = ({ sent }: { readonly sent: readonly { readonly at: string }[] }) => sent.at(-1)?.at ?? ''
