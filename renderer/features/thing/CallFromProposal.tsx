import type { MeetingId, ProposalId } from '../../../shared/id'
import { itemOf } from '../../../shared/meeting/agenda/agenda'
import { proposalOf, standingVersion } from '../../../shared/meeting/proposal/proposal'
import { mayCallThing, recordThing } from '../../../shared/meeting/thing-called'
import { useShelf } from '../../data/desk-context'
import { useNavigation } from '../../data/place'
import { useTell } from '../../data/tell'
import { type MeetingView, useMeeting } from '../../data/useMeeting'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { Row } from '../../design/Layout'
import { Screen } from '../../design/Screen'
import { refusalSentence } from '../../words/en/refusals'
import { thing as words } from '../../words/en/thing'
import { ThingForm } from './ThingForm'

/** TH9: calls several assemblies together about what is on the table in a meeting, which goes on meanwhile. */
export type CallFromProposalProps = { readonly meeting: MeetingId; readonly proposal: ProposalId }

export function CallFromProposal({ meeting, proposal }: CallFromProposalProps) {
  const view = useMeeting(meeting)
  return view.state === 'living' ? <Asked view={view} proposal={proposal} /> : <Screen title={words.title} />
}

type AskedProps = {
  readonly view: Extract<MeetingView, { readonly state: 'living' }>
  readonly proposal: ProposalId
}

function Asked({ view: { meeting, run }, proposal }: AskedProps) {
  const shelf = useShelf()
  const tell = useTell()
  const { go } = useNavigation()
  const found = proposalOf(meeting, proposal)
  const version = found === undefined ? undefined : standingVersion(found)
  if (shelf === null || found === undefined || version === undefined) return <Screen title={words.title} />
  const back = () => go({ screen: 'live', meeting: meeting.id, item: found.item, side: 'proposal' })
  const may = mayCallThing(meeting, proposal)
  if (!may.ok) {
    return (
      <Screen title={words.title}>
        <Banner kind="note" title={refusalSentence(may.refusal)} />
        <Row>
          <Button kind="primary" big onPress={back}>
            {words.backToMeeting}
          </Button>
        </Row>
      </Screen>
    )
  }
  return (
    <ThingForm
      shelf={shelf}
      lead={words.aboutProposal(version.wording)}
      about={itemOf(meeting, found.item)?.title ?? ''}
      matter={found.matter}
      named={[]}
      stay
      onCalled={({ assembly, name }, terms) => {
        const recorded = run(recordThing, { proposal, thing: assembly, name, terms })
        back()
        if (recorded.ok) tell.done(words.calledFrom(name))
        else tell.refusal(recorded.refusal)
      }}
      leave={{ word: words.backToMeeting, go: back }}
    />
  )
}
