import type { ActionBlock } from '../../shared/minutes/block'
import { dateInWords } from '../words/en/dates'
import { document as words } from '../words/en/document'

/** An action beside its item: who does what by when. */
export function ActionLine({ block }: { readonly block: ActionBlock }) {
  return (
    <p className="fm-doc-fact fm-doc-action" id={`action-${block.action}`}>
      <strong className="fm-doc-action-word">{words.action}:</strong> <bdi>{block.what}</bdi>{' '}
      <span className="fm-doc-action-who">
        <bdi>{block.who ?? words.noOne}</bdi>
        {', '}
        {block.due === null ? words.noDate : words.byDate(dateInWords(block.due))}
        {block.state === 'open' ? '' : ` (${words.actionStates[block.state].toLowerCase()})`}
      </span>
    </p>
  )
}
