import type { AssemblyId, ItemId, MeetingId } from '../id'
import type { Course } from '../meeting/course'
import type { MeetingState } from '../meeting/state'
import type { LocalDate } from '../ports'
import { type Asked, type Asker, type Facts, fits, statesOf, statesOfCourse } from './asked'
import { excerpt, type Stretch } from './excerpt'
import type { Found } from './inverted'
import { sideBySide } from './lines'
import type { Kind, Passage, Placed } from './passage'
import { wordsOf } from './words'

/** What is found, as it is shown: by kind, each piece with the words around what was looked for. */
export type Hit = {
  readonly kind: Kind
  /** With its kind the very place on the page. */
  readonly id: string
  readonly item: ItemId | null
  readonly assembly: AssemblyId
  readonly assemblyName: string
  readonly meeting: {
    readonly meeting: MeetingId
    readonly title: string
    readonly date: LocalDate
    readonly state: MeetingState
  } | null
  /** The title of its item. */
  readonly under: readonly Stretch[]
  readonly text: readonly Stretch[]
  readonly number: string | null
  readonly action: NonNullable<Passage['action']> | null
  readonly corrected: NonNullable<Passage['corrected']> | null
  /** What has become of a decision until today. */
  readonly course: Course | null
  /** By when, of an action that others published. */
  readonly due: LocalDate | null
  /** Null: one's own. Of others: from which record, which of its items, and when its minutes were approved (SC9). */
  readonly published:
    | (Pick<NonNullable<Placed['published']>, 'record' | 'approved' | 'short'> & {
        readonly item: string | null
      })
    | null
}
export type Whose = 'own' | 'published'
export type SearchAnswer = {
  readonly groups: readonly {
    readonly whose: Whose
    readonly kind: Kind
    readonly count: number
    readonly hits: readonly Hit[]
  }[]
  /** Of others: how many records of how many assemblies can be found, and how many are still being laid out (SC11). */
  readonly others: {
    readonly assemblies: number
    readonly records: number
    readonly since: LocalDate | null
    /** Of how many only titles and decisions are here, and until when these go (TR3). */
    readonly titles: number
    readonly titlesTo: LocalDate | null
    readonly waiting: number
  }
  /** What was looked through: everything of these assemblies. */
  readonly searched: readonly {
    readonly assembly: AssemblyId
    readonly name: string
    readonly meetings: number
    readonly since: LocalDate | null
  }[]
}

/** What the search knows of an assembly beside its passages. */
export type About = {
  readonly name: string
  readonly code: string
  readonly asker: Asker
  readonly courseOf: (decision: string) => Course | null
}

/** In this order, which never changes: a group does not jump to another place while somebody types. */
const order: readonly Kind[] = [
  'decision',
  'action',
  'proposal',
  'item',
  'note',
  'correction',
  'remark',
  'concern',
  'meeting',
  'person',
]

export function hitsOf(
  found: Found,
  { words }: Asked,
  aboutOf: (assembly: AssemblyId) => About | undefined,
  whose: Whose = 'own',
): SearchAnswer['groups'] {
  return order.flatMap((kind) => {
    const group = found.get(kind)
    if (group === undefined) return []
    const hits = group.first.map(({ assembly, meeting, passage, published }): Hit => {
      const about = aboutOf(assembly)
      const { id, item, under, text, number, action = null, corrected = null, due = null } = passage
      return {
        kind,
        id,
        item,
        assembly,
        assemblyName: about?.name || (published?.name ?? ''),
        meeting,
        under: excerpt(under, words),
        text: excerpt(text, words),
        number,
        action,
        corrected,
        course: kind === 'decision' ? (about?.courseOf(id) ?? null) : null,
        due,
        published:
          published === undefined
            ? null
            : {
                record: published.record,
                approved: published.approved,
                ...(published.short && { short: published.short }),
                item,
              },
      }
    })
    return [{ whose, kind, count: group.count, hits }]
  })
}

/** Whether filter words and phrases hold of a passage that has the words. */
export function isWanted(
  query: Asked,
  { passage, published }: Placed,
  { name, code, asker, courseOf }: About,
): boolean {
  if (asksWordsAlone(query)) return true
  const { kind, id, number, action } = passage
  const course = kind === 'decision' ? courseOf(id) : null
  const facts: Facts = {
    kind,
    states:
      action !== undefined ? statesOf(action, asker.today) : course === null ? [] : statesOfCourse(course),
    who: action?.who ?? null,
    whoName: kind === 'person' ? passage.text : (action?.whoName ?? null),
    due: action === undefined ? passage.due : action.due,
    number,
    inside: [name, code, ...(published === undefined ? [] : [published.name])],
  }
  return fits(query, facts, asker) && query.phrases.every((phrase) => hasPhrase(phrase, passage))
}

/** No filter word and no phrase: the words were found already. */
const asksWordsAlone = ({ is, who, due, inside, numbers, phrases }: Asked): boolean =>
  [is, who, due, inside, numbers, phrases].every(({ length }) => length === 0)

function hasPhrase(phrase: readonly string[], { text, under }: Passage): boolean {
  return [text, under].some((one) => sideBySide(phrase, wordsOf(one)))
}
