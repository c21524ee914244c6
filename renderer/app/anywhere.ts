import { useMemo } from 'react'
import { onRoll } from '../../shared/charter/roll'
import type { MeetingHeadline } from '../../shared/record/summary'
import { useShelf } from '../data/desk-context'
import type { Place } from '../data/place'
import type { Command } from '../design/CommandPalette'
import { app } from '../words/en/app'
import { dateInWords } from '../words/en/dates'
import { frame } from '../words/en/frame'
import type { Deeds } from './deeds'

/** Ctrl+K: every screen, every meeting, everybody on the roll, and the deeds that need no screen. */
export type Anywhere = { readonly commands: readonly Command[]; readonly choose: (id: string) => void }

type Way = Command & { readonly take: () => void }

const screens = ['home', 'meetings', 'decisions', 'actions', 'members', 'charter', 'settings'] as const

export function useAnywhere(deeds: Deeds): Anywhere {
  const shelf = useShelf()
  return useMemo(() => {
    const { go } = deeds
    const to = (id: string, label: string, group: string, place: Place): Way => ({
      id,
      label,
      group,
      take: () => go(place),
    })
    const ways: Way[] = [
      ...screens.map((screen) => to(screen, frame[screen], app.palette.go, { screen })),
      ...(shelf?.headlines ?? []).map((headline) => meetingWay(headline, go)),
      ...(shelf === null ? [] : onRoll(shelf.roll)).map((person) =>
        to(`person/${person.id}`, person.name, app.palette.people, { screen: 'members' }),
      ),
      { id: 'new-meeting', label: app.palette.newMeeting, group: app.palette.do, take: deeds.newMeeting },
      { id: 'thing', label: app.palette.thing, group: app.palette.do, take: () => go({ screen: 'thing' }) },
      { id: 'undo', label: app.palette.undo, group: app.palette.do, keys: 'Ctrl+Z', take: deeds.undo },
      { id: 'keys', label: app.palette.keys, group: app.palette.do, keys: 'Ctrl+/', take: deeds.legend },
      { id: 'backup', label: app.palette.backup, group: app.palette.do, take: deeds.backup },
      { id: 'lock', label: app.palette.lock, group: app.palette.do, take: deeds.lock },
    ]
    return { commands: ways, choose: (id) => ways.find((way) => way.id === id)?.take() }
  }, [deeds, shelf])
}

/** Where a meeting is entered depends on its state: agenda before, live during, minutes after. */
function meetingWay({ meeting, title, date, state }: MeetingHeadline, go: Deeds['go']): Way {
  const screen =
    state === 'closed' ? 'minutes' : state === 'open' || state === 'adjourned' ? 'live' : 'agenda'
  const { agendaOf, liveOf, minutesOf } = app.palette
  const label = { agenda: agendaOf, live: liveOf, minutes: minutesOf }[screen](title, dateInWords(date))
  return { id: `meeting/${meeting}`, label, group: app.palette.meetings, take: () => go({ screen, meeting }) }
}
