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
  const labels = toldApart(others)
  const labelOf = (assembly: string) => labels.get(assembly) ?? ''
  const place = ({ assembly }: Addressee) => at.get(assembly) ?? holders.length
  return [...others]
    .sort((one, other) => place(one) - place(other))
    .map(({ assembly, remits }) => {
      const holder = holders.find((one) => one.assembly === assembly)
      const primary = remits.filter(({ level }) => level === 'primary').map(({ topic }) => topic)
      const description =
        holder !== undefined
          ? words.remitOf[holder.level](holder.topic) + (holder.isVacant ? `, ${words.noSecretary}` : '')
          : primary.length === 0
            ? null
            : words.remits(primary.join(', '))
      return { id: assembly, label: labelOf(assembly), ...(description !== null && { description }) }
    })
}

/** RF18: of two assemblies of one name each is shown with its short code, and where that is the same too with the beginning of its number. */
export function toldApart(others: readonly Addressee[]): ReadonlyMap<string, string> {
  const twins = (one: Addressee, what: (of: Addressee) => string) =>
    others.some((other) => other.assembly !== one.assembly && what(other) === what(one))
  const byName = ({ name }: Addressee) => name.trim().toLowerCase()
  const byCode = (one: Addressee) => `${byName(one)}/${one.code.toLowerCase()}`
  return new Map(
    others.map((one) => [
      one.assembly,
      !twins(one, byName)
        ? one.name
        : words.twin(one.name, twins(one, byCode) ? `${one.code} ${one.assembly.slice(0, 6)}` : one.code),
    ]),
  )
}
