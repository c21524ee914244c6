import { nameOf, type Roll } from '../../../shared/charter/roll'
import { dropCarried } from '../../../shared/meeting/carry'
import { details } from '../../../shared/meeting/details'
import type { Meeting } from '../../../shared/meeting/meeting'
import { takeCarried } from '../../../shared/meeting/take-carried'
import type { LocalDate } from '../../../shared/ports'
import { settlingLine } from '../../../shared/record/already-decided'
import type { CarriedLine } from '../../../shared/record/carried'
import type { DecisionEntry } from '../../../shared/record/register'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useComeAlong } from '../../data/useComeAlong'
import { useCarried, useDecisions } from '../../data/useRegister'
import { Button, LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { agendaWords as words } from '../../words/en/agenda'
import { carry } from '../../words/en/carry'

/** What other meetings did not finish: carried over, and the backlog. One press each, or all at once. */
export type OfferedItemsProps = {
  readonly meeting: Meeting
  readonly roll: Roll
  readonly run: Run<Meeting>
  readonly today: LocalDate
}

export function OfferedItems(props: OfferedItemsProps) {
  const lines = useCarried()?.filter((line) => line.meeting !== props.meeting.id) ?? []
  const entries = useDecisions(props.today, lines.length > 0)?.entries ?? []
  return (
    <>
      {(['carry', 'backlog'] as const).map((fate) => {
        const some = lines.filter((line) => line.fate === fate)
        return some.length === 0 ? null : (
          <Offer key={fate} {...props} fate={fate} lines={some} entries={entries} />
        )
      })}
    </>
  )
}

type OfferProps = OfferedItemsProps & {
  readonly fate: 'carry' | 'backlog'
  readonly lines: readonly CarriedLine[]
  readonly entries: readonly DecisionEntry[]
}

function Offer({ meeting, roll, run, fate, lines, entries }: OfferProps) {
  const tell = useTell()
  const comeAlong = useComeAlong()
  const free = lines.filter((line) => settlingLine(line, entries) === null)
  const take = (items: readonly CarriedLine[]) => {
    const taken = run(takeCarried, { items })
    if (!taken.ok) return tell.refusal(taken.refusal)
    tell.done(carry.taken(taken.value.length))
    const { date, title } = details(meeting)
    void comeAlong({ meeting: meeting.id, date, title }, items)
  }
  const letGo = ({ meeting, item, title }: CarriedLine) => {
    const gone = run(dropCarried, { meeting, item, dropped: true })
    if (gone.ok) tell.done(carry.gone(title))
    else tell.refusal(gone.refusal)
  }
  return (
    <Card
      title={fate === 'carry' ? carry.offered(lines.length) : carry.backlog(lines.length)}
      actions={free.length > 1 ? <Button onPress={() => take(free)}>{carry.takeAll}</Button> : null}
    >
      <ul className="agenda-offered">
        {lines.map((line) => (
          <li key={`${line.meeting}/${line.item}`}>
            <span>
              <bdi>{line.title}</bdi>
              <span className="quiet small">
                {fate === 'backlog'
                  ? carry.kept(line.date)
                  : carry.from({ ...line.from, date: line.date, times: line.times })}
                {line.presenter === null ? null : (
                  <>
                    , <bdi>{nameOf(roll, line.presenter)}</bdi>
                  </>
                )}
                {line.planned === null ? null : `, ${line.planned} ${words.minutes.toLowerCase()}`}
              </span>
            </span>
            <span className="agenda-offered-do">
              {free.includes(line) ? (
                <Button aria-label={carry.takeOf(line.title)} onPress={() => take([line])}>
                  {carry.take}
                </Button>
              ) : (
                <DecidedBy entry={settlingLine(line, entries)} />
              )}
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

/** CV7: it would be offered in vain. */
function DecidedBy({ entry }: { readonly entry: DecisionEntry | null }) {
  const { go } = useNavigation()
  if (entry === null) return null
  const { decision, number } = entry.line
  return (
    <span>
      {carry.decidedShort}{' '}
      <LinkButton onPress={() => go({ screen: 'decisions', decision })}>
        {carry.decidedOpen(number)}
      </LinkButton>
    </span>
  )
}
