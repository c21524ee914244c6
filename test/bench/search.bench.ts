import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { fold } from '../../shared/charter/roll'
import type { AssemblyId, DeviceId } from '../../shared/id'
import { bigAssembly } from '../../shared/practice/big'
import { chanceOf } from '../../shared/practice/chance'
import { lifeOf } from '../../shared/practice/league/life'
import { leagueMinutes } from '../../shared/practice/league/minutes'
import { leagueSeats } from '../../shared/practice/league/seats'
import { readPublished } from '../../shared/record/published-read'
import { type DecisionEntry, registerOf } from '../../shared/record/register'
import { summarize } from '../../shared/record/summarize'
import type { DecisionLine } from '../../shared/record/summary'
import { type About, hitsOf, isWanted } from '../../shared/search/answer'
import { asked } from '../../shared/search/asked'
import { type Inverted, inverted } from '../../shared/search/inverted'
import { decisionsFound } from '../../shared/search/lines'
import type { Placed } from '../../shared/search/passage'
import { passagesOf } from '../../shared/search/passages'
import { type PublishedPassages, passagesPublished, placedPublished } from '../../shared/search/published'
import { idOf } from '../fixtures/moment'
import { atMost, type Figure, figure, percentile } from './figure'

/**
 * The search over an assembly of 25 years, letter by letter as somebody types, against reading every passage anew for each letter; the
 * register of its decisions the same way; what the index weighs, against the texts alone. The worker's own code, without the worker.
 */
const years = 25
const perYear = 24
const items = 40
const assembly = idOf(0xb1, 1) as AssemblyId
const today = '2026-11-28'
/** What is answered within this many milliseconds is there with the letter. */
const keystroke = 50

const typed = [
  'the lease of the hall',
  'wind',
  'roof money letter',
  'meeting 2024',
  'is:decision roof',
  'person 07',
  'a',
]

type World = {
  readonly sources: ReadonlyMap<string, readonly Placed[]>
  readonly lines: readonly DecisionLine[]
}

export async function bench(): Promise<Figure[]> {
  const { sources, lines } = world()
  const passages = [...sources.values()].flat()
  const before = used()
  const begin = performance.now()
  const index = inverted()
  for (const [source, placed] of sources) index.put(source, placed)
  ask(index, 'a')
  const built = performance.now() - begin
  const weight = used() - before
  const texts = passages.reduce((sum, { passage }) => sum + passage.text.length + passage.under.length, 0)

  const ours = letters((written) => ask(index, written))
  const naive = letters((written) => scan(passages, written))
  const one = [...sources][0]
  const again = one === undefined ? Number.NaN : timed(() => index.put(one[0], changed(one[1])))

  const register = registerOf(assembly, lines, today)
  const asker = { today, me: null }
  const filtered = letters((written) => decisionsFound(register, asked(written), asker))
  const plain = letters((written) => scanRegister(register, written))
  const p95 = (all: readonly number[]) => percentile(all, 95)
  const within = atMost(keystroke, 'ms, within a keystroke')
  return [
    figure(
      `search, ${years} years, ${passages.length} passages, p95 of a letter`,
      p95(ours),
      'ms',
      p95(naive),
      within,
    ),
    figure('search, the slowest letter', Math.max(...ours), 'ms', Math.max(...naive), within),
    figure('search, one meeting of 25 years has changed', again, 'ms', built, within),
    figure('search, the index laid out', built, 'ms', p95(naive)),
    ...ofOthers(p95),
    figure('search, what the index weighs', weight / 1e6, 'MB', texts / 1e6, atMost(150, 'MB')),
    figure(
      `register, ${register.length} decisions, p95 of a letter`,
      p95(filtered),
      'ms',
      p95(plain),
      within,
    ),
  ]
}

/** Beside it, what a hundred others published in ten years: laid out, then letters, then one more record. */
function ofOthers(p95: (all: readonly number[]) => number): Figure[] {
  const index = inverted()
  const records = publishedByOthers(100, 10)
  const built = timed(() => {
    for (const [source, placed] of records) index.put(source, placed)
    ask(index, 'a')
  })
  const ours = letters((written) => ask(index, written))
  const passages = [...records.values()].flat()
  const naive = letters((written) => scan(passages, written))
  const more = [...publishedByOthers(1, 1).values()].slice(0, 1).flat()
  const one = timed(() => index.put('one more', more))
  return [
    figure(
      `search, ${records.size} published records of 100 others, ${passages.length} passages, p95 of a letter`,
      p95(ours),
      'ms',
      p95(naive),
      atMost(keystroke, 'ms, within a keystroke'),
    ),
    figure(
      'search, one more record of others',
      one,
      'ms',
      built,
      atMost(keystroke, 'ms, within a keystroke'),
    ),
  ]
}

/** As the cache holds them, by record. */
function publishedByOthers(assemblies: number, years: number): ReadonlyMap<string, readonly Placed[]> {
  const chance = chanceOf(7)
  const records = new Map<string, readonly Placed[]>()
  for (const [at, seat] of leagueSeats(assemblies, chance).entries()) {
    const other = idOf(0xa0, at) as AssemblyId
    for (const held of lifeOf({ years, until: today }, chance).meetings) {
      if (held.approved === null) continue
      const minutes = leagueMinutes(seat, other, { ...held, approved: held.approved }, chance)
      const read = readPublished(JSON.stringify(minutes))
      if (!read.ok) throw new Error('not read')
      const kept = JSON.parse(JSON.stringify(passagesPublished(read.value, minutes))) as PublishedPassages
      records.set(minutes.record, placedPublished(other, kept))
    }
  }
  return records
}

function world(): World {
  const big = bigAssembly({ seed: 25, years, perYear, items, until: today, zone: 'Europe/London' })
  const [charter, roll] = [big.charter(assembly), big.roll(assembly)]
  const sources = new Map<string, readonly Placed[]>()
  const lines: DecisionLine[] = []
  for (const meeting of big.meetings({ assembly, device: idOf(0xd0, 1) as DeviceId })) {
    const { headline, decisions } = summarize(meeting, roll, charter)
    const { passages, ...where } = passagesOf(meeting, headline, roll)
    // As the cache holds them: without what the generator shares among its meetings.
    const kept = JSON.parse(JSON.stringify({ passages, where })) as {
      passages: typeof passages
      where: typeof where
    }
    sources.set(
      meeting.id,
      kept.passages.map((passage) => ({ assembly, meeting: kept.where, passage })),
    )
    lines.push(...decisions)
  }
  return { sources, lines }
}

const about: About = {
  name: 'Assembly of many years',
  code: 'BIG',
  asker: { today, me: null },
  courseOf: () => ({ type: 'in-force', since: today, review: null }),
}

function ask(index: Inverted, written: string): unknown {
  const query = asked(written)
  const found = index.find({ words: query.words, most: 5, fits: (placed) => isWanted(query, placed, about) })
  return hitsOf(found, query, () => about)
}

/** Every text folded anew and looked through. */
function scan(passages: readonly Placed[], written: string): unknown {
  const words = fold(written).split(/\s+/).filter(Boolean)
  return passages.filter(({ passage: { text, under, number } }) => {
    const whole = fold(`${text}\n${under}\n${number ?? ''}`)
    return words.every((word) => whole.includes(word))
  })
}

function scanRegister(register: readonly DecisionEntry[], written: string): unknown {
  const words = fold(written).split(/\s+/).filter(Boolean)
  return register.filter(({ line: { number, wording, itemTitle, meetingTitle } }) => {
    const whole = fold([number, wording, itemTitle, meetingTitle].join('\n'))
    return words.every((word) => whole.includes(word))
  })
}

/** Each beginning of each line, as it is typed; the first time around pays for code that is compiled then. */
function letters(deed: (written: string) => unknown): readonly number[] {
  const all = typed.flatMap((line) => [...line].map((_, at) => line.slice(0, at + 1)))
  for (const written of all) deed(written)
  return all.map((written) => timed(() => deed(written)))
}

function timed(deed: () => unknown): number {
  const begin = performance.now()
  deed()
  return performance.now() - begin
}

/** One line of a note was written on. */
const changed = (placed: readonly Placed[]): readonly Placed[] =>
  placed.map((one, at) =>
    at === 2 ? { ...one, passage: { ...one.passage, text: `${one.passage.text} heron` } } : one,
  )

function used(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return process.memoryUsage().heapUsed
}
