import { useState } from 'react'
import { localDate } from '../../../shared/meeting/time'
import type { CombinedLine } from '../../../shared/record/combined'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useClock } from '../../data/useClock'
import { useFederation } from '../../data/useFederation'
import { Screen } from '../../design/Screen'
import { Tabs } from '../../design/Tabs'
import { federation as words } from '../../words/en/federation'
import { Board } from './Board'
import { type ClashParts, Register } from './Register'
import './Federation.css'

/** The desk of whoever keeps track of many assemblies (GD). */
export type FederationProps = {
  readonly saveDigest: (month: string, lines: readonly CombinedLine[], as: 'pdf' | 'html') => void
  readonly exportPublished: (assembly: string, record: string) => void
} & ClashParts

export function Federation({ saveDigest, exportPublished, ...clash }: FederationProps) {
  const zone = useShelf()?.charter.zone ?? zoneHere()
  const today = localDate(useClock(zone, 60))
  const lines = useFederation()
  const [view, setView] = useState('board')
  return (
    <Screen wide title={words.title} lead={words.lead}>
      <Tabs
        label={words.views}
        selected={view}
        onSelect={setView}
        tabs={[
          { id: 'board', label: words.board, content: <Board lines={lines} today={today} /> },
          {
            id: 'register',
            label: words.register,
            content: (
              <Register
                lines={lines}
                today={today}
                saveDigest={saveDigest}
                exportPublished={exportPublished}
                {...clash}
              />
            ),
          },
        ]}
      />
    </Screen>
  )
}
