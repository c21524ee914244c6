import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { announcer, type Timer, type Urgency } from './announcing'
import { VisuallyHidden } from './VisuallyHidden'

/** The two voices of the page: one that waits its turn, one that does not. Stands once, round everything. */
type Announce = (text: string, urgency?: Urgency) => void
const Voice = createContext<Announce>(() => undefined)

const clock: Timer = {
  after(ms, run) {
    const id = setTimeout(run, ms)
    return () => clearTimeout(id)
  },
}

export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const polite = useRef<HTMLDivElement>(null)
  const assertive = useRef<HTMLDivElement>(null)
  const voices = useMemo(
    () => ({
      polite: announcer(speakInto(polite), clock),
      assertive: announcer(speakInto(assertive), clock),
    }),
    [],
  )
  useEffect(
    () => () => {
      voices.polite.close()
      voices.assertive.close()
    },
    [voices],
  )
  const announce = useMemo<Announce>(
    () =>
      (text, urgency = 'polite') =>
        voices[urgency].announce(text),
    [voices],
  )
  return (
    <Voice.Provider value={announce}>
      {/*
        First, so that they never stand below the page and make it higher than the window. The attribute keeps both voices
        alive while a dialog hides the rest of the page from assistive technology.
      */}
      <VisuallyHidden as="div">
        <div ref={polite} aria-live="polite" data-live-announcer="true" data-voice="polite" />
        <div ref={assertive} aria-live="assertive" data-live-announcer="true" data-voice="assertive" />
      </VisuallyHidden>
      {children}
    </Voice.Provider>
  )
}

export function useAnnounce(): Announce {
  return useContext(Voice)
}

/** A new node each time, so that the same words said again are heard again; only the last two stay. */
function speakInto(place: { readonly current: HTMLDivElement | null }) {
  return (text: string) => {
    const region = place.current
    if (!region) return
    const line = document.createElement('p')
    line.textContent = text
    region.append(line)
    while (region.childElementCount > 2) region.firstElementChild?.remove()
  }
}
