import { useState } from 'react'
import { localDate } from '../../../shared/meeting/time'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useTell } from '../../data/tell'
import { useClock } from '../../data/useClock'
import { useFederation } from '../../data/useFederation'
import { Screen } from '../../design/Screen'
import { Tabs } from '../../design/Tabs'
import { federation as words } from '../../words/en/federation'
import { Board } from './Board'
import { Charts } from './Charts'
import { Offices } from './Offices'
import { Register, type RegisterProps } from './Register'
import { Rehearse } from './Rehearse'
import { useDeskFilter } from './useDeskFilter'
import './Federation.css'

/** The desk of whoever keeps track of many assemblies (GD). */
export type FederationProps = Omit<RegisterProps, 'filter'>

export function Federation(register: FederationProps) {
  const zone = useShelf()?.charter.zone ?? zoneHere()
  const today = localDate(useClock(zone, 60))
  const lines = useFederation()
  const filter = useDeskFilter(lines, today)
  const [view, setView] = useState('board')
  const tell = useTell()
  if (lines.length === 0)
    return (
      <Screen title={words.title}>
        <Rehearse today={today} />
      </Screen>
    )
  return (
    <Screen wide={view === 'board' || view === 'register' ? 'whole' : true} title={words.title}>
      <Tabs
        label={words.views}
        selected={view}
        onSelect={(id) => {
          // What was said of one side is not left standing on another.
          tell.hush()
          setView(id)
        }}
        tabs={[
          { id: 'board', label: words.board, content: <Board filter={filter} /> },
          {
            id: 'register',
            label: words.register,
            content: <Register filter={filter} {...register} />,
          },
          { id: 'charts', label: words.charts, content: <Charts filter={filter} /> },
          { id: 'offices', label: words.offices, content: <Offices filter={filter} /> },
        ]}
      />
    </Screen>
  )
}
