import { isShared } from '../../../shared/charter/shared'
import type { MeetingId, ProposalId } from '../../../shared/id'
import { localDate } from '../../../shared/meeting/time'
import { useShelf } from '../../data/desk-context'
import { zoneHere } from '../../data/moment'
import { nextPlanned } from '../../data/next-planned'
import { useNavigation } from '../../data/place'
import { useClock } from '../../data/useClock'
import { useQuestions } from '../../data/useQuestions'
import { Button } from '../../design/Button'
import { EmptyState } from '../../design/EmptyState'
import { Screen } from '../../design/Screen'
import { rollup } from '../../words/en/rollup'
import { NewQuestion } from './NewQuestion'
import { PutToAll } from './PutToAll'
import './Rollup.css'

/** A question to all members: from a proposal on the table, or begun here before there is a meeting. */
export type AskMembersProps = {
  readonly from?: { readonly meeting: MeetingId; readonly proposal: ProposalId }
}
const words = rollup.ask

export function AskMembers({ from }: AskMembersProps) {
  const shelf = useShelf()
  const today = localDate(useClock(shelf?.charter.zone ?? zoneHere(), 60))
  const { own, isRead, sayToMembers } = useQuestions(today)
  const { go } = useNavigation()
  if (shelf === null) return <Screen title={words.title} />
  if (!isShared(shelf.charter) || shelf.guest !== null)
    return <Screen title={words.title} lead={words.notUmbrella} />
  if (from !== undefined) return <PutToAll {...from} />
  if (!isRead) return <Screen title={words.title} />
  const members = (own?.members ?? []).map(({ assembly, name }) => ({ assembly, name }))
  // QA22: who has nobody to ask is told so before a word is written.
  if (members.length === 0) {
    return (
      <Screen title={words.title}>
        <EmptyState
          title={words.noMember}
          action={
            <Button kind="primary" onPress={() => go({ screen: 'settings', at: 'who-may-write' })}>
              {words.toMembers}
            </Button>
          }
        >
          {words.noMemberText}
        </EmptyState>
      </Screen>
    )
  }
  const next = nextPlanned(shelf.headlines, today)
  if (next === null) {
    return (
      <Screen title={words.title}>
        <EmptyState
          title={words.noMeeting}
          action={
            <Button kind="primary" onPress={() => go({ screen: 'meetings' })}>
              {words.plan}
            </Button>
          }
        >
          {words.noMeetingText}
        </EmptyState>
      </Screen>
    )
  }
  return <NewQuestion shelf={shelf} next={next} today={today} members={members} sayToMembers={sayToMembers} />
}
