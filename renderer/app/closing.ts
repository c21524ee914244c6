import { useEffect } from 'react'
import { useDesk, useShelf } from '../data/desk-context'
import type { OpenDesk } from '../data/open-desk'
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

async function settle(desk: OpenDesk | null): Promise<void> {
  // Unanswered while the journal refuses: the main process then asks the person before anything ends.
  if (desk !== null && !(await desk.documents.settled())) return
  await desk?.close()
  await ask('app:ready-to-close', {})
}

/** This desk is what closing waits for. A blur cuts signed entries; while a meeting is open nothing locks by itself. */
export function useClosing(): void {
  const desk = useDesk()
  const busy = useShelf()?.headlines.some(({ state }) => state === 'open') ?? false

  useEffect(() => {
    openDesk = desk
    const cut = () => void desk.link.ask('cut', {})
    addEventListener('blur', cut)
    return () => {
      removeEventListener('blur', cut)
      if (openDesk === desk) openDesk = null
    }
  }, [desk])

  useEffect(() => {
    void ask('desk:busy', { busy })
  }, [busy])
}
