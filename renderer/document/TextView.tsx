import type { TextBlock } from '../../shared/minutes/block'
import type { RichBlock, RichImage, RichList, RichTable } from '../../shared/minutes/rich-text'
import { document as words } from '../words/en/document'
import { type Level, RichHeading } from './Heading'
import { usePictureSource } from './picture-source'
import { RunsView } from './RunsView'
import './TextView.css'
import { TableName } from './TableName'

/** The secretary's own words; each paragraph with its own direction (PD11). `level`: of the heading they stand under. */
export function TextView({ block, level }: { readonly block: TextBlock; readonly level: Level }) {
  // An empty place between a heading and what follows would let a page end there.
  if (block.rich.length === 0) return null
  return (
    <div className="fm-doc-text" id={`note-${block.item}`}>
      <RichView blocks={block.rich} level={level} />
    </div>
  )
}

export function RichView({
  blocks,
  level,
}: {
  readonly blocks: readonly RichBlock[]
  readonly level: Level
}) {
  return blocks.map((block, index) => <RichBlockView key={index} block={block} level={level} />)
}

function RichBlockView({ block, level }: { readonly block: RichBlock; readonly level: Level }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir="auto">
          <RunsView runs={block.runs} />
        </p>
      )
    case 'heading':
      return (
        <RichHeading under={level} level={block.level}>
          <RunsView runs={block.runs} />
        </RichHeading>
      )
    case 'list':
      return <ListView list={block} />
    case 'quote':
      return (
        <blockquote>
          {block.paragraphs.map((runs, index) => (
            <p key={index} dir="auto">
              <RunsView runs={runs} />
            </p>
          ))}
        </blockquote>
      )
    case 'table':
      return <TableView table={block} />
    case 'image':
      return <ImageView image={block} />
  }
}

function ListView({ list }: { readonly list: RichList }) {
  const Tag = list.ordered ? 'ol' : 'ul'
  return (
    <Tag>
      {list.entries.map(({ runs, under }, index) => (
        <li key={index} dir="auto">
          <RunsView runs={runs} />
          {under.map((inner, at) => (
            <ListView key={at} list={inner} />
          ))}
        </li>
      ))}
    </Tag>
  )
}

function TableView({ table: { head, rows } }: { readonly table: RichTable }) {
  const [first = [], ...rest] = rows
  const body = head ? rest : rows
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="fm-doc-table-room" aria-label={words.tableInText} tabIndex={0}>
      <table className="fm-doc-table">
        <TableName>{words.tableInText}</TableName>
        {head ? (
          <thead>
            <tr>
              {first.map((runs, column) => (
                <th key={column} scope="col" dir="auto">
                  <RunsView runs={runs} />
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((runs, column) => (
                <td key={column} dir="auto">
                  <RunsView runs={runs} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Where the picture itself is not at hand its words stand for it. */
function ImageView({ image: { alt, picture, confidential } }: { readonly image: RichImage }) {
  const source = usePictureSource()
  return (
    <p className="fm-doc-image" dir="auto">
      {picture === undefined ? (
        words.imageOf(alt)
      ) : (
        <img src={source(picture)} width={picture.width} height={picture.height} alt={words.imageOf(alt)} />
      )}
      {confidential ? <span className="fm-doc-aside"> ({words.confidential})</span> : null}
    </p>
  )
}
