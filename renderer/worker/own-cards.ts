import { canonical } from '../../shared/canonical'
import { ownCard } from '../../shared/record/own-card'
import { cardRecord, type StatusCard } from '../../shared/record/status-card'
import type { CacheWriter } from './cache-writer'
import type { KeeperLink } from './keeper-link'
import { fromBytes, rowOf, toBytes } from './names'
import type { Rows } from './rows'
import { someMomentsAfter } from './soon'
import type { KeptAssembly } from './summaries'

/**
 * The card an assembly seals of itself (FE5): some moments after its list of meetings has changed, where it says something new, where
 * this computer signs for it, and where there is a host or a member to read it. Nobody waits for it, and a refused one is tried again
 * at the next change.
 */
export type OwnCards = { readonly soon: (assembly: KeptAssembly) => void }

/** Milliseconds. */
const quiet = 1500

export function ownCards(
  keeper: Pick<KeeperLink, 'office' | 'seal'>,
  rows: Rows,
  writer: CacheWriter,
  today: () => string,
): OwnCards {
  async function sealIfNew({ head, charter, headlines }: KeptAssembly): Promise<void> {
    const { assembly, office, signs, readOnly } = head
    if (office === null || !signs || readOnly || head.guest !== undefined) return
    const card = ownCard(charter, [...headlines.values()], today())
    if (card === null) return
    await writer.settled()
    const before = await rows.get(rowOf.card(assembly))
    if (before !== undefined && saysTheSame(fromBytes<StatusCard>(before), card)) return
    const answer = await keeper.office(assembly, { type: 'authority' })
    if (!answer.ok || answer.value.view.hosts.length + answer.value.view.members.length === 0) return
    const text = new TextEncoder().encode(canonical(card))
    // One record, newest counts: its name is the assembly's own.
    const sealed = await keeper.seal(assembly, assembly, '', cardRecord, text)
    if (sealed.ok) writer.write([{ name: rowOf.card(assembly), content: toBytes(card) }])
  }

  return {
    soon: someMomentsAfter(quiet, (assembly) => {
      // A cache that does not work is told elsewhere; the card waits for the next change.
      void sealIfNew(assembly).catch(() => undefined)
    }),
  }
}

const saysTheSame = (one: StatusCard, other: StatusCard): boolean =>
  canonical(one.meetings) === canonical(other.meetings)
