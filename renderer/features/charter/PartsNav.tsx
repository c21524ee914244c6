import { LinkButton } from '../../design/Button'
import { charterPage as words } from '../../words/en/charter-page'
import type { Group } from './groups'
import { headingOf, jumpTo } from './jump'

/** The parts of a charter at its head: each leads to its place on the page. */
export function PartsNav({ groups }: { readonly groups: readonly Group[] }) {
  return (
    <nav aria-label={words.jump} className="fm-charter-jump">
      <ul>
        {groups.map(({ id }) => (
          <li key={id}>
            <LinkButton onPress={() => jumpTo(headingOf(id))}>{words.groups[id]}</LinkButton>
          </li>
        ))}
      </ul>
    </nav>
  )
}
