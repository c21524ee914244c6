import { type ReactNode, type RefObject, useId, useRef, useState } from 'react'
import { focusNext } from './focus-next'

/** One matter of the inbox on its sheet; while it is being settled nothing of it can be pressed a second time. */
export type Settling = {
  readonly isBusy: boolean
  /** Does it, and leads the focus on: the sheet goes with what was settled. */
  readonly settle: (work: () => Promise<boolean>) => void
  readonly sheet: RefObject<HTMLElement | null>
}

export function useSettling(): Settling {
  const sheet = useRef<HTMLElement>(null)
  const [isBusy, setBusy] = useState(false)
  const settle = async (work: () => Promise<boolean>) => {
    setBusy(true)
    if (await work()) focusNext(sheet.current)
    else setBusy(false)
  }
  return { isBusy, settle: (work) => void settle(work), sheet }
}

export type MatterProps = {
  readonly heading: string
  readonly settling: Settling
  readonly children: ReactNode
}

export function Matter({ heading, settling, children }: MatterProps) {
  const id = useId()
  return (
    <article className="fm-inbox-line" ref={settling.sheet} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        <bdi>{heading}</bdi>
      </h3>
      {children}
    </article>
  )
}
