import { CalendarPlus } from 'lucide-react'
import { useEffect } from 'react'
import type { LocalDate } from '../../../shared/ports'
import type { MeetingHeadline } from '../../../shared/record/summary'
import { type Place, useNavigation } from '../../data/place'
import { Button, LinkButton } from '../../design/Button'
import { Card } from '../../design/Card'
import { Chip } from '../../design/Chip'
import { EmptyState } from '../../design/EmptyState'
import { Row } from '../../design/Layout'
import { dateAndTime, weekdayDate } from '../../words/en/dates'
import { home as words } from '../../words/en/home'
import type { Ahead } from './next'

/** The meeting to go to, with the one big button. Enter goes there from anywhere on Home where it means nothing else. */
export type NextCardProps = Pick<Ahead, 'next' | 'later'> & {
  readonly today: LocalDate
  readonly onNewMeeting: () => void
}

export function NextCard({ next, later, today, onNewMeeting }: NextCardProps) {
  const { go } = useNavigation()
  const first = next === null ? null : firstStep(next)
  useEnter(() => first !== null && go(first.to))
  if (next === null || first === null) {
    return (
      <Card label={words.noNext}>
        <EmptyState
          title={words.noNext}
          icon={<CalendarPlus aria-hidden />}
          action={
            <Button kind="primary" big onPress={onNewMeeting}>
              {words.newMeeting}
            </Button>
          }
        >
          {words.noNextText}
        </EmptyState>
      </Card>
    )
  }

  const { headline, when } = next
  return (
    <Card tone="soft" label={headline.title}>
      <div className="fm-next">
        <div className="fm-next-what">
          <WhenChip when={when} headline={headline} />
          <h2 className="fm-next-title">
            <bdi>{headline.title}</bdi>
          </h2>
          <p className="figures">
            {when === 'today' ? words.begins(headline.time) : dayAndTime(headline)}
            {headline.place === '' ? null : (
              <>
                {' · '}
                <bdi>{headline.place}</bdi>
              </>
            )}
          </p>
          <p className="quiet">{words.items(headline.items)}</p>
        </div>
        <Row gap={12}>
          <Button kind="primary" big keys="Enter" onPress={() => go(first.to)}>
            {first.word}
          </Button>
          {first.to.screen === 'agenda' ? null : (
            <Button big kind="quiet" onPress={() => go({ screen: 'agenda', meeting: headline.meeting })}>
              {words.openAgenda}
            </Button>
          )}
        </Row>
      </div>
      {later.length === 0 ? null : (
        <p className="fm-next-later">
          <span className="quiet">{words.coming}: </span>
          {later.slice(0, 3).map((other, index) => (
            <span key={other.meeting}>
              {index === 0 ? null : ' · '}
              <LinkButton onPress={() => go({ screen: 'agenda', meeting: other.meeting })}>
                <bdi>{other.title}</bdi>
              </LinkButton>
              <span className="quiet figures">
                {' '}
                {other.date === today ? words.begins(other.time) : dateAndTime(other.date, other.time)}
              </span>
            </span>
          ))}
        </p>
      )}
    </Card>
  )
}

function WhenChip({ when, headline }: NonNullable<Ahead['next']>) {
  if (when === 'on' && headline.state === 'adjourned') {
    return (
      <Chip tone="reservations" mark="pause">
        {words.inBreak}
      </Chip>
    )
  }
  if (when === 'on') {
    return (
      <Chip tone="accent" mark="dot">
        {words.on}
      </Chip>
    )
  }
  return (
    <Chip tone={when === 'today' ? 'accent' : 'neutral'} mark="clock">
      {when === 'today' ? words.today : words.next}
    </Chip>
  )
}

function firstStep({ headline, when }: NonNullable<Ahead['next']>): { word: string; to: Place } {
  const { meeting } = headline
  switch (when) {
    case 'on':
      return { word: words.continue, to: { screen: 'live', meeting } }
    case 'today':
      return { word: words.goToMeeting, to: { screen: 'live', meeting } }
    case 'coming':
      return { word: words.openAgenda, to: { screen: 'agenda', meeting } }
  }
}

const dayAndTime = ({ date, time }: MeetingHeadline) => `${weekdayDate(date)}, ${time}`

/** Enter where nothing else takes it: the heading has the focus on arrival, or nothing has. */
function useEnter(then: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || event.defaultPrevented) return
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      const at = event.target
      if (at === document.body || (at instanceof HTMLElement && at.matches('h1, main'))) then()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  })
}
