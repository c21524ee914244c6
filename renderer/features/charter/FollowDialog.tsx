import { useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { follow, followingChanges } from '../../../shared/charter/inheritance'
import { provisionsOf } from '../../../shared/charter/provisions'
import { useTell } from '../../data/tell'
import { Select } from '../../design/Select'
import { charterPage } from '../../words/en/charter-page'
import { provisions as provisionWords } from '../../words/en/provisions'
import { Line } from './ProvisionRow'
import { SealDialog } from './SealDialog'
import { useSealing } from './useSealing'

/** CH6: what following a charter would change here, and then the deed. */
export type FollowDialogProps = {
  readonly charter: Charter
  readonly others: readonly Charter[]
  readonly first: string
  readonly onClose: () => void
}
const words = charterPage.following

export function FollowDialog({ charter, others, first, onClose }: FollowDialogProps) {
  const tell = useTell()
  const { state, seal } = useSealing(charter, onClose)
  const [chosen, setChosen] = useState(first)
  const host = others.find(({ assembly }) => assembly === chosen)
  const changes = host === undefined ? [] : followingChanges(charter, host)
  const submit = () => {
    if (host === undefined) return
    const followed = follow(charter, host)
    if (followed.ok) void seal(followed.value)
    else tell.refusal(followed.refusal)
  }
  return (
    <SealDialog title={words.dialog} state={state} onSeal={submit} onClose={onClose} deed={words.go}>
      <Select
        label={words.whose}
        options={others.map(({ assembly, name }) => ({ id: assembly, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
      <p>{charter.basis === null ? words.first : words.keeps}</p>
      <div aria-live="polite">
        <p>{words.wouldChange(changes.length)}</p>
        {host === undefined ? null : (
          <ul>
            {changes.map((name) => (
              <li key={name}>
                <b>{provisionWords[name].label}</b>: <Line provision={name} values={provisionsOf(charter)} />{' '}
                → <Line provision={name} values={provisionsOf(host)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </SealDialog>
  )
}
