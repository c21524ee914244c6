/**
 * What lies over the letters of a text (ED1): bold, a link, that a line is a heading. The text itself stays plain, so whoever knows no
 * marks reads all of it. In the document these are marks of the merge library; where a meeting is read they stand beside its prose.
 */
export type ProseMark = {
  readonly name: string
  readonly value: string | true
  readonly start: number
  /** Behind the last letter. */
  readonly end: number
}

/** What is written at the edge of a mark belongs to it, or does not. */
export type Expand = 'none' | 'after' | 'both'

/** A confidential passage takes in whatever is written at its edges: better too much is held back than too little (ED4). */
export const expandOf = (name: string): Expand =>
  name === 'confidential' ? 'both' : name === 'bold' || name === 'italic' ? 'after' : 'none'

type AnyMark = {
  readonly name: string
  readonly value: unknown
  readonly start: number
  readonly end: number
}

/** The marks that can be read, in one order whoever has made them first. */
export function readable(marks: readonly AnyMark[]): readonly ProseMark[] {
  return marks
    .flatMap(({ name, value, start, end }): readonly ProseMark[] =>
      (typeof value === 'string' || value === true) && start < end ? [{ name, value, start, end }] : [],
    )
    .sort((one, other) => one.start - other.start || one.end - other.end || (one.name < other.name ? -1 : 1))
}

type Read = { readonly prose?: { readonly [item: string]: string } }

/** A meeting as it is read, with the marks of its texts; unchanged where there are none. */
export function withMarks<Meeting extends Read>(
  read: Meeting,
  marksOf: (item: string) => readonly ProseMark[],
): Meeting {
  const entries = Object.keys(read.prose ?? {}).flatMap((item) => {
    const marks = marksOf(item)
    return marks.length === 0 ? [] : [[item, marks] as const]
  })
  return entries.length === 0 ? read : { ...read, marks: Object.fromEntries(entries) }
}
