import { canonical } from '../../shared/canonical'
import { numberAmong } from '../../shared/charter/rules'
import {
  type Acceptance,
  acceptHindrance,
  hasAccepted,
  isUmbrellaOver,
  readAcceptance,
  type ThingStanding,
  takingPartOf,
  thingStanding,
} from '../../shared/charter/thing'
import type { AssemblyId } from '../../shared/id'
import { approvalOn } from '../../shared/meeting/approval/approval'
import { courseOf, inForceFrom } from '../../shared/meeting/course'
import type { LocalDate } from '../../shared/ports'
import { type FateLine, isWider } from '../../shared/record/fate'
import type { DecisionLine, MeetingHeadline } from '../../shared/record/summary'
import { done, type Result, refused } from '../../shared/result'
import type { DeskRequest } from '../../shared/wire/desk'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import type { Shelf, ThingLine } from '../../shared/wire/shelf'
import { nameAsHost } from './calling'
import type { Desk } from './desk'
import { freshId } from './fresh-id'
import { acceptanceRecord, type Spoken } from './intake'
import type { KeeperLink } from './keeper-link'
import { fromBytes, rowOf } from './names'
import type { Rows } from './rows'
import { type KeptAssembly, readLines } from './summaries'

/** The Things on this computer: what was accepted, where each stands, and what it decided for those who take part. */
export async function thingsOf(desk: Desk, assembly: AssemblyId): Promise<readonly ThingLine[]> {
  const all = desk.all()
  // A guest's copy of another assembly cannot be spoken for.
  const here = new Set(all.flatMap(({ head }) => (head.guest === undefined ? head.assembly : [])))
  const acceptances = await readAcceptances(desk.cache.rows)
  const lines = all.map(async (kept): Promise<readonly ThingLine[]> => {
    const { thing: terms, name } = kept.charter
    const isOurs =
      kept.head.assembly === assembly || terms?.takingPart.some((one) => one.assembly === assembly)
    if (terms === undefined || !isOurs) return []
    const hash = await hashOf(desk.cache.rows, kept)
    return [
      {
        thing: kept.head.assembly as AssemblyId,
        name,
        terms,
        standing: await standingOf(desk, kept),
        minutes: minutesOf(kept),
        parts: terms.takingPart.map((one) => ({
          assembly: one.assembly as AssemblyId,
          name: one.name,
          accepted: hasAccepted(one.assembly, { hash, acceptances }),
          isHere: here.has(one.assembly),
        })),
      },
    ]
  })
  return (await Promise.all(lines)).flat()
}

/** Of the meetings it has held, the newest first. */
function minutesOf({ headlines }: KeptAssembly): ThingLine['minutes'] {
  return [...headlines.values()]
    .flatMap(({ meeting, title, date, approval }) =>
      approval === null ? [] : [{ meeting, title, date, ...approval }],
    )
    .sort((one, other) => (one.date < other.date ? 1 : -1))
}

/** A line of the register, and of several assemblies together which they are. */
type LineHere = DecisionLine & Pick<FateLine, 'over'>

/** SU4: what an assembly, or several together, decided themselves. */
export async function linesOwn(desk: Desk, assembly: AssemblyId): Promise<readonly LineHere[]> {
  const kept = desk.kept(assembly)
  const over = kept.ok ? takingPartOf(kept.value.charter) : null
  const lines = await readLines(desk.cache.rows, assembly)
  return lines.flatMap(({ decisions }) => decisions).map((line) => ({ ...line, over }))
}

/** What Things have decided for an assembly that takes part, or for fewer of those who do: read beside its own register (SU4). */
export async function linesAbove(desk: Desk, assembly: AssemblyId): Promise<readonly LineHere[]> {
  const own = desk.kept(assembly)
  const under = own.ok ? takingPartOf(own.value.charter) : null
  const above = desk
    .all()
    .filter(({ head, circle }) => circle === 'joint' && head.assembly !== assembly)
    .map(async (kept) => {
      const { thing } = kept.charter
      const over = takingPartOf(kept.charter)
      const takesPart = over?.includes(assembly) === true || isWider({ over }, { over: under })
      if (thing !== undefined && (!takesPart || (await standingOf(desk, kept)).type === 'waiting')) return []
      const lines = await readLines(desk.cache.rows, kept.head.assembly)
      const { code } = kept.charter
      return (
        lines
          .flatMap(({ decisions }) => decisions)
          // QA10: of an umbrella, what this assembly was asked about with all the others.
          .filter((line) => thing !== undefined || (line.rolledUp?.assemblies ?? []).includes(assembly))
          .map((line) => ({ ...line, over, number: numberAmong(code, line.number) }))
      )
    })
  return (await Promise.all(above)).flat()
}

/** TH3: what is decided before is said under no charter. */
export async function isInForce(desk: Desk, kept: KeptAssembly): Promise<boolean> {
  return (await standingOf(desk, kept)).type !== 'waiting'
}

/** TH5: `over`, its end has come; `ended`, and nothing waits for approval any more. */
export async function endOf(desk: Desk, kept: KeptAssembly): Promise<Pick<Shelf, 'over' | 'ended'>> {
  if (kept.charter.thing === undefined) return endOfUmbrella(kept)
  const { type } = await standingOf(desk, kept)
  return { over: type === 'ended' || type === 'approving', ended: type === 'ended' }
}

/** NE4: the day after the last one its charter names, never while it sits; read-only once no minutes of it are a draft. */
function endOfUmbrella({ charter, headlines }: KeptAssembly): Pick<Shelf, 'over' | 'ended'> {
  const { expiry = null } = charter.parameters
  const all = [...headlines.values()]
  const sits = all.some(({ state }) => state === 'open' || state === 'adjourned')
  const over = isUmbrellaOver(expiry, sits, todayIn(charter.zone))
  return { over, ended: over && !all.some(({ draft }) => draft) }
}

/** TH4: one assembly's own word, signed by its device and sealed in its own journal. */
export async function acceptThing(
  desk: Desk,
  keeper: KeeperLink,
  { assembly, thing, now }: Extract<DeskRequest, { type: 'accept-thing' }>,
): Promise<Result<null, WorkerRefused>> {
  const [kept, other] = [desk.kept(assembly), desk.kept(thing)]
  if (!kept.ok) return kept
  if (!other.ok) return other
  // TH14: an assembly's word is its secretary's to give.
  if (kept.value.head.office === 'deputy') return refused({ rule: 'AU2', cause: 'no-office' })
  const { charter } = other.value
  const hash = await hashOf(desk.cache.rows, other.value)
  const acceptances = await readAcceptances(desk.cache.rows)
  const hindrance = acceptHindrance(charter.thing, assembly, { hash, acceptances })
  if (hindrance !== null) return refused(hindrance)
  const said = canonical({ thing, hash, person: kept.value.person, at: now })
  const bytes = new TextEncoder().encode(said)
  const isShared = other.value.circle === 'joint'
  const named = isShared ? await nameAsHost(keeper, assembly, thing) : done(null)
  if (!named.ok) return named
  // JC3: where those who take part read it, under this assembly's own signature. A Thing of before is on this computer alone.
  const sealed = isShared
    ? await keeper.seal(thing, freshId(), charter.name, acceptanceRecord, bytes, { as: assembly })
    : await keeper.seal(assembly, freshId(), charter.name, acceptanceRecord, bytes)
  if (!sealed.ok) return sealed
  const admitted = await desk.admit((isShared ? other : kept).value.head)
  return admitted.ok ? done(null) : admitted
}

async function standingOf(desk: Desk, kept: KeptAssembly): Promise<ThingStanding> {
  const { charter, head } = kept
  if (charter.thing === undefined) return { type: 'in-force' }
  const today = todayIn(charter.zone)
  const lines = await readLines(desk.cache.rows, head.assembly)
  const decided = lines
    .flatMap(({ decisions }) => decisions)
    .filter(({ facts }) => ['in-force', 'review-due', 'expired'].includes(courseOf(facts, today).type))
    .map(({ facts }) => inForceFrom(facts))
    .sort()[0]
  const { rows } = desk.cache
  const [hash, acceptances] = [await hashOf(rows, kept), await readAcceptances(rows)]
  const headlines = [...kept.headlines.values()]
  const sits = headlines.some(({ state }) => state === 'open' || state === 'adjourned')
  const waits = lastDayToApprove(headlines, today)
  return thingStanding(charter.thing, { hash, acceptances, decided: decided ?? null, sits, waits }, today)
}

/** TH5: of the minutes that can still be approved. */
function lastDayToApprove(headlines: readonly MeetingHeadline[], today: LocalDate): LocalDate | null {
  const open = headlines.flatMap(({ approval }) =>
    approval !== null && approvalOn(approval, today) === 'waiting' ? approval.until : [],
  )
  return open.sort().at(-1) ?? null
}

/** TH4: by whoever signed it in the Thing's joint circle; of a Thing of before, by whose journal it stands in. */
async function readAcceptances(rows: Rows): Promise<readonly Acceptance[]> {
  const stored = await rows.under(rowOf.everyAcceptance)
  const alone = stored.flatMap(({ name, content }) => {
    const assembly = name.slice(rowOf.everyAcceptance.length).split('/')[0] ?? ''
    const read = readAcceptance(new TextDecoder().decode(content), assembly as AssemblyId)
    return read.ok ? [read.value] : []
  })
  const spoken = await rows.under(rowOf.everySpoken)
  const together = spoken.flatMap(({ name, content }) => {
    const { of, what, said } = fromBytes<Spoken>(content)
    const read = what === acceptanceRecord ? readAcceptance(said, of as AssemblyId) : null
    return read?.ok && name.startsWith(rowOf.allSpoken(read.value.thing)) ? [read.value] : []
  })
  return [...alone, ...together]
}

/** Of the bytes that were sealed: a later app that reads more into them does not change what was accepted. */
async function hashOf(rows: Rows, { head }: KeptAssembly): Promise<string> {
  const sealed = (await rows.get(rowOf.charter(head.assembly))) ?? new Uint8Array(0)
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(sealed))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function todayIn(timeZone: string): LocalDate {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return new Intl.DateTimeFormat('en-CA', parts).format(new Date())
}
