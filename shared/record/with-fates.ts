import type { Block } from '../minutes/block'
import type { SinceBlock } from '../minutes/since-block'
import type { DecisionEntry } from './register'

/** CS8: the layer of what came after, under each decision that something has put out of force, or soon will. */
export function withFates(blocks: readonly Block[], entries: readonly DecisionEntry[]): readonly Block[] {
  const layers = new Map(entries.flatMap((entry) => sinceOf(entry).map((layer) => [layer.decision, layer])))
  if (layers.size === 0) return blocks
  return blocks.flatMap((block, at) => {
    const decision = decisionOf(block)
    const layer = decision === null ? undefined : layers.get(decision)
    // What was said of it in its own minutes comes first.
    const isLast = decision !== decisionOf(blocks[at + 1])
    return layer === undefined || !isLast ? [block] : [block, layer]
  })
}

const decisionOf = (block: Block | undefined): string | null =>
  block?.type === 'decision' || block?.type === 'course' ? block.decision : null

function sinceOf({ line, fate, chain }: DecisionEntry): readonly SinceBlock[] {
  if (chain.length === 0 && fate.next === null) return []
  const steps = chain.map(({ type, by, on, since }) => ({ type, by: { number: by.number }, on, since }))
  const next = fate.next === null ? null : { number: fate.next.by.number, on: fate.next.on }
  return [{ type: 'since', decision: line.decision, steps, next }]
}
