import { useState } from 'react'
import type { ItemId, ProposalId } from '../../../shared/id'

/** Which of an item's proposals the secretary looks at: chosen on its card or above the board, kept while the window lives. */
const chosen = new Map<ItemId, ProposalId>()

export function lookAt(item: ItemId, proposal: ProposalId): void {
  chosen.set(item, proposal)
}

export function useLookedAt(item: ItemId): readonly [ProposalId | undefined, (proposal: ProposalId) => void] {
  const [, drawAgain] = useState(0)
  const choose = (proposal: ProposalId) => {
    lookAt(item, proposal)
    drawAgain((times) => times + 1)
  }
  return [chosen.get(item), choose]
}
