import { useMemo } from 'react'
import { onRoll } from '../../shared/charter/roll'
import { isShared } from '../../shared/charter/shared'
import type { MeetingId } from '../../shared/id'
import type { DecisionLine, MeetingHeadline } from '../../shared/record/summary'
import { useCell, useDesk, useShelf } from '../data/desk-context'
import type { OfferedDeed } from '../data/offered-deeds'
import type { Place } from '../data/place'
import type { PublicScreen } from '../data/public-screen'
import { useMachine } from '../data/status'
import { useKeepsTrack } from '../data/useFederation'
import type { Command } from '../design/CommandPalette'
import { app } from '../words/en/app'
import { dateInWords } from '../words/en/dates'
import { deeds as words } from '../words/en/deeds'
import { frame } from '../words/en/frame'
import { pairing } from '../words/en/pairing'
import { publicScreen } from '../words/en/public'
import { deedWays } from './deed-ways'
import type { Deeds } from './deeds'
import { ownAssemblies } from './own-assemblies'

/**
 * Ctrl+K: every screen, every meeting, every decision, everybody on the roll, and the deeds that need no screen; the public screen also
 * from screens that have no controls for it.
 */
export type Anywhere = { readonly commands: readonly Command[]; readonly choose: (id: string) => void }

type Way = Command & { readonly take: () => void }

const screens = [
  'home',
  'meetings',
  'series',
  'backlog',
  'decisions',
  'actions',
  'inbox',
  'members',
  'search',
  'charter',
  'sync',
  'settings',
] as const

export function useAnywhere(
  deeds: Deeds,
  screen: PublicScreen,
  live: MeetingId | undefined,
  offered: readonly OfferedDeed[],
  decisions: readonly DecisionLine[],
  switchTo: (assembly: string) => void,
): Anywhere {
  const shelf = useShelf()
  const cards = useCell(useDesk().cards)
  const keepsTrack = useKeepsTrack()
  const { settings, status, change } = useMachine()
  const isPractice = status.realm === 'practice'
  return useMemo(() => {
    const { go } = deeds
    const to = (id: string, label: string, group: string, place: Place): Way => ({
      id,
      label,
      group,
      take: () => go(place),
    })
    const ways: Way[] = [
      ...screens.map((screen) => ({
        ...to(screen, frame[screen], app.palette.go, { screen }),
        ...(screen === 'settings' ? { also: words.settingsAlso } : {}),
        // Where the list is taken in from, and not a step before it on the page that offers it.
        ...(screen === 'members' && !offered.some(({ id }) => id === 'people-file')
          ? { also: words.membersAlso }
          : {}),
      })),
      ...(shelf !== null && isShared(shelf.charter)
        ? [to('ask-members', app.palette.askMembers, app.palette.do, { screen: 'ask-members' })]
        : []),
      to('questions', app.palette.questions, app.palette.go, { screen: 'questions' }),
      ...(keepsTrack ? [to('federation', frame.federation, app.palette.go, { screen: 'federation' })] : []),
      ...ownAssemblies(cards.filter(({ assembly }) => assembly !== shelf?.assembly)).map(
        ({ id, name, code }) => ({
          id: `assembly/${id}`,
          label: app.palette.toAssembly(name),
          group: app.palette.assemblies,
          also: `${code} ${app.palette.assembliesAlso}`,
          take: () => switchTo(id),
        }),
      ),
      ...offered.map((deed) => ({ ...deed, id: `here/${deed.id}`, group: app.palette.here })),
      ...(shelf?.headlines ?? []).map((headline) => meetingWay(headline, go)),
      ...(shelf === null ? [] : onRoll(shelf.roll)).map((person) =>
        to(`person/${person.id}`, person.name, app.palette.people, { screen: 'members' }),
      ),
      ...(shelf?.headlines ?? [])
        .filter(({ state }) => state === 'open')
        .map(({ meeting, title }) =>
          to(`break/${meeting}`, app.palette.breakOf(title), app.palette.do, {
            screen: 'live',
            meeting,
            deed: 'break',
          }),
        ),
      ...deedWays({
        headlines: shelf?.headlines ?? [],
        offered: new Set(offered.map(({ id }) => id)),
        go,
      }),
      ...againWay(shelf?.headlines ?? [], to),
      { id: 'new-meeting', label: app.palette.newMeeting, group: app.palette.do, take: deeds.newMeeting },
      { id: 'join', label: pairing.join, group: app.palette.do, take: deeds.join },
      { id: 'thing', label: app.palette.thing, group: app.palette.do, take: () => go({ screen: 'thing' }) },
      { id: 'undo', label: app.palette.undo, group: app.palette.do, keys: 'Ctrl+Z', take: deeds.undo },
      { id: 'redo', label: app.palette.redo, group: app.palette.do, keys: 'Ctrl+Y', take: deeds.redo },
      { id: 'keys', label: app.palette.keys, group: app.palette.do, keys: 'Ctrl+/', take: deeds.legend },
      ...screenWays(screen, live),
      { id: 'backup', label: app.palette.backup, group: app.palette.do, take: deeds.backup },
      {
        id: 'hand-over',
        label: app.palette.handOver,
        group: app.palette.do,
        take: deeds.handOver,
      },
      { id: 'take-in', label: app.palette.takeIn, group: app.palette.do, take: deeds.takeIn },
      to('leaks', app.palette.leaks, app.palette.go, { screen: 'leaks' }),
      ...looksWays(settings.appearance, (appearance) => void change({ appearance })),
      ...(isPractice
        ? [{ id: 'leave', label: app.palette.leave, group: app.palette.do, take: deeds.leave }]
        : []),
      { id: 'lock', label: app.palette.lock, group: app.palette.do, take: deeds.lock },
      ...decisions.map((line) => ({
        ...to(`decision/${line.decision}`, `${line.number} ${line.itemTitle}`, app.palette.decisions, {
          screen: 'decisions',
          decision: line.decision,
        }),
        also: line.wording,
      })),
    ]
    return { commands: ways, choose: (id) => ways.find((way) => way.id === id)?.take() }
  }, [
    deeds,
    shelf,
    cards,
    screen,
    live,
    offered,
    decisions,
    switchTo,
    settings.appearance,
    change,
    keepsTrack,
    isPractice,
  ])
}

type Appearance = 'system' | 'light' | 'dark'
const appearances = ['dark', 'light', 'system'] as const satisfies readonly Appearance[]

function looksWays(now: Appearance, set: (appearance: Appearance) => void): readonly Way[] {
  return appearances.map((one) => ({
    id: `looks/${one}`,
    label: words.looks[one],
    group: app.palette.do,
    also: words.looksAlso,
    ...(one === now ? { why: words.isSo } : {}),
    take: () => set(one),
  }))
}

function screenWays(screen: PublicScreen, live: MeetingId | undefined): readonly Way[] {
  const way = (id: string, label: string, take: () => void): Way => ({
    id: `public-screen/${id}`,
    label,
    group: app.palette.do,
    take,
  })
  const { open, close, blank } = publicScreen.anywhere
  if (screen.state === 'off') return live === undefined ? [] : [way('open', open, () => screen.open(live))]
  const isBlank = screen.state === 'blank'
  return [
    way('blank', isBlank ? publicScreen.anywhere.again : blank, () => screen.blank(!isBlank)),
    way('close', close, screen.close),
  ]
}

/** The meeting that was closed last may go on; where it was approved meanwhile, the deed itself says so. */
function againWay(
  headlines: readonly MeetingHeadline[],
  to: (id: string, label: string, group: string, place: Place) => Way,
): readonly Way[] {
  const last = headlines
    .filter(({ state, draft }) => state === 'closed' && draft)
    .sort((one, other) => (one.date + one.time < other.date + other.time ? 1 : -1))[0]
  if (last === undefined) return []
  const { meeting, title, date } = last
  const label = app.palette.againOf(title, dateInWords(date))
  return [to('again', label, app.palette.do, { screen: 'live', meeting, deed: 'again' })]
}

/** Where a meeting is entered depends on its state: agenda before, live during, minutes after. */
function meetingWay({ meeting, title, date, state }: MeetingHeadline, go: Deeds['go']): Way {
  const screen =
    state === 'closed' ? 'minutes' : state === 'open' || state === 'adjourned' ? 'live' : 'agenda'
  const { agendaOf, liveOf, minutesOf } = app.palette
  const label = { agenda: agendaOf, live: liveOf, minutes: minutesOf }[screen](title, dateInWords(date))
  return { id: `meeting/${meeting}`, label, group: app.palette.meetings, take: () => go({ screen, meeting }) }
}
