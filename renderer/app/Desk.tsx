import { useCallback, useMemo, useState } from 'react'
import { cell } from '../data/cell'
import { useCell, useDesk, useShelf } from '../data/desk-context'
import { type Offer, OfferedDeedsProvider } from '../data/offered-deeds'
import { isSamePlace, meetingOn, NavigationProvider, type Place } from '../data/place'
import { PublicScreenProvider } from '../data/public-screen'
import { useMachine } from '../data/status'
import { TellProvider } from '../data/tell'
import { useKeepsTrack } from '../data/useFederation'
import { useHasQuestions } from '../data/useHasQuestions'
import { useWaiting } from '../data/useInbox'
import { CommandPalette } from '../design/CommandPalette'
import { KeyLegend } from '../design/KeyLegend'
import { ClosedWindows } from '../features/approval/ClosedWindows'
import type { ShownSheet } from '../features/authority/SheetPage'
import { NewMeeting } from '../features/meetings/NewMeeting'
import { keyGroups } from '../words/en/keys'
import { search } from '../words/en/search'
import { useAnywhere } from './anywhere'
import { Banners } from './Banners'
import { Broke } from './Broke'
import { useDecisionLines } from './decision-ways'
import { type Floating, useDeeds } from './deeds'
import { Frame } from './Frame'
import { useKeys } from './keys'
import { placeOnRail, railOf, railPlace } from './on-rail'
import { ownAssemblies, useSwitchTo } from './own-assemblies'
import { PublicFeed } from './PublicFeed'
import { useFedScreen } from './public-screen'
import { SavedLamp } from './SavedLamp'
import { Screens } from './Screens'
import { SyncChip } from './SyncChip'
import { TakeBack, type TakingBack } from './TakeBack'
import { TellLine, useTelling } from './TellLine'
import { TellResults } from './TellResults'
import { TopBar } from './TopBar'
import { useTop } from './top'
import { useUsableMark } from './usable'
import { useAwaySaid } from './useAwaySaid'

/** The window inside a realm: frame, screens, palette, legend, keys. Wiring only; what things mean stands elsewhere. */
export type DeskProps = {
  readonly foundAnother?: () => void
  /** To answer an invite. */
  readonly join: () => void
  /** A new recovery sheet takes the whole window, until it is on paper. */
  readonly showSheet: (sheet: ShownSheet) => void
}

export function Desk({ foundAnother, join, showSheet }: DeskProps) {
  const desk = useDesk()
  const machine = useMachine()
  const cards = useCell(desk.cards)
  const focus = useCell(desk.focus)
  const headlines = useShelf()?.headlines ?? []
  const waiting = useWaiting()
  const keepsTrack = useKeepsTrack()
  const [place, setPlace] = useState<Place>({ screen: 'home' })
  const hasQuestions =
    useHasQuestions(place.screen) ||
    // PF9: in practice they can be rehearsed.
    machine.status.realm === 'practice' ||
    place.screen === 'questions' ||
    place.screen === 'ask-members'
  const [from, setFrom] = useState<Place>({ screen: 'home' })
  const [floating, setFloating] = useState<Floating | null>(null)
  const [asked, setAsked] = useState<TakingBack | null>(null)
  const { told, tell, hush } = useTelling()

  const go = useCallback(
    (to: Place) => {
      desk.gestures.at(to)
      setPlace(to)
      if (!isSamePlace(to, place)) setFrom(place)
      // What was said of one screen is not left standing on another.
      if (to.screen !== place.screen) hush()
    },
    [desk, place, hush],
  )
  const navigation = useMemo(() => ({ place, from, go }), [place, from, go])
  useTop(place)
  useAwaySaid(tell)
  const deeds = useDeeds({ go, tell, show: setFloating, askFirst: setAsked, join })
  const screen = useFedScreen(tell.refusal)
  const live = place.screen === 'live' ? place.meeting : meetingOn(headlines)
  const offered = useMemo(() => cell<readonly Offer[]>([]), [])
  const switchTo = useSwitchTo(screen, go)
  const anywhere = useAnywhere(
    deeds,
    screen,
    live,
    useCell(offered),
    useDecisionLines(floating === 'palette'),
    switchTo,
  )
  useKeys(deeds)
  useUsableMark()

  const practice = machine.status.realm === 'practice'

  return (
    <NavigationProvider value={navigation}>
      <TellProvider value={tell}>
        <OfferedDeedsProvider value={offered}>
          <PublicScreenProvider value={screen}>
            <PublicFeed screen={screen} />
            <TellResults />
            <Frame
              rail={railOf(live !== undefined, waiting, keepsTrack, hasQuestions)}
              current={placeOnRail(place)}
              onGo={(id) =>
                go(id === 'live' && live !== undefined ? { screen: 'live', meeting: live } : railPlace(id))
              }
              isRailBrief={place.screen === 'live'}
              top={
                <TopBar
                  assemblies={ownAssemblies(cards)}
                  current={focus}
                  onSwitch={switchTo}
                  {...(foundAnother === undefined ? {} : { onFound: foundAnother })}
                  onJoin={deeds.join}
                  onPalette={() => setFloating('palette')}
                  onLegend={() => setFloating('legend')}
                  lamp={
                    <>
                      <SyncChip onGo={() => go({ screen: 'sync' })} />
                      <SavedLamp />
                    </>
                  }
                  platform={machine.status.platform}
                />
              }
              banners={
                <>
                  <Banners saveCopy={deeds.saveCopy} />
                  <ClosedWindows />
                </>
              }
              status={<TellLine told={told} />}
              {...(practice ? { practice: { onLeave: deeds.leave } } : {})}
            >
              <Broke goHome={() => go({ screen: 'home' })}>
                <Screens key={focus} place={place} deeds={deeds} showSheet={showSheet} />
              </Broke>
            </Frame>
            <CommandPalette
              isOpen={floating === 'palette'}
              onClose={() => setFloating(null)}
              commands={anywhere.commands}
              onChoose={anywhere.choose}
              further={{
                label: search.everywhere,
                take: (written) => go({ screen: 'search', written }),
              }}
            />
            <TakeBack asked={asked} onDone={() => setAsked(null)} onShow={go} />
            <NewMeeting isOpen={floating === 'new-meeting'} onClose={() => setFloating(null)} />
            <KeyLegend isOpen={floating === 'legend'} onClose={() => setFloating(null)} groups={keyGroups} />
          </PublicScreenProvider>
        </OfferedDeedsProvider>
      </TellProvider>
    </NavigationProvider>
  )
}
