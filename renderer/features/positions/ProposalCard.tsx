import { type RefObject, useRef, useState } from 'react'
import type { ConcernId } from '../../../shared/id'
import { papersAreOut } from '../../../shared/meeting/ballot/ballot'
import { isNotChosen } from '../../../shared/meeting/ballot/ballot-fate'
import type { Meeting } from '../../../shared/meeting/meeting'
import { unlockWording } from '../../../shared/meeting/proposal/agreed-wording'
import type { Proposal, Version } from '../../../shared/meeting/proposal/proposal'
import { openTest } from '../../../shared/meeting/proposal/proposal-deeds'
import { amend } from '../../../shared/meeting/proposal/wording'
import { isReferred } from '../../../shared/meeting/referral/referral'
import type { Settled } from '../../../shared/meeting/settled'
import { meetingState } from '../../../shared/meeting/state'
import { localTime } from '../../../shared/meeting/time'
import type { Shelf } from '../../../shared/wire/shelf'
import type { Run } from '../../data/run'
import { useTell } from '../../data/tell'
import { Banner } from '../../design/Banner'
import { Button } from '../../design/Button'
import { Card } from '../../design/Card'
import { Row, Stack } from '../../design/Layout'
import { amending } from '../../words/en/amending'
import { board, proposals as words } from '../../words/en/board'
import { Amendments } from './Amendments'
import { Answers } from './Answers'
import { CalledThings } from './CalledThings'
import { ConcernList } from './Concerns'
import { amendDraft, isBegun } from './drafts'
import { lookAt } from './looked-at'
import { EarlierWordings, Proposer, StateChip } from './ProposalFacts'
import { ProposalMore } from './ProposalMore'
import { QuestionNote } from './QuestionNote'
import { ReferredNote } from './ReferredNote'
import { RemitPart } from './RemitPart'
import { SimpleMatter } from './SimpleMatter'
import { SuggestAmendment } from './SuggestAmendment'
import { Soundings, TemperatureCheck } from './TemperatureCheck'
import { useFocusLeft } from './useFocusLeft'
import { useOwnKeys } from './useOwnKeys'
import { WordingForm } from './WordingForm'

/** One proposal: the wording that stands, large and exact; what it was before, folded; the next step. */
export type ProposalCardProps = {
  readonly meeting: Meeting
  readonly proposal: Proposal
  /** The wording on the table. */
  readonly version: Version
  readonly shelf: Shelf
  readonly run: Run<Meeting>
  /** Its place among the item's proposals; null where it is the only one. */
  readonly number: number | null
  /** The one next step of the panel. */
  readonly isNext: boolean
  /** What was decided on another agenda already (CV7). */
  readonly settled: Settled
  readonly onTest: () => void
}

type Writing = 'amend' | 'suggest' | 'sound'

export function ProposalCard(props: ProposalCardProps) {
  const { meeting, proposal, version, shelf, run, number, isNext, settled, onTest } = props
  const { roll } = shelf
  const tell = useTell()
  const draft = amendDraft(proposal.proposal)
  const [writing, setWriting] = useState<Writing | null>(() => (isBegun(draft) ? 'amend' : null))
  const [answers, setAnswers] = useState<readonly ConcernId[]>([])
  const amendButton = useRef<HTMLButtonElement>(null)
  const suggestButton = useRef<HTMLButtonElement>(null)
  const soundButton = useRef<HTMLButtonElement>(null)
  const testButton = useRef<HTMLButtonElement>(null)
  const lookButton = useRef<HTMLButtonElement>(null)
  useFocusLeft(testButton)
  // Shift+A answers a test: before there is one, it leads to what begins it.
  const isToTest = isNext && !version.tested && meetingState(meeting) === 'open'
  useOwnKeys({
    'Shift+A': () => {
      if (!isToTest || testButton.current === null) return
      testButton.current.focus()
      tell.done(board.testFirst)
    },
  })
  const isSettled = settled.has(proposal.item) && !version.tested
  const isOut = papersAreOut(meeting, proposal.item)
  // RF4: it is another assembly's to decide until that has answered.
  const isAway = isReferred(meeting, proposal.proposal)
  const isOpen = !proposal.decided && !isOut && !isAway && meetingState(meeting) !== 'closed'
  const ballot = isNotChosen(meeting, proposal) ? 'lost' : isOut && !proposal.decided ? 'out' : null

  const stopWriting = (next: RefObject<HTMLButtonElement | null>) => {
    setWriting(null)
    setAnswers([])
    requestAnimationFrame(() => next.current?.focus())
  }
  const put = (wording: string) => {
    const result = run(amend, { proposal: proposal.proposal, wording, answers })
    if (!result.ok) {
      tell.refusal(result.refusal)
      return false
    }
    tell.done(words.amendedDone)
    stopWriting(testButton)
    return true
  }
  const test = () => {
    const result = version.tested ? null : run(openTest, { proposal: proposal.proposal })
    if (result !== null && !result.ok) return tell.refusal(result.refusal)
    if (result !== null) tell.done(words.testDone(version.number))
    look()
  }
  const look = () => {
    lookAt(proposal.item, proposal.proposal)
    onTest()
  }
  const unlock = () => {
    const result = run(unlockWording, { proposal: proposal.proposal })
    if (!result.ok) return tell.refusal(result.refusal)
    tell.done(amending.unlocked)
    requestAnimationFrame(() => amendButton.current?.focus())
  }

  return (
    <Card
      level={3}
      title={<Proposer proposal={proposal} roll={roll} number={number} />}
      actions={<StateChip decided={proposal.decided} version={version} ballot={ballot} />}
    >
      <Stack gap={12}>
        {proposal.contested ? <Banner kind="warning" title={words.contested} /> : null}
        <blockquote className="fm-wording serif" dir="auto">
          {version.wording}
        </blockquote>
        <p className="quiet small figures">{words.since(version.number, localTime(version.clock))}</p>
        <EarlierWordings proposal={proposal} now={version} />
        <ReferredNote meeting={meeting} proposal={proposal} />
        {isAway ? null : (
          <RemitPart
            meeting={meeting}
            run={run}
            proposal={proposal}
            version={version}
            shelf={shelf}
            when="tabling"
          />
        )}
        {writing === 'amend' ? null : (
          <ConcernList
            meeting={meeting}
            roll={roll}
            run={run}
            proposal={proposal}
            version={version}
            isOpen={false}
          />
        )}
        <Amendments
          meeting={meeting}
          proposal={proposal}
          roll={roll}
          run={run}
          isOpen={isOpen}
          onPut={() => testButton.current?.focus()}
        />
        <Soundings meeting={meeting} proposal={proposal.proposal} />
        {writing === 'amend' ? (
          <WordingForm
            draft={draft}
            begin={version.wording}
            label={words.amendTitle}
            help={words.amendNote}
            putLabel={words.putAmended}
            autoFocus
            onPut={put}
            onLeave={() => stopWriting(amendButton)}
          >
            <Answers
              meeting={meeting}
              proposal={proposal}
              roll={roll}
              chosen={answers}
              onChoose={setAnswers}
            />
          </WordingForm>
        ) : writing === 'suggest' ? (
          <SuggestAmendment
            proposal={proposal.proposal}
            roll={roll}
            run={run}
            onLeave={() => stopWriting(suggestButton)}
          />
        ) : writing === 'sound' ? (
          <TemperatureCheck proposal={proposal.proposal} run={run} onLeave={() => stopWriting(soundButton)} />
        ) : proposal.decided || isOut ? (
          <Row>
            <Button buttonRef={lookButton} onPress={look}>
              {words.toPositions}
            </Button>
          </Row>
        ) : isAway ? (
          <Row>
            <ProposalMore meeting={meeting} proposal={proposal} version={version} shelf={shelf} run={run} />
          </Row>
        ) : (
          <Row>
            <Button
              buttonRef={testButton}
              kind={isNext && !isSettled ? 'primary' : 'plain'}
              isDisabled={isSettled}
              onPress={test}
            >
              {version.tested ? words.toPositions : words.test}
            </Button>
            {version.agreed === null ? (
              <>
                <Button buttonRef={amendButton} onPress={() => setWriting('amend')}>
                  {words.amend}
                </Button>
                <Button buttonRef={suggestButton} onPress={() => setWriting('suggest')}>
                  {amending.suggest}
                </Button>
              </>
            ) : (
              <Button onPress={unlock}>{amending.unlock}</Button>
            )}
            <Button buttonRef={soundButton} onPress={() => setWriting('sound')}>
              {amending.sound}
            </Button>
            <ProposalMore meeting={meeting} proposal={proposal} version={version} shelf={shelf} run={run} />
          </Row>
        )}
        <QuestionNote meeting={meeting} proposal={proposal} version={version} />
        <CalledThings meeting={meeting} proposal={proposal.proposal} />
        {writing !== null || isOut || isAway ? null : (
          <SimpleMatter
            meeting={meeting}
            run={run}
            proposal={proposal}
            settled={settled}
            onDecided={() => requestAnimationFrame(() => lookButton.current?.focus())}
          />
        )}
      </Stack>
    </Card>
  )
}
