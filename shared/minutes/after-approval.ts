import type { Charter } from '../charter/charter'
import type { Roll } from '../charter/roll'
import type { ItemId } from '../id'
import { recordedAfterApproval } from '../meeting/approval/recorded-elsewhere'
import type { Meeting } from '../meeting/meeting'
import type { Block } from './block'
import { afresh } from './compose'
import { type ElsewhereBlock, linesOf } from './elsewhere-block'
import { frozenBlocks } from './frozen'
import { plainText } from './rich-disclosed'

/**
 * What reached approved minutes afterwards, from a laptop that did not know (LC9): it alters nothing, is listed, and each may become a
 * correction.
 */
export type Afterwards = {
  /** Items whose own text would read otherwise now. */
  readonly texts: readonly { readonly item: ItemId; readonly title: string; readonly text: string }[]
  readonly facts: ElsewhereBlock['lines']
}

export function afterApproval(meeting: Meeting, roll: Roll, charter: Charter): Afterwards {
  const frozen = frozenBlocks(meeting)
  if (frozen === null) return { texts: [], facts: [] }
  const then = textsIn(frozen)
  return {
    texts: [...textsIn(afresh(meeting, roll, charter))].flatMap(([item, { title, text }]) =>
      (then.get(item)?.text ?? '') === text ? [] : [{ item: item as ItemId, title, text }],
    ),
    facts: linesOf(meeting, recordedAfterApproval(meeting), roll),
  }
}

function textsIn(
  blocks: readonly Block[],
): ReadonlyMap<string, { readonly title: string; readonly text: string }> {
  const titles = new Map(
    blocks.flatMap((block) => (block.type === 'item' ? [[block.item, block.title]] : [])),
  )
  return new Map(
    blocks.flatMap((block) =>
      block.type === 'text'
        ? [[block.item, { title: titles.get(block.item) ?? '', text: plainText(block.rich) }] as const]
        : [],
    ),
  )
}
