import type { PublicTable } from '../../../shared/meeting/public-page'
import { PositionMark } from '../../design/PositionMark'
import { outcomeWords } from '../../words/en/outcomes'
import { stanceOrder, tallied } from '../../words/en/positions'
import { publicScreen as words } from '../../words/en/public'
import { Paper, Result } from './Ballot'
import { mostLines } from './fit'

/** What lies on the table, in its exact words, and what became of it. */
type TableProps = {
  readonly table: PublicTable
  /** Nothing stands beside it. */
  readonly isAlone: boolean
  /** Which part of a wording that is too long for one page; null: all of it is seen. */
  readonly part: Part | null
}
export type Part = { readonly at: number; readonly of: number }

export function Table({ table, isAlone, part }: TableProps) {
  switch (table.type) {
    case 'two-wordings':
      return <p className="public-wording">{words.twoWordings}</p>
    case 'wording':
      return (
        <>
          <Wording
            label={table.agreed ? words.agreed : words.onTheTable}
            text={table.wording}
            isDecided={table.agreed}
            isAlone={isAlone}
            part={part}
          />
          {table.test === null ? null : (
            <p className="public-outcome">
              <strong>{words.testing}</strong>
              <span>{words.given(table.test.given, table.test.present)}</span>
            </p>
          )}
        </>
      )
    case 'result':
      return (
        <>
          <Wording label={words.onTheTable} text={table.wording} isAlone={isAlone} part={part} />
          <div className="public-outcome" data-tone={outcomeWords[table.outcome].tone}>
            <p>
              <strong>{outcomeWords[table.outcome].word}</strong>
            </p>
            {table.counts === null ? null : <Counts counts={table.counts} />}
          </div>
        </>
      )
    case 'decision':
      return (
        <>
          <Wording
            label={(table.informal ? words.informal : words.decision)(table.number)}
            text={table.wording}
            isDecided
            isAlone={isAlone}
            part={part}
          />
          <div className="public-outcome">
            {table.contested ? (
              <p>
                <strong>{words.contested}</strong>
              </p>
            ) : null}
            <Counts counts={table.counts} />
          </div>
        </>
      )
    case 'ballot':
      return <Paper paper={table} />
    case 'ballot-result':
      return <Result result={table} />
  }
}

type WordingProps = Pick<TableProps, 'isAlone' | 'part'> & {
  readonly label: string
  readonly text: string
  readonly isDecided?: boolean
}

function Wording({ label, text, isAlone, part, isDecided = false }: WordingProps) {
  return (
    <section className="public-table" data-decided={isDecided}>
      <h2 className="public-label figures">
        {label}
        {part === null ? null : <span className="public-part">{words.part(part.at + 1, part.of)}</span>}
      </h2>
      <p
        className="public-wording"
        dir="auto"
        data-parts
        ref={(element) => {
          if (element !== null) element.scrollTop = (part?.at ?? 0) * element.clientHeight
        }}
        data-columns-from={isAlone ? mostLines : undefined}
      >
        {text}
      </p>
    </section>
  )
}

/** PU4: numbers of people, told apart by shape and letter. */
function Counts({ counts }: Pick<Extract<PublicTable, { type: 'decision' }>, 'counts'>) {
  const said = stanceOrder.filter((stance) => counts[stance] > 0)
  return said.length === 0 ? null : (
    <ul className="public-counts figures">
      {said.map((stance) => (
        <li key={stance}>
          <PositionMark stance={stance} /> {tallied(stance, counts[stance])}
        </li>
      ))}
    </ul>
  )
}
