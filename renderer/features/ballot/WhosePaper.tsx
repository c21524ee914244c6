import { useState } from 'react'
import type { PersonId } from '../../../shared/id'
import type { BallotOpenedStatement, Paper } from '../../../shared/meeting/said/ballot-statements'
import { ComboBox } from '../../design/ComboBox'
import { ballot as words } from '../../words/en/ballot'

/** Where papers are named: two letters and Enter for whose it is. Who has handed one in is no longer offered. */
export type WhosePaperProps = {
  readonly opened: BallotOpenedStatement
  readonly papers: readonly Paper[]
  readonly person: PersonId | null
  readonly onChoose: (person: PersonId) => void
}

export function WhosePaper({ opened, papers, person, onChoose }: WhosePaperProps) {
  const [name, setName] = useState('')
  const { people } = opened.electorate
  const left = people.filter((one) => !papers.some((paper) => paper.person === one.person))
  const chosen = people.find((one) => one.person === person)
  return (
    <div className="fm-whose">
      <ComboBox
        label={words.whose}
        options={left.map((one) => ({ id: one.person, label: one.name }))}
        value={name === '' ? (chosen?.name ?? '') : name}
        noMatch={words.whoseNone}
        onInput={setName}
        onChoose={(id) => {
          setName('')
          const found = left.find((one) => one.person === id)
          if (found !== undefined) onChoose(found.person)
        }}
      />
    </div>
  )
}
