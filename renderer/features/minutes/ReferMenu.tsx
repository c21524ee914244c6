import type { ReferWay } from '../../data/useReferable'
import { MenuButton } from '../../design/Menu'
import { referral as words } from '../../words/en/referral'

/** RF1: of all that can go to another assembly, one is chosen. */
export function ReferMenu({ ways }: { readonly ways: readonly ReferWay[] }) {
  if (ways.length === 0) return null
  return (
    <MenuButton
      label={words.open}
      items={ways.map(({ item, title }) => ({ id: item, label: title }))}
      onAction={(id) => ways.find(({ item }) => item === id)?.take()}
    />
  )
}
