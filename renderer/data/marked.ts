import * as A from '@automerge/automerge/slim'
import type { Meeting } from '../../shared/meeting/meeting'
import { type ProseMark, readable, withMarks } from '../../shared/meeting/prose'
import { plainView } from '../../shared/plain'
import type { Owned } from './owned'

/**
 * A document as it is read: plain, with the marks of its texts (ED1), which are asked for anew only where something was
 * written. As long as it shows the same it is the same object.
 */
export type Marked<T> = {
  readonly seen: () => T
  readonly marksOf: (item: string) => readonly ProseMark[]
  /** What was done to it. */
  readonly note: (patches: readonly A.Patch[]) => void
  /** It is another one. */
  readonly forget: () => void
}

const plain = plainView((value) => (value instanceof A.ImmutableString ? value.val : undefined))

export function marked<T>(document: Owned<T>): Marked<T> {
  const known = new Map<string, readonly ProseMark[]>()
  let read: { readonly of: A.Doc<T>; readonly as: T } | undefined

  function marksOf(item: string): readonly ProseMark[] {
    const marks = known.get(item) ?? readable(document.ask((now) => A.marks(now, ['prose', item])) ?? [])
    known.set(item, marks)
    return marks
  }

  return {
    marksOf,
    seen() {
      const shown = document.shown()
      if (read?.of === shown) return read.as
      const as = withMarks(plain(shown) as Partial<Meeting>, marksOf) as T
      read = { of: shown, as }
      return as
    },
    note(patches) {
      for (const { path } of patches) {
        if (path[0] !== 'prose') continue
        if (path.length === 1) known.clear()
        else known.delete(String(path[1]))
      }
    },
    forget: () => known.clear(),
  }
}
