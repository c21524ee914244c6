import type { ReactNode } from 'react'
import { localDate } from '../../../shared/meeting/time'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { useClock } from '../../data/useClock'
import { Button } from '../../design/Button'
import { Screen } from '../../design/Screen'
import { weekdayDate } from '../../words/en/dates'
import { home as words } from '../../words/en/home'
import { ActionsCard } from './ActionsCard'
import { BackupCard } from './BackupCard'
import { DecisionsCard } from './DecisionsCard'
import { DraftsCard } from './DraftsCard'
import './Home.css'
import { InboxCard } from './InboxCard'
import { NextCard } from './NextCard'
import { ahead } from './next'

/** What comes next and what waits: one primary action, and no more than fits the eye. */
export type HomeProps = {
  readonly onNewMeeting: () => void
  /** Several assemblies together, where this one takes part: another feature's, handed in by the app. */
  readonly things: ReactNode
}

export function Home({ onNewMeeting, things }: HomeProps) {
  const shelf = useShelf()
  const zone = shelf?.charter.zone ?? zoneHere()
  const today = localDate(useClock(zone, 60))
  if (shelf === null) return <Screen title={words.title} />
  // Where it is the Thing itself, what it waits for comes before everything.
  const isThing = shelf.charter.thing !== undefined
  const { next, later, drafts } = ahead(shelf.headlines, today)
  return (
    <Screen
      title={<bdi>{shelf.charter.name}</bdi>}
      titleText={words.title}
      lead={weekdayDate(today)}
      actions={
        next === null || shelf.readOnly || shelf.over ? null : (
          <Button onPress={onNewMeeting}>{words.newMeeting}</Button>
        )
      }
    >
      {isThing ? things : null}
      {/* What has ended has no next meeting. */}
      {shelf.over ? null : <NextCard next={next} later={later} today={today} onNewMeeting={onNewMeeting} />}
      {isThing ? null : things}
      <div className="fm-home-waiting">
        <InboxCard />
        <DraftsCard drafts={drafts} />
        <DecisionsCard today={today} />
        <ActionsCard today={today} />
        <BackupCard zone={zone} today={today} />
      </div>
    </Screen>
  )
}
