import {
  CalendarDays,
  CheckSquare,
  Gavel,
  House,
  Inbox,
  MessageCircleQuestionMark,
  Network,
  Radio,
  RefreshCw,
  Search,
  Settings,
  Users,
} from 'lucide-react'
import type { Place } from '../data/place'
import { frame } from '../words/en/frame'

/** What stands in the rail, in which order, and where each line of it leads. */
type RailScreen = Exclude<
  Place['screen'],
  'agenda' | 'live' | 'minutes' | 'charter' | 'thing' | 'leaks' | 'published' | 'ask-members'
>
const railScreens = [
  'home',
  'meetings',
  'decisions',
  'actions',
  'inbox',
  'members',
  'questions',
  'federation',
  'search',
  'sync',
  'settings',
] as const
const icons = {
  home: House,
  meetings: CalendarDays,
  live: Radio,
  decisions: Gavel,
  actions: CheckSquare,
  inbox: Inbox,
  members: Users,
  questions: MessageCircleQuestionMark,
  federation: Network,
  search: Search,
  sync: RefreshCw,
  settings: Settings,
} as const

export function railOf(live: boolean, waiting: number, keepsTrack: boolean, hasQuestions: boolean) {
  // GD2: whoever keeps track of nobody is not bothered by it; nor by questions who has none (QA22).
  const all = railScreens.filter(
    (id) => (id !== 'federation' || keepsTrack) && (id !== 'questions' || hasQuestions),
  )
  const shown = live ? (['home', 'meetings', 'live', ...all.slice(2)] as const) : all
  return shown.map((id) => {
    const Icon = icons[id]
    const badge = id === 'inbox' && waiting > 0 ? { badge: String(waiting) } : {}
    return { id, label: frame[id], icon: <Icon aria-hidden />, ...badge }
  })
}

/** What is marked as current where the screen itself has no line. */
export function placeOnRail(place: Place): string {
  if (place.screen === 'charter') return 'settings'
  if (place.screen === 'leaks') return 'sync'
  if (place.screen === 'published') return 'search'
  if (
    place.screen === 'agenda' ||
    place.screen === 'minutes' ||
    place.screen === 'series' ||
    place.screen === 'refer' ||
    place.screen === 'backlog'
  )
    return 'meetings'
  if (place.screen === 'ask-members') return place.from === undefined ? 'questions' : 'live'
  if (place.screen !== 'thing') return place.screen
  if (place.from !== undefined) return 'live'
  return place.decision === undefined ? 'home' : 'decisions'
}

export function railPlace(id: string): Place {
  const screen: RailScreen = railScreens.find((one) => one === id) ?? 'home'
  return { screen }
}
