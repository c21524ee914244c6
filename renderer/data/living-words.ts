import * as A from '@automerge/automerge/slim'
import { expandOf } from '../../shared/meeting/prose'
import type { Owned } from './owned'
import type { Edit } from './splice'
import { type Marking, type WordPatch, wordPatchesIn } from './word-patch'

/** The words of the items of one document that is being edited here: how they are read, found again and written. */
export type LivingWords = {
  /** One gesture in the words of an item: edits one after the other, then what is to be marked, given what they have done. */
  readonly rewrite: (
    item: string,
    edits: readonly Edit[],
    marking: (made: readonly WordPatch[]) => readonly Marking[],
  ) => void
  /** The words of one item, and what lies over them (ED1). */
  readonly wordsOf: (item: string) => string
  /** The name of the letter at a place, by which it is found again wherever others have put theirs; and its place, or where it was. */
  readonly letterAt: (item: string, at: number) => string | null
  readonly placeOf: (item: string, letter: string) => number | null
}

type Given<T> = {
  readonly document: Owned<T>
  readonly write: (make: (document: A.Doc<T>) => A.Doc<T>) => void
  readonly note: (patches: readonly A.Patch[]) => void
  readonly isFinal: () => boolean
}

export function livingWords<T>({ document, write, note, isFinal }: Given<T>): LivingWords {
  return {
    wordsOf: (item) =>
      (document.shown() as { readonly prose?: Readonly<Record<string, string>> }).prose?.[item] ?? '',
    rewrite(item, edits, marking) {
      if (isFinal()) return
      const path = ['prose', item]
      const patches: A.Patch[] = []
      const patchCallback = (made: A.Patch[]) => {
        note(made)
        patches.push(...made)
      }
      if (edits.length > 0)
        write((now) =>
          A.change(now, { time: 0, patchCallback }, (draft) => {
            for (const { at, remove, insert } of edits)
              A.splice(draft as A.Doc<unknown>, path, at, remove, insert)
          }),
        )
      const markings = marking(wordPatchesIn(patches).get(item) ?? [])
      if (markings.length === 0) return
      write((now) =>
        A.change(now, { time: 0, patchCallback: note }, (draft) => {
          for (const { name, value, start, end } of markings) {
            const range = { start, end, expand: expandOf(name) }
            if (value === null) A.unmark(draft as A.Doc<unknown>, path, range, name)
            else A.mark(draft as A.Doc<unknown>, path, range, name, value)
          }
        }),
      )
    },
    letterAt: (item, at) => document.ask((now) => A.getCursor(now, ['prose', item], at)) ?? null,
    placeOf(item, letter) {
      const found = document.ask((now) => {
        try {
          return A.getCursorPosition(now, ['prose', item], letter)
        } catch {
          // A letter the document has never had: of words that do not count any more, or that have not come yet.
          return null
        }
      })
      return found ?? null
    },
  }
}
