import { ClipboardList, FileInput } from 'lucide-react'
import { useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import { everyone, onRoll, type Roll } from '../../../shared/charter/roll'
import { useShelf } from '../../data/desk-context'
import { useOfferedDeeds } from '../../data/offered-deeds'
import { useNavigation } from '../../data/place'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { useRoll } from '../../data/useRoll'
import { Button, LinkButton } from '../../design/Button'
import { EmptyState } from '../../design/EmptyState'
import { matching } from '../../design/matching'
import { Screen } from '../../design/Screen'
import { TextField } from '../../design/TextField'
import { members as words } from '../../words/en/members'
import { peopleFile } from '../../words/en/people-file'
import { AddPerson } from './AddPerson'
import { LeftPeople } from './LeftPeople'
import { type ListFile, openList } from './list-file'
import './Members.css'
import { MergedEntries } from './MergedEntries'
import { OfficeNames } from './OfficeNames'
import { PasteList } from './PasteList'
import { PeopleFile } from './PeopleFile'
import { RollTable } from './RollTable'

/** The roll of the assembly in focus. */
export function Members() {
  const { roll, run } = useRoll({ edit: true })
  const shelf = useShelf()
  if (roll === null || shelf === null) return <Screen title={words.title} lead={words.opening} />
  return <Opened roll={roll} charter={shelf.charter} run={shelf.readOnly ? null : run} />
}

type OpenedProps = { readonly roll: Roll; readonly charter: Charter; readonly run: Run<Roll> | null }

function Opened(props: OpenedProps) {
  const { roll, charter, run } = props
  const [file, setFile] = useState<ListFile | null>(null)
  if (file !== null && run !== null)
    return (
      <PeopleFile
        key={file.name}
        file={file}
        roll={roll}
        charter={charter}
        run={run}
        onClose={() => setFile(null)}
      />
    )
  return <TheRoll {...props} onFile={setFile} />
}

type TheRollProps = OpenedProps & { readonly onFile: (file: ListFile) => void }

function TheRoll({ roll, charter, run, onFile }: TheRollProps) {
  const { go } = useNavigation()
  const tell = useTell()
  const [sought, setSought] = useState('')
  const [pasting, setPasting] = useState<string | null>(null)
  const people = onRoll(roll)
  const found = matching(
    people.map((person) => ({ label: person.name, person })),
    sought,
  ).map(({ person }) => person)
  const full = people.filter(({ standing }) => standing === 'member').length
  const open = async () => {
    const opened = await openList()
    if (!opened.ok) tell.refusal(opened.refusal)
    else if (opened.value !== null) onFile(opened.value)
  }
  const offered = {
    id: 'people-file',
    label: peopleFile.palette,
    also: peopleFile.also,
    take: () => void open(),
  }
  useOfferedDeeds(run === null ? [] : [offered])

  return (
    <Screen
      title={words.title}
      lead={
        <>
          {people.length === 0 ? null : `${words.lead(full, people.length - full)} · `}
          <LinkButton onPress={() => go({ screen: 'charter' })}>{words.charter}</LinkButton>
        </>
      }
      actions={
        <>
          <Button icon={<FileInput aria-hidden />} onPress={() => void open()} isDisabled={run === null}>
            {peopleFile.open}
          </Button>
          <Button
            icon={<ClipboardList aria-hidden />}
            onPress={() => setPasting('')}
            isDisabled={run === null}
          >
            {words.paste}
          </Button>
        </>
      }
    >
      <div className="fm-members-top">
        <AddPerson run={run} nameOf={(id) => roll.people[id]?.name ?? ''} onPasted={setPasting} />
        <TextField
          label={words.find}
          type="search"
          value={sought}
          onChange={setSought}
          onEscape={() => setSought('')}
          isDisabled={people.length === 0}
        />
      </div>
      {people.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : found.length === 0 ? (
        <p role="status">
          {words.findNone} <LinkButton onPress={() => setSought('')}>{words.findClear}</LinkButton>
        </p>
      ) : (
        <RollTable people={found} roll={roll} charter={charter} run={run} />
      )}
      <LeftPeople people={everyone(roll).filter(({ until }) => until !== null)} run={run} />
      <MergedEntries roll={roll} run={run} />
      <OfficeNames roll={roll} charter={charter} run={run} />
      {pasting === null || run === null ? null : (
        <PasteList roll={roll} run={run} begin={pasting} onClose={() => setPasting(null)} />
      )}
    </Screen>
  )
}
