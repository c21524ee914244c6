import { useCallback, useEffect, useMemo, useState } from 'react'
import { nameOf } from '../../shared/charter/roll'
import type { PersonId } from '../../shared/id'
import { useDesk } from '../data/desk-context'
import type { Tell } from '../data/tell'
import { useAnnounce } from '../design/LiveRegion'
import { refusalSentence, type Said } from '../words/en/refusals'
import './TellLine.css'

/** The window's one line of words: why a gesture was not done, or what was done out of sight. Its place is reserved. */
export type Told = { readonly words: string; readonly kind: 'refused' | 'done'; readonly turn: number }

export function useTelling(): { readonly told: Told | null; readonly tell: Tell; readonly hush: () => void } {
  const desk = useDesk()
  const announce = useAnnounce()
  const [told, setTold] = useState<Told | null>(null)

  const say = useCallback(
    (words: string, kind: Told['kind']) => {
      setTold((before) => ({ words, kind, turn: (before?.turn ?? 0) + 1 }))
      announce(words, kind === 'refused' ? 'assertive' : 'polite')
    },
    [announce],
  )
  const tell = useMemo<Tell>(
    () => ({
      refusal(refusal) {
        const roll = desk.shelf.get()?.roll
        const { person } = refusal as { person?: PersonId }
        const name = person !== undefined && roll !== undefined ? { name: nameOf(roll, person) } : {}
        say(refusalSentence({ ...(refusal as Said), ...name }), 'refused')
      },
      done: (words) => say(words, 'done'),
      hush: (words) =>
        setTold((now) => (now?.kind === 'done' && (words === undefined || now.words === words) ? null : now)),
    }),
    [desk, say],
  )
  // What a gesture tells of itself, it tells once it is made.
  useEffect(() => desk.gestures.onMade(() => tell.hush()), [desk, tell])
  const hush = useCallback(() => setTold(null), [])
  return { told, tell, hush }
}

export function TellLine({ told }: { readonly told: Told | null }) {
  return (
    <p className="fm-told" data-kind={told?.kind ?? 'none'}>
      <bdi>{told?.words ?? ''}</bdi>
    </p>
  )
}
