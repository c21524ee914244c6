import type { Run } from './rich-lines'
import { lettersOf, type RichBlock, type RichEntry, type RichList } from './rich-text'

/** ED4: the words as they may be published. Where something confidential stood one can see that something is left out, and not how much. */
export function disclosed(blocks: readonly RichBlock[]): readonly RichBlock[] {
  return blocks.map(openBlock)
}

function openBlock(block: RichBlock): RichBlock {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, runs: openRuns(block.runs) }
    case 'list':
      return openList(block)
    case 'quote':
      return { ...block, paragraphs: block.paragraphs.map(openRuns) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(openRuns)) }
    case 'image':
      return block.confidential ? { type: 'paragraph', runs: [withheld] } : block
  }
}

export const isConfidential = (blocks: readonly RichBlock[]): boolean =>
  runsIn(blocks).some(({ confidential }) => confidential) ||
  blocks.some((block) => block.type === 'image' && block.confidential)

/** Every run of them, in the order they are read. */
export function runsIn(blocks: readonly RichBlock[]): readonly Run[] {
  return blocks.flatMap(linesIn).flat()
}

/** What a search reads: one line a paragraph, an entry, a cell, the words for an image. */
export function plainText(blocks: readonly RichBlock[]): string {
  return blocks
    .flatMap((block) => (block.type === 'image' ? [block.alt] : linesIn(block).map(lettersOf)))
    .join('\n')
}

function linesIn(block: RichBlock): readonly (readonly Run[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.runs]
    case 'list':
      return block.entries.flatMap(entryLines)
    case 'quote':
      return block.paragraphs
    case 'table':
      return block.rows.flat()
    case 'image':
      return []
  }
}

const entryLines = ({ runs, under }: RichEntry): readonly (readonly Run[])[] => [
  runs,
  ...under.flatMap(({ entries }) => entries.flatMap(entryLines)),
]

const openList = (list: RichList): RichList => ({
  ...list,
  entries: list.entries.map(({ runs, under }) => ({ runs: openRuns(runs), under: under.map(openList) })),
})

const withheld: Run = { text: '', withheld: true }

function openRuns(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap(({ person, ...run }, at) => {
    // ED11: who is meant by a name is known here alone.
    if (!run.confidential) return [run]
    return runs[at - 1]?.confidential ? [] : [withheld]
  })
}
