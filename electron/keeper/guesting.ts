import type { Authority } from '../../shared/authority/authority'
import type { Among, Change, Holding } from '../../shared/sync/holding'
import type { Realm } from './realm'

/**
 * JC1: an assembly that recognises one kept here as its member, and in whose joint circle there is something to read, is
 * opened beside it by itself: those who speak for the member here write in it as its guests.
 */
export type Guesting = {
  readonly after: (change: Change) => void
  /** At the start. */
  readonly all: () => void
  readonly settled: () => Promise<void>
}

export type GuestingDeeds = {
  readonly realm: Pick<Realm, 'assembly' | 'join'>
  readonly holding: () => Holding
  readonly authorityOf: (assembly: string, among: Among) => Authority | null
  readonly blob: (hash: string) => Promise<Uint8Array | null>
}

export function guestingIn({ realm, holding, authorityOf, blob }: GuestingDeeds): Guesting {
  let turn: Promise<void> = Promise.resolve()

  const isCalled = (id: string): boolean => {
    if (realm.assembly(id) !== null) return false
    const members = authorityOf(id, holding())?.members ?? []
    return members.some(({ genesis }) => realm.assembly(genesis.slice(0, 32))?.standsFor() != null)
  }
  const hasJoint = (id: string): boolean =>
    holding()
      .spacesOf(id)
      .some(({ id: space, circle }) => circle === 'joint' && holding().shelf(space).entries().length > 0)

  async function come(id: string): Promise<void> {
    const founding = holding().founding(id)
    const packed = founding === null || founding.blob === null ? null : await blob(founding.blob)
    // Refused by the disk, or its blob on the way: the next look tries again.
    if (founding !== null && packed !== null && isCalled(id))
      await realm.join({ entry: founding.bytes, blob: packed })
  }

  function look(ids: Iterable<string>): void {
    for (const id of ids)
      if (isCalled(id) && hasJoint(id)) turn = turn.then(() => come(id)).catch(() => undefined)
  }

  return {
    after: ({ authority, admitted, blobs }) => {
      const here = holding()
      if (authority) return look(here.assemblies())
      const touched = [...admitted, ...blobs.flatMap(here.naming)]
      look(new Set(touched.flatMap((entry) => here.placeOf(entry)?.assembly ?? [])))
    },
    all: () => look(holding().assemblies()),
    settled: () => turn,
  }
}
