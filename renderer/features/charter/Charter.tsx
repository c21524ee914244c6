import { type ReactNode, useState } from 'react'
import { useShelf } from '../../data/desk-context'
import { Chip } from '../../design/Chip'
import { Screen } from '../../design/Screen'
import { charterPage as words } from '../../words/en/charter-page'
import { Following } from './Following'
import { GroupCard } from './GroupCard'
import { groups } from './groups'
import { PartsNav } from './PartsNav'
import { type Read, Reading } from './Reading'
import { Versions } from './Versions'
import './Charter.css'

/** The charter of the assembly in focus, whole and in words; each part is edited into a new sealed version (CH1). */
export type CharterProps = {
  /** What comes before the rules, of a Party Thing: another feature's, handed in by the app. */
  readonly terms: ReactNode
}

export function Charter({ terms }: CharterProps) {
  const shelf = useShelf()
  const [read, setRead] = useState<Read | null>(null)
  if (shelf === null) return <Screen title={words.title} />
  const { charter } = shelf
  // A guest reads it, and accepts it or not (TH3).
  const readOnly = shelf.readOnly || shelf.guest !== null
  if (read !== null) return <Reading key="read" read={read} inForce={charter} onBack={() => setRead(null)} />
  return (
    <Screen
      title={words.title}
      chip={<Chip>{words.version(charter.version)}</Chip>}
      lead={words.lead(charter.name)}
    >
      <PartsNav groups={groups} />
      {terms}
      <Following charter={charter} readOnly={readOnly} onRead={setRead} />
      {groups.map((group) => (
        <GroupCard key={group.id} charter={charter} group={group} readOnly={readOnly} />
      ))}
      <Versions charter={charter} onRead={setRead} />
    </Screen>
  )
}
