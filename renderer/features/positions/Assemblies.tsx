import { useState } from 'react'
import type { Charter } from '../../../shared/charter/charter'
import type { AssemblyId } from '../../../shared/id'
import { answerFor } from '../../../shared/meeting/assembly-answer'
import type { Meeting } from '../../../shared/meeting/meeting'
import { mayKeep } from '../../../shared/meeting/minute-taker'
import type { Proposal, Version } from '../../../shared/meeting/proposal/proposal'
import { notSigned, putOn } from '../../../shared/meeting/question/asked-on'
import { enterAnswers, hasToEnter } from '../../../shared/meeting/question/enter'
import { type AssemblyStanding, standingOf } from '../../../shared/meeting/said/assembly-word'
import { useDesk } from '../../data/desk-context'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import type { AssemblyWords } from '../../data/useAssemblyWords'
import { Button } from '../../design/Button'
import { PositionMark } from '../../design/PositionMark'
import { Table } from '../../design/Table'
import { assemblies as words } from '../../words/en/assemblies'
import { stances } from '../../words/en/positions'
import { AnswerForAssembly } from './AnswerForAssembly'

/** Where each assembly that takes part stands on this wording; who has not answered shows a dash (JC8). */
export type AssembliesProps = {
  readonly said: AssemblyWords
  readonly meeting: Meeting
  readonly run: Run<Meeting>
  readonly proposal: Proposal
  readonly version: Version
  readonly charter: Charter
  /** The wording is on the table; and in an open meeting. */
  readonly mayAnswer: boolean
  readonly isOpen: boolean
}
type Row = AssemblyStanding & { readonly name: string; readonly isHere: boolean }

export function Assemblies(props: AssembliesProps) {
  const { said, meeting, run, proposal, version, charter, mayAnswer, isOpen } = props
  const tell = useTell()
  const desk = useDesk()
  const [answering, setAnswering] = useState<AssemblyId | null>(null)
  const { words: sealed, parts } = said
  if (sealed === null) return null
  const rows = parts.map(
    ({ assembly, name, isHere }): Row => ({ ...standingOf(sealed, version.version, assembly), name, isHere }),
  )
  // An umbrella's wordings are only asked about where they were put to its members; a Thing is there for nothing else.
  const isAsked = charter.thing !== undefined || putOn(meeting, version.version).length > 0
  if (!isAsked && rows.every(({ standing }) => standing.length === 0)) return null
  const unsigned = notSigned(meeting, version.version, sealed)
  const entering = given(proposal, said)
  const mayEnter = isOpen && hasToEnter(meeting, entering) && mayKeep(meeting, desk.author())
  const enter = () => {
    const done = run(enterAnswers, entering)
    if (done.ok) tell.done(words.entered)
    else tell.refusal(done.refusal)
  }
  const asked = rows.find(({ assembly }) => assembly === answering)
  return (
    <section className="fm-assemblies">
      <Table
        caption={words.title}
        columns={[
          { id: 'name', label: words.columns.name },
          { id: 'position', label: words.columns.position },
          { id: 'why', label: words.columns.why },
        ]}
        rows={rows}
        rowId={({ assembly }) => assembly}
        rowHeader="name"
        cell={(row, column) =>
          column === 'name' ? (
            <bdi>{row.name}</bdi>
          ) : column === 'position' ? (
            <Stands row={row} />
          ) : (
            <Why row={row} onAnswer={mayAnswer && row.isHere ? () => setAnswering(row.assembly) : null} />
          )
        }
      />
      {unsigned.length === 0 ? null : <p className="small">{words.unsigned(unsigned)}</p>}
      {mayEnter ? (
        <p className="fm-assemblies-enter">
          <span className="quiet small">{words.notEntered}</span>{' '}
          <Button onPress={enter}>{words.enter}</Button>
        </p>
      ) : null}
      {asked === undefined ? null : (
        <AnswerForAssembly
          name={asked.name}
          assembly={asked.assembly}
          charter={charter}
          wording={version.wording}
          check={(answer) =>
            answerFor(meeting, charter, {
              ...answer,
              assembly: asked.assembly,
              version: version.version,
            })
          }
          send={(answer) =>
            said.say(asked.assembly, {
              ...answer,
              version: version.version,
              replaces: asked.standing.map(({ record }) => record),
            })
          }
          onClose={() => setAnswering(null)}
        />
      )}
    </section>
  )
}

/** What was sealed and is to stand in the meeting. */
export function given(proposal: Proposal, { words: sealed, parts }: AssemblyWords) {
  const names = new Map<string, string>(parts.map(({ assembly, name }) => [assembly, name]))
  return {
    proposal: proposal.proposal,
    words: sealed ?? [],
    members: parts.map(({ assembly, name }) => ({ assembly, name })),
    nameOf: (assembly: AssemblyId) => names.get(assembly) ?? assembly.slice(0, 8),
  }
}

function Stands({ row: { standing, earlier } }: { readonly row: Row }) {
  if (standing.length === 0)
    return (
      <>
        <span aria-hidden="true">{words.none}</span>
        <span className="fm-hidden">{words.noneSpoken}</span>
      </>
    )
  return (
    <>
      {standing.map(({ record, position }) => (
        <span key={record} className="fm-assemblies-stance">
          <PositionMark stance={position} size={20} /> {stances[position].word}
        </span>
      ))}
      {earlier.map(({ record, position }) => (
        <span key={record} className="quiet small">
          {words.earlier(stances[position].word.toLowerCase())}
        </span>
      ))}
    </>
  )
}

function Why({ row, onAnswer }: { readonly row: Row; readonly onAnswer: (() => void) | null }) {
  const { standing, contested, name } = row
  return (
    <div className="fm-assemblies-why">
      {standing.map(({ record, reason, basis }) => (
        <p key={record}>
          {reason === null ? null : (
            <>
              <bdi>{reason}</bdi>{' '}
            </>
          )}
          <span className="quiet">{words.basis(basis)}</span>
        </p>
      ))}
      {contested ? <p className="quiet small">{words.contested}</p> : null}
      {onAnswer === null ? null : (
        <Button onPress={onAnswer}>
          {standing.length === 0 ? words.answer(name) : words.answerAgain(name)}
        </Button>
      )}
    </div>
  )
}
