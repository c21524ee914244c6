import type { Moment, Page } from '../ports'
import type { Refusal } from '../refusal'
import { done, type Result, refused } from '../result'
import { type HolderKey, reconciled, type SameWord, type SameWords } from './same-person'

/** What is said about published office-holders at this desk (PN7), and how each word of it is taken back. */
export type SameRefused = Refusal<'PN7', { readonly cause: 'one-already' | 'gone' }>
type Pair = { readonly one: HolderKey; readonly other: HolderKey }

/** They are one person, with all that each was said to be one with; whoever was said to differ among them does not any more. */
export function saySame(
  page: Page<SameWords>,
  { one, other }: Pair,
  moment: Moment,
): Result<string, SameRefused> {
  const { groupOf, standing } = reconciled(page.seen)
  if (groupOf(one).includes(other)) return refused({ rule: 'PN7', cause: 'one-already' })
  const people = [...new Set([...groupOf(one), ...groupOf(other)])].sort()
  const among = new Set(people)
  const replaces = standing.filter((word) =>
    word.says === 'different'
      ? word.one.some((person) => among.has(person)) && word.other.some((person) => among.has(person))
      : // Of a group that was contested, and so was none.
        word.says === 'same' &&
        word.people.some((person) => among.has(person) && groupOf(person).length === 1),
  )
  return done(write(page, { says: 'same', people }, replaces, moment))
}

export function sayDifferent(
  page: Page<SameWords>,
  { one, other }: Pair,
  moment: Moment,
): Result<string, SameRefused> {
  const { groupOf } = reconciled(page.seen)
  if (groupOf(one).includes(other)) return refused({ rule: 'PN7', cause: 'one-already' })
  return done(
    write(page, { says: 'different', one: [...groupOf(one)], other: [...groupOf(other)] }, [], moment),
  )
}

/** One is parted from whoever it was said to be one with; the others stay together, and nothing is said of their differing. */
export function takeApart(
  page: Page<SameWords>,
  { person }: { readonly person: HolderKey },
  moment: Moment,
): Result<null, SameRefused> {
  const words = reconciled(page.seen).standing.filter(
    (word) => word.says === 'same' && word.people.includes(person),
  )
  if (words.length === 0) return refused({ rule: 'PN7', cause: 'gone' })
  const among = words.flatMap((word) => (word.says === 'same' ? word.people : []))
  const rest = [...new Set(among)].filter((one) => one !== person).sort()
  write(page, rest.length < 2 ? { says: 'nothing' } : { says: 'same', people: rest }, words, moment)
  return done(null)
}

/** A word is taken back, as if it had not been said. */
export function takeBackSame(
  page: Page<SameWords>,
  { word }: { readonly word: string },
  moment: Moment,
): Result<null, SameRefused> {
  const found = reconciled(page.seen).standing.find(({ id }) => id === word)
  if (found === undefined) return refused({ rule: 'PN7', cause: 'gone' })
  write(page, { says: 'nothing' }, [found], moment)
  return done(null)
}

type Content = SameWord extends infer W
  ? W extends SameWord
    ? Omit<W, 'id' | 'at' | 'replaces'>
    : never
  : never

function write(
  { draft }: Page<SameWords>,
  content: Content,
  replaces: readonly SameWord[],
  moment: Moment,
): string {
  const id = moment.newId()
  const word = { ...content, id, at: moment.now, replaces: replaces.map((one) => one.id) } as SameWord
  draft.words[id] = word
  return id
}
