import { Ellipsis } from 'lucide-react'
import type { DeviceId } from '../../../shared/id'
import type { MeetingState } from '../../../shared/meeting/state'
import { MenuButton, type MenuItemGiven } from '../../design/Menu'
import { carry } from '../../words/en/carry'
import { exporting } from '../../words/en/export'
import { floor } from '../../words/en/floor'
import { live as words } from '../../words/en/live'

/** What a meeting needs once or twice an evening: breaks, the close, handing over, the way to the papers. */
export type LiveMenuProps = {
  readonly state: MeetingState
  readonly isKeeper: boolean
  readonly heirs: readonly { readonly id: DeviceId; readonly name: string }[]
  readonly onBreak: () => void
  readonly onResume: () => void
  readonly onClose: () => void
  readonly onRoles: () => void
  /** Items meant to be taken together. */
  readonly together: number
  readonly onConsent: () => void
  readonly onHandOver: (device: DeviceId) => void
  readonly onAgenda: () => void
  readonly onMinutes: () => void
  readonly onExport: () => void
}

export function LiveMenu(props: LiveMenuProps) {
  const { state, isKeeper, heirs } = props
  const isOn = state === 'open' || state === 'adjourned'
  const items: readonly MenuItemGiven[] = [
    ...(state === 'open' ? [{ id: 'break', label: words.adjourn, isDisabled: !isKeeper }] : []),
    ...(state === 'adjourned' || state === 'closed'
      ? [
          {
            id: 'resume',
            label: state === 'closed' ? words.takeUpAgain : words.resume,
            isDisabled: !isKeeper,
          },
        ]
      : []),
    ...(state === 'open' && props.together > 0
      ? [{ id: 'consent', label: carry.consentOpen(props.together) }]
      : []),
    ...(isOn ? [{ id: 'roles', label: floor.roles }] : []),
    ...(isOn ? [{ id: 'close', label: words.close, isDisabled: !isKeeper }] : []),
    ...(isKeeper && isOn ? heirs.map(({ id, name }) => ({ id, label: words.handOverTo(name) })) : []),
    ...(state === 'planned' || state === 'noticed' ? [] : [{ type: 'separator', id: 'papers' } as const]),
    { id: 'agenda', label: words.toAgenda },
    { id: 'minutes', label: words.toMinutes },
    { id: 'export', label: exporting.open },
  ]
  const act = (id: string) => {
    switch (id) {
      case 'break':
        return props.onBreak()
      case 'resume':
        return props.onResume()
      case 'consent':
        return props.onConsent()
      case 'roles':
        return props.onRoles()
      case 'close':
        return props.onClose()
      case 'agenda':
        return props.onAgenda()
      case 'minutes':
        return props.onMinutes()
      case 'export':
        return props.onExport()
      default: {
        const heir = heirs.find((one) => one.id === id)
        if (heir !== undefined) props.onHandOver(heir.id)
      }
    }
  }
  return <MenuButton label={words.more} icon={<Ellipsis aria-hidden />} items={items} onAction={act} />
}
