import { takingPartOf } from '../../shared/charter/thing'
import type { AssemblyId, StatementId } from '../../shared/id'
import type { LocalDate } from '../../shared/ports'
import { type Fate, fates } from '../../shared/record/fate'
import type { DecisionLine } from '../../shared/record/summary'
import { type About, hitsOf, isWanted, type SearchAnswer } from '../../shared/search/answer'
import { asked } from '../../shared/search/asked'
import { inverted } from '../../shared/search/inverted'
import type { MeetingPassages } from '../../shared/search/passage'
import { peopleOf } from '../../shared/search/passages'
import type { AbroadDesk } from './abroad'
import { fromBytes, rowOf } from './names'
import type { Rows } from './rows'
import { openPublishedSearch } from './searching-published'
import { type KeptAssembly, readLines } from './summaries'

/**
 * The search, here and never in the window. Its passages stand in the cache, sealed like every row; the index over them is laid out in
 * memory when somebody looks for something the first time, and afterwards learns of each changed meeting alone (SC5).
 */
export type Searching = {
  readonly find: (
    assemblies: readonly KeptAssembly[],
    above: Above,
    request: Request,
  ) => Promise<SearchAnswer>
  /** The summary of a document was made anew, or is gone. */
  readonly noted: (assembly: string, document: string) => void
}
/** What Things have decided for an assembly: read beside its own register (SU4). */
type Above = (assembly: AssemblyId) => Promise<readonly DecisionLine[]>
type Request = { readonly written: string; readonly today: LocalDate }

/** So many meetings are read in one go: what else is asked meanwhile waits no longer than for these. */
const atOnce = 25
/** Of each kind, as long as nothing says which is wanted; of the one that is. */
const few = 5
const many = 200

type Known = {
  roll: KeptAssembly['roll'] | null
  readonly waiting: Set<string>
  courses: { readonly today: LocalDate; readonly fates: ReadonlyMap<StatementId, Fate> } | null
}

export function openSearch(rows: Rows, abroad: Pick<AbroadDesk, 'kept'>): Searching {
  const index = inverted()
  const published = openPublishedSearch(rows, abroad)
  const assemblies = new Map<string, Known>()
  let reading: Promise<void> = Promise.resolve()

  async function readOne(kept: KeptAssembly, above: Above, today: LocalDate): Promise<void> {
    const assembly = kept.head.assembly as AssemblyId
    const known = assemblies.get(assembly) ?? {
      roll: null,
      waiting: new Set(kept.headlines.keys()),
      courses: null,
    }
    assemblies.set(assembly, known)
    if (known.roll !== kept.roll) {
      known.roll = kept.roll
      index.put(
        `${assembly}/roll`,
        peopleOf(kept.roll).map((passage) => ({ assembly, meeting: null, passage })),
      )
    }
    while (known.waiting.size > 0) {
      const now = [...known.waiting].slice(0, atOnce)
      for (const document of now) known.waiting.delete(document)
      const found = await rows
        .getAll(now.map((document) => rowOf.passages(assembly, document)))
        .catch((bug: unknown) => {
          for (const document of now) known.waiting.add(document)
          throw bug
        })
      for (const [at, document] of now.entries()) take(assembly, document, found[at])
    }
    if (known.courses?.today !== today) {
      const lines = (await readLines(rows, assembly)).flatMap(({ decisions }) => decisions)
      const over = takingPartOf(kept.charter)
      const all = fates([...lines.map((line) => ({ ...line, over })), ...(await above(assembly))], today)
      // What was said meanwhile is read at the next question.
      known.courses = known.waiting.size > 0 ? null : { today, fates: all }
    }
  }

  function take(assembly: AssemblyId, document: string, row: Uint8Array | undefined): void {
    const source = `${assembly}/${document}`
    const found = row === undefined ? null : fromBytes<MeetingPassages>(row)
    if (found === null) {
      index.put(source, [])
      return
    }
    const { passages, ...meeting } = found
    index.put(
      source,
      passages.map((passage) => ({ assembly, meeting, passage })),
    )
  }

  return {
    noted(assembly, document) {
      const known = assemblies.get(assembly)
      if (known === undefined) return
      known.courses = null
      known.waiting.add(document)
    },
    async find(all, above, { written, today }) {
      // One reads at a time: who types on waits for the same reading.
      const mine = reading.then(async () => {
        for (const kept of all) await readOne(kept, above, today)
      })
      reading = mine.catch(() => undefined)
      await mine
      const query = asked(written)
      const abouts = new Map(all.map((kept) => [kept.head.assembly, aboutOf(kept, today)]))
      const most = query.is.length > 0 || query.numbers.length > 0 ? many : few
      const ofOthers = await published.find(query, today, most)
      const found = index.find({
        words: query.words,
        most,
        fits: (placed) => {
          const about = abouts.get(placed.assembly)
          return about !== undefined && isWanted(query, placed, about)
        },
      })
      return {
        // SC9: one's own first.
        groups: [
          ...(query.terms.length === 0 ? [] : hitsOf(found, query, (assembly) => abouts.get(assembly))),
          ...ofOthers.groups,
        ],
        others: ofOthers.others,
        searched: all.map(({ head, charter, headlines }) => {
          const own = [...headlines.values()].filter(({ takenIn }) => takenIn === null)
          return {
            assembly: head.assembly as AssemblyId,
            name: charter.name,
            meetings: own.length,
            since: own.map(({ date }) => date).sort()[0] ?? null,
          }
        }),
      }
    },
  }

  function aboutOf({ head, charter, person }: KeptAssembly, today: LocalDate): About {
    const { name, code } = charter
    const courses = assemblies.get(head.assembly)?.courses?.fates
    return {
      name,
      code,
      asker: { today, me: person },
      courseOf: (decision) => courses?.get(decision as StatementId)?.course ?? null,
    }
  }
}
