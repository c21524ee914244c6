import { useCallback, useState } from 'react'

/** Only the rows in view are drawn: a thousand cost what thirty cost. */
export type Windowed = {
  readonly shown: readonly number[]
  /** The height of what is not drawn, above and below. */
  readonly before: number
  readonly after: number
  readonly onScroll: (event: { readonly currentTarget: HTMLElement }) => void
  /** Brings a row into view, below whatever stands fixed at the top. */
  readonly reveal: (room: HTMLElement | null, row: number) => void
}

const beyond = 8

export function useWindowing(rows: number, height: number, head: number): Windowed {
  const [view, setView] = useState({ top: 0, height: 800 })
  const last = Math.min(rows - 1, Math.ceil((view.top + view.height) / height) + beyond)
  const first = Math.max(0, Math.min(Math.floor(view.top / height) - beyond, last))
  const look = useCallback(
    ({ scrollTop, clientHeight }: HTMLElement) => {
      setView((before) => {
        const isFar = Math.abs(before.top - scrollTop) > (height * beyond) / 2
        return isFar || before.height !== clientHeight ? { top: scrollTop, height: clientHeight } : before
      })
    },
    [height],
  )
  const onScroll = useCallback(
    (event: { readonly currentTarget: HTMLElement }) => look(event.currentTarget),
    [look],
  )
  const reveal = useCallback(
    (room: HTMLElement | null, row: number) => {
      if (room === null) return
      const top = row * height
      if (top < room.scrollTop) room.scrollTop = top
      else if (top + height + head > room.scrollTop + room.clientHeight)
        room.scrollTop = top + height + head - room.clientHeight
      look(room)
    },
    [height, head, look],
  )
  return {
    shown: Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at),
    before: first * height,
    after: Math.max(0, rows - 1 - last) * height,
    onScroll,
    reveal,
  }
}
