import { Check, Ellipsis } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { currentItem, itemOf } from '../../../shared/meeting/agenda/agenda'
import type { Meeting } from '../../../shared/meeting/meeting'
import { type PublicScreen, usePublicScreen } from '../../data/public-screen'
import { useTell } from '../../data/tell'
import { MenuButton, type MenuItemGiven } from '../../design/Menu'
import { Segments } from '../../design/Segments'
import { publicScreen as words } from '../../words/en/public'
import { takesOver } from './takes-over'
import { usePublicKey } from './usePublicKey'
import './PublicControls.css'

/** Off, on or blank, and what it shows: the secretary's hand on the public screen. B blanks from here (PU7). */
export function PublicControls({ meeting }: { readonly meeting: Meeting }) {
  const screen = usePublicScreen()
  const tell = useTell()
  const group = useRef<HTMLElement>(null)

  const turn = (to: PublicScreen['state']) => {
    if (to === 'off') screen.close()
    else if (screen.state === 'off') {
      screen.open(meeting.id)
      if (to === 'blank') screen.blank(true)
    } else screen.blank(to === 'blank')
  }
  // Whoever turned it, from here, from the palette or by B on the screen itself: the line says how it stands now.
  const before = useRef(screen.state)
  useEffect(() => {
    const was = before.current
    before.current = screen.state
    if (was !== screen.state)
      tell.done(was === 'blank' && screen.state === 'on' ? words.again : words.told[screen.state])
  }, [screen.state, tell])
  usePublicKey(group, screen.state === 'off' ? 'off' : 'on', turn)
  const press = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey
    if (event.key.toLowerCase() !== 'b' || !isPlain || screen.state === 'off') return
    event.preventDefault()
    screen.blank(screen.state === 'on')
  }

  useTurned(screen, meeting)
  const says = saidOf(screen, meeting)
  return (
    <section className="public-controls" aria-label={words.group} ref={group} onKeyDown={press}>
      <p className="public-says" role="status" data-small={screen.isSmall}>
        <span className="public-name">{screen.isSmall ? words.tooSmall : words.group}</span>
        <span className="public-now">{says}</span>
      </p>
      <Segments
        label={words.group}
        value={screen.state}
        onChange={turn}
        segments={[
          { id: 'off', label: words.off },
          { id: 'on', label: screen.state === 'off' ? words.on : words.brief[screen.choice.type] },
          { id: 'blank', label: words.blank },
        ]}
      />
      <MenuButton
        kind="quiet"
        hideLabel
        label={words.more}
        icon={<Ellipsis aria-hidden />}
        items={itemsOf(screen, meeting)}
        onAction={(id) => act(id, screen, meeting)}
      />
    </section>
  )
}

function useTurned(screen: PublicScreen, meeting: Meeting): void {
  const { turnTo } = screen
  const { id } = meeting
  const isDue = takesOver(screen, meeting)
  useEffect(() => {
    if (isDue) turnTo(id)
  }, [isDue, turnTo, id])
}

function saidOf({ state, choice, isSmall }: PublicScreen, meeting: Meeting): string {
  if (state === 'off' || state === 'blank') return words.shows[state]
  if (isSmall) return words.shows.small
  if (choice.type !== 'hold') return words.shows[choice.type]
  return words.shows.hold(itemOf(meeting, choice.item)?.number ?? '')
}

const display = 'display/'

function itemsOf(screen: PublicScreen, meeting: Meeting): readonly MenuItemGiven[] {
  const { state, choice, displays } = screen
  const isOff = state === 'off'
  const line = (id: string, label: string, isChosen: boolean, isDisabled = isOff): MenuItemGiven => ({
    id,
    label,
    isDisabled,
    icon: isChosen ? <Check aria-hidden /> : <span className="public-no-check" />,
  })
  const nothingOn = choice.type !== 'hold' && currentItem(meeting) === null
  return [
    line('follow', words.follow, !isOff && choice.type === 'follow'),
    line('hold', words.hold, !isOff && choice.type === 'hold', isOff || nothingOn),
    line('neutral', words.neutral, !isOff && choice.type === 'neutral'),
    line('test', words.testPage, !isOff && choice.type === 'test'),
    ...(displays.length < 2 ? [] : [{ type: 'separator', id: 'displays' } as const]),
    ...(displays.length < 2 ? [] : displays).map(({ id, name, isOwn }) =>
      line(
        `${display}${id}`,
        words.showOn(isOwn ? words.here(name) : name),
        !isOff && id === screen.display,
        isOff,
      ),
    ),
  ]
}

function act(id: string, screen: PublicScreen, meeting: Meeting): void {
  const current = currentItem(meeting)
  if (id.startsWith(display)) screen.moveTo(Number(id.slice(display.length)))
  else if (id === 'follow' || id === 'neutral' || id === 'test') screen.choose({ type: id })
  else if (screen.choice.type !== 'hold' && current !== null)
    screen.choose({ type: 'hold', item: current.id })
}
