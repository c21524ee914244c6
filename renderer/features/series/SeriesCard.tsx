import { useState } from 'react'
import { type InheritedSeries, saysTheSame } from '../../../shared/charter/inherited-series'
import type { MeetingSeries } from '../../../shared/charter/series'
import type { LocalDate } from '../../../shared/ports'
import { nextOf, placeFor, plannedOf } from '../../../shared/record/series'
import type { Shelf } from '../../../shared/wire/shelf'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { usePlanMeeting } from '../../data/usePlanMeeting'
import { useCarried } from '../../data/useRegister'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Chip } from '../../design/Chip'
import { Row } from '../../design/Layout'
import { duration } from '../../words/en/dates'
import { ruleInWords, series as words } from '../../words/en/series'

/** One series or template: when the next one is, what each has, and the one deed. */
export type SeriesCardProps = {
  readonly series: MeetingSeries
  readonly shelf: Shelf
  readonly today: LocalDate
  /** One primary button a screen: the first card has it. */
  readonly isFirst: boolean
  /** Of a host: whose it is, and how it becomes one's own. */
  readonly of?: InheritedSeries['of']
  readonly onCopy?: (() => void) | null
  /** What it was copied from, as it is there now (SE19). */
  readonly there?: InheritedSeries | null
  /** Null where it is only read. */
  readonly change?: {
    readonly onChange: () => void
    readonly onRemove: () => void
    readonly onLook: (there: InheritedSeries) => void
  } | null
}

const titlesOf = ({ headlines }: Shelf) => headlines.map(({ title }) => title)

export function SeriesCard(props: SeriesCardProps) {
  const { series, shelf, today, isFirst, of, onCopy = null, there = null, change = null } = props
  const { go } = useNavigation()
  const tell = useTell()
  const planMeeting = usePlanMeeting()
  const carried = useCarried()
  const [planning, setPlanning] = useState(false)
  const planned = plannedOf(shelf.headlines, series, today)
  const next = nextOf(shelf.headlines, series, today)
  const held = shelf.headlines.filter((one) => one.series?.id === series.id && one.state === 'closed').length
  const { name, kind, rule, time, items } = series
  const place = placeFor(shelf.headlines, series)
  const source = of ?? series.from

  const plan = async () => {
    if (planning) return
    setPlanning(true)
    const date = next ?? today
    const made = await planMeeting({
      details: {
        title: words.titleOf(name, date, rule !== null, titlesOf(shelf)),
        kind,
        date,
        time,
        place,
      },
      series,
      carried: (carried ?? []).filter(({ fate }) => fate === 'carry'),
    })
    setPlanning(false)
    if (made.ok) go({ screen: 'agenda', meeting: made.value })
    else tell.refusal(made.refusal)
  }

  return (
    <Card
      title={<bdi>{name}</bdi>}
      actions={
        change !== null ? (
          <>
            <Button kind="quiet" aria-label={words.changeNamed(name)} onPress={change.onChange}>
              {words.change}
            </Button>
            <Button kind="quiet" aria-label={words.removeNamed(name)} onPress={change.onRemove}>
              {words.remove}
            </Button>
          </>
        ) : of !== undefined && onCopy !== null ? (
          <Button kind="quiet" aria-label={words.copyNamed(name, of.name)} onPress={onCopy}>
            {words.copy}
          </Button>
        ) : null
      }
    >
      <p className="fm-series-when">
        {rule === null ? <Chip tone="quiet">{words.template}</Chip> : null}
        <span>
          {ruleInWords(rule)} · <bdi>{words.usual(time, place)}</bdi>
        </span>
        <span className="quiet">{words.held(held)}</span>
        {series.forMembers === true && of === undefined ? <Chip tone="quiet">{words.isOffered}</Chip> : null}
        {source === undefined ? null : (
          <Chip tone="quiet">
            <bdi>{words.from(source.name)}</bdi>
          </Chip>
        )}
      </p>
      {there === null || saysTheSame(series, there.series) ? null : (
        <p className="fm-series-when">
          <Chip tone="reservations" mark="half">
            <bdi>{words.differs(there.of.name)}</bdi>
          </Chip>
          {change === null ? null : (
            <Button
              kind="quiet"
              aria-label={words.takeOverNamed(name, there.of.name)}
              onPress={() => change.onLook(there)}
            >
              {words.takeOver}
            </Button>
          )}
        </p>
      )}
      {items.length === 0 ? (
        <p className="quiet">{words.noItems}</p>
      ) : (
        <ul className="fm-series-items" aria-label={words.items}>
          {items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may bear one title, and their place is all that tells them apart
            <li key={at}>
              <bdi>{item.title}</bdi>
              {item.planned === null ? null : <span className="quiet"> {duration(item.planned)}</span>}
            </li>
          ))}
        </ul>
      )}
      {shelf.readOnly || shelf.over ? null : (
        <Row gap={12}>
          {planned === null ? (
            <Button
              kind={isFirst ? 'primary' : 'plain'}
              isPending={planning}
              aria-label={rule === null ? words.planTemplateNamed(name) : words.planNamed(name)}
              onPress={() => void plan()}
            >
              {rule === null ? words.planTemplate : words.plan}
            </Button>
          ) : (
            <Button
              aria-label={words.openAgendaNamed(planned.title)}
              onPress={() => go({ screen: 'agenda', meeting: planned.meeting })}
            >
              {words.openAgenda}
            </Button>
          )}
          <span className="figures">
            {planned !== null
              ? words.planned(planned.date, planned.time)
              : next === null
                ? null
                : words.next(next, time)}
          </span>
        </Row>
      )}
    </Card>
  )
}
