import type { ItemBlock } from '../minutes/block'
import type { ReferredBlock } from '../minutes/referred-block'

/** What an item was referred for, and what came of it (RF11): one row for each referral, with the last that was answered. */
export const referralColumns = [
  'item',
  'title',
  'to',
  'on',
  'asked',
  'state',
  'answered',
  'outcome',
  'reason',
  'late',
  'decisions',
  'wording',
] as const

export function referralRows({ name, on, asked, state, answers }: ReferredBlock, item: ItemBlock) {
  const last = answers.at(-1)
  const decided = last?.type === 'result' ? last.decisions : []
  return [
    {
      item: item.number,
      title: item.title,
      to: name,
      on,
      asked,
      state,
      answered: last?.on ?? null,
      outcome: last?.type === 'result' ? last.outcome : null,
      reason: last?.type === 'declined' ? last.reason : null,
      late: last?.type === 'result' ? last.late : null,
      decisions: decided.map(({ number }) => number).join(', '),
      wording: decided.map(({ wording }) => wording).join('\n'),
    },
  ]
}
