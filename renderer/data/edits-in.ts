import type * as A from '@automerge/automerge/slim'
import type { Edit } from './splice'

/** What was done to the words of each item, one edit after the other. */
export function editsIn(patches: readonly A.Patch[]): ReadonlyMap<string, readonly Edit[]> {
  const edits = new Map<string, Edit[]>()
  for (const patch of patches) {
    const [root, item, at] = patch.path
    if (root !== 'prose' || typeof item !== 'string' || typeof at !== 'number') continue
    const those = edits.get(item) ?? []
    edits.set(item, those)
    if (patch.action === 'splice') those.push({ at, remove: 0, insert: patch.value })
    if (patch.action === 'del') those.push({ at, remove: patch.length ?? 1, insert: '' })
  }
  return edits
}
