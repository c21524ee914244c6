import { type ReactNode, useRef, useState } from 'react'
import type { PersonId, ProposalId, VersionId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { allAgree } from '../../../shared/meeting/proposal/position-deeds'
import { newRound } from '../../../shared/meeting/proposal/wording'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Button } from '../../design/Button'
import { ComboBox } from '../../design/ComboBox'
import { ToggleButton } from '../../design/ToggleButton'
import { board as words } from '../../words/en/board'
import { type BoardRow, hasNone } from './board'
import { useFocusLeft } from './useFocusLeft'
import { useOwnKeys } from './useOwnKeys'

/** The quick ways about the board: all agree and then the exceptions, who is still missing, one person by name. */
export type BoardToolsProps = {
  readonly rows: readonly BoardRow[]
  readonly proposal: ProposalId
  readonly version: VersionId
  readonly run: Run<Meeting>
  readonly isFiltered: boolean
  readonly onAllAgree: () => void
  readonly onFilter: (on: boolean) => void
  readonly onFind: (person: PersonId) => void
  /** What a room too large for names needs. */
  readonly hands: ReactNode
}

export function BoardTools({
  rows,
  proposal,
  version,
  run,
  isFiltered,
  onAllAgree,
  onFilter,
  onFind,
  hands,
}: BoardToolsProps) {
  const tell = useTell()
  const [name, setName] = useState('')
  const first = useRef<HTMLButtonElement>(null)
  useFocusLeft(first)
  const everyoneAgrees = () => {
    const result = run(allAgree, { version })
    if (!result.ok) return tell.refusal(result.refusal)
    tell.done(words.allAgreeDone(result.value.length))
    onAllAgree()
  }
  const again = () => {
    const result = run(newRound, { proposal })
    if (result.ok) tell.done(words.newRoundDone)
    else tell.refusal(result.refusal)
  }
  useOwnKeys({ 'Shift+A': everyoneAgrees, R: again })

  return (
    <fieldset className="fm-board-tools">
      <legend className="fm-hidden">{words.tools}</legend>
      <Button buttonRef={first} keys="Shift+A" onPress={everyoneAgrees}>
        {words.allAgree}
      </Button>
      <Button kind="quiet" keys="R" onPress={again}>
        {words.newRound}
      </Button>
      <ToggleButton isSelected={isFiltered} onChange={onFilter}>
        {words.onlyNone(rows.filter(hasNone).length)}
      </ToggleButton>
      {hands}
      <span className="fm-board-find">
        <ComboBox
          label={words.find}
          labelHidden
          placeholder={words.findPlaceholder}
          noMatch={words.notHere}
          options={rows.map(({ person, name: label }) => ({ id: person, label }))}
          value={name}
          onInput={setName}
          onChoose={(id) => {
            setName('')
            const found = rows.find(({ person }) => person === id)
            if (found !== undefined) onFind(found.person)
          }}
        />
      </span>
    </fieldset>
  )
}
