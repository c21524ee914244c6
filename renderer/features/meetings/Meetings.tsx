import { CalendarPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { MeetingId } from '../../../shared/id'
import { localDate } from '../../../shared/meeting/time'
import type { LocalDate } from '../../../shared/ports'
import { placesInSeries } from '../../../shared/record/series'
import type { MeetingHeadline } from '../../../shared/record/summary'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { meetingPlace, useNavigation } from '../../data/place'
import { onList } from '../../data/take-in-meeting'
import { useClock } from '../../data/useClock'
import { Button } from '../../design/Button'
import { EmptyState } from '../../design/EmptyState'
import { Screen } from '../../design/Screen'
import { SectionedList } from '../../design/SectionedList'
import { backlog } from '../../words/en/backlog'
import { meetings as words } from '../../words/en/meetings'
import { series } from '../../words/en/series'
import { type GroupName, grouped } from './groups'
import { MeetingRow } from './MeetingRow'

/** Every meeting of the assembly in focus, grouped by when. */
export type MeetingsProps = {
  readonly onNewMeeting: () => void
  /** The way in for a meeting from a file, made by another feature. */
  readonly takeIn: ReactNode
}

/** So many of the past are shown at once; the rest is one press away. */
const fewPast = 30

export function Meetings({ onNewMeeting, takeIn }: MeetingsProps) {
  const shelf = useShelf()
  const { go } = useNavigation()
  const today = localDate(useClock(shelf?.charter.zone ?? zoneHere(), 60))
  const [all, setAll] = useState(false)
  const headlines = shelf?.headlines ?? []
  const groups = grouped(headlines, today)
  const places = placesInSeries(headlines)
  const files = onList(shelf?.takenIn ?? [])
  const hidden = all ? 0 : Math.max(0, groups.past.length - fewPast)

  const shown = (['today', 'week', 'later', 'past'] as const)
    .map((name) =>
      groupFor(
        name,
        hidden > 0 && name === 'past' ? groups.past.slice(0, fewPast) : groups[name],
        today,
        places,
      ),
    )
    .concat(groupFor('withdrawn', shelf?.duplicates ?? [], today, places))
    .concat(groupFor('files', files, today, places))
    .filter(({ items }) => items.length > 0)

  return (
    <Screen
      title={words.title}
      actions={
        shelf === null ? null : (
          <>
            <Button kind="quiet" onPress={() => go({ screen: 'series' })}>
              {series.open}
            </Button>
            <Button kind="quiet" onPress={() => go({ screen: 'backlog' })}>
              {backlog.open}
            </Button>
            {shelf.readOnly ? null : takeIn}
            {shelf.readOnly ? null : (
              <Button
                kind={headlines.length === 0 ? 'plain' : 'primary'}
                icon={<CalendarPlus aria-hidden />}
                onPress={onNewMeeting}
              >
                {words.newMeeting}
              </Button>
            )}
          </>
        )
      }
    >
      {shelf !== null && headlines.length + files.length === 0 ? (
        <EmptyState
          title={words.empty}
          action={
            <Button kind="primary" onPress={onNewMeeting}>
              {words.newMeeting}
            </Button>
          }
        >
          {words.emptyText}
        </EmptyState>
      ) : (
        <SectionedList
          label={words.list}
          groups={shown}
          onOpen={(id) => {
            const all = [...headlines, ...(shelf?.duplicates ?? []), ...files]
            const headline = all.find(({ meeting }) => meeting === id)
            if (headline !== undefined) go(meetingPlace(headline))
          }}
        />
      )}
      {hidden === 0 ? null : (
        <div>
          <Button onPress={() => setAll(true)}>{words.showAll(hidden)}</Button>
        </div>
      )}
    </Screen>
  )
}

function groupFor(
  name: GroupName | 'withdrawn' | 'files',
  headlines: readonly MeetingHeadline[],
  today: LocalDate,
  places: ReadonlyMap<MeetingId, number>,
) {
  return {
    id: name,
    title: words.groups[name],
    items: headlines.map((headline) => ({
      id: headline.meeting,
      content: (
        <MeetingRow
          headline={headline}
          passed={headline.date < today}
          isWithdrawn={name === 'withdrawn'}
          inSeries={places.get(headline.meeting)}
        />
      ),
    })),
  }
}
