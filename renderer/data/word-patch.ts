import type * as A from '@automerge/automerge/slim'

/** One thing that was done to the words of an item, after all that were done before it: letters put in, taken out, or marked. */
export type WordPatch =
  | { readonly type: 'put'; readonly at: number; readonly insert: string; readonly marks: Marks }
  | { readonly type: 'take'; readonly at: number; readonly remove: number }
  | ({ readonly type: 'mark' } & Marking)

export type Marks = Readonly<Record<string, string | true>>
/** A mark over a stretch, or, with null, none of that name any more. */
export type Marking = {
  readonly name: string
  readonly value: string | true | null
  readonly start: number
  readonly end: number
}

/** What was done to the words of each item; null: they are others than before, as a whole. */
export function wordPatchesIn(patches: readonly A.Patch[]): ReadonlyMap<string, readonly WordPatch[] | null> {
  const found = new Map<string, WordPatch[] | null>()
  for (const patch of patches) {
    const [root, item] = patch.path
    if (root !== 'prose' || typeof item !== 'string') continue
    const made = wordPatch(patch)
    const before = found.get(item)
    if (made === null || before === null) found.set(item, null)
    else found.set(item, [...(before ?? []), ...made])
  }
  return found
}

function wordPatch(patch: A.Patch): readonly WordPatch[] | null {
  const at = patch.path[2]
  switch (patch.action) {
    case 'splice':
      return typeof at === 'number'
        ? [{ type: 'put', at, insert: patch.value, marks: readable(patch.marks ?? {}) }]
        : null
    case 'del':
      return typeof at === 'number' ? [{ type: 'take', at, remove: patch.length ?? 1 }] : null
    case 'mark':
      return patch.marks.map(({ name, value, start, end }) => ({
        type: 'mark',
        name,
        value: isReadable(value) ? value : null,
        start,
        end,
      }))
    case 'unmark':
      return [{ type: 'mark', name: patch.name, value: null, start: patch.start, end: patch.end }]
    default:
      return null
  }
}

const isReadable = (value: unknown): value is string | true => typeof value === 'string' || value === true

const readable = (marks: Readonly<Record<string, unknown>>): Marks =>
  Object.fromEntries(
    Object.entries(marks).flatMap(([name, value]) => (isReadable(value) ? [[name, value] as const] : [])),
  )
