import { useShelf } from '../../data/desk-context'
import { useClashesOf, useContradicted } from '../../data/useClashes'
import { Chip } from '../../design/Chip'
import { clash as words } from '../../words/en/clash'
import { ClashCard } from './ClashCard'

/** In the inbox: every clash that a decision of the assembly in focus is in. */
export function ClashesHere() {
  const found = useClashesOf(useShelf()?.assembly ?? null)
  if (found.length === 0) return null
  return (
    <section className="fm-clashes" aria-label={words.title}>
      <h2>{words.title}</h2>
      {found.map((clash) => (
        <ClashCard key={clash.key} clash={clash} level={3} primary={false} />
      ))}
    </section>
  )
}

/** On the page of one decision. */
export function ClashesOf({ decision }: { readonly decision: string }) {
  const assembly = useShelf()?.assembly ?? null
  const found = useClashesOf(assembly).filter(({ sides }) => sides.some((side) => side.decision === decision))
  return found.map((clash, at) => (
    <ClashCard key={clash.key} clash={clash} level={2} primary={at === 0} on={decision} />
  ))
}

/** On a line of a register: with which other decision, in a word. */
export function ClashMark({ decision }: { readonly decision: string | null }) {
  const others = useContradicted().get(decision ?? '') ?? []
  return others.map(({ decision: other, name, number }) => (
    <div key={other} className="fm-clash-mark">
      <Chip tone="reservations" mark="bang">
        {words.chip}
      </Chip>
      <p className="quiet small">
        <bdi>{words.by(name, number)}</bdi>
      </p>
    </div>
  ))
}
