import type { ProposalBlock } from '../../shared/minutes/block'
import { document as words } from '../words/en/document'

/** The wording that stands; what it was before is folded away on screen and left out on paper. */
export function ProposalView({ block }: { readonly block: ProposalBlock }) {
  const standing = block.versions.at(-1)
  const earlier = block.versions.slice(0, -1)
  return (
    <div className="fm-doc-fact fm-doc-proposal" id={`proposal-${block.proposal}`}>
      <p className="fm-doc-label">
        <bdi>{block.proposer === null ? words.proposal : words.proposalBy(block.proposer)}</bdi>
        {standing === undefined || earlier.length === 0 ? null : (
          <span>{words.version(standing.version)}</span>
        )}
        {block.withdrawn ? <strong>{words.withdrawn}</strong> : null}
        {block.notChosen ? <strong>{words.notChosen}</strong> : null}
        {block.contested ? <strong>{words.wordingContested}</strong> : null}
      </p>
      {standing === undefined ? null : (
        <blockquote className="fm-doc-wording" dir="auto">
          {standing.wording}
        </blockquote>
      )}
      {earlier.length === 0 ? null : (
        <details className="fm-doc-earlier">
          <summary>{words.earlier(earlier.length)}</summary>
          {earlier.map((version) => (
            <div key={version.version}>
              <p className="fm-doc-label">
                <span>{words.version(version.version)}</span>
                <span>{version.at}</span>
              </p>
              <p dir="auto">{version.wording}</p>
            </div>
          ))}
        </details>
      )}
    </div>
  )
}
