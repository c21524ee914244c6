import { nameOf, type Roll } from '../../../shared/charter/roll'
import { dropCarried } from '../../../shared/meeting/carry'
import type { Meeting } from '../../../shared/meeting/meeting'
import { takeCarried } from '../../../shared/meeting/take-carried'
import type { CarriedLine } from '../../../shared/record/carried'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useCarried } from '../../data/useRegister'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { agendaWords as words } from '../../words/en/agenda'
import { carry } from '../../words/en/carry'

/** What other meetings did not finish: carried over, and the backlog. One press each, or all at once. */
export type OfferedItemsProps = {
  readonly meeting: Meeting
  readonly roll: Roll
  readonly run: Run<Meeting>
}

export function OfferedItems(props: OfferedItemsProps) {
  const lines = useCarried()?.filter((line) => line.meeting !== props.meeting.id) ?? []
  return (
    <>
      {(['carry', 'backlog'] as const).map((fate) => {
        const some = lines.filter((line) => line.fate === fate)
        return some.length === 0 ? null : <Offer key={fate} {...props} fate={fate} lines={some} />
      })}
    </>
  )
}

type OfferProps = OfferedItemsProps & {
  readonly fate: 'carry' | 'backlog'
  readonly lines: readonly CarriedLine[]
}

function Offer({ roll, run, fate, lines }: OfferProps) {
  const tell = useTell()
  const take = (items: readonly CarriedLine[]) => {
    const taken = run(takeCarried, { items })
    if (taken.ok) tell.done(carry.taken(taken.value.length))
    else tell.refusal(taken.refusal)
  }
  const letGo = ({ meeting, item, title }: CarriedLine) => {
    const gone = run(dropCarried, { meeting, item, dropped: true })
    if (gone.ok) tell.done(carry.gone(title))
    else tell.refusal(gone.refusal)
  }
  return (
    <Card
      title={fate === 'carry' ? carry.offered(lines.length) : carry.backlog(lines.length)}
      actions={lines.length > 1 ? <Button onPress={() => take(lines)}>{carry.takeAll}</Button> : null}
    >
      <ul className="agenda-offered">
        {lines.map((line) => (
          <li key={`${line.meeting}/${line.item}`}>
            <span>
              <bdi>{line.title}</bdi>
              <span className="quiet small">
                {carry.from(line.date, line.times)}
                {line.presenter === null ? null : (
                  <>
                    , <bdi>{nameOf(roll, line.presenter)}</bdi>
                  </>
                )}
                {line.planned === null ? null : `, ${line.planned} ${words.minutes.toLowerCase()}`}
              </span>
            </span>
            <span className="agenda-offered-do">
              <Button aria-label={carry.takeOf(line.title)} onPress={() => take([line])}>
                {carry.take}
              </Button>
              <Button kind="quiet" aria-label={carry.letGoOf(line.title)} onPress={() => letGo(line)}>
                {carry.letGo}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
