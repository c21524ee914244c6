import type { ItemId, ProposalId } from '../../../shared/id'
import type { Meeting } from '../../../shared/meeting/meeting'
import { proposals } from '../../../shared/meeting/proposal/proposal'
import type { ItemBlock } from '../../../shared/minutes/block'
import { useNavigation } from '../../data/place'
import { MenuButton } from '../../design/Menu'
import { referral as words } from '../../words/en/referral'

/** RF1: items that can go to another assembly, each with the proposal that is on its table. */
export type Referable = {
  readonly item: ItemId
  readonly title: string
  readonly proposal: ProposalId | null
}
export function referable(meeting: Meeting, items: readonly ItemBlock[]): readonly Referable[] {
  return items.map(({ item, title }) => {
    const open = proposals(meeting, item as ItemId).filter(({ decided, withdrawn }) => !decided && !withdrawn)
    return { item: item as ItemId, title, proposal: open.at(-1)?.proposal ?? null }
  })
}

export function ReferMenu({
  meeting,
  items,
}: {
  readonly meeting: Meeting
  readonly items: readonly ItemBlock[]
}) {
  const { go } = useNavigation()
  const all = referable(meeting, items)
  if (all.length === 0) return null
  return (
    <MenuButton
      label={words.open}
      items={all.map(({ item, title }) => ({ id: item, label: title }))}
      onAction={(id) => {
        const found = all.find(({ item }) => item === id)
        if (found !== undefined)
          go({ screen: 'refer', meeting: meeting.id, item: found.item, proposal: found.proposal })
      }}
    />
  )
}
