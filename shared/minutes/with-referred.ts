import type { Meeting } from '../meeting/meeting'
import { referralsOf } from '../meeting/referral/referral'
import type { Block } from './block'
import { type ReferredBlock, referredBlock } from './referred-block'

/** RF11: the layer of what was referred, behind the words of each item. */
export function withReferred(meeting: Meeting, blocks: readonly Block[]): readonly Block[] {
  const handed = referralsOf(meeting)
  if (handed.length === 0) return blocks
  const layers = new Map(handed.map((one) => [one.item as string, [] as ReferredBlock[]]))
  for (const one of handed) layers.get(one.item)?.push(referredBlock(one))
  return blocks.flatMap((block) => {
    const under = block.type === 'text' ? (layers.get(block.item) ?? []) : []
    return [block, ...under]
  })
}
