import type { ApprovalBlock } from '../../shared/minutes/approval-block'
import { document as page } from '../words/en/document'
import { lifecycle as words } from '../words/en/lifecycle'

/** At the very end: when they were approved and by which minute, who signs, and the digest of what was approved. */
export function ApprovalView({ block }: { readonly block: ApprovalBlock }) {
  const { by, signers = [], dissents = [], digest } = block
  const took = signers.filter(({ how }) => how === 'participation').map(({ name }) => name)
  const marked = signers.filter(({ how }) => how === 'mark').map(({ name }) => name)
  return (
    <div className="fm-doc-fact fm-doc-approval">
      {block.twice ? (
        <p>
          <strong>{words.twice}</strong>
        </p>
      ) : null}
      <p>{by === undefined ? page.approved(block.on, block.how) : words.approvedBy(by.minute, by.date)}</p>
      {took.length === 0 ? null : (
        <p>
          {words.signedByParticipation}: <bdi>{page.names(took)}</bdi>.
        </p>
      )}
      {marked.length === 0 ? null : (
        <p>
          {words.signedByMark}: <bdi>{page.names(marked)}</bdi>.
        </p>
      )}
      {dissents.map(({ person, name, text }) => (
        <p key={person}>
          {words.doubts} <bdi>{name}</bdi>: <bdi className="serif">{text}</bdi>
        </p>
      ))}
      {digest === undefined ? (
        // A minute freezes what it approves (LC8): where that is not here, it stayed at home with the names (EX18).
        by === undefined ? null : (
          <p className="small">{words.signedApart}</p>
        )
      ) : (
        <p className="small">
          {words.digest}: <span className="figures fm-doc-digest">{inFours(digest)}</span>
        </p>
      )}
    </div>
  )
}

/** Read aloud and compared in groups. */
function inFours(digest: string): string {
  return digest.match(/.{1,8}/g)?.join(' ') ?? digest
}
