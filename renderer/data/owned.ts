import * as A from '@automerge/automerge/slim'

/**
 * The one owner of a document of the merge library, whose memory nobody else clears up. It is freed once, when another takes its place or
 * nobody needs it; whoever comes later finds nothing to write in, and can read on what it showed last.
 */
export type Owned<T> = {
  /** As values; not to be handed to the library. */
  readonly shown: () => A.Doc<T>
  readonly isFreed: () => boolean
  /** What `work` finds out about it; undefined once it is freed. */
  readonly ask: <Value>(work: (document: A.Doc<T>) => Value) => Value | undefined
  /** `work` answers the same document with more in it. */
  readonly grow: (work: (document: A.Doc<T>) => A.Doc<T>) => void
  /** Another in its place; it is this one's to free from here on. */
  readonly replace: (next: A.Doc<T>) => void
  readonly free: () => void
}

export function owned<T>(begun: A.Doc<T>): Owned<T> {
  let document = begun
  let freed = false
  return {
    shown: () => document,
    isFreed: () => freed,
    ask: (work) => (freed ? undefined : work(document)),
    grow(work) {
      if (!freed) document = work(document)
    },
    replace(next) {
      // Nobody waits for it any more.
      if (freed) return A.free(next)
      A.free(document)
      document = next
    },
    free() {
      if (freed) return
      freed = true
      A.free(document)
    },
  }
}
