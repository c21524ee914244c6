import type { StatementId } from '../../../shared/id'
import { localDate } from '../../../shared/meeting/time'
import { refOf } from '../../../shared/record/fate'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { useClock } from '../../data/useClock'
import { useDecisions } from '../../data/useRegister'
import { Screen } from '../../design/Screen'
import { thing as words } from '../../words/en/thing'
import { ThingForm } from './ThingForm'

/** Calls several assemblies together, about a decision or about anything; the Thing has the focus then. */
export function CallThing({ decision }: { readonly decision?: StatementId }) {
  const shelf = useShelf()
  const tell = useTell()
  const { go, from } = useNavigation()
  const zone = shelf?.charter.zone ?? zoneHere()
  const register = useDecisions(localDate(useClock(zone, 60)))
  if (shelf === null || register === null) return <Screen title={words.title} />
  const line = register.entries.find((entry) => entry.line.decision === decision)?.line ?? null
  return (
    <ThingForm
      shelf={shelf}
      lead={line === null ? words.lead : words.about(line.number, line.itemTitle, shelf.charter.name)}
      about={line?.itemTitle ?? ''}
      matter={line?.matter ?? null}
      named={line === null ? [] : [refOf(line)]}
      onCalled={({ name }) => {
        go({ screen: 'home' })
        tell.done(words.called(name))
      }}
      leave={{ word: line === null ? words.back : words.backToDecision(line.number), go: () => go(from) }}
    />
  )
}
