import { useEffect, useRef } from 'react'
import { useNavigation } from '../../data/place'
import type { ReferWay } from '../../data/useReferable'
import { focusSoon } from '../../design/focus-soon'
import { MenuButton } from '../../design/Menu'
import { referral as words } from '../../words/en/referral'

/** RF1: of all that can go to another assembly, one is chosen. Who came to refer something stands on it. */
export function ReferMenu({ ways }: { readonly ways: readonly ReferWay[] }) {
  const { place } = useNavigation()
  const room = useRef<HTMLSpanElement>(null)
  const isToRefer = place.screen === 'minutes' && place.deed === 'refer'
  useEffect(() => {
    if (isToRefer) focusSoon(() => room.current?.querySelector('button'))
  }, [isToRefer])
  if (ways.length === 0) return null
  return (
    <span ref={room}>
      <MenuButton
        label={words.open}
        items={ways.map(({ item, title }) => ({ id: item, label: title }))}
        onAction={(id) => ways.find(({ item }) => item === id)?.take()}
      />
    </span>
  )
}
