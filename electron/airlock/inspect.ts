import * as A from '@automerge/automerge/slim'
import { together } from '../../shared/together'
import type { AirlockQuestion, Finding } from '../../shared/wire/airlock'

const documentsOpen = 4

/**
 * AL1: foreign changes are merged here before they are merged anywhere else, and as everywhere else: taken in, drawn as values. The
 * library passes over what it cannot read, so the heads tell whether all of it came in (sync 14). Throws what the library throws.
 */
export function inspector(): (question: Omit<AirlockQuestion, 'ask'>) => Finding {
  /** The documents asked about last: whoever writes along with others asks many times about one. */
  const open = new Map<string, A.Doc<unknown>>()

  function close(document: string): void {
    const merged = open.get(document)
    open.delete(document)
    if (merged !== undefined) A.free(merged)
  }

  return ({ document, fresh, known, changes, heads }) => {
    if (fresh) close(document)
    let merged = open.get(document) ?? A.init<unknown>()
    // The one asked about last goes last.
    open.delete(document)
    open.set(document, merged)
    if (known.length > 0) merged = A.loadIncremental(merged, together(known))
    ;[merged] = A.applyChanges(merged, changes)
    open.set(document, merged)
    for (const oldest of [...open.keys()].slice(0, -documentsOpen)) close(oldest)
    // A value that cannot be drawn here could be drawn nowhere.
    JSON.stringify(A.toJS(merged))
    if (A.getMissingDeps(merged, []).length > 0) return 'missing'
    return A.hasHeads(merged, heads) ? 'sound' : 'unsound'
  }
}
