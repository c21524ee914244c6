import { vacancyIn } from '../../../shared/authority/vacancy'
import { localDate } from '../../../shared/meeting/time'
import type { AuthorityView } from '../../../shared/wire/authority'
import { useCell, useDesk, useShelf } from '../../data/desk-context'
import { instantOf, zoneHere } from '../../data/moment'
import { useNavigation } from '../../data/place'
import { LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { Chip } from '../../design/Chip'
import { acting as words } from '../../words/en/acting'

/** Whether the assembly has a secretary of its own, and who stands in until when (AU16). */
export type VacancyProps = {
  readonly view: AuthorityView
  readonly nameOf: (person: string | null) => string
  readonly day: (seconds: number) => string
  /** The office that stands in by the charter. */
  readonly cover: string
}

export function Vacancy({ view, nameOf, day, cover }: VacancyProps) {
  const found = vacancyIn(view.offices, Math.floor(Date.now() / 1000))
  if (found.type === 'filled') return null
  return (
    <div className="fm-vacancy">
      <div>
        <Chip tone="reservations" mark={found.type === 'acting' ? 'half' : 'bang'}>
          {found.type === 'acting' ? words.acting : words.vacant}
        </Chip>
      </div>
      <p>
        <bdi>
          {found.type === 'acting'
            ? words.until(nameOf(found.person), day(found.until))
            : found.since === null
              ? words.nobody
              : words.ended(day(found.since))}
        </bdi>{' '}
        {cover === '' ? null : words.cover(cover)}
      </p>
      <p className="quiet">{found.type === 'acting' ? words.handOver : words.comeIn}</p>
    </div>
  )
}

/** On Home of whoever stands in: until when, and how it ends (AU15). */
export function ActingCard() {
  const { go } = useNavigation()
  const shelf = useShelf()
  const card = useCell(useDesk().cards).find(({ assembly }) => assembly === shelf?.assembly)
  if (shelf === null || card?.acting === undefined || shelf.charter.thing !== undefined) return null
  const until = localDate(instantOf(new Date(card.acting * 1000), shelf.charter.zone || zoneHere()))
  const isOver = card.acting * 1000 < Date.now()
  return (
    <Card title={isOver ? words.overTitle : words.homeTitle} level={2}>
      <p>{isOver ? words.over(until) : words.home(until)}</p>
      <p>
        <LinkButton onPress={() => go({ screen: 'settings' })}>{words.open}</LinkButton>
      </p>
    </Card>
  )
}
