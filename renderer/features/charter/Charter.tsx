import type { ReactNode } from 'react'
import { useShelf } from '../../data/desk-context'
import { LinkButton } from '../../design/Button'
import { Chip } from '../../design/Chip'
import { Screen } from '../../design/Screen'
import { charterPage as words } from '../../words/en/charter-page'
import { Following } from './Following'
import { GroupCard } from './GroupCard'
import { groups } from './groups'
import { headingOf, jumpTo } from './jump'
import { Versions } from './Versions'
import './Charter.css'

/** The charter of the assembly in focus, whole and in words; each part is edited into a new sealed version (CH1). */
export type CharterProps = {
  /** What comes before the rules, of a Party Thing: another feature's, handed in by the app. */
  readonly terms: ReactNode
}

export function Charter({ terms }: CharterProps) {
  const shelf = useShelf()
  if (shelf === null) return <Screen title={words.title} />
  const { charter, readOnly } = shelf
  return (
    <Screen
      title={words.title}
      chip={<Chip>{words.version(charter.version)}</Chip>}
      lead={words.lead(charter.name)}
    >
      <nav aria-label={words.jump} className="fm-charter-jump">
        <ul>
          {groups.map(({ id }) => (
            <li key={id}>
              <LinkButton onPress={() => jumpTo(headingOf(id))}>{words.groups[id]}</LinkButton>
            </li>
          ))}
        </ul>
      </nav>
      {terms}
      <Following charter={charter} readOnly={readOnly} />
      {groups.map((group) => (
        <GroupCard key={group.id} charter={charter} group={group} readOnly={readOnly} />
      ))}
      <Versions charter={charter} />
    </Screen>
  )
}
