import type { InboxLine } from '../../../shared/inbox/line'
import type { MeetingHeadline } from '../../../shared/record/summary'
import { meetingPlace, type Place } from '../../data/place'
import { inbox as words } from '../../words/en/inbox'

/** Where there is more to see, or more to say, than a choice. */
export function placeOf(headline: MeetingHeadline, { subject, words: said }: InboxLine): Place {
  const decided = said.find(({ told }) => told.type === 'decided')
  if (subject.type === 'decision' && decided !== undefined)
    return { screen: 'decisions', decision: decided.statement }
  const place = meetingPlace(headline)
  return subject.item === null || place.screen === 'agenda' ? place : { ...place, item: subject.item.id }
}

export function placeWord({ subject }: InboxLine): string {
  if (subject.type === 'decision') return words.openDecision
  return subject.item === null ? words.openMeeting : words.openItem
}
