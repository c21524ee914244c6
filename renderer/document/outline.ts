import type { Block } from '../../shared/minutes/block'

/**
 * The blocks with the level of the heading each one opens: title, then sections and what stands outside them, then
 * items. No level is ever skipped (PD10), whatever is missing.
 */
export type Placed = {
  readonly key: string
  readonly block: Block
  /** Of a text: that of the item it stands under. */
  readonly level: 1 | 2 | 3 | 4
  readonly item: string | null
}

export function outlined(blocks: readonly Block[], top: 1 | 2 = 1): readonly Placed[] {
  let inSection = false
  let item: string | null = null
  const seen = new Map<string, number>()
  return blocks.map((block) => {
    if (block.type === 'section') inSection = true
    // What follows the last item belongs to the meeting, not to its last section.
    if (isTable(block)) inSection = false
    if (block.type === 'item') item = block.item
    else if (closesItem(block)) item = null
    const depth =
      block.type === 'title' ? 0 : (block.type === 'item' || block.type === 'text') && inSection ? 2 : 1
    return { key: keyOf(block, seen), block, level: (top + depth) as Placed['level'], item }
  })
}

function closesItem(block: Block): boolean {
  return closing.has(block.type) || isTable(block)
}

const closing: ReadonlySet<Block['type']> = new Set(['section', 'approval', 'elsewhere', 'corrections'])

function isTable({ type }: Block): boolean {
  return type === 'decisions' || type === 'actions' || type === 'people' || type === 'agenda'
}

/** A key that a refresh keeps, so that an editor between two facts is not made anew. */
function keyOf(block: Block, seen: Map<string, number>): string {
  const name = nameOf(block)
  const before = seen.get(name) ?? 0
  seen.set(name, before + 1)
  return before === 0 ? name : `${name}#${before}`
}

function nameOf(block: Block): string {
  switch (block.type) {
    case 'item':
    case 'text':
      return `${block.type}:${block.item}`
    case 'proposal':
      return `proposal:${block.proposal}`
    case 'decision':
      return `decision:${block.decision}`
    case 'course':
    case 'since':
      return `course:${block.decision}`
    case 'action':
      return `action:${block.action}`
    default:
      return block.type
  }
}
