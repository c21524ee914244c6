import * as A from '@automerge/automerge/slim'
import type { Meeting } from '../../shared/meeting/meeting'
import type { Author, Instant } from '../../shared/ports'
import type { Marks } from './word-patch'

/**
 * How the words of an item came to be (ED14): one version for each stretch of writing by one hand. A change of letters bears no clock
 * (sync 3.2): what is known is the last fact that was recorded before it.
 */
export type WordsVersion = {
  readonly heads: readonly string[]
  /** Null: a computer that has recorded nothing here. */
  readonly by: Author | null
  readonly after: Instant | null
}

/** So many changes make a version at most: a page typed in one go can be gone back through too. */
const most = 120
/** Changes looked at, the newest. */
const farthest = 30_000

export function wordsHistory(
  document: A.Doc<unknown>,
  meeting: Meeting,
  item: string,
): readonly WordsVersion[] {
  const { prose, statements } = document as { readonly prose?: object; readonly statements?: object }
  if (prose === undefined) return []
  const words = A.getObjectId(prose as A.Doc<object>, item)
  const facts = statements === undefined ? null : A.getObjectId(document as A.Doc<object>, 'statements')
  const all = A.getChangesMetaSince(document, [])
  const frontier = new Set<string>()
  const authors = new Map<string, Author>()
  const found: { tag: string; heads: readonly string[]; after: Instant | null; changes: number }[] = []
  let after: Instant | null = null
  for (const [index, { actor, hash, deps }] of all.entries()) {
    for (const dep of deps) frontier.delete(dep)
    frontier.add(hash)
    if (index < all.length - farthest) continue
    const tag = actor.slice(0, tagLength)
    let touches = false
    for (const op of A.inspectChange(document, hash)?.ops ?? []) {
      if (op.obj === words) touches = true
      else if (op.obj === facts && 'key' in op) {
        const said = meeting.statements[op.key]
        if (said === undefined) continue
        after = said.at
        authors.set(tag, said.by)
      }
    }
    if (!touches) continue
    const last = found.at(-1)
    if (last?.tag === tag && last.after === after && last.changes < most) {
      last.heads = [...frontier]
      last.changes += 1
    } else found.push({ tag, heads: [...frontier], after, changes: 1 })
  }
  return found.map(({ tag, heads, after: at }) => ({ heads, by: authors.get(tag) ?? null, after: at }))
}

/** The beginning of an actor that names its device (sync 3.3). */
const tagLength = 24

export type OldStretch = { readonly text: string; readonly marks: Marks }

/** The words as they were then, with what lay over them. */
export function wordsAt(
  document: A.Doc<unknown>,
  heads: readonly string[],
  item: string,
): readonly OldStretch[] {
  const { prose } = document as { readonly prose?: object }
  const words = prose === undefined ? null : A.getObjectId(prose as A.Doc<object>, item)
  if (words === null) return []
  // Of this text alone: a view would make all of the meeting anew at each step.
  const spans = A.getBackend(document).spans(words, [...heads])
  return spans.flatMap((span): readonly OldStretch[] =>
    span.type === 'text' ? [{ text: span.value, marks: readable(span.marks ?? {}) }] : [],
  )
}

function readable(marks: Readonly<Record<string, unknown>>): Marks {
  const kept = Object.entries(marks).flatMap(([name, value]) =>
    typeof value === 'string' || value === true ? [[name, value] as const] : [],
  )
  return Object.fromEntries(kept)
}
