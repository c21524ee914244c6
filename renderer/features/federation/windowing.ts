import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** Only the rows in view are drawn: a thousand cost what thirty cost. */
export type Windowed = {
  readonly shown: readonly number[]
  /** The height of what is not drawn, above and below. */
  readonly before: number
  readonly after: number
  readonly onScroll: (event: { readonly currentTarget: HTMLElement }) => void
  /** Brings a row into view, below whatever stands fixed at the top. */
  readonly reveal: (row: number) => void
}

const beyond = 8

/** Where the room stands is known from what it told itself: to ask it would lay out the whole window at each step. */
type Seen = { readonly top: number; readonly height: number }

export function useWindowing(
  room: RefObject<HTMLElement | null>,
  rows: number,
  height: number,
  head: number,
): Windowed {
  const seen = useRef<Seen>({ top: 0, height: 800 })
  const [view, setView] = useState(seen.current)
  const [isMeasured, setMeasured] = useState(false)
  const last = Math.min(rows - 1, Math.ceil((view.top + view.height) / height) + beyond)
  const first = Math.max(0, Math.min(Math.floor(view.top / height) - beyond, last))
  const see = useCallback(
    (next: Seen) => {
      seen.current = next
      setView((before) => {
        const isFar = Math.abs(before.top - next.top) > (height * beyond) / 2
        return isFar || before.height !== next.height ? next : before
      })
    },
    [height],
  )
  useEffect(() => {
    if (room.current === null) return
    const sized = new ResizeObserver(([entry]) => {
      if (entry === undefined) return
      see({ top: seen.current.top, height: entry.contentRect.height })
      setMeasured(true)
    })
    sized.observe(room.current)
    return () => sized.disconnect()
  }, [room, see])
  const onScroll = useCallback(
    ({ currentTarget }: { readonly currentTarget: HTMLElement }) =>
      see({ top: currentTarget.scrollTop, height: seen.current.height }),
    [see],
  )
  const reveal = useCallback(
    (row: number) => {
      if (room.current === null || !isMeasured) return
      const to = revealed(seen.current, row * height, height, head)
      if (to === seen.current.top) return
      room.current.scrollTop = to
      see({ top: to, height: seen.current.height })
    },
    [room, isMeasured, height, head, see],
  )
  return {
    shown: Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at),
    before: first * height,
    after: Math.max(0, rows - 1 - last) * height,
    onScroll,
    reveal,
  }
}

/** How far to scroll so that a row at `from` is in view; as far as it is where it is in view already. */
export function revealed(seen: Seen, from: number, height: number, head: number): number {
  if (from < seen.top) return from
  return Math.max(seen.top, from + height + head - seen.height)
}
