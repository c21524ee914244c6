import type { ItemBlock } from '../../shared/minutes/block'
import { duration, timeSpan } from '../words/en/dates'
import { document as words } from '../words/en/document'
import { referral } from '../words/en/referral'
import { Heading, type Level } from './Heading'

/** An item's heading: its number hangs in the margin, what is known of it stands in one small line below. */
export function ItemHead({ block, level }: { readonly block: ItemBlock; readonly level: Level }) {
  const facts = [
    words.kinds[block.kind] ?? block.kind,
    ...(block.presenter === null ? [] : [block.presenter]),
    ...times(block),
    ...(block.carried === undefined ? [] : [words.carriedFrom(block.carried)]),
    ...(block.cameIn === undefined ? [] : [referral.cameInFrom(block.cameIn)]),
    ...(block.minute === null ? [] : [words.minute(block.minute)]),
    ...(block.acting === true ? [words.byActing] : []),
  ].filter((fact) => fact !== '')
  return (
    <div className="fm-doc-item" id={`item-${block.item}`} data-state={block.state}>
      <Heading level={level} className="fm-doc-item-title">
        {/* The space is part of the number, which hangs: else the outline of the PDF would say "1Welcome". */}
        <span className="fm-doc-number">{`${block.number}\u00a0`}</span>
        <bdi>{block.title}</bdi>
      </Heading>
      <p className="fm-doc-meta">
        {facts.map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      </p>
      {block.cameIn === undefined ? null : (
        <p className="fm-doc-fact">
          {referral.asks}: “<bdi>{block.cameIn.asked}</bdi>”
          {block.cameIn.grounds === null ? null : (
            <>
              {' '}
              {referral.why}: “<bdi>{block.cameIn.grounds}</bdi>”
            </>
          )}
        </p>
      )}
    </div>
  )
}

function times(block: ItemBlock): readonly string[] {
  const { fate: said } = block
  const fate = said === undefined ? [] : [words.fates[said.fate](said.date, said.decision, said.title)]
  if (block.from !== null) return [timeSpan(block.from, block.to), ...fate]
  if (said?.fate === 'decided') return fate
  if (block.state === 'not-reached') return [words.notReached, ...fate]
  return block.planned === null ? fate : [duration(block.planned), ...fate]
}
