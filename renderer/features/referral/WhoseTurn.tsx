import type { Holder } from '../../../shared/record/remits'
import type { Turn } from '../../../shared/record/turn'
import type { Addressee } from '../../../shared/wire/passing'
import type { Option } from '../../design/Select'
import { referral as words } from '../../words/en/referral'

/** Whose matter it is and whose turn (RF15): proposed, and nothing hinders another choice. */
export function WhoseTurn({ turn: { holders, next, before } }: { readonly turn: Turn }) {
  if (next === null && (before === null || holders.length === 0)) return null
  // RM7: the remit is theirs, and nobody is there to read it.
  const unread =
    next === null || next.isVacant
      ? []
      : holders.filter(({ isVacant, level }) => isVacant && level !== 'secondary')
  return (
    <p className="quiet">
      {before === null ? null : (
        <bdi>{words.passedOver[before.state === 'declined' ? 'declined' : 'silent'](before.name)} </bdi>
      )}
      {unread.map(({ assembly, name }) => (
        <bdi key={assembly}>{words.passedOver.vacant(name)} </bdi>
      ))}
      <bdi>{next === null ? words.nobodyLeft : words.whose[next.level](next.name, next.topic)}</bdi>
    </p>
  )
}

/** In the order in which they are asked; then all others. */
export function addressOptions(others: readonly Addressee[], holders: readonly Holder[]): readonly Option[] {
  const at = new Map<string, number>(holders.map(({ assembly }, index) => [assembly, index]))
  const place = ({ assembly }: Addressee) => at.get(assembly) ?? holders.length
  return [...others]
    .sort((one, other) => place(one) - place(other))
    .map(({ assembly, name, remits }) => {
      const holder = holders.find((one) => one.assembly === assembly)
      const primary = remits.filter(({ level }) => level === 'primary').map(({ topic }) => topic)
      const description =
        holder !== undefined
          ? words.remitOf[holder.level](holder.topic) + (holder.isVacant ? `, ${words.noSecretary}` : '')
          : primary.length === 0
            ? null
            : words.remits(primary.join(', '))
      return { id: assembly, label: name, ...(description !== null && { description }) }
    })
}
