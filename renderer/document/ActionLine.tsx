import type { ActionBlock } from '../../shared/minutes/table-block'
import { dateInWords } from '../words/en/dates'
import { document as words } from '../words/en/document'
import { actionStep } from '../words/en/steps'

/** An action beside its item: who does what by when, and what became of that on the way. */
export function ActionLine({ block }: { readonly block: ActionBlock }) {
  const line = (
    <p className="fm-doc-fact fm-doc-action" id={`action-${block.action}`}>
      <strong className="fm-doc-action-word">{words.action}:</strong> <bdi>{block.what}</bdi>{' '}
      <span className="fm-doc-action-who">
        <bdi>{block.who ?? words.noOne}</bdi>
        {', '}
        {block.due === null ? words.noDate : words.byDate(dateInWords(block.due))}
        {block.acting === true ? ` (${words.byActing})` : ''}
        {block.state === 'open' ? '' : ` (${words.actionStates[block.state].toLowerCase()})`}
      </span>
    </p>
  )
  if (block.steps === undefined) return line
  return (
    <>
      {line}
      <ul className="fm-doc-lines">
        {block.steps.map((step, index) => (
          <li key={index}>
            {actionStep(step)} <bdi>{step.reason}</bdi>
          </li>
        ))}
      </ul>
    </>
  )
}
