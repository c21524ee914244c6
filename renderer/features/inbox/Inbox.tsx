import { Inbox as InboxIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { InboxEntry } from '../../../shared/record/assembly-inbox'
import { useShelf } from '../../data/desk-context'

import { useAsked } from '../../data/useAsked'

import { useInbox, useWaiting } from '../../data/useInbox'

import { EmptyState } from '../../design/EmptyState'
import { Screen } from '../../design/Screen'
import { dateInWords } from '../../words/en/dates'
import { inbox as words } from '../../words/en/inbox'
import { AskedLines } from './AskedLines'
import { BesideOthers } from './BesideOthers'
import { LineCard } from './LineCard'
import './Inbox.css'

/** `beside`: what waits between assemblies, handed in by the app. What two secretaries put on record differently, meeting by meeting; both stay until one is chosen (IB1). */
export function Inbox({ beside }: { readonly beside: ReactNode }) {
  const shelf = useShelf()
  const inbox = useInbox()
  const waiting = useWaiting()
  const asked = useAsked()
  if (shelf === null) return <Screen title={words.title} />
  return (
    <Screen title={words.title} lead={words.lead}>
      {waiting === 0 ? (
        <EmptyState title={words.empty} icon={<InboxIcon aria-hidden />}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <div className="fm-inbox">
          {beside}
          <AskedLines asked={asked} />
          <BesideOthers inbox={inbox} roll={shelf.roll} />
          {byMeeting(inbox.lines).map(([first, ...others]) => (
            <section key={first.meeting.meeting} aria-label={first.meeting.title}>
              <h2 className="fm-inbox-meeting">
                <bdi>{first.meeting.title}</bdi>
                <span className="quiet">{dateInWords(first.meeting.date)}</span>
              </h2>
              {[first, ...others].map(({ key, meeting, line }) => (
                <LineCard key={key} meeting={meeting} line={line} roll={shelf.roll} />
              ))}
            </section>
          ))}
        </div>
      )}
    </Screen>
  )
}

type Some = readonly [InboxEntry, ...InboxEntry[]]

function byMeeting(entries: readonly InboxEntry[]): readonly Some[] {
  const groups = new Map<string, [InboxEntry, ...InboxEntry[]]>()
  for (const entry of entries) {
    const group = groups.get(entry.meeting.meeting)
    if (group === undefined) groups.set(entry.meeting.meeting, [entry])
    else group.push(entry)
  }
  return [...groups.values()]
}
