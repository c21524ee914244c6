import type { ReactNode } from 'react'
import type { Block, TextBlock } from '../../shared/minutes/block'
import type { ActionBlock } from '../../shared/minutes/table-block'
import { BlockView } from './BlockView'
import { outlined } from './outline'
import { inWindow, PictureSourceProvider } from './picture-source'
import './Page.css'
import './PageFacts.css'
import './PageTables.css'

/**
 * The minute on the screen: a sheet of paper with facts in grey, kept by Folkmoot, and the secretary's own text between
 * them. `text` draws an editor in a text's place; without it the text is only read.
 */
export type PageProps = {
  readonly blocks: readonly Block[]
  readonly text?: (block: TextBlock) => ReactNode
  /** Drawn beside an action, where it can be changed. */
  readonly action?: (block: ActionBlock) => ReactNode
  /** The heading level of the title: 1 alone on a page, 2 under a screen's own heading. */
  readonly level?: 1 | 2
  /** Drawn at the end of each item. */
  readonly afterItem?: (item: string) => ReactNode
  readonly label?: string
}

export function Page({ blocks, text, action, level = 2, afterItem, label }: PageProps) {
  const placed = outlined(blocks, level)
  return (
    <PictureSourceProvider value={inWindow}>
      <article className="fm-page" aria-label={label}>
        {placed.map((here, index) => {
          const next = placed[index + 1]
          const endsItem = here.item !== null && (next === undefined || next.item !== here.item)
          return (
            <Piece key={here.key}>
              {here.block.type === 'text' && text !== undefined ? (
                <div className="fm-page-slot">{text(here.block)}</div>
              ) : here.block.type === 'action' && action !== undefined ? (
                <div className="fm-page-action">
                  <BlockView block={here.block} level={here.level} />
                  {action(here.block)}
                </div>
              ) : (
                <BlockView block={here.block} level={here.level} />
              )}
              {endsItem && here.item !== null ? afterItem?.(here.item) : null}
            </Piece>
          )
        })}
      </article>
    </PictureSourceProvider>
  )
}

function Piece({ children }: { readonly children: ReactNode }) {
  return <>{children}</>
}
