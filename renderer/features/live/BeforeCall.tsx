import { useMemo } from 'react'
import { nameOf, onRoll } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import { minuteTaker } from '../../../shared/meeting/minute-taker'
import { quorumNow } from '../../../shared/meeting/quorum'
import { type NamedRole, nameRole, roleHolder } from '../../../shared/meeting/role'
import { useDesk } from '../../data/desk-context'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { Facts } from '../../design/Facts'
import { Select } from '../../design/Select'
import { live as words } from '../../words/en/live'
import { QuorumChip } from './QuorumChip'
import { rollLines } from './roll-lines'
import type { Sitting } from './sitting'

/** Before the meeting begins: who leads it, who writes, who is here, and one step. */
export type BeforeCallProps = {
  readonly sitting: Sitting
  readonly mayCall: boolean
  readonly onCall: () => void
}

const nobody = 'nobody'
const roles = ['facilitator', 'timekeeper'] as const satisfies readonly NamedRole[]

export function BeforeCall({ sitting, mayCall, onCall }: BeforeCallProps) {
  const { meeting, roll, charter, run } = sitting
  const tell = useTell()
  const author = useDesk().author()
  const people = useMemo(() => onRoll(roll).map(({ id, name }) => ({ id, label: name })), [roll])
  const lines = rollLines(meeting, roll)
  const count = (presence: string) => lines.filter((line) => line.presence === presence).length
  const keeper = minuteTaker(meeting)

  const name = (role: NamedRole, id: string) => {
    const named = run(nameRole, { role, person: id === nobody ? null : (id as PersonId) })
    if (!named.ok) tell.refusal(named.refusal)
  }
  return (
    <div className="live-before">
      <h2>{words.before}</h2>
      <div className="live-roles">
        {roles.map((role) => (
          <Select
            key={role}
            label={words[role]}
            value={roleHolder(meeting, role) ?? nobody}
            options={[{ id: nobody, label: words.nobodyYet }, ...people]}
            onChange={(id) => name(role, id)}
          />
        ))}
      </div>
      <Facts
        rows={[
          {
            term: words.minuteTaker,
            value: (
              <bdi>
                {mayCall
                  ? words.onThisDevice(nameOf(roll, author.person))
                  : nameOf(roll, keeper?.person ?? author.person)}
              </bdi>
            ),
          },
          { term: words.people, value: words.counted(count('here'), count('expected'), count('apologies')) },
          { term: words.quorumTerm, value: <QuorumChip sitting={sitting} /> },
        ]}
      />
      <p className="quiet live-before-quorum">
        {quorumNow(meeting, roll, charter).reached ? null : words.notInquorate}
      </p>
      <div>
        <Button kind="primary" big isDisabled={!mayCall} onPress={onCall}>
          {words.call}
        </Button>
      </div>
    </div>
  )
}
