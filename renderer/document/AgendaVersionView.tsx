import type { AgendaVersionBlock } from '../../shared/minutes/agenda-version-block'
import { agendaVersionWords as words } from '../words/en/agenda-version'

/** Above the table of an agenda that was changed after it had gone out. */
export function AgendaVersionView({ block }: { readonly block: AgendaVersionBlock }) {
  return (
    <div className="fm-doc-fact">
      <p>
        <strong>{words.version(block.version)}</strong>. {words.since(block.version - 1, block.since)}
      </p>
      <ul>
        {block.changes.map((change) => (
          <li key={`${change.type}/${change.item}`}>
            <bdi>{words.line(change)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}
