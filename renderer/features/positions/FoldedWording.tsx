import { useLayoutEffect, useRef, useState } from 'react'
import { LinkButton } from '../../design/Button'
import { board as words } from '../../words/en/board'

/** The wording over the board: two lines of it, and the whole on a press, so that the people stay in sight. */
export function FoldedWording({ wording }: { readonly wording: string }) {
  const text = useRef<HTMLParagraphElement>(null)
  const [isFolded, setFolded] = useState(true)
  const [isLong, setLong] = useState(false)
  useLayoutEffect(() => {
    const shown = text.current
    if (shown === null) return
    const measure = () => {
      if (isFolded) setLong(shown.scrollHeight > shown.clientHeight + 1)
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(shown)
    return () => watch.disconnect()
  }, [isFolded])
  return (
    <div className="fm-wording-fold" data-folded={isFolded || undefined}>
      <p className="fm-positions-wording serif" dir="auto" ref={text}>
        {wording}
      </p>
      {isLong ? (
        <LinkButton aria-expanded={!isFolded} onPress={() => setFolded(!isFolded)}>
          {isFolded ? words.wholeWording : words.foldWording}
        </LinkButton>
      ) : null}
    </div>
  )
}
