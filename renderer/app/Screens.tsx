import { memo } from 'react'
import { assertNever } from '../../shared/result'
import type { Place } from '../data/place'
import { Actions } from '../features/actions/Actions'
import { Agenda } from '../features/agenda/Agenda'
import type { ShownSheet } from '../features/authority/SheetPage'
import { ActingCard } from '../features/authority/Vacancy'
import { WhoMayWrite } from '../features/authority/WhoMayWrite'
import { Backlog } from '../features/backlog/Backlog'
import { Charter } from '../features/charter/Charter'
import { ItemsField } from '../features/charter/ItemsField'
import { ClashesHere, ClashesOf, ClashMark } from '../features/clashes/Clashes'
import { MoreOfRow, SayClash } from '../features/clashes/SayClash'
import { CourseChip } from '../features/decisions/CourseChip'
import { DecisionPage } from '../features/decisions/DecisionPage'
import { Decisions } from '../features/decisions/Decisions'
import { ToTakeUp } from '../features/decisions/ToTakeUp'
import { Federation } from '../features/federation/Federation'
import { Home } from '../features/home/Home'
import { Inbox } from '../features/inbox/Inbox'
import { Meetings } from '../features/meetings/Meetings'
import { Members } from '../features/members/Members'
import { RingsHere } from '../features/nesting/RingsHere'
import { Invites } from '../features/pairing/Invites'
import { Kin } from '../features/pairing/Kin'
import { AnswerForAssembly } from '../features/positions/AnswerForAssembly'
import { Published } from '../features/published/Published'
import { CameIn } from '../features/referral/CameIn'
import { FromOthersCard } from '../features/referral/FromOthersCard'
import { AgendaElsewhere } from '../features/referral/ItemElsewhere'
import { Refer } from '../features/referral/Refer'
import { UnsettledHere } from '../features/referral/UnsettledHere'
import { AskMembers } from '../features/rollup/AskMembers'
import { Questions } from '../features/rollup/Questions'
import { QuestionsCard } from '../features/rollup/QuestionsCard'
import { Search } from '../features/search/Search'
import { Series } from '../features/series/Series'
import { Settings } from '../features/settings/Settings'
import { Sync } from '../features/sync/Sync'
import { WhoLearnsWhat } from '../features/sync/WhoLearnsWhat'
import { TakeInMeeting } from '../features/taken-in/TakeInMeeting'
import { CallFromProposal } from '../features/thing/CallFromProposal'
import { CallOverClash } from '../features/thing/CallOverClash'
import { CallThing } from '../features/thing/CallThing'
import { SharedNote } from '../features/thing/SharedNote'
import { ThingsCards } from '../features/thing/ThingsCard'
import { ThingTermsCard } from '../features/thing/ThingTerms'
import { UmbrellaEnd } from '../features/thing/UmbrellaEnd'
import type { Deeds } from './deeds'
import { LiveScreen } from './LiveScreen'
import { MinutesScreen } from './MinutesScreen'
import { useDigest } from './useDigest'
import { useExporting } from './useExporting'
import { usePaper } from './usePaper'
import { usePrintRegister } from './usePrintRegister'

type ScreensProps = {
  readonly place: Place
  readonly deeds: Deeds
  readonly showSheet: (sheet: ShownSheet) => void
}

/** Place to screen. Where one screen shows a part of another feature, the two meet here and nowhere else. */
export const Screens = memo(function Screens({ place, deeds, showSheet }: ScreensProps) {
  const paper = usePaper()
  const exporting = useExporting()
  const saveDigest = useDigest()
  const printRegister = usePrintRegister()
  switch (place.screen) {
    case 'home':
      return (
        <Home
          onNewMeeting={deeds.newMeeting}
          things={
            <>
              <ActingCard />
              <UmbrellaEnd />
              <ThingsCards />
              <QuestionsCard />
              <FromOthersCard />
            </>
          }
        />
      )
    case 'meetings':
      return <Meetings onNewMeeting={deeds.newMeeting} takeIn={<TakeInMeeting />} />
    case 'backlog':
      return <Backlog asked={<QuestionsCard />} CameIn={CameIn} />
    case 'refer':
      return <Refer key={place.item} meeting={place.meeting} item={place.item} proposal={place.proposal} />
    case 'series':
      return <Series Items={ItemsField} />
    case 'agenda':
      return (
        <>
          <Agenda
            key={place.meeting}
            meeting={place.meeting}
            exportAgenda={paper.agenda}
            exportMore={(meeting) => exporting.open(meeting, 'agenda')}
            ToTakeUp={ToTakeUp}
            Elsewhere={AgendaElsewhere}
            SharedNote={SharedNote}
          />
          {exporting.dialog}
        </>
      )
    case 'live':
      return <LiveScreen key={place.meeting} meeting={place.meeting} />
    case 'minutes':
      return <MinutesScreen key={place.meeting} {...place} />
    case 'thing':
      if (place.from !== undefined) return <CallFromProposal {...place.from} />
      if (place.clash !== undefined) return <CallOverClash clash={place.clash} />
      return <CallThing {...(place.decision === undefined ? {} : { decision: place.decision })} />
    case 'questions':
      return (
        <>
          <Questions
            key={place.question}
            {...(place.question === undefined ? {} : { question: place.question })}
            AnswerForm={AnswerForAssembly}
            print={printRegister}
            exportRollUp={exporting.openRollUp}
          />
          {exporting.dialog}
        </>
      )
    case 'ask-members':
      return <AskMembers {...(place.from === undefined ? {} : { from: place.from })} />
    case 'decisions':
      return place.decision === undefined ? (
        <Decisions ClashMark={ClashMark} print={printRegister} />
      ) : (
        <DecisionPage
          key={place.decision}
          decision={place.decision}
          ClashesOf={ClashesOf}
          SayClash={SayClash}
        />
      )
    case 'actions':
      return <Actions print={printRegister} />
    case 'search':
      return (
        <Search
          key={place.written}
          {...(place.written === undefined ? {} : { written: place.written })}
          courseChip={(course) => <CourseChip course={course} />}
        />
      )
    case 'published':
      return (
        <>
          <Published key={place.record} {...place} exportPublished={exporting.openPublished} />
          {exporting.dialog}
        </>
      )
    case 'inbox':
      return (
        <Inbox
          beside={
            <>
              <ClashesHere />
              <RingsHere />
              <UnsettledHere />
            </>
          }
        />
      )
    case 'members':
      return <Members />
    case 'charter':
      return <Charter terms={<ThingTermsCard />} />
    case 'sync':
      return <Sync {...(place.deed === undefined ? {} : { deed: place.deed })} />
    case 'leaks':
      return <WhoLearnsWhat />
    case 'federation':
      return (
        <>
          <Federation
            saveDigest={saveDigest}
            exportPublished={exporting.openPublished}
            ClashMark={ClashMark}
            MoreOfRow={MoreOfRow}
          />
          {exporting.dialog}
        </>
      )
    case 'settings':
      return (
        <Settings
          onLock={deeds.lock}
          onLeave={deeds.leave}
          onErasePractice={deeds.erasePractice}
          authority={<WhoMayWrite onSheet={showSheet} Invites={Invites} Kin={Kin} />}
        />
      )
    default:
      return assertNever(place)
  }
})
