import { type RefObject, useEffect, useSyncExternalStore } from 'react'
import { useAnnounce } from '../design/LiveRegion'
import { matching } from '../design/matching'
import { editor as words } from '../words/en/editor'
import { type Asked, askedIn, leaveAsked } from './asking'
import type { BoundText } from './bound-text'
import { CursorList, type CursorListKeys, type Offer } from './CursorList'

/** ED11: what can be put in at the cursor, in a list that floats beside it. */
export type TextMenuProps = {
  readonly text: BoundText
  readonly field: RefObject<HTMLDivElement | null>
  readonly offers: (asked: Asked) => readonly Offer[]
  readonly onTake: (id: string, asked: Asked) => void
  readonly keys: RefObject<CursorListKeys | null>
}

const most = 8

export function TextMenu({ text, field, offers, onTake, keys }: TextMenuProps) {
  const announce = useAnnounce()
  const asked = useSyncExternalStore(text.watch, () => askedIn(text.state()))
  const found = asked === null ? [] : matching(offers(asked), asked.written).slice(0, most)
  const shown = found.length > 0
  const sign = asked?.sign
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each list that opens
  useEffect(() => {
    if (shown) announce(words.offered(found.length))
  }, [shown, sign])
  return (
    <CursorList
      field={field}
      label={sign === '@' ? words.people : words.snippets}
      look="ed-menu-asked"
      entries={found}
      onTake={(id) => {
        if (asked !== null) onTake(id, asked)
      }}
      onLeave={() => text.dispatch(leaveAsked(text.state()))}
      keys={keys}
    />
  )
}
