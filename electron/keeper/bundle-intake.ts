import type { Bundle } from '../../shared/sync/bundle'
import type { Filed } from '../../shared/sync/filed'
import type { Holding } from '../../shared/sync/holding'
import type { Around, Blob } from '../../shared/sync/session'
import { type Left, siftFiled } from '../../shared/sync/sift'

/** What a bundle file held goes in by the way that a peer's entries take (BU1); answers what was left out. */
type Given = {
  readonly holding: Holding
  readonly around: () => Around
  readonly keep: (entries: readonly Filed[], blobs: readonly Blob[]) => Promise<unknown>
}

/** Waiting entries are counted for a file as for a peer (SY9). */
export const fileName = 'file'

export async function takeIn(bundle: Bundle, { holding, around, keep }: Given): Promise<readonly Left[]> {
  const siftAnd = async (some: readonly Filed[], blobs: readonly Blob[] = []): Promise<readonly Left[]> => {
    const sifted = siftFiled(some, holding, around(), fileName)
    const named = new Set(sifted.keep.map(({ blob }) => blob))
    const its = blobs.filter(({ hash }) => named.has(hash) && holding.blobLength(hash) === null)
    if (sifted.keep.length > 0) await keep(sifted.keep, its)
    return sifted.left
  }
  // The founding opens the spaces that the rest stands in; the deeds say which of them this device follows.
  const foundings = bundle.entries.filter(({ space }) => space === null)
  const deedsDone = bundle.entries.filter(({ isAuthority }) => isAuthority)
  // A member's deeds name its own members: whose founding was not welcome a moment ago may be now.
  for (let before = -1; before < holding.assemblies().length; ) {
    before = holding.assemblies().length
    await siftAnd(foundings)
    await siftAnd(deedsDone)
  }
  // An entry and its text come at once: nobody finds the one without the other in between.
  const left = await siftAnd(bundle.entries, bundle.blobs)
  const isWanted = ({ hash }: Blob) => holding.blobLength(hash) === null && holding.naming(hash).length > 0
  const wanted = bundle.blobs.filter(isWanted)
  if (wanted.length > 0) await keep([], wanted)
  return left
}
