import type { Block } from './block'

/** LC15: at the head the number as lists show it, with the letter that tells it from an equal one. Approved minutes bear theirs already. */
export function withNumber(blocks: readonly Block[], number: string | null): readonly Block[] {
  const isApproved = blocks.some(({ type }) => type === 'approval')
  return number === null || isApproved ? blocks : numbered(blocks, number)
}

export function numbered(blocks: readonly Block[], number: string): readonly Block[] {
  return blocks.map((block) =>
    block.type === 'title' && block.number !== number ? { ...block, number } : block,
  )
}
