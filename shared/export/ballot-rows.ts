import type { ItemBlock } from '../minutes/block'
import type { BallotBlock } from '../minutes/ladder-block'

/** One row for each option on the paper. */
export function ballotRows(block: BallotBlock, item: ItemBlock) {
  const { fixed, count, spread, figures } = block
  return (fixed?.options ?? []).map(({ mark, type, text }, at) => {
    const scores = spread.find((one) => one.mark === mark)
    return {
      ...ballotHead(block, item),
      seats: fixed?.seats ?? null,
      method: fixed?.protocol ?? null,
      eligible: fixed?.electorate.people ?? null,
      cast: count?.cast ?? null,
      option: mark,
      text: type === 'no-change' ? 'no change' : text,
      total: scores?.total ?? figures?.totals[at] ?? null,
      ...Object.fromEntries(
        [0, 1, 2, 3, 4, 5].map((score) => [`score${score}`, scores?.scores[score] ?? null]),
      ),
      blank: scores?.blank ?? null,
      elected: count === null || block.returned ? null : count.winners.includes(mark),
    }
  })
}

function ballotHead({ question, state, number }: BallotBlock, item: ItemBlock) {
  return { item: item.number, title: item.title, question, state, minute: number }
}

/** Where papers carry names, one row for each paper and option. */
export function paperRows(block: BallotBlock, item: ItemBlock) {
  return block.named.flatMap(({ name, scores }) =>
    (block.fixed?.options ?? []).map(({ mark }, at) => ({
      ...ballotHead(block, item),
      name,
      option: mark,
      score: scores[at] ?? null,
    })),
  )
}
