import { useId, useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { changedHere } from '../../../shared/charter/inheritance'
import { provisionsOf, rulesOf } from '../../../shared/charter/provisions'
import { Button } from '../../design/Button'
import { charterPage as words } from '../../words/en/charter-page'
import { EditGroup } from './EditGroup'
import type { Group } from './groups'
import { headingOf } from './jump'
import { ProvisionRow } from './ProvisionRow'

/** One part of the charter, read: each provision with what it does and what it says now. */
export type GroupCardProps = {
  readonly charter: Charter
  readonly group: Group
  readonly readOnly: boolean
}

export function GroupCard({ charter, group, readOnly }: GroupCardProps) {
  const id = useId()
  const [editing, setEditing] = useState(false)
  const name = words.groups[group.id]
  const changed = changedHere(charter)
  const followed = charter.basis === null ? {} : rulesOf(charter.basis)
  return (
    <section className="fm-card fm-charter-group" aria-labelledby={id}>
      <div className="fm-card-head">
        <h2 id={id} tabIndex={-1} data-part={headingOf(group.id)} className="fm-card-title">
          {name}
        </h2>
        {readOnly ? null : (
          <Button aria-label={words.editNamed(name)} onPress={() => setEditing(true)}>
            {words.edit}
          </Button>
        )}
      </div>
      <dl className="fm-provisions">
        {group.provisions.map((provision) => (
          <ProvisionRow
            key={provision}
            charter={charter}
            provision={provision}
            values={provisionsOf(charter)}
            followed={changed.includes(provision) ? { ...provisionsOf(charter), ...followed } : null}
            readOnly={readOnly}
          />
        ))}
      </dl>
      {editing ? <EditGroup charter={charter} group={group} onClose={() => setEditing(false)} /> : null}
    </section>
  )
}
