import type { KitLine, PositionGridBlock, RollSheetBlock } from '../../shared/minutes/kit-block'
import { PositionMark } from '../design/PositionMark'
import { document as words } from '../words/en/document'
import { stanceOrder, stances } from '../words/en/positions'
import { Heading, type Level } from './Heading'
import './KitView.css'
import { TableName } from './TableName'

/** Paper to be filled in by hand: who is there, and how everybody stands on one wording. */
type KitProps<Block> = { readonly block: Block; readonly level: Level }

export function RollSheet({ block, level }: KitProps<RollSheetBlock>) {
  return (
    <section className="fm-doc-kit">
      <Heading level={level} className="fm-doc-h">
        {words.rollSheet}
      </Heading>
      <p>{words.rollSheetHelp}</p>
      <table className="fm-doc-table fm-doc-grid fm-doc-roll">
        <TableName>{words.rollSheet}</TableName>
        <thead>
          <tr>
            {words.rollColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Lines people={block.people} cells={words.rollColumns.slice(1)} />
        </tbody>
      </table>
    </section>
  )
}

export function PositionGrid({ block: { item, people }, level }: KitProps<PositionGridBlock>) {
  return (
    <section className="fm-doc-kit">
      <Heading level={level} className="fm-doc-h">
        {item === null ? words.gridSpare : words.gridFor(item.number)}{' '}
        {item === null ? null : <bdi>{item.title}</bdi>}
      </Heading>
      <p className="fm-doc-rule">{words.gridWording}</p>
      <p className="fm-doc-rule" aria-hidden="true" />
      <table className="fm-doc-table fm-doc-grid fm-doc-stances">
        <TableName>
          {item === null ? words.gridSpare : `${words.gridFor(item.number)} ${item.title}`}
        </TableName>
        <thead>
          <tr>
            <th scope="col">{words.gridName}</th>
            {stanceOrder.map((stance) => (
              <th key={stance} scope="col">
                <PositionMark stance={stance} size={16} /> {stances[stance].word}
              </th>
            ))}
            <th scope="col">{words.gridReason}</th>
          </tr>
        </thead>
        <tbody>
          <Lines people={people} cells={[...stanceOrder, words.gridReason]} />
        </tbody>
      </table>
    </section>
  )
}

/** Something must stand in a cell, or the structure of the PDF has no cell there. */
const emptyCell = '\u00a0'

function Lines({
  people,
  cells,
}: {
  readonly people: readonly KitLine[]
  readonly cells: readonly string[]
}) {
  return people.map(({ name, standing }, at) => (
    <tr key={at}>
      <th scope="row">
        <bdi>{name === '' ? emptyCell : name}</bdi>
        {name === '' || standing === 'member' ? null : ` (${words.participant})`}
      </th>
      {cells.map((cell) => (
        <td key={cell}>{emptyCell}</td>
      ))}
    </tr>
  ))
}
