import { useMemo } from 'react'
import { nameOf, onRoll } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import { attendeesById } from '../../../shared/meeting/hall/attendance'
import { type NamedRole, nameRole, roleHolder } from '../../../shared/meeting/hall/role'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Select } from '../../design/Select'
import { floor as words } from '../../words/en/floor'
import { live } from '../../words/en/live'
import { Delegations } from './Delegations'
import type { Sitting } from './sitting'

const nobody = 'nobody'
const roles = ['facilitator', 'timekeeper'] as const satisfies readonly NamedRole[]

/** Who leads and who keeps the time. */
export function RoleFields({ sitting: { meeting, roll, run } }: { readonly sitting: Sitting }) {
  const tell = useTell()
  const people = useMemo(() => onRoll(roll).map(({ id, name }) => ({ id, label: name })), [roll])
  const name = (role: NamedRole, id: string) => {
    const named = run(nameRole, { role, person: id === nobody ? null : (id as PersonId) })
    if (!named.ok) tell.refusal(named.refusal)
  }
  return (
    <div className="live-roles">
      {roles.map((role) => (
        <Select
          key={role}
          label={live[role]}
          value={roleHolder(meeting, role) ?? nobody}
          options={[{ id: nobody, label: live.nobodyYet }, ...people]}
          onChange={(id) => name(role, id)}
        />
      ))}
    </div>
  )
}

/** Somebody who is not coming can be named, and it is said. */
export function RolesAway({ sitting: { meeting, roll } }: { readonly sitting: Sitting }) {
  const known = attendeesById(meeting)
  const away = roles.flatMap((role) => {
    const holder = roleHolder(meeting, role)
    return holder !== null && known.get(holder)?.presence === 'apologies' ? [nameOf(roll, holder)] : []
  })
  return <p role="status">{away.length === 0 ? null : live.haveApologies([...new Set(away)])}</p>
}

/** The roles in mid-meeting, and who took on a part of the notes. Takes the place of the item until it is left. */
export function RolesSheet({
  sitting,
  isKeeper,
  onLeave,
}: {
  readonly sitting: Sitting
  readonly isKeeper: boolean
  readonly onLeave: () => void
}) {
  return (
    <div className="live-sheet-page">
      <h2>{words.rolesTitle}</h2>
      <RoleFields sitting={sitting} />
      <div className="live-before-notes">
        <RolesAway sitting={sitting} />
      </div>
      <Delegations sitting={sitting} isKeeper={isKeeper} />
      <div className="live-close-do">
        <Button kind="primary" big autoFocus onPress={onLeave} keys="Esc">
          {words.rolesDone}
        </Button>
      </div>
    </div>
  )
}
