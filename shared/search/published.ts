import type { AssemblyId, ItemId, MeetingId } from '../id'
import { plainText } from '../minutes/rich-disclosed'
import type { LocalDate } from '../ports'
import type { FateLine } from '../record/fate'
import { fateLineOf, readCourse } from '../record/published-course'
import type { PublishedRead } from '../record/published-read'
import type { PublishedItem, PublishedRecord } from '../record/published-record'
import type { Passage, Placed } from './passage'

/**
 * What the search finds of minutes that another assembly has published (SC9): titles and wordings as every register reads them, and the
 * full text where the record reads whole. Who is not in it: a published record names nobody (LC12).
 */
export type PublishedPassages = {
  readonly record: string
  readonly replaces: string | null
  readonly name: string
  readonly meeting: MeetingId
  readonly title: string
  readonly date: LocalDate
  readonly approved: Pick<PublishedRecord['approved'], 'on' | 'minute'>
  readonly passages: readonly Passage[]
  /** By passage: what its record says of the course of a decision (CS7). */
  readonly courses: readonly (readonly [passage: string, line: FateLine])[]
  /** Its text is not here (TR3). */
  readonly short?: true
}

export function passagesPublished(read: PublishedRead, whole: PublishedRecord | null): PublishedPassages {
  const { record, replaces, name, meeting, title, date, number, approved, items } = read
  const passage = (
    kind: Passage['kind'],
    id: string,
    text: string,
    more: Partial<Passage> = {},
  ): Passage => ({ kind, id: `${record}/${id}`, item: null, under: '', text, number: null, ...more })
  const { on, minute } = approved
  return {
    record,
    replaces,
    name,
    meeting: meeting as MeetingId,
    title,
    date,
    approved: { on, minute },
    courses: items.flatMap((item, at) =>
      item.decisions.flatMap((one, index) => {
        const course = readCourse(one)
        return course === null ? [] : [[`${record}/${at}/d${index}`, fateLineOf(read, one, course)] as const]
      }),
    ),
    passages: [
      passage('meeting', 'whole', title, { under: read.kind, number }),
      ...items.flatMap((item, at): readonly Passage[] => {
        // As the page of the record counts them.
        const here = { item: String(at + 1) as ItemId, number: item.minute ?? item.number }
        const under = { ...here, under: item.title }
        return [
          passage('item', `${at}`, item.title, here),
          ...fullText(whole?.items[at]).map(([kind, text], index) =>
            passage(kind, `${at}/t${index}`, text, under),
          ),
          ...item.decisions.map((one, index) =>
            passage('decision', `${at}/d${index}`, one.wording, { ...under, number: one.number }),
          ),
          ...item.actions.map(({ what, due }, index) =>
            passage('action', `${at}/a${index}`, what, { ...under, due }),
          ),
        ]
      }),
      ...(whole?.corrections ?? []).map((one, index) =>
        passage('correction', `c${index}`, one.text, { number: one.minute }),
      ),
    ],
  }
}

/** The words under an item, what was proposed and not decided so, and the reasons that went out. */
function fullText(item: PublishedItem | undefined): readonly (readonly [Passage['kind'], string])[] {
  if (item === undefined) return []
  const decided = new Set(item.decisions.map(({ wording }) => wording))
  return [
    ...(item.text ?? []).map((block) => ['note', plainText([block])] as const),
    ...item.proposals
      .filter(({ wording }) => !decided.has(wording))
      .map(({ wording }) => ['proposal', wording] as const),
    ...item.positions.flatMap(({ reasons }) => reasons.map(({ reason }) => ['concern', reason] as const)),
  ].filter(([, text]) => text.trim() !== '')
}

export function placedPublished(assembly: AssemblyId, words: PublishedPassages): readonly Placed[] {
  const { record, name, meeting, title, date, approved, passages, short } = words
  const where = {
    assembly,
    meeting: { meeting, title, date, state: 'closed' as const },
    published: { record, name, approved, ...(short && { short }) },
  }
  return passages.map((passage) => ({ ...where, passage }))
}

/** Of one assembly's records, by their entries, those that no later one of its own takes the place of (SC10), in whatever order they came. */
export type Version = Pick<PublishedPassages, 'record' | 'replaces'>
export function standing(versions: ReadonlyMap<string, Version>): ReadonlySet<string> {
  const replaced = new Set([...versions.values()].map(({ replaces }) => replaces))
  return new Set([...versions].flatMap(([entry, { record }]) => (replaced.has(record) ? [] : [entry])))
}
