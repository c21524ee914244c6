import type { KnownLine } from './clash'
import { fateLineOf, readCourse } from './published-course'
import type { PublishedRead } from './published-read'

type Told = Pick<
  PublishedRead['items'][number]['decisions'][number],
  'number' | 'wording' | 'informal' | 'contested'
>
type Published = Pick<PublishedRead, 'assembly' | 'name' | 'meeting' | 'date'> & {
  readonly items: readonly { readonly decisions: readonly Told[] }[]
}

/** What published minutes decided, as lines whose fate can be read (CS7). `over`: of a Thing, who takes part in it. */
export function publishedLines(record: Published, over: readonly string[] | null): readonly KnownLine[] {
  return record.items.flatMap((item) =>
    item.decisions.flatMap((told): readonly KnownLine[] => {
      const course = readCourse(told)
      return course === null
        ? []
        : [{ ...fateLineOf(record, told, course), name: record.name, wording: told.wording, over }]
    }),
  )
}
