import type { Question } from '../../../shared/meeting/question/question'
import type { RollUpLine } from '../../../shared/meeting/question/roll-up'
import { localDate } from '../../../shared/meeting/time'
import { askedForAnswerOn } from '../../../shared/record/asking'
import type { MemberNow } from '../../../shared/record/question-file'
import type { Seen } from '../../../shared/record/question-seen'
import { useCell, useDesk } from '../../data/desk-context'
import { PositionMark } from '../../design/PositionMark'
import { Table } from '../../design/Table'
import { assemblies } from '../../words/en/assemblies'
import { stances } from '../../words/en/positions'
import { rollup } from '../../words/en/rollup'

const words = rollup.host

/** Every member with where it stands and why; who is not heard, and since when nothing was. */
export type RollUpTableProps = {
  readonly seen: Seen
  readonly question: Question
  readonly members: readonly MemberNow[] | null
}

export function RollUpTable({ seen, question, members }: RollUpTableProps) {
  const lines = useCell(useDesk().federation.lines)
  const host = lines.find(({ assembly }) => assembly === question.host)
  const isOpen = question.results.length === 0
  const askedAgain = ({ assembly }: RollUpLine) =>
    isOpen ? askedForAnswerOn(host, question.question, assembly) : null
  return (
    <Table
      caption={words.caption}
      columns={[
        { id: 'name', label: words.columns.name },
        { id: 'position', label: words.columns.position },
        { id: 'why', label: words.columns.why },
        { id: 'heard', label: words.columns.heard },
      ]}
      rows={seen.roll.lines}
      rowId={({ assembly }) => assembly}
      rowHeader="name"
      cell={(line, column) =>
        column === 'name' ? (
          <Name line={line} />
        ) : column === 'position' ? (
          <Stands line={line} askedAgain={askedAgain(line)} />
        ) : column === 'why' ? (
          <Why line={line} />
        ) : (
          <Heard line={line} member={members?.find(({ assembly }) => assembly === line.assembly)} />
        )
      }
    />
  )
}

function Name({ line: { name, part } }: { readonly line: RollUpLine }) {
  return (
    <span className="fm-rollup-name">
      <bdi>{name}</bdi>
      {part === 'asked' ? null : <span className="quiet small">{words[part]}</span>}
    </span>
  )
}

type StandsProps = { readonly line: RollUpLine; readonly askedAgain: string | null }

function Stands({ line: { standing }, askedAgain }: StandsProps) {
  if (standing.length === 0)
    return (
      <span className="fm-rollup-name">
        <span className="fm-rollup-stance quiet">
          <PositionMark stance="none" size={20} /> {words.silent}
        </span>
        {askedAgain === null ? null : <span className="quiet small">{words.askedAgain(askedAgain)}</span>}
      </span>
    )
  return standing.map(({ record, position }) => (
    <span key={record} className="fm-rollup-stance">
      <PositionMark stance={position} size={20} /> {stances[position].word}
    </span>
  ))
}

function Why({ line: { standing, contested, elsewhere, earlier } }: { readonly line: RollUpLine }) {
  return (
    <div className="fm-rollup-why">
      {standing.map(({ record, reason, basis }) => (
        <p key={record}>
          {reason === null ? null : (
            <>
              <bdi>{reason}</bdi>{' '}
            </>
          )}
          <span className="quiet">{assemblies.basis(basis)}</span>
        </p>
      ))}
      {contested ? <p className="small">{words.torn}</p> : null}
      {earlier.map(({ record, position }) => (
        <p key={record} className="quiet small">
          {assemblies.earlier(stances[position].word.toLowerCase())}
        </p>
      ))}
      {elsewhere.map(({ record, position }) => (
        <p key={record} className="quiet small">
          {words.elsewhere(position)}
        </p>
      ))}
    </div>
  )
}

/** Of what it publishes, or by its answer, whichever is known; both by its own clock, only shown. */
function Heard({ line, member }: { readonly line: RollUpLine; readonly member: MemberNow | undefined }) {
  const said = [...line.standing, ...line.elsewhere].map(({ at }) => localDate(at))
  const heard = member?.heard ?? null
  const published = heard === null ? [] : [localDate(new Date(heard * 1000).toISOString())]
  const on = [...said, ...published].sort().at(-1)
  if (on === undefined) return <span className="quiet">{words.never}</span>
  const through = member?.through ?? null
  return (
    <span className="fm-rollup-name">
      <span className="figures">{words.heardOn(on)}</span>
      {through === null ? null : (
        <span className="quiet small">
          <bdi>{words.through[through.type](through.name)}</bdi>
        </span>
      )}
    </span>
  )
}
