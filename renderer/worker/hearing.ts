import type { AssemblyId, PersonId } from '../../shared/id'
import { assertNever } from '../../shared/result'
import type { DeskEvent } from '../../shared/wire/desk-event'
import type { KeeperTold } from '../../shared/wire/keeper'
import { readWhereabouts } from '../../shared/wire/whereabouts'
import type { Desk } from './desk'
import type { KeeperLink } from './keeper-link'

/**
 * What the keeper says unasked: what others wrote is taken in one after the other, what only passes by is passed on. Answers how
 * to wait until everything said so far is taken in.
 */
export function hearKeeper(
  desk: Desk,
  keeper: KeeperLink,
  tell: (event: DeskEvent) => void,
  failed: (bug: unknown) => void,
): () => Promise<void> {
  let turn: Promise<void> = desk.started

  function hear(told: KeeperTold): void {
    switch (told.type) {
      case 'grew':
      case 'rewritten':
        // A failed look costs nothing: the next one, or the next start, reads on from where the rows stand.
        turn = turn.then(() => desk.grew(told.head)).catch(failed)
        return
      case 'peers-changed':
        tell(told)
        return
      case 'live': {
        const where = readWhereabouts(told.bytes)
        if (where !== null)
          tell({ type: 'live', device: told.device, person: told.person as PersonId | null, where })
        return
      }
      case 'pairing-changed': {
        const { view, head } = told
        turn = turn
          .then(async () => {
            if (head !== null) await desk.grew(head)
            tell({ type: 'pairing-changed', view, joined: (head?.assembly ?? null) as AssemblyId | null })
          })
          .catch(failed)
        return
      }
      default:
        assertNever(told)
    }
  }

  keeper.listen(hear)
  return () => turn
}
