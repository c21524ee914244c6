import { useEffect } from 'react'
import { useDesk, useShelf } from '../data/desk-context'
import { ask, listen } from '../data/status'

/**
 * Quit, lock and leave wait for this window (SH10): it answers only when everything is durable. A blur cuts signed
 * entries. While a meeting is open the app does not lock by itself.
 */
export function useClosing(): void {
  const desk = useDesk()
  const busy = useShelf()?.headlines.some(({ state }) => state === 'open') ?? false

  useEffect(() => {
    const cut = () => void desk.link.ask('cut', {})
    addEventListener('blur', cut)
    const deaf = listen((announcement) => {
      if (announcement.type !== 'closing') return
      void (async () => {
        // Unanswered while the journal refuses: the main process then asks the person before anything ends.
        if (!(await desk.documents.settled())) return
        await desk.close()
        await ask('app:ready-to-close', {})
      })()
    })
    return () => {
      removeEventListener('blur', cut)
      deaf()
    }
  }, [desk])

  useEffect(() => {
    void ask('desk:busy', { busy })
  }, [busy])
}
