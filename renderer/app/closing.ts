import { useEffect } from 'react'
import type { Meeting } from '../../shared/meeting/meeting'
import { meetingState } from '../../shared/meeting/state'
import { useCell, useDesk } from '../data/desk-context'
import type { OpenDesk } from '../data/open-desk'
import { isKeeperGone } from '../data/saving'
import { ask, listen } from '../data/status'

/**
 * Quit, lock and leave wait for this window (SH10): it answers only when everything is durable. While no desk is open
 * there is nothing to wait for, and it answers at once; so it listens from the first moment of the page.
 */
let openDesk: OpenDesk | null = null

export function answerClosing(): void {
  listen((announcement) => {
    if (announcement.type === 'closing') void settle(openDesk)
  })
}

/** Unanswered while anything is not durable: the main process then asks the person before anything ends. */
async function settle(desk: OpenDesk | null): Promise<void> {
  if (desk !== null && !(await isSafe(desk))) return
  await ask('app:ready-to-close', {})
}

async function isSafe(desk: OpenDesk): Promise<boolean> {
  // Whoever could make it durable has ended (SH29), and would be waited for in vain.
  if (isKeeperGone(desk.lamp.now())) return !desk.documents.unsaved()
  return desk.rest()
}

/**
 * A meeting is open, in whichever assembly (SH8). What is open in this window counts at once; its line on the shelf follows
 * a moment later.
 */
export function isSitting(desk: OpenDesk): boolean {
  return (
    desk.cards.get().some(({ meets }) => meets === 'now') ||
    desk.documents
      .all()
      .some(({ room, seen }) => room === 'meeting' && meetingState(seen() as Meeting) === 'open')
  )
}

/** This desk is what closing waits for. A blur cuts signed entries; while a meeting is open nothing locks by itself. */
export function useClosing(): void {
  const desk = useDesk()
  // In whichever assembly: also one that is not in focus.
  const busy = useCell(desk.cards).some(({ meets }) => meets === 'now')

  useEffect(() => {
    openDesk = desk
    const cut = () => void desk.link.ask('cut', {})
    addEventListener('blur', cut)
    const deaf = listen((announcement) => {
      if (announcement.type === 'keeper-gone') desk.lamp.keeperGone()
    })
    return () => {
      deaf()
      removeEventListener('blur', cut)
      if (openDesk === desk) openDesk = null
    }
  }, [desk])

  useEffect(() => {
    void ask('desk:busy', { busy })
  }, [busy])
}
