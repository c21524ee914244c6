import { localDate } from '../../../shared/meeting/time'
import { useCell, useDesk, useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useClock } from '../../data/useClock'
import { useDecisions } from '../../data/useRegister'
import { Screen } from '../../design/Screen'
import { clash as clashWords } from '../../words/en/clash'
import { thing as words } from '../../words/en/thing'
import { CallThing } from './CallThing'
import { named } from './named'
import { ThingForm } from './ThingForm'

/** Calls both assemblies of a clash together: who and what about stands there already, and its decision overrides both (CS5). */
export function CallOverClash({ clash: key }: { readonly clash: string }) {
  const shelf = useShelf()
  const tell = useTell()
  const { go, from } = useNavigation()
  const clash = useCell(useDesk().clashes.all).find((one) => one.key === key)
  const register = useDecisions(localDate(useClock(shelf?.charter.zone ?? zoneHere(), 60)))
  // Settled meanwhile: there is nothing to override.
  if (clash === undefined) return <CallThing />
  if (shelf === null || register === null) return <Screen title={words.title} />
  const [one, other] = clash.sides
  const own = register.entries.find(({ line }) => clash.sides.some((side) => side.decision === line.decision))
  return (
    <ThingForm
      shelf={shelf}
      lead={clashWords.aboutClash(`${one.name} ${one.number}`, `${other.name} ${other.number}`)}
      about={own?.line.itemTitle || `${one.number}, ${other.number}`}
      matter={clash.matter ?? own?.line.matter ?? null}
      named={clash.sides.map(named)}
      asked={clash.sides.filter(({ assembly }) => assembly !== shelf.assembly)}
      onCalled={({ name }) => {
        go({ screen: 'home' })
        tell.done(words.called(name))
      }}
      leave={{ word: words.back, go: () => go(from) }}
    />
  )
}
