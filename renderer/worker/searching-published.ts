import type { AssemblyId } from '../../shared/id'
import type { Course } from '../../shared/meeting/course'
import type { LocalDate } from '../../shared/ports'
import { fates } from '../../shared/record/fate'
import { type About, hitsOf, isWanted, type SearchAnswer } from '../../shared/search/answer'
import type { Asked } from '../../shared/search/asked'
import { inverted } from '../../shared/search/inverted'
import {
  type PublishedPassages,
  placedPublished,
  standing,
  type Version,
} from '../../shared/search/published'
import type { AbroadDesk } from './abroad'
import type { KeptAbroad } from './abroad-rows'
import { fromBytes, rowOf } from './names'
import type { Rows } from './rows'

/**
 * The search over what others published and is here, in an index of its own (SC9). It learns of the records that are new and lets go of
 * those that are gone; many are laid out beside what is asked, which never waits for more than the first of them (SC11).
 */
export type PublishedSearch = {
  readonly find: (
    query: Asked,
    today: LocalDate,
    most: number,
  ) => Promise<Pick<SearchAnswer, 'groups' | 'others'>>
}

/** So many records are read in one go. */
const atOnce = 100

type Others = {
  kept: KeptAbroad
  /** Of every record that was read; and whether it can be found. */
  readonly versions: Map<string, Version & { readonly date: LocalDate; readonly short: boolean }>
  readonly shown: Set<string>
  /** Of those that can be found, what they say of the course of their decisions; and how all of them stand today. */
  readonly told: Map<string, PublishedPassages['courses']>
  courses: { readonly today: LocalDate; readonly of: ReadonlyMap<string, Course> } | null
  readonly waiting: Set<string>
}

export function openPublishedSearch(
  rows: Pick<Rows, 'getAll'>,
  abroad: Pick<AbroadDesk, 'kept'>,
): PublishedSearch {
  const index = inverted()
  const others = new Map<string, Others>()
  let turn: Promise<void> = Promise.resolve()
  let isBusy = false

  /** Costs what changed: whose record of an assembly is the same object is not looked at. */
  function note(all: ReadonlyMap<string, KeptAbroad>): void {
    for (const assembly of others.keys()) if (!isOthers(all.get(assembly))) letGo(assembly)
    for (const [assembly, kept] of all) {
      if (!isOthers(kept)) continue
      const of = others.get(assembly) ?? { kept, ...nothingRead() }
      if (others.get(assembly)?.kept === kept) continue
      others.set(assembly, of)
      of.kept = kept
      of.waiting.clear()
      for (const [entry, month] of Object.entries(kept.known))
        if (month !== '' && isNews(of, entry)) of.waiting.add(entry)
      for (const entry of of.versions.keys())
        if ((kept.known[entry] ?? '') === '') {
          hide(assembly, of, entry)
          of.versions.delete(entry)
        }
      settle(assembly, of, new Map())
    }
  }

  function letGo(assembly: string): void {
    const of = others.get(assembly)
    for (const entry of of?.shown ?? []) index.put(`${assembly}/${entry}`, [])
    others.delete(assembly)
  }

  function hide(assembly: string, of: Others, entry: string): void {
    if (of.shown.delete(entry)) index.put(`${assembly}/${entry}`, [])
    of.told.delete(entry)
    of.courses = null
  }

  /** SC10: what stands is found, what was replaced is not; what stands again is read again. */
  function settle(assembly: string, of: Others, read: ReadonlyMap<string, PublishedPassages>): void {
    const stands = standing(of.versions)
    for (const entry of of.versions.keys()) {
      if (!stands.has(entry)) hide(assembly, of, entry)
      // What could be found by its title is laid out anew with its text.
      else if (!of.shown.has(entry) || read.has(entry)) {
        const words = read.get(entry)
        if (words === undefined) of.waiting.add(entry)
        else {
          of.shown.add(entry)
          of.told.set(entry, words.courses)
          of.courses = null
          index.put(`${assembly}/${entry}`, placedPublished(assembly as AssemblyId, words))
        }
      }
    }
  }

  async function readSome(): Promise<void> {
    const some: (readonly [string, Others, string])[] = []
    for (const [assembly, of] of others) {
      for (const entry of of.waiting) {
        if (some.length === atOnce) break
        some.push([assembly, of, entry])
      }
    }
    const found = await rows.getAll(some.map(([assembly, , entry]) => rowOf.told(assembly, entry)))
    const read = new Map<string, Map<string, PublishedPassages>>()
    for (const [at, [assembly, of, entry]] of some.entries()) {
      const row = found[at]
      // Let go of meanwhile, or another look has told of it.
      if (!of.waiting.delete(entry) || row === undefined) continue
      const words = fromBytes<PublishedPassages>(row)
      const { record, replaces, date, short = false } = words
      of.versions.set(entry, { record, replaces, date, short })
      read.set(assembly, (read.get(assembly) ?? new Map()).set(entry, words))
    }
    for (const [assembly, words] of read) {
      const of = others.get(assembly)
      if (of !== undefined) settle(assembly, of, words)
    }
  }

  const waiting = () => [...others.values()].reduce((sum, of) => sum + of.waiting.size, 0)

  async function readOn(): Promise<void> {
    note(await abroad.kept())
    if (isBusy || waiting() === 0) return
    isBusy = true
    await readSome().catch(free)
    if (waiting() === 0) return free()
    // The rest beside what is asked; what fails is read at the next question.
    void (async () => {
      while (isBusy && waiting() > 0) await readSome()
    })()
      .catch(() => undefined)
      .finally(free)
  }
  function free(): void {
    isBusy = false
  }

  function aboutOf(assembly: string, today: LocalDate): About | undefined {
    const of = others.get(assembly)
    if (of === undefined) return undefined
    const { name, code } = of.kept.line
    if (of.courses?.today !== today)
      of.courses = { today, of: coursesOf([...of.told.values()].flat(), today) }
    const { courses } = of
    // Whoever asks is on no roll of theirs.
    return { name, code, asker: { today, me: null }, courseOf: (passage) => courses.of.get(passage) ?? null }
  }

  return {
    async find(query, today, most) {
      const mine = turn.then(readOn)
      turn = mine.catch(() => undefined)
      await mine
      const abouts = new Map([...others.keys()].map((assembly) => [assembly, aboutOf(assembly, today)]))
      const about = (assembly: string) => abouts.get(assembly)
      const found = index.find({
        words: query.words,
        most,
        fits: (placed) => {
          const one = about(placed.assembly)
          return one !== undefined && isWanted(query, placed, one)
        },
      })
      return {
        groups: query.terms.length === 0 ? [] : hitsOf(found, query, about, 'published'),
        others: whatIsHere(),
      }
    },
  }

  function whatIsHere(): SearchAnswer['others'] {
    const all = [...others.values()].filter(({ shown }) => shown.size > 0)
    let since: LocalDate | null = null
    let titles = 0
    let titlesTo: LocalDate | null = null
    for (const { versions, shown } of all)
      for (const [entry, { date, short }] of versions) {
        if (since === null || date < since) since = date
        if (!short || !shown.has(entry)) continue
        titles += 1
        if (titlesTo === null || date > titlesTo) titlesTo = date
      }
    const records = all.reduce((sum, { shown }) => sum + shown.size, 0)
    return { assemblies: all.length, records, since, titles, titlesTo, waiting: waiting() }
  }
}

const nothingRead = (): Omit<Others, 'kept'> => ({
  versions: new Map(),
  shown: new Set(),
  waiting: new Set(),
  told: new Map(),
  courses: null,
})

/** SC9: what the decisions of one assembly do to each other, as far as it has published them. */
function coursesOf(told: PublishedPassages['courses'], today: LocalDate): ReadonlyMap<string, Course> {
  const all = fates(
    told.map(([, line]) => line),
    today,
  )
  return new Map(
    told.flatMap(([passage, { decision }]) => {
      const course = all.get(decision)?.course
      return course === undefined ? [] : [[passage, course] as const]
    }),
  )
}

/** Not read yet, or by its title alone, and its text is here now. */
function isNews({ kept, versions }: Pick<Others, 'kept' | 'versions'>, entry: string): boolean {
  const read = versions.get(entry)
  return read === undefined || (read.short && kept.short[entry] !== true)
}

/** Of one's own everything is found already. */
const isOthers = (kept: KeptAbroad | undefined): boolean => kept !== undefined && !kept.line.own
