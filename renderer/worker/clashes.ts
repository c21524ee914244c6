import { canonical } from '../../shared/canonical'
import { numberAmong } from '../../shared/charter/rules'
import { takingPartOf } from '../../shared/charter/thing'
import type { MatterId, StatementId } from '../../shared/id'
import type { LocalDate } from '../../shared/ports'
import { type Clash, clashes, type KnownLine, standingOf } from '../../shared/record/clash'
import { type ClashWord, clashKey, clashRecord, readClashWord } from '../../shared/record/clash-word'
import { done, type Result, refused } from '../../shared/result'
import type { DeskRequest } from '../../shared/wire/desk'
import type { WorkerRefused } from '../../shared/wire/desk-answer'
import { type Decided, readDecided, readPublishedLines } from './decided'
import type { Desk } from './desk'
import { freshId } from './fresh-id'
import type { KeeperLink } from './keeper-link'
import { rowOf } from './names'
import type { Rows } from './rows'
import { readLines } from './summaries'
import { isInForce } from './things'

/** Of all that lies on this computer: the registers of the assemblies kept here, and what others have published and said. */
export async function clashesHere(desk: Desk, today: LocalDate): Promise<readonly Clash[]> {
  const { rows } = desk.cache
  const [words, decided] = [await readWords(rows), await readDecided(rows)]
  // A secretary of one assembly that hears of no other has none, and nothing is read for it (GD2).
  if (words.length === 0 && decided.size === 0 && desk.all().length < 2) return []
  const own = await ownLines(desk)
  const known = new Set(own.map(({ decision }) => decision))
  const meant = meeting(own, words, decided)
  const others: KnownLine[] = []
  for (const line of await desk.abroad.lines()) {
    const wanted = (decided.get(line.assembly) ?? []).filter(
      ({ decision }) => meant.has(decision) && !known.has(decision),
    )
    if (wanted.length === 0) continue
    others.push(...(await readPublishedLines(rows, line.assembly, wanted, line.takingPart ?? null)))
  }
  return clashes([...own, ...others], words, today)
}

/** CS3: by its secretary, once, in its own name; what it said before of the same two is replaced. */
export async function sayClash(
  desk: Desk,
  keeper: KeeperLink,
  { assembly, given }: Extract<DeskRequest, { type: 'say-clash' }>,
): Promise<Result<null, WorkerRefused>> {
  const kept = desk.kept(assembly)
  if (!kept.ok) return kept
  const { head, charter } = kept.value
  if (head.guest !== undefined) return refused({ rule: 'AU13', cause: 'no-office' })
  if (head.office === 'deputy') return refused({ rule: 'CS3', cause: 'deputy' })
  const [one, other] = given.sides
  if (one.assembly === other.assembly) return refused({ rule: 'CS3', cause: 'one-assembly' })
  const key = clashKey(one.decision, other.decision)
  const before = (await readWords(desk.cache.rows)).filter(
    (word) => word.assembly === assembly && clashKey(word.sides[0].decision, word.sides[1].decision) === key,
  )
  const stand = standingOf(before)
  if (stand.length > 0 && stand.every(({ says }) => says === given.says))
    return refused({ rule: 'CS3', cause: 'said' })
  const lines = new Map((await ownLines(desk)).map((line) => [line.decision, line]))
  const [mine, theirs] = [lines.get(one.decision)?.matter ?? null, lines.get(other.decision)?.matter ?? null]
  const word: ClashWord & { readonly format: string } = {
    format: 'folkmoot/clash/1',
    record: freshId(),
    assembly,
    name: charter.name,
    says: given.says,
    sides: [one, other],
    matter: mine ?? theirs,
    replaces: before.map(({ record }) => record),
    on: given.on,
  }
  const text = new TextEncoder().encode(canonical(word))
  const sealed = await keeper.seal(assembly, word.record, '', clashRecord, text)
  if (!sealed.ok) return sealed
  const admitted = await desk.admit(head)
  return admitted.ok ? done(null) : admitted
}

async function readWords(rows: Rows): Promise<readonly ClashWord[]> {
  const stored = await rows.under(rowOf.everyClash)
  return stored.flatMap(({ name, content }) => {
    const word = readClashWord(new TextDecoder().decode(content))
    // Whose word it is says whose circle it stood in, and nothing in it.
    return word.ok && name === rowOf.clash(word.value.assembly, word.value.record) ? [word.value] : []
  })
}

/** Of the assemblies kept here, and of Things whose charter is in force (TH3). */
export async function ownLines(desk: Desk): Promise<readonly KnownLine[]> {
  const all = desk.all().map(async (kept): Promise<readonly KnownLine[]> => {
    const { name, code, thing } = kept.charter
    if (thing !== undefined && !(await isInForce(desk, kept))) return []
    const over = takingPartOf(kept.charter)
    const lines = await readLines(desk.cache.rows, kept.head.assembly)
    return lines
      .flatMap(({ decisions }) => decisions)
      .map((line) => ({
        ...line,
        name,
        over,
        number: thing === undefined ? line.number : numberAmong(code, line.number),
      }))
  })
  return (await Promise.all(all)).flat()
}

/** Those on a matter of two assemblies, those a word names, and whatever replaces one of these. */
function meeting(
  own: readonly KnownLine[],
  words: readonly ClashWord[],
  decided: ReadonlyMap<string, readonly Decided[]>,
): ReadonlySet<StatementId> {
  const whose = new Map<MatterId, Set<string>>()
  const note = (matter: MatterId | null, assembly: string) => {
    if (matter !== null) whose.set(matter, (whose.get(matter) ?? new Set()).add(assembly))
  }
  for (const { matter, assembly } of own) note(matter, assembly)
  for (const [assembly, some] of decided) for (const { matter } of some) note(matter, assembly)
  const all = [...decided.values()].flat()
  const meant = new Set(words.flatMap(({ sides }) => sides.map(({ decision }) => decision)))
  for (const { decision, matter } of all)
    if (matter !== null && (whose.get(matter)?.size ?? 0) > 1) meant.add(decision)
  for (let size = -1; size !== meant.size; ) {
    size = meant.size
    for (const { decision, replaces } of all) if (replaces.some((one) => meant.has(one))) meant.add(decision)
  }
  return meant
}
