import { useRef, useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { renamePerson } from '../../../shared/charter/people'
import { officesOf, type Person, type Roll } from '../../../shared/charter/roll'
import type { PersonId } from '../../../shared/id'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Chip } from '../../design/Chip'
import { focusSoon } from '../../design/focus-soon'
import { Row } from '../../design/Layout'
import { Table } from '../../design/Table'
import { TextField } from '../../design/TextField'
import { dateInWords } from '../../words/en/dates'
import { members as words } from '../../words/en/members'
import { MergePeople } from './MergePeople'
import { PersonMenu } from './PersonMenu'

/** Those on the roll, a row each; what can be done with one stands behind the button at the end of the row. */
export type RollTableProps = {
  readonly people: readonly Person[]
  readonly roll: Roll
  readonly charter: Charter
  readonly run: Run<Roll> | null
}

const columns = [
  { id: 'name', label: words.name },
  { id: 'standing', label: words.standing },
  { id: 'offices', label: words.offices },
  { id: 'since', label: words.since },
  { id: 'more', label: words.more, labelHidden: true, narrow: true },
]

export function RollTable({ people, roll, charter, run }: RollTableProps) {
  const room = useRef<HTMLDivElement>(null)
  const [merging, setMerging] = useState<Person | null>(null)
  const [renaming, setRenaming] = useState<PersonId | null>(null)
  const menuOf = (person: PersonId | undefined) =>
    room.current?.querySelector<HTMLElement>(`[data-person="${person}"] button`)
  const neighbourOf = (person: Person) => {
    const at = people.indexOf(person)
    return (people[at + 1] ?? people[at - 1])?.id
  }
  const renamed = (person: PersonId) => {
    setRenaming(null)
    focusSoon(() => menuOf(person))
  }

  const merged = (person: PersonId) => {
    setMerging(null)
    focusSoon(() => menuOf(person))
  }

  const cell = (person: Person, column: string) => {
    switch (column) {
      case 'name':
        return renaming === person.id && run !== null ? (
          <Rename person={person} run={run} onDone={() => renamed(person.id)} />
        ) : (
          <bdi className="fm-members-name">{person.name}</bdi>
        )
      case 'standing':
        return person.standing === 'suspended' ? (
          <Chip tone="reservations" mark="pause">
            {words.standings.suspended}
          </Chip>
        ) : (
          words.standings[person.standing]
        )
      case 'offices':
        return (
          <Row gap={4}>
            {Object.keys(officesOf(roll, person.id)).map((office) => (
              <Chip key={office}>
                <bdi>{office}</bdi>
              </Chip>
            ))}
          </Row>
        )
      case 'since':
        return <span className="fm-members-since quiet figures">{dateInWords(person.since)}</span>
      default:
        return run === null ? null : (
          <span data-person={person.id}>
            <PersonMenu
              person={person}
              offices={charter.offices}
              held={officesOf(roll, person.id)}
              run={run}
              onRename={() => setRenaming(person.id)}
              onMerge={() => setMerging(person)}
              onRemoved={() => focusSoon(() => menuOf(neighbourOf(person)))}
            />
          </span>
        )
    }
  }

  return (
    <div ref={room} className="fm-members-roll">
      <Table
        caption={words.table}
        captionHidden
        columns={columns}
        rows={people}
        rowId={({ id }) => id}
        rowHeader="name"
        cell={cell}
      />
      {merging === null || run === null ? null : (
        <MergePeople
          person={merging}
          roll={roll}
          run={run}
          onMerged={merged}
          onClose={() => merged(merging.id)}
        />
      )}
    </div>
  )
}

type RenameProps = { readonly person: Person; readonly run: Run<Roll>; readonly onDone: () => void }

/** Enter keeps the new name, Esc the old one; leaving the field keeps what was written, if it is a name. */
function Rename({ person, run, onDone }: RenameProps) {
  const tell = useTell()
  const [name, setName] = useState(person.name)
  const settled = useRef(false)
  const keep = () => {
    if (settled.current) return
    const tidy = name.trim()
    if (tidy !== '' && tidy !== person.name) {
      const renamed = run(renamePerson, { person: person.id, name })
      if (!renamed.ok) {
        tell.refusal(renamed.refusal)
        return
      }
    }
    settled.current = true
    onDone()
  }
  return (
    <TextField
      label={words.renameField(person.name)}
      labelHidden
      autoFocus
      value={name}
      onChange={setName}
      onEnter={keep}
      onBlur={keep}
      onEscape={() => {
        settled.current = true
        onDone()
      }}
      spellCheck={false}
    />
  )
}
