import { linkKey } from '../../../shared/record/rings'
import { useShelf } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { type NamedRing, useRingsOf } from '../../data/useRings'
import { LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { Chip } from '../../design/Chip'
import { nesting as words } from '../../words/en/nesting'
import './RingsHere.css'

/** In the inbox: a ring of memberships, which link of it is left out, and where to end one (NE2). */
export function RingsHere() {
  const { go } = useNavigation()
  const rings = useRingsOf(useShelf()?.assembly ?? null)
  return rings.map((ring) => (
    <Card key={linkKey(ring.cut)} title={words.ring} level={2}>
      <p>{words.ringLead}</p>
      <Links ring={ring} />
      <p>{words.leftWhy}</p>
      <p className="quiet">{words.mend}</p>
      <p>
        <LinkButton onPress={() => go({ screen: 'settings' })}>{words.open}</LinkButton>
      </p>
    </Card>
  ))
}

/** Link by link, round to the first; the last is the one that is left out. */
function Links({ ring: { assemblies, names } }: { readonly ring: NamedRing }) {
  return (
    <ol className="fm-ring">
      {names.map((name, at) => {
        const isCut = at === names.length - 1
        return (
          <li key={assemblies[at]}>
            <bdi>{words.link(name, names[(at + 1) % names.length] ?? '')}</bdi>
            {isCut ? (
              <Chip tone="reservations" mark="cross">
                {words.leftOut}
              </Chip>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
