import type { TitleBlock } from '../../shared/minutes/block'
import { document as words } from '../words/en/document'
import { BlockView } from './BlockView'
import { outlined } from './outline'
import type { PrintPayload } from './payload'
import './Page.css'
import './PageFacts.css'
import './PageTables.css'
import './paper.css'
import './paper-facts.css'
import './paper-furniture.css'
import './paper-tables.css'

/** The minute on paper: the same blocks as on the screen, then digest and signers. The furniture is laid on afterwards. */
export function PrintPage({ payload }: { readonly payload: PrintPayload }) {
  return (
    <main className={classesOf(payload)}>
      <div className="fm-paper-flow">
        {outlined(payload.blocks).map(({ key, block, level }) => (
          <BlockView key={key} block={block} level={level} />
        ))}
      </div>
    </main>
  )
}

const classesOf = ({ largePrint, sheet }: PrintPayload) =>
  ['fm-paper', largePrint ? 'fm-paper-large' : '', sheet === 'Letter' ? 'fm-paper-letter' : '']
    .filter(Boolean)
    .join(' ')

/** What stands over and under every page (PD13, PD15); the title block holds all of it. */
export type Furniture = {
  readonly head: readonly [string, string]
  readonly foot: string
  readonly marks: readonly string[]
}

export function furnitureOf(payload: PrintPayload): Furniture {
  const title = payload.blocks.find((block): block is TitleBlock => block.type === 'title')
  if (title === undefined) return { head: ['', ''], foot: payload.title, marks: [] }
  return {
    head: [title.assembly, words.headDate(title.date)],
    foot: words.footLine(title.assembly, words[title.document], title.number),
    marks: [
      ...(title.draft && title.document === 'minutes' ? [words.draftMark] : []),
      ...(title.own ? [words.ownMark] : []),
      ...(title.practice ? [words.practiceMark] : []),
    ],
  }
}
