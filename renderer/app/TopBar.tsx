import { Keyboard, Landmark, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { IconButton } from '../design/IconButton'
import { Kbd } from '../design/Kbd'
import { MenuButton } from '../design/Menu'
import { frame } from '../words/en/frame'
import './TopBar.css'

/** Which assembly, where to, and whether all is saved. */
export type TopBarProps = {
  readonly assemblies: readonly { readonly id: string; readonly name: string }[]
  readonly current: string | null
  readonly onSwitch: (id: string) => void
  /** Present where another assembly may be started. */
  readonly onFound?: () => void
  readonly onPalette: () => void
  readonly onLegend: () => void
  /** Whether all is saved. */
  readonly lamp: ReactNode
  readonly platform?: string
}

const startAnother = 'start-another'

export function TopBar({
  assemblies,
  current,
  onSwitch,
  onFound,
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
        {(assemblies.length > 1 || onFound) && chosen ? (
          <MenuButton
            kind="quiet"
            label={chosen.name}
            icon={<Landmark aria-hidden />}
            items={[
              ...assemblies.map((assembly) => ({ id: assembly.id, label: assembly.name })),
              ...(onFound === undefined
                ? []
                : [
                    { type: 'separator' as const, id: 'line' },
                    { id: startAnother, label: frame.startAnother },
                  ]),
            ]}
            onAction={(id) => (id === startAnother ? onFound?.() : onSwitch(id))}
          />
        ) : chosen ? (
          <span className="fm-topbar-name">
            <Landmark aria-hidden />
            <bdi>{chosen.name}</bdi>
          </span>
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
