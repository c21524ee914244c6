import type { BallotFigures } from '../../shared/meeting/said/ballot-statements'
import type { BallotFixed } from '../../shared/minutes/ladder-block'
import { ballotDocument as words } from '../words/en/ballot-document'
import { optionText } from '../words/en/ballot-terms'
import { TableName } from './TableName'

/** What the papers added up to, where none of them is kept: totals, five stars, and each option against each other. */
export type FiguresTableProps = { readonly figures: BallotFigures; readonly fixed: BallotFixed }

export function FiguresTable({ figures, fixed: { options } }: FiguresTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="fm-doc-table-room" aria-label={words.figures} tabIndex={0}>
      <table className="fm-doc-table fm-doc-scores">
        <TableName>{words.figures}</TableName>
        <thead>
          <tr>
            <th scope="col">{words.option}</th>
            <th scope="col" className="fm-doc-end">
              {words.total}
            </th>
            <th scope="col" className="fm-doc-end">
              {words.fives}
            </th>
            {options.map(({ mark }) => (
              <th key={mark} scope="col" className="fm-doc-end">
                {words.above(mark)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map((option, at) => (
            <tr key={option.mark}>
              <th scope="row">
                <strong>{option.mark}</strong> <bdi>{optionText(option)}</bdi>
              </th>
              <td className="fm-doc-figure fm-doc-end">{figures.totals[at]}</td>
              <td className="fm-doc-figure fm-doc-end">{figures.fives[at]}</td>
              {options.map(({ mark }, other) => (
                <td key={mark} className="fm-doc-figure fm-doc-end">
                  {other === at ? '–' : figures.over[at]?.[other]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
