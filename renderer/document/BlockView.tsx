import type { Block, QuorumBlock } from '../../shared/minutes/block'
import { document as words } from '../words/en/document'
import { ActionLine } from './ActionLine'
import { AgendaVersionView } from './AgendaVersionView'
import { AmendmentsView, FindingsView, SoundingsView } from './AmendmentsView'
import { ApprovalView } from './ApprovalView'
import { ArisingView } from './ArisingView'
import { BallotView } from './BallotView'
import { ChartView } from './ChartView'
import { ConcernsView } from './ConcernsView'
import { CourseView } from './CourseView'
import { DeadlockView, MeetingNeededView } from './DeadlockView'
import { DecisionsTable } from './DecisionsTable'
import { DecisionView } from './DecisionView'
import { DelegationsView } from './DelegationsView'
import { ActionsTable, AgendaTable } from './DocumentTable'
import { CorrectionsView, EarlierMinutesView } from './EarlierMinutesView'
import { ElsewhereView } from './ElsewhereView'
import { EventView } from './EventView'
import { Heading, type Level } from './Heading'
import { ItemHead } from './ItemHead'
import { PositionGrid, RollSheet } from './KitView'
import { NoticeView } from './NoticeView'
import { PeopleView } from './PeopleView'
import { PositionsView } from './PositionsView'
import { ProposalView } from './ProposalView'
import { PublishedView } from './PublishedView'
import { AskedByView, QuestionView } from './QuestionView'
import { ReferredView } from './ReferredView'
import { RegisterView } from './RegisterView'
import { RemitView } from './RemitView'
import { RollUpView } from './RollUpView'
import { SheetView } from './SheetView'
import { SinceView } from './SinceView'
import { TextView } from './TextView'
import { ThingView } from './ThingView'
import { TitleView } from './TitleView'

/** One block, drawn the same on screen and paper; the sheet it lies on decides how it looks. */

export function BlockView({ block, level }: { readonly block: Block; readonly level: Level }) {
  switch (block.type) {
    case 'title':
      return <TitleView block={block} level={level} />
    case 'people':
      return <PeopleView block={block} level={level} />
    case 'delegations':
      return <DelegationsView block={block} />
    case 'quorum':
      return <QuorumView block={block} />
    case 'notice':
      return <NoticeView block={block} />
    case 'event':
      return <EventView block={block} />
    case 'section':
      return (
        <Heading level={level} className="fm-doc-section">
          <bdi>{block.title}</bdi>
        </Heading>
      )
    case 'item':
      return <ItemHead block={block} level={level} />
    case 'text':
      return <TextView block={block} level={level} />
    case 'proposal':
      return <ProposalView block={block} />
    case 'positions':
      return <PositionsView block={block} />
    case 'decision':
      return <DecisionView block={block} />
    case 'meeting-needed':
      return <MeetingNeededView block={block} />
    case 'deadlock':
      return <DeadlockView block={block} />
    case 'ballot':
      return <BallotView block={block} />
    case 'amendments':
      return <AmendmentsView block={block} />
    case 'soundings':
      return <SoundingsView block={block} />
    case 'remit':
      return <RemitView block={block} />
    case 'findings':
      return <FindingsView block={block} />
    case 'concerns':
      return <ConcernsView block={block} />
    case 'course':
      return <CourseView block={block} />
    case 'since':
      return <SinceView block={block} />
    case 'question':
      return <QuestionView block={block} />
    case 'asked-by':
      return <AskedByView block={block} />
    case 'referred':
      return <ReferredView block={block} />
    case 'thing':
      return <ThingView block={block} />
    case 'elsewhere':
      return <ElsewhereView block={block} />
    case 'approval':
      return <ApprovalView block={block} />
    case 'agenda-version':
      return <AgendaVersionView block={block} />
    case 'arising':
      return <ArisingView block={block} />
    case 'earlier-minutes':
      return <EarlierMinutesView block={block} />
    case 'corrections':
      return <CorrectionsView block={block} />
    case 'action':
      return <ActionLine block={block} />
    case 'recovery-sheet':
      return <SheetView block={block} level={level} />
    case 'roll-sheet':
      return <RollSheet block={block} level={level} />
    case 'position-grid':
      return <PositionGrid block={block} level={level} />
    case 'published-head':
    case 'left-out':
    case 'published-positions':
    case 'published-decision':
    case 'published-action':
    case 'published-end':
      return <PublishedView block={block} level={level} />
    case 'decision-register':
    case 'action-register':
      return <RegisterView block={block} />
    case 'roll-up':
      return <RollUpView block={block} />
    case 'decisions':
      return <DecisionsTable block={block} level={level} />
    case 'actions':
      return <ActionsTable block={block} level={level} />
    case 'agenda':
      return <AgendaTable block={block} level={level} />
    case 'chart':
      return <ChartView block={block} level={level} />
    default:
      return assertNever(block)
  }
}

function QuorumView({ block }: { readonly block: QuorumBlock }) {
  return (
    <p className="fm-doc-fact fm-doc-quorum">
      {words.quorum(block.present, block.participants, block.needed, block.reached)}
    </p>
  )
}

function assertNever(block: never): never {
  throw new Error(`Unknown block ${JSON.stringify(block)}`)
}
