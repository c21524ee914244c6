import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { MeetingId } from '../../shared/id'
import type { Meeting } from '../../shared/meeting/meeting'
import { useDesk, useShelf } from './desk-context'
import type { LivingDocument } from './living-document'
import type { Hold } from './living-documents'
import { type Run, runner } from './run'

/**
 * A meeting on a screen. A closed one is read from its projection (decisions 4) and its document is opened only when
 * `edit` is asked for; any other is opened at once.
 */
export type MeetingView =
  | { readonly state: 'opening' }
  | { readonly state: 'missing' }
  | { readonly state: 'read'; readonly meeting: Meeting }
  | {
      readonly state: 'living'
      readonly meeting: Meeting
      readonly document: LivingDocument<Meeting>
      readonly run: Run<Meeting>
    }

export type Fetched =
  | { readonly state: 'opening' | 'missing' }
  | { readonly state: 'read'; readonly meeting: Meeting }
  | { readonly state: 'living'; readonly document: LivingDocument<Meeting> }

export type Viewing = {
  readonly edit?: boolean
  readonly withProse?: boolean
  /** Another number: what is read is read anew, and shown as it was until that has come. What lives needs none. */
  readonly reading?: number
}

/**
 * Facts only: while words are typed, `meeting` stays the same object (its `prose` may lag behind), so that a keystroke
 * redraws nothing but its own field. Who needs the words too asks for `withProse`.
 */
export function useMeeting(
  id: MeetingId,
  { edit = false, withProse = false, reading = 0 }: Viewing = {},
): MeetingView {
  const desk = useDesk()
  const closed = useShelf()?.headlines.find(({ meeting }) => meeting === id)?.state === 'closed'
  const [fetched, setFetched] = useState<Fetched>({ state: 'opening' })
  const readOnlyView = closed && !edit
  const anew = readOnlyView ? reading : 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: `anew` says that it is read once more
  useEffect(() => {
    let gone = false
    let hold: Hold<Meeting> | null = null
    setFetched((before) => meanwhile(before, id))
    const fetchLiving = async () => {
      hold ??= desk.documents.hold<Meeting>(id, 'meeting')
      const living = await hold.opened
      if (!gone) setFetched(living.ok ? { state: 'living', document: living.value } : { state: 'missing' })
    }
    const fetch = async () => {
      if (!readOnlyView) return fetchLiving()
      const projection = await desk.link.ask('meeting', { document: id })
      if (gone) return
      if (projection.ok && projection.value !== null) setFetched({ state: 'read', meeting: projection.value })
      else await fetchLiving()
    }
    void fetch()
    // LV2: what others add to a closed meeting is read as it comes.
    const deaf = desk.link.listen((event) => {
      if (readOnlyView && hold === null && event.type === 'document-grew' && event.document === id)
        void fetch()
    })
    return () => {
      gone = true
      deaf()
      hold?.letGo()
    }
  }, [desk, id, readOnlyView, anew])

  const document = fetched.state === 'living' ? fetched.document : null
  const meeting = useFacts(document, withProse)
  const run = useMemo(
    () => (document === null ? null : runner(document, desk.author, document.seen().zone, desk.gestures)),
    [desk, document],
  )

  return useMemo(() => {
    if (document !== null && meeting !== null && run !== null)
      return { state: 'living', meeting, document, run }
    if (fetched.state === 'read') return fetched
    return { state: fetched.state === 'missing' ? 'missing' : 'opening' }
  }, [document, meeting, run, fetched])
}

/** What could be read of this meeting already is read on while it is fetched: nothing on its page folds, and the focus stays. */
export function meanwhile(before: Fetched, id: MeetingId): Fetched {
  const seen =
    before.state === 'read' ? before.meeting : before.state === 'living' ? before.document.seen() : null
  return seen !== null && seen.id === id ? { state: 'read', meeting: seen } : { state: 'opening' }
}

const never = () => () => undefined

function useFacts(document: LivingDocument<Meeting> | null, withProse: boolean): Meeting | null {
  const last = useRef<Meeting | null>(null)
  return useSyncExternalStore(document?.subscribe ?? never, () => {
    if (document === null) return null
    const now = document.seen()
    const before = last.current
    const factsStand = before !== null && before.statements === now.statements && before.items === now.items
    if (factsStand && !(withProse && before.prose !== now.prose)) return before
    last.current = now
    return now
  })
}
