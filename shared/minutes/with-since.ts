import type { Block } from './block'
import type { SinceBlock } from './since-block'
import type { DecisionsTableBlock } from './table-block'

/** CS8: each layer under its decision, behind what its own minutes say of it, and in the table of decisions at the end. */
export function withSince(blocks: readonly Block[], layers: readonly SinceBlock[]): readonly Block[] {
  if (layers.length === 0) return blocks
  const byDecision = new Map(layers.map((layer) => [layer.decision, layer]))
  return blocks.flatMap((block, at): readonly Block[] => {
    if (block.type === 'decisions') return [inTable(block, byDecision)]
    const decision = decisionOf(block)
    const layer = decision === null ? undefined : byDecision.get(decision)
    const isLast = decision !== decisionOf(blocks[at + 1])
    return layer === undefined || !isLast ? [block] : [block, layer]
  })
}

function inTable(
  block: DecisionsTableBlock,
  byDecision: ReadonlyMap<string, SinceBlock>,
): DecisionsTableBlock {
  const decisions = block.decisions.map((row) => {
    const since = byDecision.get(row.decision)
    return since === undefined ? row : { ...row, since }
  })
  return { ...block, decisions }
}

const decisionOf = (block: Block | undefined): string | null =>
  block?.type === 'decision' || block?.type === 'course' ? block.decision : null
