import type { ElsewhereBlock } from '../../shared/minutes/elsewhere-block'
import { document as words } from '../words/en/document'
import { gestureWords } from '../words/en/undone'

/** `Asha, 20:58: an arrival` */
export function ElsewhereView({ block }: { readonly block: ElsewhereBlock }) {
  return (
    <div className="fm-doc-fact">
      <p>{words.elsewhere}</p>
      <ul>
        {block.lines.map(({ by, at, said }, index) => (
          <li key={index}>
            <bdi>{by}</bdi>, <span className="figures">{at}</span>:{' '}
            <bdi>{gestureWords(said, null) ?? words.elsewhereOther}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}
