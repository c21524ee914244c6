import type { Block, ItemBlock, TextBlock } from '../../../shared/minutes/block'

/** Every item gets a place for the secretary's words, also where none stand yet: right below the item's heading. */
export function withTextSlots(blocks: readonly Block[]): readonly Block[] {
  const written = new Set(blocks.flatMap((block) => (block.type === 'text' ? [block.item] : [])))
  return blocks.flatMap((block): readonly Block[] =>
    block.type === 'item' && !written.has(block.item) ? [block, empty(block)] : [block],
  )
}

function empty({ item }: ItemBlock): TextBlock {
  return { type: 'text', item, text: '' }
}

export function itemsOf(blocks: readonly Block[]): readonly ItemBlock[] {
  return blocks.filter((block) => block.type === 'item')
}
