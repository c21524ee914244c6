import { useRef, useState } from 'react'
import { stancesOffered } from '../../../shared/charter/stances'
import type { Proposal, Version } from '../../../shared/meeting/proposal/proposal'
import { openTest } from '../../../shared/meeting/proposal/proposal-deeds'
import { enterAnswers, hasToEnter } from '../../../shared/meeting/question/enter'
import { meetingState } from '../../../shared/meeting/state'
import type { Shelf } from '../../../shared/wire/shelf'
import { useTell } from '../../data/tell'
import { type AssemblyWords, useAssemblyWords } from '../../data/useAssemblyWords'
import { Button } from '../../design/Button'
import { Disclosure } from '../../design/Disclosure'
import { EmptyState } from '../../design/EmptyState'
import { proposals as proposalWords, board as words } from '../../words/en/board'
import { AbsentPositions } from './AbsentPositions'
import { Assemblies, given } from './Assemblies'
import { BlockReview } from './BlockReview'
import { type Begun, boardOf, earlierRounds } from './board'
import { ConcernPart } from './ConcernPart'
import { CountHands } from './CountHands'
import { DeadlockFinding } from './DeadlockFinding'
import { type AskWhenTaken, OutcomePanel } from './OutcomePanel'
import { PositionBoard } from './PositionBoard'
import type { ItemPanelProps } from './panel'
import { RemitPart } from './RemitPart'
import { Rounds } from './Rounds'
import { useOwnKeys } from './useOwnKeys'

export type PositionsPanelProps = ItemPanelProps & {
  readonly toProposal: () => void
  readonly toBallot: () => void
  /** What is asked once a decision is recorded: another feature's, handed in by the app. */
  readonly AskWhenTaken: AskWhenTaken
}

type TestProps = PositionsPanelProps & {
  readonly proposal: Proposal
  readonly version: Version
  readonly shelf: Shelf
}

/** The test itself: the board of those who are here, rounds before, amendments, and the outcome. */
export function WordingTest(props: TestProps) {
  const { meeting, run, item, proposal, version, shelf, settled, AskWhenTaken } = props
  const tell = useTell()
  const [begun, setBegun] = useState<Begun | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  const { roll, charter } = shelf
  const state = meetingState(meeting)
  const before = earlierRounds(proposal, version.version)
  const said = useAssemblyWords(meeting)
  const board = boardOf(meeting, roll, version.version, before)
  const hasBegun = version.tested || proposal.decided || board.here.some(({ position }) => position !== null)
  // Before the test the key of the test leads to what begins it, and says so.
  const leadOn = () => {
    if (hasBegun || state !== 'open') return
    first.current?.focus()
    tell.done(words.testFirst)
  }
  useOwnKeys(hasBegun ? none : { 'Shift+A': leadOn })
  const absent = (
    <AbsentPositions
      board={board}
      version={version.version}
      charter={charter}
      run={run}
      isOpen={state !== 'closed' && !proposal.decided}
    />
  )

  const concerned = (
    <ConcernPart
      meeting={meeting}
      roll={roll}
      run={run}
      proposal={proposal}
      version={version}
      isOpen={state !== 'closed' && !proposal.decided}
    />
  )

  const stuck = <DeadlockFinding {...props} />
  const assemblies = (
    <Assemblies
      said={said}
      meeting={meeting}
      run={run}
      proposal={proposal}
      version={version}
      charter={charter}
      mayAnswer={state !== 'closed' && !proposal.decided}
      isOpen={state === 'open' && !proposal.decided}
    />
  )

  if (!hasBegun) {
    return (
      <>
        <EmptyState
          level={3}
          title={words.untested}
          action={
            <Button
              kind="primary"
              buttonRef={first}
              isDisabled={settled.has(item)}
              onPress={() => {
                const opened = run(openTest, { proposal: proposal.proposal })
                if (opened.ok) tell.done(proposalWords.testDone(version.number))
                else tell.refusal(opened.refusal)
              }}
            >
              {proposalWords.test}
            </Button>
          }
        >
          {words.untestedText}
        </EmptyState>
        {assemblies}
        {stuck}
        {concerned}
        {absent}
      </>
    )
  }
  const isOpen = state === 'open' && !proposal.decided
  const result = (
    <OutcomePanel
      meeting={meeting}
      run={run}
      item={item}
      proposal={proposal}
      version={version}
      shelf={shelf}
      begun={begun}
      settled={settled}
      AskWhenTaken={AskWhenTaken}
      enterFirst={() => enterFresh(props, said)}
    />
  )
  const rows =
    board.here.length === 0 ? (
      <p className="quiet">{words.nobody}</p>
    ) : (
      <PositionBoard
        rows={board.here}
        rounds={before}
        version={version.version}
        number={version.number}
        proposal={proposal.proposal}
        rule={charter.positions}
        offered={stancesOffered(charter)}
        run={run}
        isOpen={isOpen}
        onBegun={setBegun}
        hands={<CountHands meeting={meeting} run={run} version={version.version} charter={charter} />}
        counts={<Rounds meeting={meeting} roll={roll} charter={charter} rounds={[...before, version]} />}
      />
    )
  if (proposal.decided) {
    return (
      <>
        {result}
        {assemblies}
        <Disclosure level={3} title={words.people}>
          {rows}
        </Disclosure>
        {concerned}
        {absent}
      </>
    )
  }
  return (
    <>
      {isOpen ? null : <p className="quiet">{state === 'adjourned' ? words.resting : words.notOpen}</p>}
      {rows}
      {assemblies}
      {isOpen ? <BlockReview meeting={meeting} run={run} version={version.version} shelf={shelf} /> : null}
      {result}
      {isOpen ? (
        <RemitPart
          meeting={meeting}
          run={run}
          proposal={proposal}
          version={version}
          shelf={shelf}
          when="adoption"
        />
      ) : null}
      {stuck}
      {concerned}
      {absent}
    </>
  )
}

const none = {}

/** JC10: what assemblies have sealed stands in the meeting before it is decided. */
function enterFresh({ meeting, run, proposal }: TestProps, said: AssemblyWords): void {
  const entering = given(proposal, said)
  if (said.words !== null && hasToEnter(meeting, entering)) run(enterAnswers, entering)
}
