import * as v from 'valibot'
import { canonical } from '../canonical'
import { approvalThatStands } from '../meeting/approval/approval'
import type { Meeting } from '../meeting/meeting'
import { fromJson, parseAs } from '../parse'
import type { Block } from './block'

/**
 * What was approved is read from its own text (LC8): whatever is said or written later, on whatever laptop, cannot alter it. What came
 * before is composed anew each time.
 */
export function frozenBlocks(meeting: Pick<Meeting, 'statements'>): readonly Block[] | null {
  const text = approvalThatStands(meeting)?.frozen?.text
  if (text === undefined) return null
  const known = read.get(text)
  if (known !== undefined) return known
  const value = fromJson(text)
  const parsed = value.ok ? parseAs(blocks, value.value) : value
  // What is no list of blocks was not written by this app; the facts are read then.
  const found = parsed.ok ? (parsed.value as unknown as readonly Block[]) : null
  if (read.size > 200) read.clear()
  read.set(text, found)
  return found
}

const read = new Map<string, readonly Block[] | null>()

/** The text that is approved: the blocks as they stand, no draft any more. `number`: as it is shown (ME11). */
export function toFreeze(blocks: readonly Block[], number: string | null): string {
  return canonical(
    // RF11: what becomes of a referral is a layer, and stands in no approved text.
    blocks
      .filter(({ type }) => type !== 'referred')
      .map((block) => (block.type === 'title' ? { ...block, number, draft: false } : block)),
  )
}

const types: readonly Block['type'][] = [
  'title',
  'people',
  'event',
  'section',
  'item',
  'text',
  'proposal',
  'positions',
  'decision',
  'remit',
  'findings',
  'amendments',
  'soundings',
  'concerns',
  'course',
  'meeting-needed',
  'deadlock',
  'ballot',
  'action',
  'decisions',
  'actions',
  'quorum',
  'notice',
  'delegations',
  'thing',
  'question',
  'asked-by',
  'elsewhere',
  'earlier-minutes',
  'corrections',
]
const blocks = v.array(v.looseObject({ type: v.picklist(types as readonly string[]) }))
