import { useMemo, useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import type { Roll, Standing } from '../../../shared/charter/roll'
import { turnedName } from '../../../shared/charter/turned-name'
import { planPeople, type RowChoice } from '../../../shared/import/people-plan'
import { namesPeople, peopleTable, readPerson } from '../../../shared/import/people-table'
import { takeInPeople } from '../../../shared/import/take-in-people'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { Checkbox } from '../../design/Checkbox'
import { Screen } from '../../design/Screen'
import { Segments } from '../../design/Segments'
import { Select } from '../../design/Select'
import { buttons } from '../../words/en/buttons'
import { peopleFile as words } from '../../words/en/people-file'
import { ListColumns } from './ListColumns'
import { ListTable } from './ListTable'
import { type Chosen, inOrder, type ListFile, needsLook, takenOf } from './list-file'
import './PeopleFile.css'
import { standingOptions } from './standings'

/** People from a list: what its columns mean, what was found of each row, and what becomes of it. Nothing is written before the last press (IM15). */
export type PeopleFileProps = {
  readonly file: ListFile
  readonly roll: Roll
  readonly charter: Charter
  readonly run: Run<Roll>
  readonly onClose: () => void
}

const untouched: Chosen = { known: 'leave', rows: new Map() }

export function PeopleFile({ file, roll, charter, run, onClose }: PeopleFileProps) {
  const tell = useTell()
  const found = useMemo(() => peopleTable(file.rows), [file])
  const [columns, setColumns] = useState(found.columns)
  const [hasHeading, setHeading] = useState(found.hasHeading)
  const [standing, setStanding] = useState<Standing>('member')
  const [chosen, setChosen] = useState(untouched)
  const [isTurning, setTurning] = useState(true)
  const read = useMemo(
    () =>
      namesPeople(columns)
        ? file.rows.slice(hasHeading ? 1 : 0).map((row) => readPerson(row, columns, charter.offices))
        : [],
    [file, columns, hasHeading, charter],
  )
  const toTurn = useMemo(() => read.filter(({ name }) => turnedName(name) !== null).length, [read])
  const rows = useMemo(() => {
    const named = isTurning ? read.map((one) => ({ ...one, name: turnedName(one.name) ?? one.name })) : read
    return inOrder(planPeople(roll, named))
  }, [read, isTurning, roll])
  const taken = useMemo(() => takenOf(rows, chosen), [rows, chosen])
  const cleaned = rows.filter(({ read }) => read.isCleaned).length

  const takeIn = () => {
    const done = run(takeInPeople, { people: taken, standing })
    if (!done.ok) return tell.refusal(done.refusal)
    tell.done(words.done(done.value.added, done.value.replaced))
    onClose()
  }
  const choose = (line: number, choice: RowChoice) =>
    setChosen(({ known, rows: before }) => ({ known, rows: new Map(before).set(line, choice) }))

  return (
    <Screen
      title={words.title}
      lead={<bdi>{words.from(file.name)}</bdi>}
      actions={
        <>
          <Button onPress={onClose}>{buttons.cancel}</Button>
          <Button kind="primary" isDisabled={taken.length === 0} onPress={takeIn}>
            {words.go(taken.length)}
          </Button>
        </>
      }
    >
      {file.encoding === 'windows-1252' ? <Banner kind="warning" title={words.letters} /> : null}
      {cleaned === 0 ? null : <Banner kind="note" title={words.cleaned(cleaned)} />}
      <ListColumns
        first={found.first}
        hasHeading={hasHeading}
        columns={columns}
        onHeading={setHeading}
        onColumns={setColumns}
      />
      {toTurn === 0 ? null : (
        <Checkbox isSelected={isTurning} onChange={setTurning} description={words.turnHelp}>
          {words.turn(toTurn)}
        </Checkbox>
      )}
      <div className="fm-list-rules">
        <Select
          label={words.as}
          options={standingOptions}
          value={standing}
          onChange={(id) => setStanding(standingOptions.find((one) => one.id === id)?.id ?? 'member')}
        />
        <div className="fm-list-known">
          <span aria-hidden>{words.known}</span>
          <Segments
            label={words.known}
            segments={[
              { id: 'leave', label: words.knownKeep },
              { id: 'replace', label: words.knownReplace },
            ]}
            value={chosen.known}
            onChange={(known) => setChosen({ known, rows: new Map() })}
          />
        </div>
      </div>
      <p role="status" className="figures">
        {!namesPeople(columns)
          ? words.noName
          : rows.length === 0
            ? words.nothing
            : words.figures(
                rows.length,
                rows.filter(({ like }) => like.kind === 'new').length,
                rows.filter(needsLook).length,
              )}
      </p>
      {rows.length === 0 ? null : <ListTable rows={rows} chosen={chosen} onChoose={choose} />}
    </Screen>
  )
}
