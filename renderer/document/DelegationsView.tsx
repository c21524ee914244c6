import type { DelegationsBlock } from '../../shared/minutes/delegations'
import { document as words } from '../words/en/document'

/** Who took on which part of the recording, since when, and who objected to that. */
export function DelegationsView({ block }: { readonly block: DelegationsBlock }) {
  return (
    <dl className="fm-doc-fact fm-doc-dl">
      {block.lines.map((line, index) => (
        <div key={index}>
          <dt>{words.noteTaker}</dt>
          <dd>
            <bdi>{line.name}</bdi>
            {`, ${words.from(line.at)}: `}
            <bdi>{line.task}</bdi>
            {line.objections.map((objection, at) => (
              <span key={at}>
                {'. '}
                <bdi>{words.objected(objection.name)}</bdi>
                {objection.reason === null ? null : (
                  <>
                    {': '}
                    <bdi>{objection.reason}</bdi>
                  </>
                )}
              </span>
            ))}
            {line.state === 'objected' ? `. ${words.delegationFell}` : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
