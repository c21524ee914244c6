import { Keyboard, Landmark, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { IconButton } from '../design/IconButton'
import { Kbd } from '../design/Kbd'
import { MenuButton } from '../design/Menu'
import { frame } from '../words/en/frame'
import { pairing } from '../words/en/pairing'
import './TopBar.css'

/** Which assembly, where to, and whether all is saved. */
export type TopBarProps = {
  readonly assemblies: readonly { readonly id: string; readonly name: string }[]
  readonly current: string | null
  readonly onSwitch: (id: string) => void
  /** Present where another assembly may be started. */
  readonly onFound?: () => void
  readonly onJoin: () => void
  readonly onPalette: () => void
  readonly onLegend: () => void
  /** Whether all is saved. */
  readonly lamp: ReactNode
  readonly platform?: string
}

const startAnother = 'start-another'
const joinOne = 'join-one'

export function TopBar({
  assemblies,
  current,
  onSwitch,
  onFound,
  onJoin,
  onPalette,
  onLegend,
  lamp,
  platform,
}: TopBarProps) {
  const chosen = assemblies.find((assembly) => assembly.id === current)
  const control = platform === 'darwin' ? '⌘' : 'Ctrl'
  return (
    <div className="fm-topbar">
      <div className="fm-topbar-assembly">
        {chosen ? (
          <MenuButton
            kind="quiet"
            label={chosen.name}
            icon={<Landmark aria-hidden />}
            items={[
              ...assemblies.map(({ id, name }) => ({
                id,
                label: name,
                ...(id === current ? { hint: frame.hereNow } : {}),
              })),
              { type: 'separator' as const, id: 'line' },
              ...(onFound === undefined ? [] : [{ id: startAnother, label: frame.startAnother }]),
              { id: joinOne, label: pairing.join },
            ]}
            onAction={(id) => (id === startAnother ? onFound?.() : id === joinOne ? onJoin() : onSwitch(id))}
          />
        ) : null}
      </div>
      <Button
        className="fm-topbar-go"
        onPress={onPalette}
        aria-keyshortcuts={platform === 'darwin' ? 'Meta+K' : 'Control+K'}
      >
        <Search aria-hidden />
        <span className="fm-topbar-go-word">{frame.goAnywhere}</span>
        <Kbd keys={`${control}+K`} />
      </Button>
      <div className="fm-topbar-end">
        <IconButton
          label={frame.keys}
          keys={`${control}+/`}
          icon={<Keyboard aria-hidden />}
          onPress={onLegend}
        />
        {lamp}
      </div>
    </div>
  )
}
